import type { Blockers } from '../blockers/blockersOf';
import { letterToPost } from '../contacts/liveContact';
import { addDays, daysBetween, type Day } from '../day';
import type { LateStatement } from '../latepayment/lateStatement';
import { type Cents, cents } from '../money';
import { isNoticeOrHarder, NATURES } from '../plans/nature';
import { type ReminderPlan, stageOf } from '../plans/plan';
import { mostTelling, type ReasonCode } from '../reasons/reasons';
import { type InvoiceStanding, invoiceStandings } from './invoiceStanding';
import type { Rung } from './ladder';
import type { AccountProposal, InvoiceDecision, InvoiceOutcome, LetterProposal } from './proposal';
import type { ReminderContext } from './reminderContext';

type DueRung = Extract<Rung, { kind: 'due' }>;

/**
 * The engine's word on one account today: for every open invoice the next step or the reason why nothing happens, and at most
 * one letter, led by the highest step, with all that is due. Credits are set on the oldest due first (C. civ. 1342-10).
 */
export function proposeReminders(
  statement: LateStatement,
  blockers: Blockers,
  context: ReminderContext,
): AccountProposal {
  const { account } = statement;
  const { plan } = context.settings;
  const standings = invoiceStandings(statement, blockers, context);
  const blanket = blockers.ofCustomer;
  if (blanket !== null) {
    const { reason, until } = blanket;
    const outcome: InvoiceOutcome = { kind: 'wait', nextStep: null, reason, until };
    const empty = account.items.length === 0;
    return {
      decisions: [
        ...standings.map((standing) => decision(standing, outcome)),
        ...waitingDecisions(statement, outcome),
      ],
      letter: null,
      reason: empty ? null : reason,
      until: empty ? null : until,
    };
  }
  const { letter, stop } = chooseLetter(statement, standings, plan);
  const listed = new Set(letter?.itemIds);
  const decisions = standings.map((standing) =>
    decision(
      standing,
      letter !== null && listed.has(standing.item.id)
        ? inLetter(standing, letter)
        : outsideLetter(standing, stop, plan),
    ),
  );
  return {
    decisions,
    letter,
    ...(letter === null ? accountReason(decisions) : { reason: null, until: null }),
  };
}

interface StopReason {
  readonly reason: ReasonCode;
  readonly until: Day | null;
}

/** Why invoices that call for a step get no letter today. Preventive null: late ones are asked for, it waits to be late. */
interface Stop {
  readonly late: StopReason;
  readonly preventive: StopReason | null;
}

/**
 * The letter of the day. Late invoices go first and together; a preventive letter goes only to a customer of whom nothing
 * late is asked (what is late in all stays under the floor).
 */
function chooseLetter(
  { account, day }: LateStatement,
  standings: readonly InvoiceStanding[],
  plan: ReminderPlan,
): { readonly letter: LetterProposal | null; readonly stop: Stop } {
  const askable = standings.filter((standing) => standing.askable);
  const late = askable.filter(({ daysLate }) => daysLate > 0);
  const preventive = askable.filter(({ daysLate, rung }) => daysLate <= 0 && rung.kind === 'due');
  const { floorCents, minimumIntervalDays } = plan;
  const underFloor = { reason: 'underFloor', until: null } as const;
  const stopped = (reason: ReasonCode, until: Day | null) => ({
    letter: null,
    stop: { late: { reason, until }, preventive: { reason, until } },
  });

  if (letterToPost(account) !== null) return stopped('inDispatch', null);
  const { lastContact } = account;
  const interval = lastContact === null ? null : addDays(lastContact.on, minimumIntervalDays);
  if (interval !== null && interval > day) return stopped('minimumInterval', interval);
  const asked = askedTogether(late, plan);
  if (sumAsked(asked) >= floorCents) {
    return { letter: letterOf(asked, plan), stop: { late: underFloor, preventive: null } };
  }
  const letter = sumAsked(preventive) >= floorCents ? letterOf(preventive, plan) : null;
  return { letter, stop: { late: underFloor, preventive: underFloor } };
}

