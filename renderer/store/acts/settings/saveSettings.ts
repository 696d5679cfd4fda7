import * as v from 'valibot';
import { LEAST_RETENTION_YEARS, MOST_RETENTION_YEARS } from '../../../domain/personaldata/erasureOf';
import type { Cents } from '../../../domain/money';
import { sameValue } from '../../../domain/sameValue';
import type { Settings } from '../../../domain/settings/settings';
import { readSettings } from '../../queries/readSettings';
import type { EncoursDatabase } from '../../database';
import type { ActContext, ActDone } from '../../work/actContext';
import { runAct } from '../../work/runAct';
import { CHANNEL_NAMES } from '../../../domain/plans/channel';
import { NATURE_NAMES } from '../../../domain/plans/nature';
import { planProblems } from '../../../domain/plans/planProblems';
import { StoreError } from '../../storeError';
import { centsSchema, checked, idSchema, termsSchema } from '../schemas';

const days = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

const planSchema = v.strictObject({
  id: idSchema,
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  steps: v.array(
    v.strictObject({
      id: v.pipe(v.string(), v.maxLength(100)),
      nature: v.picklist(NATURE_NAMES),
      trigger: v.strictObject({ from: v.picklist(['dueDate', 'previousPosted']), days: days(-90, 730) }),
      channel: v.picklist(CHANNEL_NAMES),
      templateId: idSchema,
      tone: v.picklist(['courteous', 'plain', 'firm']),
      confirm: v.boolean(),
    }),
  ),
  minimumIntervalDays: days(0, 365),
  floorCents: v.pipe(centsSchema, v.minValue(0 as Cents)),
  transitDays: days(0, 60),
  graceDays: days(0, 60),
});

/** The owner's choices, as an act is given them and as a copy may hold them. */
export const settingsSchema = v.strictObject({
  plan: planSchema,
  defaultTerms: termsSchema,
  allocationOrder: v.picklist(['costsInterestPrincipal', 'principalFirst']),
  duplex: v.boolean(),
  formalNoticeDays: days(1, 90),
  retentionYears: days(LEAST_RETENTION_YEARS, MOST_RETENTION_YEARS),
  language: v.picklist(['fr', 'en']),
  theme: v.picklist(['system', 'light', 'dark']),
});

/**
 * Saves the owner's choices. A plan that is changed has a version of its own.
 * @throws StoreError `invalid-input` naming the field, or what is wrong with the plan
 */
export async function saveSettings(
  database: EncoursDatabase,
  context: ActContext,
  input: Settings,
): Promise<ActDone> {
  const settings = checked(settingsSchema, input);
  const [problem] = planProblems(settings.plan);
  if (problem !== undefined)
    throw new StoreError('invalid-input', `plan: step ${(problem.at ?? -1) + 1} ${problem.code}`);
  return runAct(database, context, 'saveSettings', async (work) => {
    const { plan } = await readSettings(database);
    const { version, ...steps } = settings.plan;
    const { version: present, ...before } = plan;
    const changed = !sameValue(steps, before);
    await work.records.putSetting('settings', {
      ...settings,
      plan: { ...settings.plan, version: changed ? present + 1 : version },
    });
    return {};
  });
}
