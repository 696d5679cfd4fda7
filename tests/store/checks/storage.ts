import { runAct } from '../../../renderer/store/transaction/runAct';
import Dexie from 'dexie';
import type { AccountId } from '../../../renderer/domain/account/account';
import type { Item } from '../../../renderer/domain/account/item';
import { day } from '../../../renderer/domain/day';
import { cents } from '../../../renderer/domain/money';
import { decideMatching } from '../../../renderer/store/acts/matching/decideMatching';
import { issueLetters } from '../../../renderer/store/acts/contacts/issueLetters';
import { placeHold } from '../../../renderer/store/acts/holds/placeHold';
import { saveCompany } from '../../../renderer/store/acts/settings/saveCompany';
import { undoAct } from '../../../renderer/store/acts/undo/undoAct';
import { openDatabase, SCHEMA_VERSION, type EncoursDatabase } from '../../../renderer/store/database';
import { checkIntegrity } from '../../../renderer/store/integrity';
import { readEntry, readJournalPage } from '../../../renderer/store/journal/readJournal';
import { verifyJournal } from '../../../renderer/store/journal/verifyJournal';
import type { AccountRecord } from '../../../renderer/store/records/accountRecord';
import { aCompany, aLedger, aLedgerCustomer, aLedgerItem } from '../../support/builders';
import { refused, same, type Check } from './check';
import { REFUSAL_CHECKS } from './refusals';
import { accountOf, at, batchOf, contents, edited, importInto, seenOf, smallLedger } from './scene';

function largeLedger(count: number) {
  const items = Array.from({ length: count }, (_, index) =>
    aLedgerItem({
      number: `F${String(index).padStart(6, '0')}`,
      date: `2025-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`,
      amount: 1 + (index % 900),
      key: `key-${index}`,
      ...(index === 5000 || index === 5001 ? { letter: 'Z' } : {}),
    }),
  );
  return aLedger([
    aLedgerCustomer({
      code: 'GRAND',
      name: 'Grand compte',
      open: items,
      unbalanced: [{ letter: 'Z', balance: cents((1 + (5000 % 900) + 1 + (5001 % 900)) * 100) }],
    }),
  ]);
}

interface Written {
  slices: number;
  accounts: number;
}

/** Counts the records that reach the tables from now on. */
function countWrites(database: EncoursDatabase): Written {
  const written: Written = { slices: 0, accounts: 0 };
  for (const name of ['slices', 'accounts'] as const) {
    const table = database.table(name);
    table.hook('creating', () => void (written[name] += 1));
    table.hook('updating', () => void (written[name] += 1));
    table.hook('deleting', () => void (written[name] += 1));
  }
  return written;
}

async function problems(database: EncoursDatabase): Promise<unknown> {
  return (await checkIntegrity(database)).problems.map(({ code, subject }) => `${code} ${subject}`);
}

