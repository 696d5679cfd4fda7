import { CHANNELS } from './channel';
import { NATURES } from './nature';
import type { PlanStep, ReminderPlan } from './plan';

/** Why a plan cannot be saved. Each has a sentence in i18n (`planProblems.<code>`). */
export const PLAN_PROBLEM_CODES = [
  'no-steps', // a plan without a step reminds nobody
  'empty-id', // a step without a name
  'double-id', // two steps of one name
  'asks-nothing', // thanks, apologies and alerts are no step that an invoice climbs
  'out-of-order', // a step is softer, or due earlier, than the one before it
  'no-previous', // the first step cannot count from one before it
  'channel-missing', // this program cannot send it yet
  'claim-unconfirmed', // what claims charges is never without the owner's tick
] as const;
export type PlanProblemCode = (typeof PLAN_PROBLEM_CODES)[number];

export interface PlanProblem {
  readonly code: PlanProblemCode;
  /** Position of the step, from zero; null for the plan. */
  readonly at: number | null;
}

/** All that is wrong with a plan; empty for one that the engine can walk. */
export function planProblems(plan: Pick<ReminderPlan, 'steps'>): readonly PlanProblem[] {
  if (plan.steps.length === 0) return [{ code: 'no-steps', at: null }];
  const ids = new Set<string>();
  return plan.steps.flatMap((step, at) => {
    const codes: PlanProblemCode[] = [];
    if (step.id.trim() === '') codes.push('empty-id');
    else if (ids.has(step.id)) codes.push('double-id');
    ids.add(step.id);
    if (NATURES[step.nature].severity === 0) codes.push('asks-nothing');
    if (!CHANNELS[step.channel].available) codes.push('channel-missing');
    if (NATURES[step.nature].claimsCharges && !step.confirm) codes.push('claim-unconfirmed');
    if (step.trigger.from === 'previousPosted' && at === 0) codes.push('no-previous');
    if (isOutOfOrder(plan.steps.slice(0, at), step)) codes.push('out-of-order');
    return codes.map((code) => ({ code, at }));
  });
}

function isOutOfOrder(before: readonly PlanStep[], { nature, trigger }: PlanStep): boolean {
  return before.some(
    (earlier) =>
      NATURES[earlier.nature].severity > NATURES[nature].severity ||
      (earlier.trigger.from === 'dueDate' &&
        trigger.from === 'dueDate' &&
        earlier.trigger.days >= trigger.days),
  );
}
