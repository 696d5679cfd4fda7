import type { Item } from '../account/item';
import type { StageReached } from '../account/stageReached';
import { addDays, daysBetween, type Day } from '../day';
import { CHANNELS } from '../plans/channel';
import { NATURES } from '../plans/nature';
import { type PlanStep, positionOf, type ReminderPlan, type StepId } from '../plans/plan';
import type { ReasonCode } from '../reasons/reasons';
import type { LetterProposal } from './proposal';

/** Where one invoice stands on the plan, looked at alone: the step it calls for, or what it waits for. */
export type Rung =
  | {
      readonly kind: 'due';
      readonly step: PlanStep;
      /** The day from which the step could go: "due since", never "due exactly on". */
      readonly since: Day;
      readonly limited: LetterProposal['why']['limited'];
    }
  | {
      readonly kind: 'later';
      readonly reason: ReasonCode;
      readonly nextStep: StepId | null;
      readonly until: Day | null;
    };

export interface LadderRules {
  readonly plan: ReminderPlan;
  readonly today: Day;
  readonly maxStep: StepId | undefined;
  readonly formalNoticeAllowed: boolean;
  /** Position that an invoice never written about may not pass: one above what its customer has had for others; null for none. */
  readonly ageCap: number | null;
}

interface PlacedStep {
  readonly step: PlanStep;
  readonly at: number;
}

/** The step that an invoice calls for. */
export function rungOf(item: Pick<Item, 'dueDate' | 'stage'>, rules: LadderRules): Rung {
  const { plan, today, maxStep } = rules;
  const { dueDate, stage } = item;
  const overdue = dueDate < today;
  const top = maxStep === undefined ? Infinity : plan.steps.findIndex(({ id }) => id === maxStep);
  const done = stage === null ? -1 : positionOf(plan, stage);
  const ahead = plan.steps
    .map((step, at) => ({ step, at }))
    .filter(({ step, at }) => at > done && at <= top && !(NATURES[step.nature].beforeDueDate && overdue));
  const rung = stage === null ? byAge(dueDate, ahead, rules) : afterReached(dueDate, stage, ahead, rules);
  if (rung.kind === 'later' || overdue || NATURES[rung.step.nature].beforeDueDate) return rung;
  // Its due date was put off after it had been asked for: nothing but a preventive letter before it is late.
  return { kind: 'later', reason: 'notYet', nextStep: rung.step.id, until: addDays(dueDate, 1) };
}

/** The position one above the highest of these; null without any, or at the end of the plan. */
export function positionAfter(reached: readonly StageReached[], plan: ReminderPlan): number | null {
  if (reached.length === 0) return null;
  const highest = Math.max(...reached.map((stage) => positionOf(plan, stage)));
  return highest + 1 < plan.steps.length ? highest + 1 : null;
}

/** One step higher than the last that reached the customer, however long ago that was. */
function afterReached(
  dueDate: Day,
  stage: StageReached,
  ahead: readonly PlacedStep[],
  rules: LadderRules,
): Rung {
  const [next, following] = ahead.map(({ step }) => step);
  if (next === undefined) return { kind: 'later', reason: 'endOfPlan', nextStep: null, until: null };
  const since = triggerDay(next, dueDate, stage, rules.plan);
  if (since > rules.today) return { kind: 'later', reason: 'stepDone', nextStep: next.id, until: since };
  const skipped = following?.trigger.from === 'dueDate' ? addDays(dueDate, following.trigger.days) : null;
  const limited = skipped !== null && skipped <= rules.today ? 'catchUp' : null;
  return { kind: 'due', step: next, since, limited };
}

/**
 * Never written to about this invoice: the step that its age calls for, but no formal notice unless the owner has ticked it
 * (an earlier step must have been posted), and none beyond it; nor more than one step above what the customer has had about
 * his other late invoices, so that he is not led from a first reminder to a third.
 */
function byAge(dueDate: Day, ahead: readonly PlacedStep[], rules: LadderRules): Rung {
  const daysLate = daysBetween(dueDate, rules.today);
  const hardest = NATURES.formalNotice.severity - (rules.formalNoticeAllowed ? 0 : 1);
  const top = rules.plan.steps.findLastIndex(({ nature }) => NATURES[nature].severity <= hardest);
  const cap = rules.ageCap ?? Infinity;
  let oldest: PlacedStep | null = null;
  let allowed: PlacedStep | null = null;
  let upcoming: PlanStep | null = null;
  for (const placed of ahead) {
    const { trigger } = placed.step;
    if (trigger.from !== 'dueDate') continue;
    if (trigger.days > daysLate) {
      upcoming ??= placed.step;
      continue;
    }
    oldest = placed;
    if (placed.at <= Math.min(top, cap)) allowed = placed;
  }
  if (oldest === null) {
    return upcoming === null
      ? { kind: 'later', reason: 'endOfPlan', nextStep: null, until: null }
      : {
          kind: 'later',
          reason: 'notYet',
          nextStep: upcoming.id,
          until: addDays(dueDate, upcoming.trigger.days),
        };
  }
  if (allowed === null)
    return { kind: 'later', reason: 'noticeToConfirm', nextStep: oldest.step.id, until: null };
  const since = addDays(dueDate, allowed.step.trigger.days);
  const limit = cap < Math.min(top, oldest.at) ? 'catchUp' : 'firstImport';
  return { kind: 'due', step: allowed.step, since, limited: allowed === oldest ? null : limit };
}

/** The day on which the step after the one that reached the customer may go. */
function triggerDay({ trigger }: PlanStep, dueDate: Day, stage: StageReached, plan: ReminderPlan): Day {
  if (trigger.from === 'dueDate') return addDays(dueDate, trigger.days);
  const transit = CHANNELS[stage.channel].byPost ? plan.transitDays : 0;
  return addDays(stage.on, trigger.days + transit + plan.graceDays);
}
