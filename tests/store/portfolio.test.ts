import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, day } from '../../renderer/domain/day';
import { aLedger, aLedgerCustomer, aLedgerItem } from '../support/builders';
import { Bench } from './checks/check';
import { assertNaive, assertPlainSums, PORTFOLIO_CHECKS } from './checks/portfolio';
import { connect, seededLedger } from './checks/portfolioScene';
import { importInto, TODAY } from './checks/scene';
import { restoreDump } from './dump';

const COMPANY = join(import.meta.dirname, '..', 'fixtures', 'databases', 'v2-company200.json.gz');

describe('the portfolio, on fake-indexeddb', () => {
  let bench = new Bench('portfolio');
  let count = 0;
  beforeEach(() => {
    bench = new Bench(`portfolio-${(count += 1)}`);
  });
  afterEach(() => bench.cleanUp());

  it.for(PORTFOLIO_CHECKS)('$name', (check) => check.run(bench));

  it('says the plain sums of a company of 200 customers, with credits, part payments and letters that wait', async () => {
    const name = bench.newName();
    await restoreDump(COMPANY, name);
    const database = await bench.open(name);
    const { client, close } = connect(database, '2026-11-23');
    await assertPlainSums(database, client, '2026-11-23');
    await close();
  });

  it('puts each day late into its column of the aged balance, on the edges too', async () => {
    const database = await bench.open();
    const due = { 0: 1, 1: 2, 30: 4, 31: 8, 60: 16, 61: 32, 90: 64, 91: 128 };
    const open = Object.entries(due).map(([late, amount]) =>
      aLedgerItem({
        number: `F${late}`,
        date: '2025-11-01',
        dueDate: addDays(day(TODAY), -Number(late)),
        amount,
        key: late,
      }),
    );
    await importInto(database, aLedger([aLedgerCustomer({ open })]));
    const { client, close } = connect(database);
    const { total } = await client.agedBalance(day(TODAY));
    const columns = { notDue: 100, to30: 600, to60: 2400, to90: 9600, over90: 12_800 };
    expect(total).toEqual({ ...columns, credits: 0, total: 25_500 });
    await close();
  });

  it('says what a naive recomputation says of any accounts, on any day', async () => {
    const anyDay = fc.constantFrom('2025-06-30', '2025-12-31', '2026-02-28', '2026-11-22');
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 25 }), anyDay, async (seed, customers, today) => {
        const database = await bench.open();
        await importInto(database, seededLedger(seed, customers));
        const { client, close } = connect(database, today);
        await assertNaive(database, client, today);
        await close();
      }),
      { numRuns: 12 },
    );
  });
});
