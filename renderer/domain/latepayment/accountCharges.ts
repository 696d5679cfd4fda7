import type { Account } from '../account/account';
import type { Item, ItemId } from '../account/item';
import { type Day, toEpochDay } from '../day';
import { type Cents, ZERO, cents } from '../money';
import { firstPostedOn } from '../reminders/postedSteps';
import { FIXED_COMPENSATION, accrue } from './accrue';
import type { AllocationOrder, CreditorKind } from './accrual';
import { type OpenDebit, applyCredits } from './applyCredits';
import { type DailyFactors, UNKNOWN } from './dailyFactors';
import type { RateTable } from './rateTable';

/** What the charges of every account on one day depend on; made once for a whole portfolio. */
export interface ChargesContext {
  readonly until: Day;
  readonly rates: RateTable;
  /** `dailyFactors(rates, until)`. */
  readonly factors: DailyFactors;
  readonly creditor: CreditorKind;
  readonly order: AllocationOrder;
}

export interface DebitCharges {
  readonly item: Item;
  /** What is left of the invoice by the credits alone (the accounting's view). */
  readonly open: Cents;
  readonly principal: Cents;
  /** Zero where `known` is false: never a guessed figure. */
  readonly interest: Cents;
  readonly compensation: Cents;
  /** False: a rate is missing, the interest can't be told. */
  readonly known: boolean;
}

export interface AccountCharges {
  /** Oldest due date first. */
  readonly debits: readonly DebitCharges[];
  readonly principal: Cents;
  readonly interest: Cents;
  readonly compensation: Cents;
  readonly known: boolean;
}

/**
 * Late-payment charges of one account's items at the end of `context.until`. Debits that nothing lowered after their due
 * date take the factor table; the others are accrued segment by segment. Both give the same cents.
 * @param items the items that count (the account's own, or without those that wait for the owner's word)
 */
export function accountCharges(
  account: Account,
  items: readonly Item[],
  context: ChargesContext,
): AccountCharges {
  const notices = firstPostedOn(account, 'formalNotice');
  const debits = applyCredits(items).debits.map((debit) => chargesOf(debit, account, notices, context));
  let principal = 0;
  let interest = 0;
  let compensation = 0;
  let known = true;
  for (const debit of debits) {
    principal += debit.principal;
    interest += debit.interest;
    compensation += debit.compensation;
    known &&= debit.known;
  }
  return {
    debits,
    principal: cents(principal),
    interest: cents(interest),
    compensation: cents(compensation),
    known,
  };
}

function chargesOf(
  { item, open, reductions, furtherPart }: OpenDebit,
  account: Pick<Account, 'kind' | 'contractRate'>,
  notices: ReadonlyMap<ItemId, Day>,
  context: ChargesContext,
): DebitCharges {
  const { until, rates, creditor, order } = context;
  const noticeOn = notices.get(item.id) ?? null;
  if (reductions.every(({ on }) => on <= item.dueDate && on <= until)) {
    const interest = simpleInterestOf(open, item.dueDate, noticeOn, account, context);
    const late = item.dueDate < until && open > 0;
    const compensated = late && !furtherPart && account.kind === 'business' && creditor === 'professional';
    return {
      item,
      open,
      principal: open,
      interest: interest === UNKNOWN ? ZERO : cents(interest),
      compensation: compensated ? FIXED_COMPENSATION : ZERO,
      known: interest !== UNKNOWN,
    };
  }
  const accrual = accrue({
    debtor: account.kind,
    creditor,
    contractRate: account.contractRate,
    noticeOn,
    amount: item.amount,
    dueDate: item.dueDate,
    reductions,
    until,
    order,
    rates,
    waiveCompensation: furtherPart,
  });
  const known = accrual.missing.length === 0;
  return {
    item,
    open,
    principal: accrual.principal,
    interest: known ? accrual.interest : ZERO,
    compensation: accrual.compensation,
    known,
  };
}

function simpleInterestOf(
  base: Cents,
  dueDate: Day,
  noticeOn: Day | null,
  account: Pick<Account, 'kind' | 'contractRate'>,
  { factors, creditor }: ChargesContext,
): number {
  const due = toEpochDay(dueDate);
  if (account.kind === 'consumer' || creditor === 'individual')
    return noticeOn === null ? 0 : factors.legal(base, due, toEpochDay(noticeOn), creditor);
  if (account.kind === 'public') return factors.publicBuyer(base, due);
  return account.contractRate === null
    ? factors.business(base, due)
    : factors.contract(base, due, account.contractRate);
}
