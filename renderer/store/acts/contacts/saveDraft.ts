import type { EncoursDatabase } from '../../database';
import type { DraftSelection } from '../../records/settingRecords';
import type { ActContext, ActDone } from '../../transaction/actContext';
import { runAct } from '../../transaction/runAct';
import { draftSchema } from '../../kinds/settings';
import { checked } from '../schemas';

/**
 * Keeps the owner's work on the day's letters (unticked, confirmed, own words) until they are issued.
 * @throws StoreError `invalid-input`
 */
export async function saveDraft(
  database: EncoursDatabase,
  context: ActContext,
  input: DraftSelection,
): Promise<ActDone> {
  const draft = checked(draftSchema, input);
  return runAct(database, context, 'saveDraft', async (work) => {
    await work.records.put('settings', { key: 'draft', value: draft });
    return { day: draft.day, excluded: draft.excluded.length, confirmed: draft.confirmed.length };
  });
}
