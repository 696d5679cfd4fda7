import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Account } from '../../renderer/domain/account/account';
import { ActError } from '../../renderer/domain/actError';
import { day } from '../../renderer/domain/day';
import { sumCents } from '../../renderer/domain/money';
import { rate } from '../../renderer/domain/rate';
import { DEFAULT_SETTINGS } from '../../renderer/domain/settings/settings';
import { allowFormalNotice } from '../../renderer/store/acts/identity/allowFormalNotice';
import { cancelBatch } from '../../renderer/store/acts/contacts/cancelDispatch';
import { decideLettering } from '../../renderer/store/acts/matching/decideMatching';
import { editCustomer } from '../../renderer/store/acts/identity/editCustomer';
import { enterRate } from '../../renderer/store/acts/settings/enterRate';
import { issueBatch } from '../../renderer/store/acts/contacts/issueLetters';
import { liftHold } from '../../renderer/store/acts/holds/liftHold';
import { placeHold } from '../../renderer/store/acts/holds/placeHold';
import { postBatch } from '../../renderer/store/acts/contacts/postDispatch';
import { runAct } from '../../renderer/store/work/runAct';
import { saveCompany } from '../../renderer/store/acts/settings/saveCompany';
import { saveSettings } from '../../renderer/store/acts/settings/saveSettings';
import { splitCollective } from '../../renderer/store/acts/identity/splitCollective';
import { REVERSIBLE_ACTS, undoAct } from '../../renderer/store/acts/undo/undoAct';
import { undoImport } from '../../renderer/store/acts/receivables/undoImport';
import type { EncoursDatabase } from '../../renderer/store/database';
import { readEntry } from '../../renderer/store/journal/readJournal';
import type { PortfolioClient } from '../../renderer/store/portfolio/portfolioClient';
import { ALL_CUSTOMERS, ALL_INVOICES, ALL_LETTERS } from '../../renderer/store/portfolio/protocol';
import { readCounter } from '../../renderer/store/queries/readCounter';
import { everyAccount } from '../../renderer/store/queries/readEverything';
import { readLastImport } from '../../renderer/store/queries/readImports';
import { StoreError } from '../../renderer/store/storeError';
import { aCompany, aLedger, aLedgerCustomer, aLedgerItem } from '../support/builders';
import { Bench, same } from './checks/check';
import { connect } from './checks/portfolioScene';
import { at, batchOf, contents, importInto, newId, whole } from './checks/scene';

const CODES = ['A', 'B', 'C', 'D'];

/** One step: what is done, to which customer, and a number that decides the rest. */
const stepArbitrary = fc.record({
  what: fc.constantFrom(
    'hold',
    'lift',
    'edit',
    'notice',
    'letters',
    'post',
    'cancel',
    'import',
    'undoImport',
    'lettering',
    'split',
    'settings',
    'rate',
    'company',
    'undoLast',
    'undoLast',
    'undoLast',
    'undoAny',
    'undoAny',
    'stopped',
  ),
  who: fc.constantFrom(...CODES),
  n: fc.nat(1000),
});
type Step = typeof stepArbitrary extends fc.Arbitrary<infer Drawn> ? Drawn : never;

/** A file that says the same of some invoices, settles others and brings new ones, as `n` decides. */
function ledgerOf(n: number) {
  return aLedger(
    CODES.map((code, rank) => {
      const unsure = code === 'B' && n % 3 === 0;
      const line = (index: number, settled: boolean) =>
        aLedgerItem({
          number: `${code}${index}`,
          date: `2025-${String(1 + ((index * 5 + rank) % 12)).padStart(2, '0')}-10`,
          amount: 100 + index,
          key: `${code}-${index}`,
          ...(settled ? { letter: 'L', letteredOn: '2026-01-05' } : unsure ? { letter: 'Z' } : {}),
        });
      const settles = (index: number): boolean => ((n >> index) & 1) === 1;
      const indexes = [0, 1, 2, 3, 4].slice(0, 2 + ((n + rank) % 4));
      const open = indexes.filter((index) => !settles(index)).map((index) => line(index, false));
      return aLedgerCustomer({
        code,
        name: `Client ${code}`,
        collective: code === 'D',
        codeIsAccount: code === 'D',
        address: { lines: ['1 rue du Port'], postCode: '69001', town: 'Lyon', country: null },
        open,
        unbalanced:
          unsure && open.length > 0
            ? [{ letter: 'Z', balance: sumCents(open.map((item) => item.amount)) }]
            : [],
        settled: indexes.filter(settles).map((index) => line(index, true)),
      });
    }),
  );
}

