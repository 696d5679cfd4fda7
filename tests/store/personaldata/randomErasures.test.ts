import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Account } from '../../../renderer/domain/account/account';
import { ActError } from '../../../renderer/domain/actError';
import { day } from '../../../renderer/domain/day';
import { eraseCustomers, repeatErasure } from '../../../renderer/store/acts/personaldata/eraseCustomers';
import { issueLetters } from '../../../renderer/store/acts/contacts/issueLetters';
import { placeHold } from '../../../renderer/store/acts/holds/placeHold';
import { postDispatch } from '../../../renderer/store/acts/contacts/postDispatch';
import { undoAct } from '../../../renderer/store/acts/undo/undoAct';
import type { EncoursDatabase } from '../../../renderer/store/database';
import { readCounter } from '../../../renderer/store/queries/readCounter';
import { StoreError } from '../../../renderer/store/storeError';
import { aLedger, aLedgerCustomer, aLedgerItem } from '../../support/builders';
import { Bench } from '../checks/check';
import { at, batchOf, edited, importInto, newId, whole } from '../checks/scene';
import { type ErasableAccount, everything, toErase, tracesIn } from './erasureScene';
import { everyAccount } from '../../../renderer/store/queries/readEverything';

const CODES = ['ALPHA', 'BRAVO', 'CHARLIE'];

const stepArbitrary = fc.record({
  what: fc.constantFrom('import', 'edit', 'hold', 'letters', 'post', 'undo', 'erase', 'anonymise', 'again'),
  who: fc.nat(2),
  n: fc.nat(1000),
});
type Step = typeof stepArbitrary extends fc.Arbitrary<infer Drawn> ? Drawn : never;

/** Every name in it is found by the code; who has paid is decided by the bits of `n`. */
function ledgerOf(n: number) {
  return aLedger(
    CODES.map((code, rank) => {
      const item = aLedgerItem({
        number: `F-${code}`,
        date: '2025-01-10',
        amount: 100,
        key: `k-${code}`,
        label: `Vente ${code}`,
      });
      const paid = ((n >> rank) & 1) === 1;
      return aLedgerCustomer({
        code,
        name: `Maison ${code}`,
        open: paid ? [] : [item],
        settled: paid ? [{ ...item, letter: 'A', letteredOn: day('2025-03-01') }] : [],
      });
    }),
  );
}

async function take(database: EncoursDatabase, { what, who, n }: Step): Promise<Account | null> {
  const heads: ErasableAccount[] = [];
  for await (const some of everyAccount(database))
    heads.push(...some.map(({ account, version }) => ({ ...account, version })));
  const head = heads[who % Math.max(1, heads.length)];
  const batches = await database.batches.toArray();
  const batch = batches[n % Math.max(1, batches.length)];
  if (what === 'import') await importInto(database, ledgerOf(n), newId());
  else if (what === 'post' && batch !== undefined)
    await postDispatch(database, at(), { dispatchId: batch.id, on: day('2026-03-20') });
  else if (what === 'undo')
    await undoAct(database, at(), { seq: 1 + (n % Math.max(1, await readCounter(database))) });
  if (head === undefined) return null;
  if (what === 'edit') await edited(database, head.code, { note: `vu ${head.code}` });
  else if (what === 'hold')
    await placeHold(database, at(), {
      accountId: head.id,
      replaces: head.holds[0]?.id ?? null,
      hold: { until: null, reason: `motif ${head.code}`, itemId: null },
    });
  else if (what === 'letters')
    await issueLetters(
      database,
      at(),
      await batchOf(database, n % 2 === 0 ? [head.code] : heads.slice(0, 2).map(({ code }) => code), newId()),
    );
  else if (what === 'again')
    await repeatErasure(database, at(), {
      manner: n % 2 === 0 ? 'erase' : 'anonymise',
      accountIds: [head.id],
    });
  else if (what === 'erase' || what === 'anonymise')
    await eraseCustomers(database, at(), toErase(what, [head]));
  else return null;
  const named = !head.code.startsWith('ANONYME');
  return named && ['erase', 'anonymise', 'again'].includes(what) ? { ...head, items: [] } : null;
}

function isRefusal(error: unknown): boolean {
  if (error instanceof StoreError || error instanceof ActError) return true;
  return error instanceof Error && error.message.startsWith('no letter for');
}

describe('any sequence of acts and erasures', () => {
  let bench = new Bench('random-erasures');
  let count = 0;
  beforeEach(() => {
    bench = new Bench(`random-erasures-${(count += 1)}`);
  });
  afterEach(() => bench.cleanUp());

  it('leaves the database whole and its chain verifiable, and no erased name in it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(stepArbitrary, { minLength: 4, maxLength: 14 }),
        fc.nat(7),
        async (steps, seed) => {
          const database = await bench.open();
          await importInto(database, ledgerOf(seed), newId());
          for (const step of steps) {
            let erased: Account | null = null;
            try {
              erased = await take(database, step);
            } catch (error) {
              if (!isRefusal(error)) throw new Error(`bug in ${step.what}`, { cause: error });
            }
            await whole(database);
            if (erased !== null) expect(tracesIn(await everything(database), [erased.code])).toEqual([]);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
