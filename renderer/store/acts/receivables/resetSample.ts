import type { EncoursDatabase } from '../../database';
import { readMarks } from '../../queries/readSettings';
import { StoreError } from '../../storeError';
import type { ActContext, ActDone } from '../../transaction/actContext';
import { runAct } from '../../transaction/runAct';

/**
 * Empties a database that holds the sample company, for the owner's own data: accounts, history, batches, documents,
 * imports, the company, numbering and draft. Settings, entered rates and the journal stay; the journal says so.
 * @throws StoreError `not-allowed` when the data are not the sample company's
 */
export async function resetSample(database: EncoursDatabase, context: ActContext): Promise<ActDone> {
  return runAct(database, context, 'resetSample', async (work) => {
    const marks = await readMarks(database);
    if (!marks.sample) throw new StoreError('not-allowed', 'holds no sample company');
    const real = await database.imports
      .filter((record) => !record.sample && record.state === 'accepted')
      .count();
    if (real > 0) throw new StoreError('not-allowed', 'holds real data');
    const counts = {
      accounts: await database.accounts.count(),
      batches: await database.batches.count(),
      imports: await database.imports.count(),
    };
    await work.clearAccounts();
    await work.records.emptyForReset();
    await work.records.put('settings', { key: 'marks', value: { ...marks, sample: false } });
    return counts;
  });
}
