import type { Renderer } from '../../../renderer/documents/render';
import { DEFAULT_TEMPLATES } from '../../../renderer/documents/texts/defaultTemplates';
import { type Desk, deskOf } from '../../../renderer/domain/desk/deskOf';
import type { Account } from '../../../renderer/domain/account/account';
import type { Company } from '../../../renderer/domain/company/company';
import type { Day } from '../../../renderer/domain/day';
import type { RateTable } from '../../../renderer/domain/latepayment/rateTable';
import { composeLetter } from '../../../renderer/domain/letters/composeLetter';
import type { LetterModel } from '../../../renderer/domain/letters/letterModel';
import type { Ledger } from '../../../renderer/domain/receivables/ledger';
import { planImport } from '../../../renderer/domain/receivables/planImport';
import type { ReminderContext } from '../../../renderer/domain/reminders/reminderContext';
import { isNoticeOrHarder } from '../../../renderer/domain/plans/nature';
import type { StepId } from '../../../renderer/domain/plans/plan';
import type { ReasonCode } from '../../../renderer/domain/reasons/reasons';
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
  /** What checks letters on paper. */
  readonly renderer: Pick<Renderer, 'checkDocument'>;
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
    const desk = deskOf(account, context);
    const outcome = letterOf(desk, request, letters.length + 1);
    if (outcome === null) continue;
    if ('model' in outcome) letters.push(outcome);
    else notWritten.push(outcome);
    notWritten.push(...leftOut(desk, outcome));
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
  const hardest = DEFAULT_SETTINGS.plan.steps.find(({ id }) => id === maxStep);
  const formalNoticeAllowed = hardest !== undefined && isNoticeOrHarder(hardest.nature);
  return plan.created.map((account) => ({ ...complete(account), formalNoticeAllowed }));
}

function letterOf(
  { statement, proposal }: Desk,
  { company, day, renderer }: LetterRequest,
  place: number,
): PreparedLetter | NotWritten | null {
  const { letter, reason, until } = proposal;
  const refused = (code: string, message: string): NotWritten => ({
    customer: statement.account.code,
    reason: code,
    message,
  });
  if (letter === null)
    return reason === null ? null : refused(reason, waitingSentence(statement.account, reason, until));
  const composed = composeLetter(statement, letter, {
    reference: `L-${day.replaceAll('-', '')}-${String(place).padStart(3, '0')}`,
    settings: DEFAULT_SETTINGS,
    company,
    past: [],
    templateVersion: DEFAULT_TEMPLATES[letter.templateId]?.version ?? 0,
  });
  if (!composed.ok)
    return refused(
      composed.reason,
      composed.missing.length > 0
        ? missingRatesSentence(composed.missing)
        : reasonSentence(composed.reason, null),
    );
  const problems = renderer.checkDocument({
    kind: 'letter',
    model: composed.model,
    templates: DEFAULT_TEMPLATES,
  });
  const fatal = problems.find(({ severity }) => severity === 'refused');
  if (fatal !== undefined) return refused(fatal.code, fatal.message);
  const codes = problems.map(({ code }): string => code);
  if (composed.model.addressMissing) codes.unshift('addressMissing' satisfies ReasonCode);
  return { model: composed.model, codes };
}

function waitingSentence({ matching }: Account, reason: ReasonCode, until: Day | null): string {
  const sentence = reasonSentence(reason, until);
  if (reason !== 'matchingWaits') return sentence;
  const groups = matching
    .filter(({ decision }) => decision === 'waiting')
    .map(({ code, balance }) => `${code} (${formatCents(balance, 'fr')})`);
  return `${sentence} Lettrage : ${groups.join(', ')}.`;
}

const TOLD_ALONE: readonly ReasonCode[] = ['limitationRun', 'futureDate'];

/** Invoices left out for a reason of their own, unless it is what was already said of the customer. */
function leftOut({ statement, proposal }: Desk, said: PreparedLetter | NotWritten): NotWritten[] {
  const saidReason = 'model' in said ? null : said.reason;
  return proposal.decisions.flatMap(({ item, open, outcome }) =>
    outcome.kind === 'wait' && TOLD_ALONE.includes(outcome.reason) && outcome.reason !== saidReason
      ? [
          {
            customer: statement.account.code,
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
