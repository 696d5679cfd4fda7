import type { ActDone } from '../store/transaction/actContext';
import { undoAct } from '../store/acts/undo/undoAct';
import { undoImport } from '../store/acts/receivables/undoImport';
import { type ActName, ACTS } from '../store/acts/actNames';
import type { JournalHead } from '../store/records/journalRecord';
import { StoreError } from '../store/storeError';
import { actContext } from './reminderContext';
import type { Services } from './services';

/** entry: put back from the journal. import: the import is undone whole. batch: from the batch itself, with its letters in sight. */
export type WayBack = 'entry' | 'import' | 'batch' | 'none';

export function undoOf(act: ActName): WayBack {
  if (ACTS[act].reversible) return 'entry';
  if (act === 'acceptImport') return 'import';
  return act === 'issueBatch' ? 'batch' : 'none';
}

/**
 * Takes an act of the journal back as a new entry, provided that nothing later touched what it changed.
 * @throws StoreError `not-allowed`, `changed-since`, `not-found`
 */
export async function undoEntry(
  services: Pick<Services, 'database' | 'today' | 'now' | 'by'>,
  { seq, act, summary }: Pick<JournalHead, 'seq' | 'act' | 'summary'>,
): Promise<ActDone> {
  const way = undoOf(act);
  const context = actContext(services);
  if (way === 'entry') return undoAct(services.database, context, { seq });
  const importId = summary['importId'];
  if (way === 'import' && typeof importId === 'string')
    return undoImport(services.database, context, { importId });
  throw new StoreError('not-allowed', act);
}
