import type { DamagePlace } from '../../../bridge/safety';
import type { Failures } from '../../../../rpc/methods';
import { ArchiveError } from '../../../archive/archiveError';
import { dataFolderError, SafetyError, type SafetyCode } from '../safetyError';

export type Failure = { readonly code: SafetyCode | 'unexpected'; readonly at: DamagePlace | null };

/** The code of anything thrown. What has none of ours is `unexpected`, and worth a line in the log. */
export function failureOf(error: unknown): Failure {
  const known = dataFolderError(error);
  if (known instanceof SafetyError) return { code: known.code, at: known.at };
  if (error instanceof ArchiveError) {
    const tells = error.code === 'damaged' || error.code === 'truncated';
    return { code: error.code, at: tells ? { part: error.part, offset: error.offset } : null };
  }
  return { code: 'unexpected', at: null };
}

/** How errors cross from the thread to main. @param onProblem hears of what has no code of ours */
export function safetyFailures(onProblem: (error: unknown) => void): Failures<Failure> {
  return {
    pack: (error) => {
      const failure = failureOf(error);
      if (failure.code === 'unexpected') onProblem(error);
      return failure;
    },
    unpack: ({ code, at }) =>
      code === 'unexpected' ? new Error('safety worker') : new SafetyError(code, at),
    cancelled: () => new SafetyError('cancelled'),
    stopped: () => new SafetyError('worker-stopped'),
  };
}