export const STORAGE_CHECKS: readonly Check[] = [
  ...REFUSAL_CHECKS,
  {
    name: 'a database of a newer version is refused before it is opened, and stays as it is',
    run: async (bench) => {
      const name = bench.newName();
      const newer = new Dexie(name);
      newer.version(SCHEMA_VERSION + 1).stores({ accounts: 'id, &code, nameKey', later: 'id' });
      await newer.open();
      newer.close();
      const nativeVersion = async () =>
        (await indexedDB.databases()).find((entry) => entry.name === name)?.version;
      const before = await nativeVersion();
      await refused(openDatabase(name), 'newer-database');
      same(await nativeVersion(), before, 'its version');
      await Dexie.delete(name);
    },
  },
  {
    name: 'an account of 20 000 items is kept in slices of at most 1 000 and comes back in order',
    run: async (bench) => {
      const first = await bench.open();
      const { plan } = await importInto(first, largeLedger(20_000));
      const database = await bench.reopen(first);
      const record = await database.accounts.where('code').equals('GRAND').first();
      same(record?.items, null, 'items are in slices');
      same(
        (record?.slices ?? []).reduce((sum, { count }) => sum + count, 0),
        20_000,
        'items in slices',
      );
      same(
        (record?.slices ?? []).every(({ count }) => count <= 1000),
        true,
        'none over 1 000',
      );
      const account = await accountOf(database, 'GRAND');
      same(
        account.items.map((item) => item.number),
        plan.created[0]?.items.map((item) => item.number),
        'order',
      );
      same(
        (await database.slices.where('numbers').equals('F012345').first())?.accountId,
        record?.id,
        'found by number',
      );
      same(await problems(database), [], 'integrity');
    },
  },
  {
    name: 'an act on a very large account writes its head and the slices it touches, nothing more',
    run: async (bench) => {
      const database = await bench.open();
      await importInto(database, largeLedger(20_000));
      const { account: before } = await seenOf(database, 'GRAND');
      const accountId = before.id;
      const written = countWrites(database);
      await placeHold(database, at(), {
        accountId,
        replaces: null,
        hold: { until: null, reason: 'r', itemId: before.items[7]?.id ?? null },
      });
      same(written, { slices: 0, accounts: 1 }, 'a hold');
      const held = await seenOf(database, 'GRAND');
      const [group] = before.matching;
      if (group === undefined) throw new Error('no group');
      const { id: groupId, balance } = group;
      const decided = await decideMatching(database, at(), {
        accountId,
        groupId,
        balance,
        decision: 'settled',
      });
      same(written.slices <= 2, true, `two items leaving touch ${written.slices} slices`);
      same((await accountOf(database, 'GRAND')).items.length, 19_998, 'items left');
      const entry = await readEntry(database, decided.seq);
      same(JSON.stringify(entry).length < 5000, true, 'the entry is small');
      await undoAct(database, at(), { seq: decided.seq });
      same(await seenOf(database, 'GRAND'), held, 'as before: items in order, and the hash');
      same(await problems(database), [], 'integrity');
    },
  },
  {
    name: 'an account that grows and shrinks over 1 000 items moves into slices and out again',
    run: async (bench) => {
      const database = await bench.open();
      await importInto(database, largeLedger(6000));
      const account = await accountOf(database, 'GRAND');
      const keep = async (items: readonly Item[]): Promise<void> => {
        await runAct(database, at(), 'editCustomer', async (work) => {
          await work.change({ ...(await work.account(account.id)), items, matching: [] });
          return {};
        });
        same((await accountOf(database, 'GRAND')).items, items, `${items.length} items`);
        same(await problems(database), [], `integrity with ${items.length} items`);
      };
      await keep(account.items.slice(0, 5000));
      await keep(account.items.filter((_, index) => index % 3 !== 0));
      await keep(account.items.slice(0, 900));
      same(await database.slices.count(), 0, 'no slice is left behind');
      await keep(account.items);
    },
  },
  {
    name: 'the journal is a chain: a changed entry, a missing one and a changed part are found',
    run: async (bench) => {
      const database = await bench.open();
      await importInto(database, smallLedger());
      await saveCompany(database, at(), aCompany());
      await edited(database, 'ZEBRE', { note: 'un mot' });
      same((await verifyJournal(database)).problems, [], 'whole');
      same(
        (await readJournalPage(database, { before: 3, count: 5 })).map(({ seq, act }) => [seq, act]),
        [
          [2, 'saveCompany'],
          [1, 'acceptImport'],
        ],
        'page',
      );
      const second = await readEntry(database, 2);
      if (second === null) throw new Error('no entry');
      await database.journal.put({ ...second, summary: { name: 'Une autre' } });
      same((await verifyJournal(database)).problems, [{ seq: 2, code: 'altered' }], 'altered head');
      await database.journal.put(second);
      const third = await readEntry(database, 3);
      if (third === null) throw new Error('no entry');
      await database.journal.put({
        ...third,
        changes: third.changes.map((change) => ({
          ...change,
          accountId: 'x' as AccountId,
        })),
      });
      same((await verifyJournal(database)).problems, [{ seq: 3, code: 'altered' }], 'altered change');
      await database.journal.put(third);
      await database.journal.delete([2, 0]);
      same(
        (await verifyJournal(database)).problems.map(({ seq }) => seq),
        [3],
        'gap',
      );
    },
  },
  {
    name: 'a journal entry of very many accounts is kept in parts, listed by its head, and verified with them',
    run: async (bench) => {
      const database = await bench.open();
      const customers = Array.from({ length: 1200 }, (_, index) =>
        aLedgerCustomer({
          code: `C${index}`,
          name: `Client ${index}`,
          open: [aLedgerItem({ number: `F${index}`, key: `k${index}` })],
        }),
      );
      await importInto(database, aLedger(customers));
      const [head] = await readJournalPage(database, { before: null, count: 10 });
      same([head?.accountCount, head?.changes.length, head?.changesHashes.length], [1200, 0, 3], 'head');
      same((await verifyJournal(database)).problems, [], 'whole');
      const part = await database.journal.get([1, 2]);
      if (part === undefined) throw new Error('no part');
      await database.journal.put({ ...part, changes: part.changes.slice(1) });
      same((await verifyJournal(database)).problems, [{ seq: 1, code: 'altered' }], 'a part lost a change');
    },
  },
  {
    name: 'integrity names what drifted: totals, index, items, slices, documents, batches, journal',
    run: async (bench) => {
      const database = await bench.open();
      await importInto(database, smallLedger());
      await issueLetters(database, at(), await batchOf(database, ['ZEBRE'], 'lot-1'));
      same(await problems(database), [], 'whole');
      const drift = async (
        what: string,
        change: () => Promise<unknown>,
        expected: readonly string[],
      ): Promise<void> => {
        const before = await contents(database);
        await change();
        same(await problems(database), expected, what);
        for (const table of database.tables)
          if (before[table.name] !== undefined) {
            await table.clear();
            await table.bulkAdd(before[table.name] ?? []);
          }
      };
      const durand = (await database.accounts.where('code').equals('DURAND').first()) as
        AccountRecord | undefined;
      const [batch] = await database.batches.toArray();
      const [document] = await database.documents.toArray();
      if (durand === undefined || batch === undefined || document === undefined) throw new Error('no record');
      await drift(
        'totals',
        () => database.accounts.put({ ...durand, totals: { ...durand.totals, balance: cents(1) } }),
        ['totals DURAND'],
      );
      await drift('index', () => database.accounts.put({ ...durand, oldestDueOn: day('2020-01-01') }), [
        'index DURAND',
      ]);
      await drift(
        'items',
        () =>
          database.accounts.put({
            ...durand,
            items: (durand.items ?? []).map((item) => ({ ...item, label: 'x' })),
          }),
        ['hash DURAND'],
      );
      await drift('an account that is gone', () => database.accounts.delete(durand.id), [
        `journal-account ${durand.id}`,
      ]);
      await drift('document', () => database.documents.put({ ...document, bytes: new Uint8Array([1, 2]) }), [
        `document ${document.sha256}`,
      ]);
      await drift('document gone', () => database.documents.clear(), ['batch lot-1']);
      await drift('batch', () => database.batches.put({ ...batch, state: 'posted' }), ['batch lot-1']);
      await drift(
        'slice of nobody',
        () => database.slices.add({ accountId: 'x' as AccountId, slice: 0, items: [], numbers: [] }),
        ['slice x'],
      );
      await drift(
        'history of nobody',
        () => database.history.add({ accountId: 'x' as AccountId, year: 2025, part: 0, items: [] }),
        ['history x'],
      );
      same(await problems(database), [], 'whole again');
    },
  },
];
