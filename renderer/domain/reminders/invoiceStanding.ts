import type { Account } from '../account/account';
import type { Item } from '../account/item';
import { isHoldActive } from '../holds/placeHold';
import { daysBetween } from '../day';
import { applyCredits } from '../statement/applyCredits';
import { isLimitationRun } from '../latepayment/limitation';
import type { Cents } from '../money';
import type { ReminderContext } from './reminderContext';
import { type LadderRules, type Rung, rungOf, stepAfter } from './ladder';
import { stepRank } from '../plans/plan';
import { highestPostedSteps } from './postedSteps';

/** One open invoice looked at alone, before what holds for the customer as a whole. */
export interface InvoiceStanding {
  readonly item: Item;
  readonly open: Cents;
  readonly daysLate: number;
  readonly rung: Rung;
  /** May be asked for: something is left, it is neither held, nor dated in the future, nor run by limitation. */
  readonly askable: boolean;
  /** A formal notice about it was posted: no softer letter may ask for it again. */
  readonly underNotice: boolean;
}

/** Every debit of these items (waiting letter groups left out by the caller), oldest due first. */
export function invoiceStandings(
  account: Account,
  items: readonly Item[],
  context: ReminderContext,
): readonly InvoiceStanding[] {
  const { today } = context;
  const { plan } = context.settings;
  const posted = highestPostedSteps(account);
  const looked = applyCredits(items).debits.map(({ item, open }) => ({
    item,
    open,
    obstacle: obstacleOf(account, item, open, context),
  }));
  const late = looked.filter(({ item, obstacle }) => obstacle === null && item.dueDate < today);
  const rules: LadderRules = {
    plan,
    today,
    maxStep: context.maxStep,
    formalNoticeAllowed: account.formalNoticeAllowed,
    ageCap:
      posted.size === 0
        ? null
        : stepAfter(
            late.flatMap(({ item }) => posted.get(item.id) ?? []),
            plan,
          ),
  };
  return looked.map(({ item, open, obstacle }) => ({
    item,
    open,
    daysLate: daysBetween(item.dueDate, today),
    rung: obstacle ?? rungOf(item, posted.get(item.id), rules),
    askable: obstacle === null,
    underNotice: stepRank(posted.get(item.id)?.step ?? 'preventive') >= stepRank('formalNotice'),
  }));
}

function obstacleOf(account: Account, item: Item, open: Cents, { today }: ReminderContext): Rung | null {
  if (open <= 0) return { kind: 'later', reason: 'couverte-par-avoir', nextStep: null, until: null };
  if (item.date > today) return { kind: 'later', reason: 'date-future', nextStep: null, until: item.date };
  if (isLimitationRun(account.kind, item, today))
    return { kind: 'later', reason: 'prescrite-a-verifier', nextStep: null, until: null };
  const hold = account.holds.find(
    (candidate) => candidate.itemId === item.id && isHoldActive(candidate, today),
  );
  return hold === undefined
    ? null
    : { kind: 'later', reason: 'en-attente', nextStep: null, until: hold.until };
}
