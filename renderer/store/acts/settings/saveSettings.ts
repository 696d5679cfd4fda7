import { sameValue } from '../../../domain/sameValue';
import type { Settings } from '../../../domain/settings/settings';
import { readSettings } from '../../queries/readSettings';
import type { EncoursDatabase } from '../../database';
import type { ActContext, ActDone } from '../../transaction/actContext';
import { runAct } from '../../transaction/runAct';
import { planProblems } from '../../../domain/plans/planProblems';
import { StoreError } from '../../storeError';
import { settingsSchema } from '../../kinds/settings';
import { checked } from '../schemas';

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
    await work.records.put('settings', {
      key: 'settings',
      value: { ...settings, plan: { ...settings.plan, version: changed ? present + 1 : version } },
    });
    return {};
  });
}
