import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addDays, day, daysBetween } from '../../renderer/domain/day';
import { parseHalfYear } from '../../renderer/domain/halfYear';
import { accrue } from '../../renderer/domain/latepayment/accrue';
import { applyCredits } from '../../renderer/domain/statement/applyCredits';
import { calculationOf } from '../../renderer/domain/latepayment/calculation';
import {
  dueDateOf,
  latestDueDate,
  latestPeriodicDueDate,
  legalDueDate,
} from '../../renderer/domain/terms/dueDate';
import { legalInterestRate } from '../../renderer/domain/latepayment/legalInterest';
import { parsePercent } from '../../renderer/domain/rate';
import { anInvoice, aPayment, euros } from '../support/builders';
import { aRequest, bundledRates } from './latepayment/bundled';

/**
 * The worked examples that others published or worked out (optional acceptance data beside the repository). The same facts
 * stand as tests of our own in `latepayment/`, so that nothing depends on the folder.
 */
const file = new URL('../../../shared/reference/cases.json', import.meta.url);

interface Case {
  readonly id: string;
  readonly topic: string;
  readonly title: string;
  readonly inputs: unknown;
  readonly expected: unknown;
}

interface Penalty {
  readonly amountTTC: string;
  readonly dueDate: string;
  readonly paidDate: string;
}
interface PenaltyResult {
  readonly daysLate: number;
  readonly periods: readonly { semester: string; days: number; ratePercent: string; interest: string }[];
  readonly penalty: string;
  readonly flatFee?: string;
}

function penalty(inputs: unknown, expected: unknown): void {
  const { amountTTC, dueDate, paidDate } = inputs as Penalty;
  const result = expected as PenaltyResult;
  const sheet = calculationOf(aRequest({ amount: amountTTC, due: dueDate, until: paidDate }));
  expect(daysBetween(day(dueDate), day(paidDate))).toBe(result.daysLate);
  expect(sheet.days).toBe(result.daysLate);
  expectPeriods(sheet.lines, result.periods);
  expect(sheet.interest).toBe(euros(result.penalty));
  if (result.flatFee !== undefined) expect(sheet.compensation).toBe(euros(result.flatFee));
}

function expectPeriods(
  lines: readonly { half: string; days: number; rate: number; interest: number }[],
  periods: PenaltyResult['periods'],
): void {
  expect(lines.map(({ half, days, rate, interest }) => ({ half, days, rate, interest }))).toEqual(
    periods.map(({ semester, days, ratePercent, interest }) => ({
      half: semester,
      days,
      rate: parsePercent(ratePercent),
      interest: euros(interest),
    })),
  );
}

