import { undoImport } from '../store/acts/receivables/undoImport';
import { readLastImport } from '../store/queries/readImports';
import type { ImportRecord } from '../store/records/importRecord';
import { StoreError, type NamedAccount } from '../store/storeError';
import { actContext } from './reminderContext';
import type { Services } from './services';

export type UndoneImport =
  | { readonly ok: true; readonly record: ImportRecord; readonly seq: number }
  /** nothing: no import stands. touched: these customers have changed since (a letter, a hold, an edit). */
  | { readonly ok: false; readonly why: 'nothing' | 'touched'; readonly accounts: readonly NamedAccount[] };

/** Takes the newest import back whole, or says why it stays. */
export async function undoLastImport(
  services: Pick<Services, 'database' | 'today' | 'now' | 'by'>,
): Promise<UndoneImport> {
  const record = await readLastImport(services.database);
  if (record === null) return { ok: false, why: 'nothing', accounts: [] };
  try {
    const { seq } = await undoImport(services.database, actContext(services), { importId: record.id });
    return { ok: true, record, seq };
  } catch (error) {
    if (error instanceof StoreError && error.code === 'changed-since')
      return { ok: false, why: 'touched', accounts: error.accounts };
    throw error;
  }
}