/** All late invoices; but a letter softer than a formal notice leaves out those that are under one. */
function askedTogether(late: readonly InvoiceStanding[], plan: ReminderPlan): readonly InvoiceStanding[] {
  const hardest = letterOf(late, plan);
  return hardest !== null && !isNoticeOrHarder(hardest.stage.nature)
    ? late.filter(({ underNotice }) => !underNotice)
    : late;
}

/** One letter with all these invoices, led by the one that calls for the highest step; null when none calls for any. */
function letterOf(standings: readonly InvoiceStanding[], plan: ReminderPlan): LetterProposal | null {
  let leader: { standing: InvoiceStanding; rung: DueRung; at: number } | null = null;
  for (const standing of standings) {
    const { rung } = standing;
    if (rung.kind !== 'due') continue;
    const at = plan.steps.indexOf(rung.step);
    if (leader === null || at > leader.at) leader = { standing, rung, at };
  }
  if (leader === null) return null;
  const { step, limited } = leader.rung;
  return {
    stage: stageOf(plan, step),
    channel: step.channel,
    templateId: step.templateId,
    tone: step.tone,
    confirm: step.confirm,
    itemIds: standings.map(({ item }) => item.id),
    principal: sumAsked(standings),
    why: { leadingItemId: leader.standing.item.id, daysLate: leader.standing.daysLate, limited },
  };
}

function inLetter({ rung, item }: InvoiceStanding, letter: LetterProposal): InvoiceOutcome {
  return rung.kind === 'due'
    ? { kind: 'step', step: rung.step.id, since: rung.since }
    : { kind: 'step', step: letter.stage.stepId, since: addDays(item.dueDate, 1), carried: true };
}

function outsideLetter(
  { item, rung, daysLate }: InvoiceStanding,
  stop: Stop,
  plan: ReminderPlan,
): InvoiceOutcome {
  if (rung.kind === 'later')
    return { kind: 'wait', reason: rung.reason, nextStep: rung.nextStep, until: rung.until };
  const because = daysLate > 0 ? stop.late : stop.preventive;
  if (because !== null) return { kind: 'wait', nextStep: rung.step.id, ...because };
  const next = plan.steps.find(
    ({ nature, trigger }) => !NATURES[nature].beforeDueDate && trigger.from === 'dueDate',
  );
  return {
    kind: 'wait',
    reason: 'notYet',
    nextStep: next?.id ?? null,
    until: next === undefined ? null : addDays(item.dueDate, next.trigger.days),
  };
}

function accountReason(decisions: readonly InvoiceDecision[]): {
  reason: ReasonCode | null;
  until: Day | null;
} {
  const waits = decisions.flatMap(({ outcome }) => (outcome.kind === 'wait' ? [outcome] : []));
  const reason = mostTelling(waits.map((wait) => wait.reason));
  const until = waits
    .filter((wait) => wait.reason === reason)
    .reduce<Day | null>(
      (first, wait) => (wait.until !== null && (first === null || wait.until < first) ? wait.until : first),
      null,
    );
  return { reason, until };
}

function waitingDecisions(
  { debits, day }: LateStatement,
  outcome: InvoiceOutcome,
): readonly InvoiceDecision[] {
  return debits
    .filter(({ waiting }) => waiting)
    .map(({ item, open }) => ({ item, open, daysLate: daysBetween(item.dueDate, day), outcome }));
}

function decision({ item, open, daysLate }: InvoiceStanding, outcome: InvoiceOutcome): InvoiceDecision {
  return { item, open, daysLate, outcome };
}

function sumAsked(standings: readonly InvoiceStanding[]): Cents {
  let sum = 0;
  for (const { asked } of standings) sum += asked;
  return cents(sum);
}
