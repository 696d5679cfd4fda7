import type { Contact } from '../account/contact';
import type { Company } from '../company/company';
import { daysBetween, type Day } from '../day';
import type { Accrual, InterestBasis } from '../latepayment/accrual';
import type { LateDebit, LateStatement } from '../latepayment/lateStatement';
import { type MissingRate, mergeMissing } from '../latepayment/rateTable';
import { type Cents, addCents, subtractCents, sumCents, ZERO } from '../money';
import { claimsCharges } from '../plans/nature';
import type { ReasonCode } from '../reasons/reasons';
import type { LetterProposal } from '../reminders/proposal';
import type { Settings } from '../settings/settings';
import { assertLetterAddsUp } from './assertLetterAddsUp';
import type { LetterInvoice, LetterModel } from './letterModel';
import { letterParts } from './letterParts';
import { payBeforeOf } from './payBefore';
import { type Payee, payeeOf } from './payee';
import { previousContacts } from './previousContacts';
import { windowLines } from './windowLines';

export interface LetterDetails {
  readonly reference: string;
  readonly settings: Pick<Settings, 'formalNoticeDays'>;
  readonly company: Company;
  /** Contacts of the account that are over, from its history: those that reached the customer are named. */
  readonly past: readonly Contact[];
  /** Version of the text that the letter is written with. */
  readonly templateVersion: number;
  /** Default: the company. */
  readonly payee?: Payee;
  readonly personalParagraph?: string;
  /** Default: "spécimen" for a fictitious sender, else none. */
  readonly mark?: LetterModel['mark'];
}

export type ComposedLetter =
  | { readonly ok: true; readonly model: LetterModel }
  | { readonly ok: false; readonly reason: ReasonCode; readonly missing: readonly MissingRate[] };

/**
 * All that a proposed letter says, dated on the statement's day. Early letters ask for the accounting balance of the invoices and
 * claim nothing more. A formal notice and a last notice claim principal, interest and the 40 EUR that the customer's kind allows
 * (C. com. L441-10 between businesses; CCP R2192-31 for public buyers; C. civ. 1231-6 for a consumer, from the posted notice);
 * refused with `rateMissing` while a half-year's rate that they need is unknown.
 * @throws RangeError when an invoice of the proposal is not open any more
 */
export function composeLetter(
  statement: LateStatement,
  proposal: LetterProposal,
  details: LetterDetails,
): ComposedLetter {
  const { account, day: date } = statement;
  const { company } = details;
  const { nature } = proposal.stage;
  const { debits, covered, credits } = letterParts(statement, proposal.itemIds);
  const claims = claimsCharges(nature);
  const charges = claims ? debits.map((debit) => debit.charges().accrual) : null;
  const missing = mergeMissing((charges ?? []).map((accrual) => accrual.missing));
  if (missing.length > 0) return { ok: false, reason: 'rateMissing', missing };

  const invoices = debits.map((debit, index) => letterInvoice(debit, charges?.[index] ?? null, date));
  const principal = addCents(
    sumCents(invoices.map((invoice) => invoice.balance)),
    sumCents(credits.map((credit) => credit.amount)),
  );
  const interest = sumCents(invoices.map((invoice) => invoice.accrual?.interest ?? ZERO));
  const compensation = sumCents(invoices.map((invoice) => invoice.accrual?.compensation ?? ZERO));
  const window = windowLines(account.name, account.address);
  const model: LetterModel = {
    stage: proposal.stage,
    template: { id: proposal.templateId, version: details.templateVersion },
    form: account.kind,
    date,
    reference: details.reference,
    sender: company,
    payee: details.payee ?? payeeOf(company),
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
      nature === 'reminder' && proposal.tone === 'firm' ? accruedForInformation(debits) : null,
    reservesCharges: claims && oweCharges(covered),
    registered: proposal.channel === 'registeredLetter',
    payBefore: payBeforeOf(nature, date, details.settings),
    previous: previousContacts([...account.contacts, ...details.past], proposal.itemIds),
    personalParagraph: details.personalParagraph ?? '',
    mark: details.mark ?? (company.specimen ? 'specimen' : 'none'),
  };
  assertLetterAddsUp(model);
  return { ok: true, model };
}

/**
 * What accrues without notice and is owed today beside the accounting balance that the letter asks for; null for consumers, or
 * when a rate is not known. A part payment that by law settled charges first has lowered that balance all the same, so what it
 * settled counts here.
 */
function accruedForInformation(debits: readonly LateDebit[]): LetterModel['accruedForInformation'] {
  const charges = debits.map((debit) => debit.charges().accrual);
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
function oweCharges(covered: readonly LateDebit[]): boolean {
  return covered.some((debit) => {
    if (debit.limitationRun) return false;
    const { basis, principal, interest, compensation, missing } = debit.charges().accrual;
    return runsWithoutNotice(basis) && (principal + interest + compensation > 0 || missing.length > 0);
  });
}

/** Due of right from the day after the due date; the legal interest of a consumer waits for a formal notice. */
function runsWithoutNotice(basis: InterestBasis): boolean {
  return basis !== 'none' && basis !== 'C-civ-1231-6';
}

function letterInvoice(debit: LateDebit, accrual: Accrual | null, date: Day): LetterInvoice {
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
    paidToCharges: toCharges,
    daysLate: Math.max(0, daysBetween(item.dueDate, date)),
    furtherPart: debit.furtherPart,
    accrual: claimed,
  };
}
