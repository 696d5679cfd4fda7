import type { Item } from '../account/item';
import { addDays, daysBetween, type Day } from '../day';
import { type Channel, type PlanStep, type ReminderPlan, type StepId, stepRank } from '../plans/plan';
import type { PostedStep } from './postedSteps';
import type { LetterProposal, ReasonCode } from './proposal';

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
  /** Step that an invoice never written about may not pass: one above what its customer has had for others; null for none. */
  readonly ageCap: StepId | null;
}

const FORMAL_RANK = stepRank('formalNotice');

/** The step that an invoice calls for. `posted`: the highest step already posted about it, or undefined for none. */
export function rungOf(
  item: Pick<Item, 'dueDate'>,
  posted: PostedStep | undefined,
  rules: LadderRules,
): Rung {
  const overdue = item.dueDate < rules.today;
  const top = rules.maxStep === undefined ? Infinity : stepRank(rules.maxStep);
  const doneRank = posted === undefined ? -1 : stepRank(posted.step);
  const ahead = rules.plan.steps.filter((step) => {
    const rank = stepRank(step.id);
    return rank > doneRank && rank <= top && !(step.id === 'preventive' && overdue);
  });
  const rung =
    posted === undefined
      ? byAge(item.dueDate, ahead, rules)
      : afterPosted(item.dueDate, posted, ahead, rules);
  if (rung.kind === 'later' || overdue || rung.step.id === 'preventive') return rung;
  // Its due date was put off after it had been asked for: nothing but a preventive letter before it is late.
  return { kind: 'later', reason: 'pas-encore', nextStep: rung.step.id, until: addDays(item.dueDate, 1) };
}

/** One step higher than the last posted, however long ago that was. */
function afterPosted(dueDate: Day, posted: PostedStep, ahead: readonly PlanStep[], rules: LadderRules): Rung {
  const [next, following] = ahead;
  if (next === undefined) return { kind: 'later', reason: 'fin-du-plan', nextStep: null, until: null };
  const since = triggerDay(next, dueDate, posted, rules.plan);
  if (since > rules.today)
    return { kind: 'later', reason: 'etape-deja-faite', nextStep: next.id, until: since };
  const skipped = following?.trigger.from === 'dueDate' ? addDays(dueDate, following.trigger.days) : null;
  const limited = skipped !== null && skipped <= rules.today ? 'catchUp' : null;
  return { kind: 'due', step: next, since, limited };
}

/**
 * Never written to about this invoice: the step that its age calls for, but no formal notice unless the owner has ticked it
 * (an earlier step must have been posted), and none beyond it; nor more than one step above what the customer has had about
 * his other late invoices, so that he is not led from a first reminder to a third.
 */
function byAge(dueDate: Day, ahead: readonly PlanStep[], rules: LadderRules): Rung {
  const daysLate = daysBetween(dueDate, rules.today);
  const top = rules.formalNoticeAllowed ? FORMAL_RANK : FORMAL_RANK - 1;
  const cap = rules.ageCap === null ? Infinity : stepRank(rules.ageCap);
  let oldest: PlanStep | null = null;
  let allowed: PlanStep | null = null;
  let upcoming: PlanStep | null = null;
  for (const step of ahead) {
    if (step.trigger.from !== 'dueDate') continue;
    if (step.trigger.days > daysLate) {
      upcoming ??= step;
      continue;
    }
    oldest = step;
    if (stepRank(step.id) <= Math.min(top, cap)) allowed = step;
  }
  if (oldest === null) {
    return upcoming === null
      ? { kind: 'later', reason: 'fin-du-plan', nextStep: null, until: null }
      : {
          kind: 'later',
          reason: 'pas-encore',
          nextStep: upcoming.id,
          until: addDays(dueDate, upcoming.trigger.days),
        };
  }
  if (allowed === null) return { kind: 'later', reason: 'a-confirmer', nextStep: oldest.id, until: null };
  const since = addDays(dueDate, allowed.trigger.days);
  const limit = cap < Math.min(top, stepRank(oldest.id)) ? 'catchUp' : 'firstImport';
  return { kind: 'due', step: allowed, since, limited: allowed === oldest ? null : limit };
}

/** The step of the plan after the highest of these; null without any, or at the end of the plan. */
export function stepAfter(posted: Iterable<PostedStep>, plan: ReminderPlan): StepId | null {
  let highest = -1;
  for (const { step } of posted) highest = Math.max(highest, stepRank(step));
  if (highest < 0) return null;
  return plan.steps.find((step) => stepRank(step.id) > highest)?.id ?? null;
}

/** The day on which the step after the one posted may go. */
function triggerDay(step: PlanStep, dueDate: Day, posted: PostedStep, plan: ReminderPlan): Day {
  if (step.trigger.from === 'dueDate') return addDays(dueDate, step.trigger.days);
  const transit = travelsByPost(posted.channel) ? plan.transitDays : 0;
  return addDays(posted.on, step.trigger.days + transit + plan.graceDays);
}

function travelsByPost(channel: Channel): boolean {
  return channel === 'letter' || channel === 'registeredLetter';
}
