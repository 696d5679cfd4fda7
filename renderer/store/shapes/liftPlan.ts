import { DEFAULT_PLAN } from '../../domain/plans/defaultPlan';
import { cents } from '../../domain/money';
import type { ReminderPlan, Stage, Trigger } from '../../domain/plans/plan';
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

/** What the six steps were. Frozen, whatever becomes of the plan that the program brings along. */
const STEPS2: Readonly<Record<StepId2, Pick<Stage, 'nature' | 'rank'>>> = {
  preventive: { nature: 'preventive', rank: 0 },
  reminder1: { nature: 'reminder', rank: 1 },
  reminder2: { nature: 'reminder', rank: 2 },
  reminder3: { nature: 'reminder', rank: 3 },
  formalNotice: { nature: 'formalNotice', rank: 4 },
  lastNotice: { nature: 'lastNotice', rank: 5 },
};

export function liftStage(step: StepId2): Stage {
  return { planId: 'default', planVersion: 1, stepId: step, ...STEPS2[step] };
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
