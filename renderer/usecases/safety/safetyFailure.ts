import type { DamagePlace, ShellErrorCode } from '../../platform/safetyShell';
import type { FactName } from '../../store/parts/copyFacts';
import type { IntegrityProblem } from '../../store/integrity';
import type { StoreErrorCode } from '../../store/storeError';

/**
 * What went wrong with a copy, in the shell's words (`disk-full`, `place-gone`, `wrong-passphrase`, `not-proven` …) or in the
 * store's (`damaged`, `newer-database` …).
 */
export type SafetyFailureCode = ShellErrorCode | StoreErrorCode;

/** What was being done: tells a full stick from a full computer. */
export type SafetyStage = 'mirror' | 'open' | 'write' | 'read' | 'load' | 'check' | 'finish' | 'swap';

export interface FailureDetails {
  /** The place or file that the copy is on, or this computer's own disk. */
  readonly where: 'copy' | 'computer';
  /** Where in the file the damage is, as far as it is known. */
  readonly at?: DamagePlace | null;
  /** With `not-proven`: what was counted otherwise than the copy says. */
  readonly differences?: readonly FactName[];
  /** With `not-proven` and `damaged`: what does not hold together in what the copy holds. */
  readonly problems?: readonly IntegrityProblem[];
  readonly cause?: unknown;
}

/** The only error that leaves backing up and restoring. */
export class SafetyFailure extends Error {
  override readonly name = 'SafetyFailure';
  readonly where: 'copy' | 'computer';
  readonly at: DamagePlace | null;
  readonly differences: readonly FactName[];
  readonly problems: readonly IntegrityProblem[];

  constructor(
    readonly code: SafetyFailureCode,
    readonly stage: SafetyStage,
    { where, at = null, differences = [], problems = [], cause }: FailureDetails,
  ) {
    super(`${stage}: ${code}${detailOf(differences, problems)}`, cause === undefined ? undefined : { cause });
    this.where = where;
    this.at = at;
    this.differences = differences;
    this.problems = problems;
  }
}

/** For whoever is asked for help. */
function detailOf(differences: readonly FactName[], problems: readonly IntegrityProblem[]): string {
  const found = [
    ...differences,
    ...problems.map(({ code, subject, detail }) => `${code} ${subject} ${detail}`),
  ];
  return found.length === 0 ? '' : `\n${found.slice(0, 20).join('\n')}`;
}
