import type { MirrorHead } from '../../platform/safetyShell';
import type { DatabaseHead, StartJudgement } from '../../store/pointer/startJudgement';

/** What the start found. Anything but `fine` waits for the owner's choice. */
export interface StartFinding {
  readonly judgement: StartJudgement;
  /** The database on this computer; null when there is none. */
  readonly here: DatabaseHead | null;
  /** The newest mirror; null when there is none. */
  readonly mirror: MirrorHead | null;
}
