import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { day, daysBetween } from '../../../renderer/domain/day';
import type { EncoursDatabase } from '../../../renderer/store/database';
import type { AgeBucket } from '../../../renderer/store/portfolio/ageBuckets';
import type { AgedBalance } from '../../../renderer/store/portfolio/protocol';
import { aLedger, aLedgerCustomer, aLedgerItem } from '../../support/builders';
import { Bench } from '../checks/check';
import { connect } from '../checks/portfolioScene';
import { importInto } from '../checks/scene';

const BETWEEN = '2026-02-20';
const LATER = '2026-04-15';

interface Line {
  readonly number: string;
  readonly date: string;
  readonly dueDate: string;
  readonly amount: number;
  /** Lettered in the later file. */
  readonly letteredOn?: string;
}

/** What the accounting of two customers says in the end, line by line. */
const LINES: Readonly<Record<string, readonly Line[]>> = {
  DURAND: [
    { number: 'F1', date: '2025-11-01', dueDate: '2025-12-01', amount: 1200, letteredOn: '2026-03-05' },
    { number: 'F2', date: '2026-01-10', dueDate: '2026-02-10', amount: 300 },
    { number: 'R1', date: '2026-03-02', dueDate: '2026-03-02', amount: -1200, letteredOn: '2026-03-05' },
    { number: 'F3', date: '2026-03-01', dueDate: '2026-03-31', amount: 75 },
    { number: 'A1', date: '2026-03-10', dueDate: '2026-03-10', amount: -50 },
  ],
  ECLAIR: [
    { number: 'F4', date: '2025-12-20', dueDate: '2026-01-05', amount: 640, letteredOn: '2026-02-01' },
    { number: 'R4', date: '2026-02-01', dueDate: '2026-02-01', amount: -640, letteredOn: '2026-02-01' },
    { number: 'A2', date: '2026-01-15', dueDate: '2026-01-15', amount: -80, letteredOn: '2026-03-20' },
    { number: 'F5', date: '2026-03-01', dueDate: '2026-03-31', amount: 80, letteredOn: '2026-03-20' },
  ],
};

/** The file as the accounting writes it on a day: lines dated by then, those lettered by then as settled. */
function fileOf(on: string): Parameters<typeof importInto>[1] {
  return aLedger(
    Object.entries(LINES).map(([code, lines]) => {
      const written = lines.filter(({ date }) => date <= on);
      const item = ({ number, date, dueDate, amount, letteredOn }: Line) =>
        aLedgerItem({
          number,
          date,
          dueDate,
          amount,
          key: number,
          ...(letteredOn !== undefined && letteredOn <= on ? { letter: 'A', letteredOn } : {}),
        });
      const isSettled = ({ letteredOn }: Line): boolean => letteredOn !== undefined && letteredOn <= on;
      return aLedgerCustomer({
        code,
        name: code,
        open: written.filter((line) => !isSettled(line)).map(item),
        settled: written.filter(isSettled).map(item),
      });
    }),
    { lastDay: on },
  );
}

/** Plain sums over the lines: those dated by then and lettered only afterwards, credits on the oldest due. */
function plain(on: string): Record<AgeBucket | 'credits' | 'total', number> {
  const sums = { notDue: 0, to30: 0, to60: 0, to90: 0, over90: 0, credits: 0, total: 0 };
  for (const lines of Object.values(LINES)) {
    const stood = lines.filter(
      ({ date, letteredOn }) => date <= on && (letteredOn === undefined || letteredOn > on),
    );
    let credit = -stood.filter(({ amount }) => amount < 0).reduce((sum, { amount }) => sum + amount, 0);
    for (const { dueDate, amount } of stood
      .filter((line) => line.amount > 0)
      .sort((a, b) => (a.dueDate < b.dueDate ? -1 : 1))) {
      const open = Math.max(0, amount - credit);
      credit = Math.max(0, credit - amount);
      const late = daysBetween(day(dueDate), day(on));
      const bucket =
        late <= 0 ? 'notDue' : late <= 30 ? 'to30' : late <= 60 ? 'to60' : late <= 90 ? 'to90' : 'over90';
      sums[bucket] += 100 * open;
    }
    sums.credits -= 100 * credit;
  }
  sums.total = sums.notDue + sums.to30 + sums.to60 + sums.to90 + sums.over90 + sums.credits;
  return sums;
}

describe('the aged balance of a past day', () => {
  let bench = new Bench('past-aged');
  beforeEach(() => {
    bench = new Bench('past-aged');
  });
  afterEach(() => bench.cleanUp());

  async function asked(database: EncoursDatabase, today: string, on: string): Promise<AgedBalance> {
    const { client, close } = connect(database, today);
    const balance = await client.agedBalance(day(on));
    await close();
    return balance;
  }

  it('is what was shown on that day, and what plain sums over the lines say, after later files settled lines', async () => {
    const database = await bench.open();
    await importInto(database, fileOf(BETWEEN), 'import-1');
    const shown = await asked(database, BETWEEN, BETWEEN);
    expect(shown.total).toEqual(plain(BETWEEN));
    await importInto(database, fileOf(LATER), 'import-2');
    expect((await asked(database, LATER, BETWEEN)).total).toEqual(shown.total);
    expect(await asked(database, LATER, BETWEEN)).toEqual(shown);
    for (const on of [
      '2025-10-01',
      '2025-12-31',
      '2026-01-31',
      '2026-03-02',
      '2026-03-05',
      '2026-03-19',
      LATER,
    ])
      expect({ on, total: (await asked(database, LATER, on)).total }).toEqual({ on, total: plain(on) });
    // The sum of that day is not what is left of it today: without history the two would be the same.
    expect((await asked(database, LATER, LATER)).total.total).not.toBe(shown.total.total);
  });

  it('has an invoice that a later list says is paid, without a day, up to its due date', async () => {
    const database = await bench.open();
    const list = (paid: number) =>
      aLedger(
        [
          aLedgerCustomer({
            code: 'A',
            open: [
              aLedgerItem({
                number: 'F1',
                date: '2026-01-01',
                dueDate: '2026-02-28',
                amount: 500,
                paid,
                key: 'k1',
              }),
              aLedgerItem({ number: 'F2', date: '2026-01-05', dueDate: '2026-01-31', amount: 90, key: 'k2' }),
            ],
          }),
        ],
        { source: 'csv-invoices', lastDay: '2026-03-01' },
      );
    await importInto(database, list(0), 'import-1');
    const shown = await asked(database, BETWEEN, BETWEEN);
    expect(shown.total).toMatchObject({ notDue: 50_000, to30: 9000, total: 59_000 });
    await importInto(database, list(500), 'import-2');
    expect((await asked(database, LATER, LATER)).total.total).toBe(9000);
    expect(await asked(database, LATER, BETWEEN)).toEqual(shown);
    expect((await asked(database, LATER, '2026-03-10')).total.total).toBe(9000);
  });
});
