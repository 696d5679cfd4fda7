import { BridgeError } from '../../platform/bridge';
import { StoreError } from '../../store/storeError';
import { SafetyFailure, type SafetyStage } from './safetyFailure';

/**
 * Anything thrown, as what the owner is told of it.
 * @param where what the shell was working on; what the store says is about this computer, but for a copy that it refuses
 */
export function failureOf(
  error: unknown,
  stage: SafetyStage,
  where: 'copy' | 'computer',
  signal?: AbortSignal,
): SafetyFailure {
  if (error instanceof SafetyFailure) return error;
  if (signal?.aborted === true) return new SafetyFailure('cancelled', stage, { where, cause: error });
  if (error instanceof BridgeError)
    return new SafetyFailure(error.code, stage, { where, at: error.at, cause: error });
  if (error instanceof StoreError) {
    // Nobody has stopped it: the worker that did it broke.
    if (error.code === 'cancelled')
      return new SafetyFailure('worker-stopped', stage, { where: 'computer', cause: error });
    const ofCopy = error.code === 'damaged' || error.code === 'newer-database';
    return new SafetyFailure(error.code, stage, {
      where: ofCopy ? where : 'computer',
      cause: error,
    });
  }
  return new SafetyFailure('unexpected', stage, { where, cause: error });
}

/** @throws SafetyFailure `cancelled` once the owner has stopped it */
export function throwIfCancelled(
  signal: AbortSignal | undefined,
  stage: SafetyStage,
  where: 'copy' | 'computer',
): void {
  if (signal?.aborted === true) throw new SafetyFailure('cancelled', stage, { where });
}
