import { failureOf } from './failure';
import type { Asked, Told, WorkerOps } from './protocol';

/** Does what was asked. @returns the answer, and what of it changes hands instead of being copied */
export async function answerIn(
  ops: WorkerOps,
  { id, op, request }: Asked,
  onProblem: (error: unknown) => void,
): Promise<{ told: Told; transfer: ArrayBuffer[] }> {
  try {
    const value: unknown = await (ops[op] as (request: unknown) => Promise<unknown>)(request);
    return { told: { kind: 'answer', id, value }, transfer: buffersOf(value) };
  } catch (error) {
    const failure = failureOf(error);
    if (failure.code === 'unexpected') onProblem(error);
    return { told: { kind: 'failure', id, ...failure }, transfer: [] };
  }
}

/** The bytes of a chunk, where they fill their memory alone. */
function buffersOf(value: unknown): ArrayBuffer[] {
  if (typeof value !== 'object' || value === null || !('chunk' in value)) return [];
  const { bytes } = value.chunk as { bytes: Uint8Array };
  const { buffer } = bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength ? [buffer] : [];
}
