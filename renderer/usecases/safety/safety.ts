import type { Day } from '../../domain/day';
import type { ErasedAccount, SafetyShell } from '../../platform/safetyShell';
import type { EncoursDatabase } from '../../store/database';
import type { PartsClient } from '../../store/parts/partsClient';
import type { MirrorKeeper } from './mirrorKeeper';
import type { FormerDatabase } from './formerDatabase';

/** What copies are made and restored with. Stands before the database is open: the start screen restores too. */
export interface SafetyTools {
  readonly shell: SafetyShell;
  /** The worker that reads and loads copies, started when it is first asked for. */
  readonly parts: () => PartsClient;
  readonly today: () => Day;
  /** ISO instant. */
  readonly now: () => string;
  /** The journal's entry by which a restored copy goes on under a name of its own. */
  readonly takeOver: (database: EncoursDatabase) => Promise<void>;
  /** Erases again, in a database that was just restored, the customers erased since. @returns how many there were */
  readonly eraseAgain: (database: EncoursDatabase, erased: readonly ErasedAccount[]) => Promise<number>;
  /** No mirror is begun from now on. @returns a function that lets them go on */
  readonly pauseMirrors: () => () => void;
  /** Begins anew on the database that the pointer names: to call after a restore, a confirmation of it, or a return. */
  readonly startAnew: () => void;
}

/** The same once the program is open: `useProvided(SAFETY)`. */
export interface Safety extends SafetyTools {
  readonly keeper: MirrorKeeper;
  /** What a restore keeps until the owner confirms it; null when there is nothing to confirm. */
  readonly former: FormerDatabase | null;
}

/** The key under which `app` hands it to the screens. */
export const SAFETY: { readonly name: 'safety'; readonly type?: Safety } = { name: 'safety' };