/** How each case of this stage is asked of the program. */
const RUNNERS: Readonly<Record<string, (inputs: unknown, expected: unknown) => void>> = {
  'D-PEN-02': penalty,
  'D-PEN-03': penalty,
  'D-FEE-01': (inputs, expected) => {
    const { invoices } = inputs as { invoices: readonly { ttc: string; late: boolean }[] };
    const { flatFee, vatOnFee } = expected as { flatFee: string; vatOnFee: string };
    const sheets = invoices.map(({ ttc, late }) =>
      calculationOf(aRequest({ amount: ttc, due: '2026-03-31', until: late ? '2026-04-01' : '2026-03-31' })),
    );
    expect(sheets.reduce((sum, sheet) => sum + sheet.compensation, 0)).toBe(euros(flatFee));
    const beyond = sheets.reduce(
      (sum, sheet) => sum + sheet.total - sheet.principal - sheet.interest - sheet.compensation,
      0,
    );
    expect(beyond, 'nothing is added to the fee').toBe(euros(vatOnFee));
  },
  'D-LEG-01': (inputs, expected) => {
    const { principal, days, ratePercent } = inputs as {
      principal: string;
      days: number;
      ratePercent: string;
    };
    const { interest, total } = expected as { interest: string; total: string };
    // The judgment of 1 September 2020 is counted, so that interest runs as from a notice of the day before.
    const notice = '2020-08-31';
    const sheet = calculationOf(
      aRequest({
        amount: principal,
        due: notice,
        until: addDays(day(notice), days),
        debtor: 'consumer',
        creditor: 'individual',
        notice,
      }),
    );
    expect(sheet.lines.map(({ rate }) => rate)).toEqual([parsePercent(ratePercent)]);
    expect(sheet.interest).toBe(euros(interest));
    expect(sheet.total).toBe(euros(total));
  },
  'D-LEG-02': (inputs, expected) => {
    const { semester, majoration } = inputs as { semester: string; majoration: boolean };
    const half = parseHalfYear(semester);
    if (half === null) throw new Error(`not a half-year: ${semester}`);
    const rate = legalInterestRate(bundledRates, half, 'individual', { increased: majoration });
    expect(rate).toBe(parsePercent((expected as { ratePercent: string }).ratePercent));
  },
  'D-LEG-03': (inputs, expected) => {
    const { principal, noticeOn, paidOn } = inputs as {
      principal: string;
      noticeOn: string;
      paidOn: string;
    };
    const result = expected as { days: number; interest: string; periods: PenaltyResult['periods'] };
    const sheet = calculationOf(
      aRequest({
        amount: principal,
        due: noticeOn,
        until: paidOn,
        debtor: 'consumer',
        creditor: 'individual',
        notice: noticeOn,
      }),
    );
    expect(sheet.days).toBe(result.days);
    expectPeriods(sheet.lines, result.periods);
    expect(sheet.interest).toBe(euros(result.interest));
  },
  'D-DUE-01': (inputs, expected) => {
    const { invoiceDate } = inputs as { invoiceDate: string };
    const due = dueDateOf({ kind: 'endOfMonthAfter', days: 45, on: null }, day(invoiceDate));
    expect(due).toBe((expected as { dueDate: string }).dueDate);
  },
  'D-DUE-02': (inputs, expected) => {
    const { invoiceDate } = inputs as { invoiceDate: string };
    const { dueDate, methodB } = expected as { dueDate: string; methodB: string };
    expect(dueDateOf({ kind: 'endOfMonthAfter', days: 45, on: null }, day(invoiceDate))).toBe(dueDate);
    expect(dueDateOf({ kind: 'daysAfterEndOfMonth', days: 45, on: null }, day(invoiceDate))).toBe(methodB);
  },
  'D-DUE-03': (inputs, expected) => {
    const { deliveryDate, invoice60, periodicInvoice } = inputs as Record<string, string>;
    const sixty = { kind: 'net', days: 60, on: null } as const;
    expect({
      legalDefaultDue: legalDueDate(day(deliveryDate ?? '')),
      max60Due: latestDueDate(sixty, day(invoice60 ?? '')),
      periodicMaxDue: latestPeriodicDueDate(day(periodicInvoice ?? '')),
    }).toEqual(expected);
  },
  'D-IMP-01': (inputs, expected) => {
    const { amountTTC, dueDate, payments, order } = inputs as {
      amountTTC: string;
      dueDate: string;
      payments: readonly { on: string; amount: string }[];
      order: readonly string[];
    };
    const result = expected as Record<'toInterest' | 'toPrincipal' | 'principalAfter', string> & {
      daysLate: number;
    };
    const [payment] = payments;
    if (!payment) throw new Error('no payment');
    expect(order, 'the case leaves the 40 EUR out').toEqual(['interest', 'principal']);
    const accrual = accrue(
      aRequest({
        amount: amountTTC,
        due: dueDate,
        until: payment.on,
        paid: [[payment.on, payment.amount]],
        waiveCompensation: true,
      }),
    );
    expect(accrual.segments.reduce((sum, { days }) => sum + days, 0)).toBe(result.daysLate);
    expect(accrual.settled).toEqual([
      {
        on: payment.on,
        toCosts: 0,
        toInterest: euros(result.toInterest),
        toPrincipal: euros(result.toPrincipal),
      },
    ]);
    expect(accrual.principal).toBe(euros(result.principalAfter));
  },
  'D-IMP-02': (inputs, expected) => {
    const { invoices, payment } = inputs as {
      invoices: readonly { id: string; amount: string; dueDate: string }[];
      payment: { on: string; amount: string };
    };
    const items = invoices.map(({ id, amount, dueDate }) =>
      anInvoice({ id, amount, date: '2026-03-01', due: dueDate }),
    );
    const { debits } = applyCredits([...items, aPayment({ date: payment.on, amount: payment.amount })]);
    const applied = (expected as { applied: Record<string, string> }).applied;
    expect(Object.fromEntries(debits.map(({ item, open }) => [item.id, item.amount - open]))).toEqual(
      Object.fromEntries(Object.entries(applied).map(([id, amount]) => [id, euros(amount)])),
    );
  },
};

const TOPICS = ['b2b-penalty', 'flat-fee', 'legal-interest', 'due-date', 'imputation'];

/** Counts three months as 3/12 of a year and rounds to the euro; its own note says that exact days must be counted. */
const APART = 'D-PEN-01';

/** Cases of rules that are still to be built (credit notes from the start, public buyers, cheques, which debt is paid first). */
const LATER = /^N-/;

const present = existsSync(file);
if (!present) console.warn(`SKIPPED: the worked examples are not there (${file.pathname})`);
const cases: readonly Case[] = present
  ? (JSON.parse(readFileSync(file, 'utf8')) as { cases: readonly Case[] }).cases
  : [];

describe.skipIf(!present)('worked examples', () => {
  const now = cases.filter(({ id, topic }) => TOPICS.includes(topic) && id !== APART && !LATER.test(id));

  it('of this stage all have a runner', () => {
    expect(now.map(({ id }) => id).sort()).toEqual(Object.keys(RUNNERS).sort());
  });

  for (const { id, title, inputs, expected } of now) {
    it(`${id}: ${title}`, () => {
      expect.hasAssertions();
      RUNNERS[id]?.(inputs, expected);
    });
  }

  for (const { id, topic, title } of cases) {
    if (id === APART) it.todo(`${id} (${topic}): ${title}: a rough illustration, by its own note`);
    else if (!TOPICS.includes(topic) || LATER.test(id)) it.todo(`${id} (${topic}): ${title}`);
  }
});
