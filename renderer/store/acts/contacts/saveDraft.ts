import * as v from 'valibot';
import type { EncoursDatabase } from '../../database';
import type { DraftSelection } from '../../records/settingRecords';
import type { ActContext, ActDone } from '../../work/actContext';
import { runAct } from '../../work/runAct';
import { accountIdSchema, checked, daySchema, idSchema } from '../schemas';

/** The draft, as an act is given it and as a copy may hold it. */
export const draftSchema = v.strictObject({
  day: daySchema,
  excluded: v.array(accountIdSchema),
  confirmed: v.array(accountIdSchema),
  paragraphs: v.record(idSchema, v.pipe(v.string(), v.maxLength(4000))),
});

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
    await work.records.putSetting('draft', draft);
    return { day: draft.day, excluded: draft.excluded.length, confirmed: draft.confirmed.length };
  });
}
