import * as v from 'valibot';
import type { EncoursDatabase } from '../../database';
import { keptChanges } from '../../journal/keptChanges';
import { readEntry } from '../../journal/readJournal';
import { readMarks } from '../../queries/readSettings';
import { StoreError } from '../../storeError';
import type { ActContext, ActDone } from '../../transaction/actContext';
import { putAccountsBack } from '../undo/putBack';
import { runAct } from '../../transaction/runAct';
import { checked, idSchema } from '../schemas';

const schema = v.strictObject({ importId: idSchema });

/**
 * Takes an import back whole: what it brought goes, what it settled is open again, what it changed is as before. Only the
 * newest import that stands, and only while nothing else has touched its accounts: a letter, a hold or another import
 * since is not thrown away.
 * @throws StoreError `not-found`, `not-allowed` (not the newest, or undone already), `changed-since`, `redacted`
 */
export async function undoImport(
  database: EncoursDatabase,
  context: ActContext,
  input: { readonly importId: string },
): Promise<ActDone> {
  const { importId } = checked(schema, input);
  return runAct(database, context, 'undoImport', async (work) => {
    const record = await database.imports.get(importId);
    if (record === undefined) throw new StoreError('not-found', `import ${importId}`);
    if (record.state !== 'accepted') throw new StoreError('not-allowed', 'undone already');
    const later = await database.imports
      .filter((other) => other.state === 'accepted' && other.journalSeq > record.journalSeq)
      .count();
    if (later > 0) throw new StoreError('not-allowed', 'a later import stands');
    const entry = await readEntry(database, record.journalSeq);
    if (entry === null) throw new StoreError('damaged', `journal entry ${record.journalSeq} is gone`);
    const changes = await keptChanges(database, entry);
    if (changes === null) throw new StoreError('redacted', `journal entry ${entry.seq}`);
    await putAccountsBack(work, changes);
    await work.records.put('imports', { ...record, state: 'undone' });
    if (record.sample && (await database.accounts.count()) === 0)
      await work.records.put('settings', {
        key: 'marks',
        value: { ...(await readMarks(database)), sample: false },
      });
    return { importId, fileName: record.fileName, entry: entry.seq };
  });
}
