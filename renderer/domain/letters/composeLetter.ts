import type { Account } from '../account/account';
import type { Company } from '../company/company';
import { daysBetween, type Day } from '../day';
import type { Accrual, InterestBasis } from '../latepayment/accrual';
import type { OpenDebit } from '../statement/applyCredits';
import { isLimitationRun } from '../latepayment/limitation';
import { type MissingRate, mergeMissing } from '../latepayment/rateTable';
import { type Cents, addCents, subtractCents, sumCents, ZERO } from '../money';
import type { ReminderContext } from '../reminders/reminderContext';
import type { LetterProposal, ReasonCode } from '../reminders/proposal';
import { assertLetterAddsUp } from './assertLetterAddsUp';
import { claimsCharges, invoiceCharges, noticeDays } from '../latepayment/invoiceCharges';
import { letterDebits } from './letterDebits';
import type { LetterInvoice, LetterModel } from './letterModel';
import { payBeforeOf } from './payBefore';
import { previousSteps } from './previousSteps';
import { windowLines } from './windowLines';

export interface LetterDetails {
  /** The day printed on the letter; charges are counted up to it. */
  readonly date: Day;
  readonly reference: string;
  readonly context: ReminderContext;
  readonly company: Company;
  readonly personalParagraph?: string;
  /** Default: "spécimen" for a fictitious sender, else none. */
  readonly mark?: LetterModel['mark'];
}

export type ComposedLetter =
  | { readonly ok: true; readonly model: LetterModel }
  | { readonly ok: false; readonly reason: ReasonCode; readonly missing: readonly MissingRate[] };

/**
 * All that a proposed letter says. Early letters ask for the accounting balance of the invoices and claim nothing more. A
 * formal notice and a last notice claim principal, interest and the 40 EUR that the customer's kind allows (C. com. L441-10
 * between businesses; CCP R2192-31 for public buyers; C. civ. 1231-6 for a consumer, from the posted notice); refused with
 * `taux-manquant` while a half-year's rate that they need is unknown.
 * @throws RangeError when an invoice of the proposal is not open any more
 */
export function composeLetter(
  account: Account,
  proposal: LetterProposal,
  details: LetterDetails,
): ComposedLetter {
  const { date, company } = details;
  const context = { ...details.context, company };
  const { debits, covered, credits } = letterDebits(account, proposal.itemIds);
  const claims = claimsCharges(proposal.step);
  const charges = claims ? chargesOf(account, debits, date, context) : null;
  const missing = mergeMissing((charges ?? []).map((accrual) => accrual.missing));
  if (missing.length > 0) return { ok: false, reason: 'taux-manquant', missing };

  const invoices = debits.map((debit, index) => letterInvoice(debit, charges?.[index] ?? null, date));
  const principal = addCents(
    sumCents(invoices.map((invoice) => invoice.balance)),
    sumCents(credits.map((credit) => credit.amount)),
  );
  const interest = sumCents(invoices.map((invoice) => invoice.accrual?.interest ?? ZERO));
  const compensation = sumCents(invoices.map((invoice) => invoice.accrual?.compensation ?? ZERO));
  const window = windowLines(account.name, account.address);
  const model: LetterModel = {
    step: proposal.step,
    form: account.kind,
    date,
    reference: details.reference,
    sender: company,
    customerCode: account.code,
    customerName: account.name,
    window: window.lines,
    addressMissing: account.address === null,
    invoices,
    credits: credits.map(({ item, amount }) => ({ number: item.number, date: item.date, amount })),
    principal,
    interest,
    compensation,
    total: addCents(principal, interest, compensation),
    accruedForInformation:
      proposal.step === 'reminder3' ? accruedForInformation(account, debits, date, context) : null,
    reservesCharges: claims && oweCharges(account, covered, date, context),
    registered: proposal.channel === 'registeredLetter',
    payBefore: payBeforeOf(proposal.step, date, context.settings),
    previous: previousSteps(account, proposal.itemIds),
    personalParagraph: details.personalParagraph ?? '',
    mark: details.mark ?? (company.specimen ? 'specimen' : 'none'),
  };
  assertLetterAddsUp(model);
  return { ok: true, model };
}

function chargesOf(
  account: Account,
  debits: readonly OpenDebit[],
  date: Day,
  context: ReminderContext,
): readonly Accrual[] {
  const notices = noticeDays(account);
  return debits.map((debit) =>
    invoiceCharges(account, debit, notices.get(debit.item.id) ?? null, date, context),
  );
}

/**
 * What accrues without notice and is owed today beside the accounting balance that the letter asks for; null for consumers, or
 * when a rate is not known. A part payment that by law settled charges first has lowered that balance all the same, so what it
 * settled counts here.
 */
function accruedForInformation(
  account: Account,
  debits: readonly OpenDebit[],
  date: Day,
  context: ReminderContext,
): LetterModel['accruedForInformation'] {
  const charges = chargesOf(account, debits, date, context);
  if (charges.some(({ basis, missing }) => missing.length > 0 || !runsWithoutNotice(basis))) return null;
  return {
    interest: sumCents(charges.map((accrual) => accrual.interestAccrued)),
    compensation: sumCents(
      charges.map(({ compensation, settled }) =>
        addCents(compensation, ...settled.map(({ toCosts }) => toCosts)),
      ),
    ),
  };
}

/** Whether invoices that are paid, but were paid late, still bear charges that can be sued for; unknown rates count as some. */
function oweCharges(
  account: Account,
  covered: readonly OpenDebit[],
  date: Day,
  context: ReminderContext,
): boolean {
  const live = covered.filter(({ item }) => !isLimitationRun(account.kind, item, date));
  return chargesOf(account, live, date, context).some(
    ({ basis, principal, interest, compensation, missing }) =>
      runsWithoutNotice(basis) && (principal + interest + compensation > 0 || missing.length > 0),
  );
}

/** Due of right from the day after the due date; the legal interest of a consumer waits for a formal notice. */
function runsWithoutNotice(basis: InterestBasis): boolean {
  return basis !== 'none' && basis !== 'C-civ-1231-6';
}

function letterInvoice(debit: OpenDebit, accrual: Accrual | null, date: Day): LetterInvoice {
  const { item } = debit;
  // Charges claimed: what is left of the principal follows the order in which payments were set.
  const claimed = accrual === null || accrual.basis === 'none' ? null : accrual;
  const balance = claimed?.principal ?? debit.open;
  const toCharges: Cents = sumCents(
    claimed?.settled.map((part) => addCents(part.toCosts, part.toInterest)) ?? [],
  );
  return {
    number: item.number,
    date: item.date,
    dueDate: item.dueDate,
    dueSource: item.dueSource,
    amount: item.amount,
    paid: subtractCents(item.amount, balance),
    balance,
    ...(toCharges > 0 ? { paidToCharges: toCharges } : {}),
    daysLate: Math.max(0, daysBetween(item.dueDate, date)),
    ...(debit.furtherPart ? { furtherPart: true } : {}),
    accrual: claimed,
  };
}
