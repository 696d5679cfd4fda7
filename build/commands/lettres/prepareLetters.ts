import { checkLetter } from '../../../renderer/documents/render';
import type { Account } from '../../../renderer/domain/account/account';
import type { Company } from '../../../renderer/domain/company/company';
import type { Day } from '../../../renderer/domain/day';
import type { RateTable } from '../../../renderer/domain/latepayment/rateTable';
import { composeLetter } from '../../../renderer/domain/letters/composeLetter';
import type { LetterModel } from '../../../renderer/domain/letters/letterModel';
import type { Ledger } from '../../../renderer/domain/receivables/ledger';
import { planImport } from '../../../renderer/domain/receivables/planImport';
import type { ReminderContext } from '../../../renderer/domain/reminders/context';
import { stepRank, type StepId } from '../../../renderer/domain/reminders/plan';
import type { AccountProposal, ReasonCode } from '../../../renderer/domain/reminders/proposal';
import { proposeReminders } from '../../../renderer/domain/reminders/proposeReminders';
import { DEFAULT_SETTINGS } from '../../../renderer/domain/settings/settings';
import { formatCents } from '../../../renderer/i18n/format/money';
import { missingRatesSentence, reasonSentence } from './sentences';

export interface LetterRequest {
  readonly ledger: Ledger;
  readonly day: Day;
  readonly company: Company;
  readonly rates: RateTable;
  readonly maxStep: StepId | null;
  readonly lettering: 'wait' | 'settled' | 'open';
  /** What a customer file adds to an account: kind, address. */
  readonly complete: (account: Account) => Account;
}

export interface PreparedLetter {
  readonly model: LetterModel;
  /** What to know of a letter that is written all the same. */
  readonly codes: readonly string[];
}

/** What is not asked for, and why: a customer, or one invoice of his (`invoice`). */
export interface NotWritten {
  readonly customer: string;
  readonly reason: string;
  readonly message: string;
  readonly invoice?: string;
}

/**
 * The letters of the day for a file that is seen for the first time, in order of customers' codes, and the reason for each
 * customer with an open account who gets none. The option for the highest step is the owner's own tick for a formal notice.
 */
export function prepareLetters(request: LetterRequest): {
  letters: PreparedLetter[];
  notWritten: NotWritten[];
} {
  const { day, company, rates, maxStep } = request;
  const context: ReminderContext = {
    today: day,
    settings: DEFAULT_SETTINGS,
    rates,
    company,
    ...(maxStep === null ? {} : { maxStep }),
  };
  const letters: PreparedLetter[] = [];
  const notWritten: NotWritten[] = [];
  for (const account of accountsOf(request)) {
    const proposal = proposeReminders(account, context);
    const outcome = letterOf(proposal, context, company, letters.length + 1);
    if (outcome === null) continue;
    if ('model' in outcome) letters.push(outcome);
    else notWritten.push(outcome);
    notWritten.push(...leftOut(proposal, outcome));
  }
  return { letters, notWritten };
}

function accountsOf({ ledger, day, maxStep, lettering, complete }: LetterRequest): Account[] {
  let lastId = 0;
  const plan = planImport({
    existing: [],
    ledger,
    importId: 'file',
    settings: DEFAULT_SETTINGS,
    today: day,
    newId: () => `id-${(lastId += 1)}`,
    lettering,
  });
  const formalNoticeAllowed = maxStep !== null && stepRank(maxStep) >= stepRank('formalNotice');
  return plan.created.map((account) => ({ ...complete(account), formalNoticeAllowed }));
}

function letterOf(
  proposal: AccountProposal,
  context: ReminderContext,
  company: Company,
  place: number,
): PreparedLetter | NotWritten | null {
  const { account, letter, reason, until } = proposal;
  const refused = (code: string, message: string): NotWritten => ({
    customer: account.code,
    reason: code,
    message,
  });
  if (letter === null)
    return reason === null ? null : refused(reason, waitingSentence(proposal, reason, until));
  const composed = composeLetter(account, letter, {
    date: context.today,
    reference: `L-${context.today.replaceAll('-', '')}-${String(place).padStart(3, '0')}`,
    context,
    company,
  });
  if (!composed.ok)
    return refused(
      composed.reason,
      composed.missing.length > 0
        ? missingRatesSentence(composed.missing)
        : reasonSentence(composed.reason, null),
    );
  const problems = checkLetter(composed.model);
  const fatal = problems.find(({ severity }) => severity === 'refused');
  if (fatal !== undefined) return refused(fatal.code, fatal.message);
  const codes = problems.map(({ code }): string => code);
  if (composed.model.addressMissing) codes.unshift('adresse-manquante' satisfies ReasonCode);
  return { model: composed.model, codes };
}

function waitingSentence({ account }: AccountProposal, reason: ReasonCode, until: Day | null): string {
  const sentence = reasonSentence(reason, until);
  if (reason !== 'lettrage-desequilibre') return sentence;
  const groups = account.unbalanced
    .filter(({ decision }) => decision === 'waiting')
    .map(({ letter, balance }) => `${letter} (${formatCents(balance, 'fr')})`);
  return `${sentence} Lettrage : ${groups.join(', ')}.`;
}

const TOLD_ALONE: readonly ReasonCode[] = ['prescrite-a-verifier', 'date-future'];

/** Invoices left out for a reason of their own, unless it is what was already said of the customer. */
function leftOut({ account, decisions }: AccountProposal, said: PreparedLetter | NotWritten): NotWritten[] {
  const saidReason = 'model' in said ? null : said.reason;
  return decisions.flatMap(({ item, open, outcome }) =>
    outcome.kind === 'wait' && TOLD_ALONE.includes(outcome.reason) && outcome.reason !== saidReason
      ? [
          {
            customer: account.code,
            invoice: item.number,
            reason: outcome.reason,
            message: `Facture ${item.number} (${formatCents(open, 'fr')}) : ${lowerFirst(reasonSentence(outcome.reason, null))}`,
          },
        ]
      : [],
  );
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
