import * as v from 'valibot';
import { LEAST_RETENTION_YEARS, MOST_RETENTION_YEARS } from '../../../domain/personaldata/erasureOf';
import type { Settings } from '../../../domain/settings/settings';
import type { EncoursDatabase } from '../../database';
import type { ActContext, ActDone } from '../../work/actContext';
import { runAct } from '../../work/runAct';
import { channelSchema, checked, stepSchema, termsSchema } from '../schemas';

const days = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

/** The owner's choices, as an act is given them and as a copy may hold them. */
export const settingsSchema = v.strictObject({
  plan: v.strictObject({
    steps: v.array(
      v.strictObject({
        id: stepSchema,
        trigger: v.strictObject({ from: v.picklist(['dueDate', 'previousPosted']), days: days(-90, 730) }),
        channel: channelSchema,
        confirm: v.boolean(),
      }),
    ),
    minimumIntervalDays: days(0, 365),
    floorCents: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    transitDays: days(0, 60),
    graceDays: days(0, 60),
  }),
  defaultTerms: termsSchema,
  allocationOrder: v.picklist(['costsInterestPrincipal', 'principalFirst']),
  duplex: v.boolean(),
  formalNoticeDays: days(1, 90),
  retentionYears: days(LEAST_RETENTION_YEARS, MOST_RETENTION_YEARS),
  language: v.picklist(['fr', 'en']),
  theme: v.picklist(['system', 'light', 'dark']),
});

/** @throws StoreError `invalid-input` naming the field */
export async function saveSettings(
  database: EncoursDatabase,
  context: ActContext,
  input: Settings,
): Promise<ActDone> {
  const settings = checked(settingsSchema, input);
  return runAct(database, context, 'saveSettings', async (work) => {
    await work.records.putSetting('settings', settings);
    return {};
  });
}
