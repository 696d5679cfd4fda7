import { day } from '../../../renderer/domain/day';
import { withEnteredRates } from '../../../renderer/domain/latepayment/rateTable';
import type { ReminderContext } from '../../../renderer/domain/reminders/reminderContext';
import type { InvoiceOutcome } from '../../../renderer/domain/reminders/proposal';
import { checkIntegrity } from '../../../renderer/store/integrity';
import { readJournalPage } from '../../../renderer/store/journal/readJournal';
import { hashBytes } from '../../../renderer/store/journal/hash';
import type { EncoursDatabase } from '../../../renderer/store/database';
import {
  ALL_CUSTOMERS,
  ALL_INVOICES,
  ALL_LETTERS,
  type InvoiceRow,
  type Slice,
} from '../../../renderer/store/portfolio/protocol';
import type { CustomerRow, LetterRow } from '../../../renderer/store/portfolio/rows';
import { readImports } from '../../../renderer/store/queries/readImports';
import {
  readCompany,
  readDraft,
  readEnteredRates,
  readNumbering,
  readSettings,
} from '../../../renderer/store/queries/readSettings';
import { aRateTable } from '../../support/builders';
import { connect } from '../../store/checks/portfolioScene';
import {
  holdsOf,
  identityOf,
  issuedIn,
  letterFor,
  lettersTo,
  matchingOf,
  pageOf,
  reasonThen,
  stagesOf,
  stepThen,
  wholeAccounts,
  type WholeAccount,
} from './asThen';

/** The day on which the facts were told. */
export const FACTS_DAY = '2026-11-23';

/** Longer lists are told by their digest. */
const MOST_LINES = 40;

export type Figures = Readonly<Record<string, unknown>>;
export interface CompanyFigures {
  readonly company: Figures;
  readonly portfolio: Figures;
  /** By code. Amounts are cents. */
  readonly customers: Readonly<Record<string, Figures>>;
}

/** All that a screen shows of a database on the day of the facts, in the words of the facts. */
export async function figuresOf(database: EncoursDatabase): Promise<CompanyFigures> {
  const { ecb, legal } = await readEnteredRates(database);
  const context: ReminderContext = {
    today: day(FACTS_DAY),
    settings: await readSettings(database),
    rates: withEnteredRates(aRateTable(), ecb, legal),
    company: await readCompany(database),
  };
  const accounts = await wholeAccounts(database);
  return plain({
    company: await companyFigures(database, accounts),
    portfolio: await portfolioFigures(database),
    customers: Object.fromEntries(
      accounts.map((whole) => [whole.account.code, customerFigures(whole, context)]),
    ),
  });
}

async function companyFigures(
  database: EncoursDatabase,
  accounts: readonly WholeAccount[],
): Promise<Figures> {
  // A restore adds an entry of its own.
  const heads = (await readJournalPage(database, { before: null, count: 1000 })).filter(
    ({ act }) => act !== 'takeOver',
  );
  const {
    accounts: count,
    items,
    settledItems,
    balance,
    documents,
    problems,
  } = await checkIntegrity(database);
  const entered = await readEnteredRates(database);
  const draft = await readDraft(database);
  const codeOf = new Map<string, string>(accounts.map(({ account }) => [account.id, account.code]));
  const codes = (ids: readonly string[]): readonly string[] => ids.map((id) => codeOf.get(id) ?? id);
  const settings = await readSettings(database);
  const company = await readCompany(database);
  return {
    integrity: { accounts: count, items, settledItems, balance, documents, problems: problems.length },
    journal: {
      entries: heads.length,
      lastHash: heads[0]?.hash,
      acts: counted(heads.map(({ act }) => act)),
    },
    issued: await issuedIn(database),
    imports: (await readImports(database)).map(
      ({ fileName, acceptedAt, source, state, rejected }) =>
        `${acceptedAt} ${fileName} ${source} ${state} ${rejected} rejected`,
    ),
    numbering: await readNumbering(database),
    rates: [...entered.ecb, ...entered.legal],
    draft: draft && {
      day: draft.day,
      excluded: codes(draft.excluded),
      confirmed: codes(draft.confirmed),
      paragraphs: Object.entries(draft.paragraphs).map(([id, words]) => [codeOf.get(id) ?? id, words]),
    },
    sender: [company?.name, company?.place, company?.phone, company?.iban],
    settings: [
      settings.formalNoticeDays,
      settings.retentionYears,
      settings.duplex,
      settings.plan.floorCents,
      settings.plan.steps.map(({ id }) => stepThen(id)),
    ],
  };
}

