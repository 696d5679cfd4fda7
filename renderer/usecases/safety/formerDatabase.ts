import {
  confirmRestore as confirm,
  readPointer,
  returnToFormer as goBack,
} from '../../store/pointer/pointer';
import type { SafetyTools } from './safety';

/** What was there before a restore, until the owner says that all is well. */
export interface FormerDatabase {
  /** ISO instant of the restore. */
  readonly restoredAt: string;
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
 * begins anew. @throws StoreError `not-found` when nothing was kept
 */
export async function returnToFormer(tools: Pick<SafetyTools, 'startAnew'>): Promise<void> {
  await goBack();
  tools.startAnew();
}
