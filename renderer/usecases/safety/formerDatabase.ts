import type { SafetyShell } from '../../platform/safetyShell';
import { acceptStart } from '../../store/pointer/acceptedStart';
import {
  confirmRestore as confirm,
  readPointer,
  returnToFormer as goBack,
} from '../../store/pointer/pointer';

/** What was there before a restore, until the owner says that all is well. */
export interface FormerDatabase {
  /** ISO instant of the restore. */
  readonly restoredAt: string;
}

/** Of `SafetyTools`. */
interface ReturnTools {
  readonly shell: Pick<SafetyShell, 'mirrorHead'>;
  readonly startAnew: () => void;
  readonly pauseMirrors: () => () => void;
}

/** Null when there is nothing to confirm. @throws StoreError `unavailable` */
export async function readFormer(): Promise<FormerDatabase | null> {
  const { former, restoredAt } = await readPointer();
  return former === null || restoredAt === null ? null : { restoredAt };
}

/** The owner says that all is well: what was there before goes for good. @throws StoreError */
export async function confirmRestore(): Promise<void> {
  await confirm();
}

/**
 * Puts back what was there before the restore; what was restored, and what was done since, goes for good. The page then
 * begins anew. @throws StoreError `not-found` when nothing was kept; BridgeError
 */
export async function returnToFormer({ shell, startAnew, pauseMirrors }: ReturnTools): Promise<void> {
  const resume = pauseMirrors();
  try {
    const [mirror, { former }] = await Promise.all([shell.mirrorHead(), readPointer()]);
    // Mirrors made since the restore know nothing of it.
    if (mirror !== null && former !== null)
      await acceptStart({ database: former, generation: mirror.generation });
    await goBack();
  } catch (error) {
    resume();
    throw error;
  }
  startAnew();
}