async function portfolioFigures(database: EncoursDatabase): Promise<Figures> {
  const { client, close } = connect(database, FACTS_DAY);
  const all = { from: 0, to: 10_000 };
  try {
    const { version: _, byStep, obstacles, withoutLetter, ...today } = await client.today();
    const none = { ...ALL_LETTERS, show: 'none' } as const;
    return {
      today: {
        ...today,
        byStep: sorted(byStep.map(({ step, count, cents }) => `${stepThen(step)} ${count} ${cents}`)),
        obstacles: sorted(
          obstacles.map(({ reason, count, cents }) => `${reasonThen(reason)} ${count} ${cents}`),
        ),
        withoutLetter: sorted(
          withoutLetter.map(({ reason, count, cents }) => `${reasonThen(reason)} ${count} ${cents}`),
        ),
      },
      agedBalance: await client.agedBalance(day(FACTS_DAY)),
      customers: listFigures(await client.customers({ ...ALL_CUSTOMERS, sort: 'code' }, all), customerLine),
      invoices: listFigures(await client.invoices({ ...ALL_INVOICES, sort: 'number' }, all), invoiceLine),
      letters: listFigures(await client.letters({ ...ALL_LETTERS, sort: 'code' }, all), letterLine),
      withoutLetter: listFigures(await client.letters({ ...none, sort: 'code' }, all), letterLine),
      late: listFigures(
        await client.customers({ ...ALL_CUSTOMERS, lateAtLeast: 60, sort: 'code' }, all),
        customerLine,
      ),
      found: (await client.search('eclair 34', 5)).map(({ code, name, open }) => `${code} ${name} ${open}`),
    };
  } finally {
    await close();
  }
}

function listFigures<Row>({ count, sums, rows }: Slice<Row>, lineOf: (row: Row) => string): Figures {
  return { count, sums, rows: digestOf(rows.map(lineOf)) };
}

function customerLine(row: CustomerRow): string {
  const last = row.lastReminder;
  return line(
    row.code,
    row.name,
    row.kind,
    row.kindConfirmed,
    row.open,
    row.overdue,
    row.waiting,
    row.openInvoices,
    row.oldestDueOn,
    row.daysLate,
    last === null ? '-' : `${stepThen(last.step)} ${last.on} ${last.state}`,
    row.step === null ? '-' : stepThen(row.step),
    row.reason === null ? '-' : reasonThen(row.reason),
    row.until,
    row.onHold,
    row.addressMissing,
  );
}

function invoiceLine(row: InvoiceRow): string {
  return line(
    row.code,
    row.itemKind,
    row.number,
    row.date,
    row.dueDate,
    row.dueSource,
    row.amount,
    row.open,
    row.daysLate,
    row.step === null ? '-' : stepThen(row.step),
    row.reason === null ? '-' : reasonThen(row.reason),
    row.until,
  );
}

function letterLine({
  code,
  kind,
  open,
  overdue,
  daysLate,
  openInvoices,
  letter,
  reason,
  until,
}: LetterRow): string {
  const said =
    letter === null
      ? [reason === null ? '-' : reasonThen(reason), until]
      : [
          stepThen(letter.step),
          letter.channel,
          letter.principal,
          letter.invoiceCount,
          letter.confirm,
          letter.leadingNumber,
          letter.leadingDaysLate,
          letter.limited,
          ...letter.obstacles.map(reasonThen),
        ];
  return line(code, kind, open, overdue, daysLate, openInvoices, ...said);
}

function customerFigures(whole: WholeAccount, context: ReminderContext): Figures {
  const { desk, lines, charges } = pageOf(whole, context);
  const { totals } = desk.statement;
  const { letter, reason, until, decisions } = desk.proposal;
  const { obstacles } = desk;
  const composed = letterFor(whole, desk, context);
  return {
    who: identityOf(whole),
    owes: totals,
    says:
      letter === null
        ? [reason === null ? null : reasonThen(reason), until]
        : [stepThen(letter.stage.stepId), letter.channel],
    letter: letter && {
      items: letter.itemIds.length,
      principal: letter.principal,
      confirm: letter.confirm,
      limited: letter.why.limited,
      obstacles: obstacles.map(reasonThen),
      sums: composed?.ok
        ? [
            composed.model.principal,
            composed.model.interest,
            composed.model.compensation,
            composed.model.total,
          ]
        : composed && reasonThen(composed.reason),
    },
    invoices: fewOrDigest(
      decisions.map(({ item, open, daysLate, outcome }) =>
        line(item.number, open, daysLate, saidOf(outcome)),
      ),
    ),
    charges: [charges.total, charges.known],
    page: fewOrDigest(
      lines.flatMap(({ item, open, charges: own, waiting }) =>
        waiting
          ? []
          : [
              line(
                item.number,
                item.amount,
                open,
                own?.accrual.interest ?? '-',
                own?.accrual.compensation ?? '-',
              ),
            ],
      ),
    ),
    stages: stagesOf(whole),
    written: lettersTo(whole),
    holds: holdsOf(whole),
    matching: matchingOf(whole),
    settled: [whole.settled.length, whole.settled.reduce((sum, { amount }) => sum + amount, 0)],
  };
}

function saidOf(outcome: InvoiceOutcome): string {
  return outcome.kind === 'step'
    ? line(stepThen(outcome.step), 'since', outcome.since, outcome.carried === true ? 'carried' : '')
    : line(
        reasonThen(outcome.reason),
        outcome.nextStep === null ? '-' : stepThen(outcome.nextStep),
        outcome.until,
      );
}

function line(...words: readonly (string | number | boolean | null)[]): string {
  return words
    .map((word) => word ?? '-')
    .join(' ')
    .trim();
}

function fewOrDigest(lines: readonly string[]): readonly string[] {
  return lines.length <= MOST_LINES ? lines : [`${lines.length} lines`, digestOf(lines)];
}

function digestOf(lines: readonly string[]): string {
  return hashBytes(new TextEncoder().encode(lines.join('\n')));
}

function sorted(lines: readonly string[]): readonly string[] {
  return [...lines].sort();
}

function counted(words: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const word of sorted(words)) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

/** As JSON says it: what is compared is what the file holds. */
function plain<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}
