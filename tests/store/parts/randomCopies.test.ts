import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ActError } from '../../../renderer/domain/actError';
import { cancelDispatch } from '../../../renderer/store/acts/contacts/cancelDispatch';
import { eraseCustomers } from '../../../renderer/store/acts/personaldata/eraseCustomers';
import { issueLetters } from '../../../renderer/store/acts/contacts/issueLetters';
import { placeHold } from '../../../renderer/store/acts/holds/placeHold';
import { postDispatch } from '../../../renderer/store/acts/contacts/postDispatch';
import { resetSample } from '../../../renderer/store/acts/receivables/resetSample';
import { saveCompany } from '../../../renderer/store/acts/settings/saveCompany';
import { undoAct } from '../../../renderer/store/acts/undo/undoAct';
import { undoImport } from '../../../renderer/store/acts/receivables/undoImport';
import { day } from '../../../renderer/domain/day';
import type { EncoursDatabase } from '../../../renderer/store/database';
import { everyAccount } from '../../../renderer/store/queries/readEverything';
import { readCounter } from '../../../renderer/store/queries/readCounter';
import { readLastImport } from '../../../renderer/store/queries/readImports';
import { StoreError } from '../../../renderer/store/storeError';
import { aCompany, aLedger, aLedgerCustomer, aLedgerItem } from '../../support/builders';
import { Bench, same } from '../checks/check';
import { at, batchOf, edited, importInto, newId } from '../checks/scene';
import { connectParts, copyOf, partsReport, restored, rowsOf, type HeldCopy } from './copies';

const stepArbitrary = fc.record({
  what: fc.constantFrom(
    'import',
    'import',
    'edit',
    'hold',
    'letters',
    'post',
    'cancel',
    'company',
    'undo',
    'undoImport',
    'erase',
    'erase',
    'sample',
    'reset',
  ),
  n: fc.nat(1000),
});
type Step = typeof stepArbitrary extends fc.Arbitrary<infer Drawn> ? Drawn : never;

/** Customers in number as `n` decides: enough for several ranges, some of them settled. */
function ledgerOf(n: number) {
  return aLedger(
    Array.from({ length: 1 + (n % 150) }, (_, rank) => {
      const code = `C${(n % 7) * 100 + rank}`;
      const settled = (rank + n) % 5 === 0;
      const item = aLedgerItem({
        number: `F${code}`,
        key: `k-${code}`,
        date: `2025-${String(1 + ((n + rank) % 12)).padStart(2, '0')}-10`,
        amount: 100 + rank,
        ...(settled ? { letter: 'A', letteredOn: '2026-01-05' } : {}),
      });
      return aLedgerCustomer({
        code,
        name: `Client ${code}`,
        address: { lines: ['1 rue du Port'], postCode: '69001', town: 'Lyon', country: null },
        open: settled ? [] : [item],
        settled: settled ? [item] : [],
      });
    }),
  );
}

async function take(database: EncoursDatabase, { what, n }: Step): Promise<void> {
  const accounts = [];
  for await (const some of everyAccount(database)) accounts.push(...some);
  const seen = accounts[n % Math.max(1, accounts.length)];
  const account = seen?.account;
  const batches = await database.batches.toArray();
  const dispatchId = batches[n % Math.max(1, batches.length)]?.id;
  if (what === 'import') await importInto(database, ledgerOf(n), newId());
  else if (what === 'sample') await importInto(database, ledgerOf(n), newId(), { sample: true });
  else if (what === 'reset') await resetSample(database, at());
  else if (what === 'company') await saveCompany(database, at(), aCompany({ place: `Lyon ${n}` }));
  else if (what === 'undo') await undoAct(database, at(), { seq: await readCounter(database) });
  else if (what === 'undoImport') {
    const last = await readLastImport(database);
    if (last !== null) await undoImport(database, at(), { importId: last.id });
  } else if (what === 'post' && dispatchId)
    await postDispatch(database, at(), { dispatchId, on: day('2026-03-20') });
  else if (what === 'cancel' && dispatchId) await cancelDispatch(database, at(), { dispatchId });
  else if (what === 'edit' && account) await edited(database, account.code, { note: `${n}` });
  else if (what === 'hold' && account)
    await placeHold(database, at(), {
      accountId: account.id,
      replaces: account.holds[0]?.id ?? null,
      hold: { until: null, reason: 'r', itemId: null },
    });
  else if (what === 'erase' && seen)
    await eraseCustomers(database, at(), {
      manner: n % 2 === 0 ? 'erase' : 'anonymise',
      customers: [{ accountId: seen.account.id, version: seen.version }],
      onRequest: true,
    });
  else if (what === 'letters' && account)
    await issueLetters(database, at(), await batchOf(database, [account.code], newId()));
}

/** What may not be done at the moment is refused by the store, and then nothing was done. */
async function attempt(database: EncoursDatabase, step: Step): Promise<void> {
  await take(database, step).catch((error: unknown) => {
    const refused = error instanceof StoreError || error instanceof ActError;
    if (!refused && !(error instanceof Error && error.message.startsWith('no letter'))) throw error;
  });
}

async function assertSame(copy: HeldCopy, database: EncoursDatabase, what: string): Promise<void> {
  const { name, check } = await restored(copy);
  same(check, { facts: copy.facts, problems: [], differences: [] }, `${what}: check`);
  same(await partsReport(copy), { facts: copy.facts, problems: [], problemCount: 0 }, `${what}: parts`);
  const scratch = await new Dexie(name).open();
  same(await rowsOf(scratch), await rowsOf(database), `${what}: rows`);
  scratch.close();
  await Dexie.delete(name);
}

describe('copies after any sequence of acts', () => {
  let bench = new Bench('copies');
  let count = 0;
  beforeEach(() => {
    bench = new Bench(`copies-${(count += 1)}`);
  });
  afterEach(() => bench.cleanUp());

  it('are the source, record by record, whether read whole or piece by piece after each act', async () => {
    const steps = fc.array(stepArbitrary, { minLength: 3, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const database = await bench.open();
        const { client } = connectParts();
        let copy: HeldCopy | null = null;
        for (const step of taken) {
          await attempt(database, step);
          copy = await copyOf(database, copy, client);
          await assertSame(copy, database, step.what);
        }
        const whole = await copyOf(database, null);
        if (copy !== null) expect(copy.facts).toEqual(whole.facts);
      }),
      { numRuns: Number(process.env['RUNS'] ?? 12) },
    );
  });

  it('are one state of the database even when acts come while they are read', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(stepArbitrary, { minLength: 2, maxLength: 6 }),
        fc.nat(5),
        async (taken, skip) => {
          const database = await bench.open();
          await importInto(database, ledgerOf(140), newId());
          const left = taken.filter(({ what }) => what !== 'reset');
          let pieces = 0;
          const copy = await copyOf(database, null, undefined, async () => {
            pieces += 1;
            const step = pieces % (skip + 1) === 0 ? left.shift() : undefined;
            if (step !== undefined) await attempt(database, step);
          });
          expect(copy.facts.counter).toBe(await readCounter(database));
          await assertSame(copy, database, 'while acts went on');
        },
      ),
      { numRuns: Number(process.env['RUNS'] ?? 8) },
    );
  });
});
