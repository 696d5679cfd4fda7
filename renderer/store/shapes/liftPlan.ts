import { DEFAULT_PLAN } from '../../domain/plans/defaultPlan';
import { cents } from '../../domain/money';
import { type ReminderPlan, stageOf, type Stage } from '../../domain/plans/plan';
import type { Trigger } from '../../domain/plans/plan';
import type { StepId2 } from './shape2';

/** A plan of schemas 1 and 2: its steps were six fixed ids that were order, severity and law at once. */
export interface Plan2 {
  readonly steps: readonly {
    readonly id: StepId2;
    readonly trigger: Trigger;
    readonly channel: 'letter' | 'registeredLetter' | 'email' | 'phone' | 'sms';
    readonly confirm: boolean;
  }[];
  readonly minimumIntervalDays: number;
  readonly floorCents: number;
  readonly transitDays: number;
  readonly graceDays: number;
}

/** The stage that one of the six steps is: in the plan that the program brings along they bear the same names. */
export function liftStage(step: StepId2): Stage {
  const own = DEFAULT_PLAN.steps.find(({ id }) => id === step);
  if (own === undefined) throw new RangeError(`no step ${step}`);
  return stageOf(DEFAULT_PLAN, own);
}

/** The owner's numbers on today's steps. Ids keep their meaning; a channel that no program could send becomes a letter. */
export function liftPlan({ steps, floorCents, ...numbers }: Plan2): ReminderPlan {
  return {
    ...DEFAULT_PLAN,
    ...numbers,
    floorCents: cents(floorCents),
    steps: DEFAULT_PLAN.steps.flatMap((step) => {
      const chosen = steps.find(({ id }) => id === step.id);
      if (chosen === undefined) return [];
      const { trigger, channel, confirm } = chosen;
      const sent = channel === 'registeredLetter' ? channel : 'letter';
      return [{ ...step, trigger, channel: sent, confirm: confirm || step.confirm }];
    }),
  };
}

export function isPlan2(plan: ReminderPlan | Plan2): plan is Plan2 {
  return !('id' in plan);
}
