import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Contact } from '../../renderer/domain/account/contact';
import { day } from '../../renderer/domain/day';
import { ACTS } from '../../renderer/store/acts/actNames';
import type { EncoursDatabase } from '../../renderer/store/database';
import { readEntry } from '../../renderer/store/journal/readJournal';
import type { DispatchRecord } from '../../renderer/store/records/dispatchRecord';
import type { PortfolioClient } from '../../renderer/store/portfolio/portfolioClient';
import { ALL_CUSTOMERS, ALL_INVOICES, ALL_LETTERS } from '../../renderer/store/portfolio/protocol';
import { readCounter } from '../../renderer/store/queries/readCounter';
import { everyPast } from '../../renderer/store/queries/readEverything';
import { Bench, same } from './checks/check';
import { connect } from './checks/portfolioScene';
import { contents, importInto, newId, whole } from './checks/scene';
import { everySeen, isRefusal, ledgerOf, stepArbitrary, take } from './checks/randomSteps';

/** All rows; of what has left accounts, what it is and not in which record it lies. */
async function comparable(database: EncoursDatabase): Promise<unknown> {
  const { history = [], past = [], ...others } = await contents(database);
  const settled = (history as { accountId: string; year: number; items: { id: string }[] }[]).flatMap(
    ({ accountId, year, items }) => items.map((element) => ({ accountId, year, element })),
  );
  const over = (past as { accountId: string; year: number; elements: { id: string }[] }[]).flatMap(
    ({ accountId, year, elements }) => elements.map((element) => ({ accountId, year, element })),
  );
  const byId = (a: { element: { id: string } }, b: { element: { id: string } }): number =>
    a.element.id < b.element.id ? -1 : 1;
  return { ...others, settled: settled.sort(byId), over: over.sort(byId) };
}

/** Each contact of each dispatch lies exactly once with its customer, in the state of the dispatch: over, in the past; else here. */
async function assertContacts(database: EncoursDatabase): Promise<void> {
  const told: string[] = [];
  for (const { id, state, contacts } of (await database.batches.toArray()) as DispatchRecord[])
    for (const { accountId, reference } of contacts)
      told.push([accountId, id, reference, state, state === 'issued' ? 'here' : 'past'].join(' '));
  const kept: string[] = [];
  const keep = (accountId: string, contacts: readonly Contact[], where: string): void => {
    for (const { dispatchId, reference, state } of contacts)
      kept.push([accountId, dispatchId, reference, state, where].join(' '));
  };
  for (const { account } of await everySeen(database)) keep(account.id, account.contacts, 'here');
  for await (const records of everyPast(database))
    for (const { accountId, elements } of records) keep(accountId, elements, 'past');
  same(kept.sort(), told.sort(), 'contacts');
}

async function everyList(client: PortfolioClient): Promise<unknown> {
  const all = { from: 0, to: 10_000 };
  const lists = [
    await client.customers({ ...ALL_CUSTOMERS, sort: 'code' }, all),
    await client.invoices({ ...ALL_INVOICES, sort: 'number' }, all),
    await client.letters({ ...ALL_LETTERS, sort: 'code' }, all),
    await client.today(),
    await client.agedBalance(day('2026-02-01')),
  ];
  return lists.map((list) => ({ ...list, version: 0 }));
}

describe('any sequence of acts, on fake-indexeddb', () => {
  let bench = new Bench('random');
  let count = 0;
  beforeEach(() => {
    bench = new Bench(`random-${(count += 1)}`);
  });
  afterEach(() => bench.cleanUp());

  it('keeps the database whole, the journal gapless, undo exact and the portfolio true after every step', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(stepArbitrary, { minLength: 4, maxLength: 14 }),
        fc.nat(31),
        async (steps, seed) => {
          const database = await bench.open();
          const kept = connect(database);
          await importInto(database, ledgerOf(seed), newId());
          let before = await comparable(database);
          let formerly: unknown = null;
          for (const step of steps) {
            const seq = await readCounter(database);
            const last = await readEntry(database, seq);
            const refusal = await take(database, step).then(
              () => null,
              (error: unknown) => error,
            );
            if (refusal !== null && !isRefusal(refusal))
              throw new Error(`bug in ${step.what}`, { cause: refusal });
            const after = await comparable(database);
            const now = await readCounter(database);
            if (refusal !== null) {
              same(after, before, `refused ${step.what}`);
              expect(now).toBe(seq);
            } else {
              expect(now - seq).toBeLessThanOrEqual(1);
              if (now > seq && step.what === 'undoLast') {
                expect(last !== null && ACTS[last.act].reversible).toBe(true);
                same(after, formerly, `undone ${last?.act ?? ''}`);
              }
            }
            if (now > seq) formerly = before;
            before = after;
            await whole(database);
            await assertContacts(database);
            const rebuilt = connect(database);
            same(
              await everyList(kept.client),
              await everyList(rebuilt.client),
              `portfolio after ${step.what}`,
            );
            await rebuilt.close();
          }
          await kept.close();
        },
      ),
      { numRuns: 15 },
    );
  });
});