async function accountNamed(database: EncoursDatabase, code: string): Promise<Account | null> {
  for await (const accounts of everyAccount(database))
    for (const account of accounts) if (account.code === code) return account;
  return null;
}

/** Does the step; what it may not do at the moment is refused by the store or the domain, and then nothing was done. */
async function take(database: EncoursDatabase, { what, who: drawn, n }: Step): Promise<unknown> {
  const who =
    what === 'split' ? 'D' : what === 'lettering' ? 'B' : what === 'hold' || what === 'lift' ? 'A' : drawn;
  const account = await accountNamed(database, who);
  const known = account === null ? null : { accountId: account.id, revision: account.revision };
  const batches = await database.batches.toArray();
  const batch = batches[n % Math.max(1, batches.length)];
  const seq = await readCounter(database);
  switch (what) {
    case 'import':
      return importInto(database, ledgerOf(n), newId());
    case 'undoImport': {
      const last = await readLastImport(database);
      if (last !== null) await undoImport(database, at(), { importId: last.id });
      return null;
    }
    case 'settings':
      return saveSettings(database, at(), {
        ...DEFAULT_SETTINGS,
        formalNoticeDays: 1 + (n % 30),
      });
    case 'company':
      return saveCompany(database, at(), aCompany({ place: `Lyon ${n}` }));
    case 'rate':
      return enterRate(database, at(), {
        table: 'ecb',
        half: '2026-S2',
        refi: rate(100 + (n % 5)),
        source: 'BCE',
        enteredOn: day('2026-03-20'),
      });
    case 'post':
      if (batch !== undefined) await postBatch(database, at(), { batchId: batch.id, on: day('2026-03-20') });
      return null;
    case 'cancel':
      if (batch !== undefined) await cancelBatch(database, at(), { batchId: batch.id });
      return null;
    case 'undoLast':
    case 'undoAny':
      if (seq > 0) await undoAct(database, at(), { seq: what === 'undoLast' ? seq : 1 + (n % seq) });
      return null;
    default:
  }
  if (account === null || known === null) return null;
  switch (what) {
    case 'hold':
      return placeHold(database, at(), {
        ...known,
        hold: { until: null, reason: `litige ${n}`, itemId: n % 2 ? null : (account.items[0]?.id ?? null) },
      });
    case 'lift': {
      const hold = account.holds[0];
      if (hold !== undefined) await liftHold(database, at(), { ...known, itemId: hold.itemId });
      return null;
    }
    case 'edit':
      return editCustomer(database, at(), {
        ...known,
        edit: { name: `Client ${n}`, note: 'vu' },
      });
    case 'notice':
      return allowFormalNotice(database, at(), { ...known, allowed: n % 2 === 0 });
    case 'letters':
      return issueBatch(database, at(), await batchOf(database, [who], newId()));
    case 'lettering':
      return decideLettering(database, at(), {
        ...known,
        letter: 'Z',
        decision: n % 2 === 0 ? 'settled' : 'open',
      });
    case 'split': {
      const item = account.items[0];
      if (item === undefined) return null;
      const part = {
        accountId: newId() as Account['id'],
        code: `S${n}`,
        name: 'Sorti',
        portions: [{ itemId: item.id, amount: item.amount }],
      };
      return splitCollective(database, at(), { ...known, parts: [part] }, newId);
    }
    case 'stopped':
      return runAct(database, at(), 'editCustomer', async (work) => {
        await work.change({ ...(await work.account(account.id, null)), note: 'never kept' });
        await work.records.put('settings', { key: 'numbering', value: { '2026': 9000 } });
        throw new StoreError('cancelled', 'in the middle');
      });
  }
}

function isRefusal(error: unknown): boolean {
  if (error instanceof StoreError || error instanceof ActError) return true;
  return error instanceof Error && error.message.startsWith('no letter for');
}

/** All rows; of accounts without the count of acts, of history what is settled and not in which record it lies. */
async function comparable(database: EncoursDatabase): Promise<unknown> {
  const { accounts = [], history = [], ...others } = await contents(database);
  const settled = (history as { accountId: string; year: number; items: { id: string }[] }[]).flatMap(
    ({ accountId, year, items }) => items.map((item) => ({ accountId, year, item })),
  );
  return {
    ...others,
    accounts: (accounts as { head: object }[]).map((record) => ({
      ...record,
      head: { ...record.head, revision: 0 },
    })),
    settled: settled.sort((a, b) => (a.item.id < b.item.id ? -1 : 1)),
  };
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
                expect(last !== null && REVERSIBLE_ACTS.has(last.act)).toBe(true);
                same(after, formerly, `undone ${last?.act ?? ''}`);
              }
            }
            if (now > seq) formerly = before;
            before = after;
            await whole(database);
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
