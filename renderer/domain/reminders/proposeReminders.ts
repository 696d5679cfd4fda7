import type { Account } from '../account/account';
import { balanceOf } from '../account/itemBalance';
import { waitingItemIds } from '../matching/waitingItems';
import { addDays, daysBetween, type Day } from '../day';
import { letterObstacles } from '../letters/letterObstacles';
import { type Cents, cents, sumCents } from '../money';
import { blanketReason } from './blanketReason';
import type { ReminderContext } from './reminderContext';
import { type InvoiceStanding, invoiceStandings } from './invoiceStanding';
import type { Rung } from './ladder';
import { type ReminderPlan, stepRank } from '../plans/plan';
import { hasLetterInBatch, intervalEndsOn } from './postedSteps';
import type {
  AccountProposal,
  InvoiceDecision,
  InvoiceOutcome,
  LetterProposal,
  ReasonCode,
} from './proposal';

type DueRung = Extract<Rung, { kind: 'due' }>;

/** Most telling first: what is said of a customer whose invoices wait for different reasons. */
const REASON_ORDER: readonly ReasonCode[] = [
  'en-cours-de-lot',
  'intervalle-minimum',
  'sous-le-plancher',
  'a-confirmer',
  'fin-du-plan',
  'en-attente',
  'etape-deja-faite',
  'pas-encore',
  'couverte-par-avoir',
  'date-future',
  'prescrite-a-verifier',
];

/**
 * The engine's word on one account today: for every open invoice the next step or the reason why nothing happens, and at most
 * one letter, led by the highest step, with all that is due. Credits are set on the oldest due first (C. civ. 1342-10).
 */
export function proposeReminders(account: Account, context: ReminderContext): AccountProposal {
  const waiting = waitingItemIds(account);
  const live = waiting.size === 0 ? account.items : account.items.filter((item) => !waiting.has(item.id));
  const balance = sumCents(live.map(balanceOf));
  const standings = invoiceStandings(account, live, context);
  const blanket = blanketReason(account, balance, context.today);
  if (blanket !== null) {
    const outcome: InvoiceOutcome = { kind: 'wait', nextStep: null, ...blanket };
    const decisions = [
      ...standings.map((standing) => decision(standing, outcome)),
      ...waitingDecisions(account, waiting, outcome, context.today),
    ];
    return {
      accountId: account.id,
      account,
      decisions,
      letter: null,
      reason: account.items.length === 0 ? null : blanket.reason,
      until: account.items.length === 0 ? null : blanket.until,
      obstacles: [],
    };
  }
  const { letter, stop } = chooseLetter(account, standings, context);
  const listed = new Set(letter?.itemIds);
  const decisions = standings.map((standing) =>
    decision(
      standing,
      letter !== null && listed.has(standing.item.id)
        ? inLetter(standing, letter)
        : outsideLetter(standing, stop, context.settings.plan),
    ),
  );
  return {
    accountId: account.id,
    account,
    decisions,
    letter,
    ...(letter === null ? accountReason(decisions) : { reason: null, until: null }),
    obstacles: letter === null ? [] : letterObstacles(account, letter, context),
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
  account: Account,
  standings: readonly InvoiceStanding[],
  context: ReminderContext,
): { readonly letter: LetterProposal | null; readonly stop: Stop } {
  const askable = standings.filter((standing) => standing.askable);
  const late = askable.filter(({ daysLate }) => daysLate > 0);
  const preventive = askable.filter(({ daysLate, rung }) => daysLate <= 0 && rung.kind === 'due');
  const { floorCents, minimumIntervalDays } = context.settings.plan;
  const underFloor = { reason: 'sous-le-plancher', until: null } as const;
  const stopped = (reason: ReasonCode, until: Day | null) => ({
    letter: null,
    stop: { late: { reason, until }, preventive: { reason, until } },
  });

  if (hasLetterInBatch(account)) return stopped('en-cours-de-lot', null);
  const interval = intervalEndsOn(account, minimumIntervalDays);
  if (interval !== null && interval > context.today) return stopped('intervalle-minimum', interval);
  const asked = askedTogether(late);
  if (openOf(asked) >= floorCents) {
    return { letter: letterOf(asked), stop: { late: underFloor, preventive: null } };
  }
  const letter = openOf(preventive) >= floorCents ? letterOf(preventive) : null;
  return { letter, stop: { late: underFloor, preventive: underFloor } };
}

/** All late invoices; but a letter softer than a formal notice leaves out those that are under one. */
function askedTogether(late: readonly InvoiceStanding[]): readonly InvoiceStanding[] {
  const hardest = letterOf(late);
  return hardest !== null && stepRank(hardest.step) < stepRank('formalNotice')
    ? late.filter(({ underNotice }) => !underNotice)
    : late;
}

/** One letter with all these invoices, led by the one that calls for the highest step; null when none calls for any. */
function letterOf(standings: readonly InvoiceStanding[]): LetterProposal | null {
  let leader: { standing: InvoiceStanding; rung: DueRung } | null = null;
  for (const standing of standings) {
    const { rung } = standing;
    if (rung.kind !== 'due') continue;
    if (leader === null || stepRank(rung.step.id) > stepRank(leader.rung.step.id))
      leader = { standing, rung };
  }
  if (leader === null) return null;
  const { step, limited } = leader.rung;
  return {
    step: step.id,
    channel: step.channel,
    itemIds: standings.map(({ item }) => item.id),
    principal: openOf(standings),
    confirm: step.confirm,
    why: { leadingItemId: leader.standing.item.id, daysLate: leader.standing.daysLate, limited },
  };
}

function inLetter({ rung, item }: InvoiceStanding, letter: LetterProposal): InvoiceOutcome {
  return rung.kind === 'due'
    ? { kind: 'step', step: rung.step.id, since: rung.since }
    : { kind: 'step', step: letter.step, since: addDays(item.dueDate, 1), carried: true };
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
  const next = plan.steps.find(({ id, trigger }) => id !== 'preventive' && trigger.from === 'dueDate');
  return {
    kind: 'wait',
    reason: 'pas-encore',
    nextStep: next?.id ?? null,
    until: next === undefined ? null : addDays(item.dueDate, next.trigger.days),
  };
}

function accountReason(decisions: readonly InvoiceDecision[]): {
  reason: ReasonCode | null;
  until: Day | null;
} {
  const waits = decisions.flatMap(({ outcome }) => (outcome.kind === 'wait' ? [outcome] : []));
  const reason = REASON_ORDER.find((code) => waits.some((wait) => wait.reason === code)) ?? null;
  const until = waits
    .filter((wait) => wait.reason === reason)
    .reduce<Day | null>(
      (first, wait) => (wait.until !== null && (first === null || wait.until < first) ? wait.until : first),
      null,
    );
  return { reason, until };
}

function waitingDecisions(
  account: Account,
  waiting: ReadonlySet<string>,
  outcome: InvoiceOutcome,
  today: Day,
): readonly InvoiceDecision[] {
  if (waiting.size === 0) return [];
  return account.items
    .filter((item) => waiting.has(item.id) && item.amount > 0)
    .map((item) => ({ item, open: balanceOf(item), daysLate: daysBetween(item.dueDate, today), outcome }));
}

function decision({ item, open, daysLate }: InvoiceStanding, outcome: InvoiceOutcome): InvoiceDecision {
  return { item, open, daysLate, outcome };
}

function openOf(standings: readonly InvoiceStanding[]): Cents {
  let sum = 0;
  for (const { open } of standings) sum += open;
  return cents(sum);
}
