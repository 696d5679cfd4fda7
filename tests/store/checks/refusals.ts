import Dexie from 'dexie';
import { runAct } from '../../../renderer/store/transaction/runAct';
import { saveCompany } from '../../../renderer/store/acts/settings/saveCompany';
import { saveSettings } from '../../../renderer/store/acts/settings/saveSettings';
import { undoAct } from '../../../renderer/store/acts/undo/undoAct';
import { undoImport } from '../../../renderer/store/acts/receivables/undoImport';
import { openDatabase, SCHEMA_VERSION } from '../../../renderer/store/database';
import { DEFAULT_SETTINGS } from '../../../renderer/domain/settings/settings';
import { ALL_CUSTOMERS } from '../../../renderer/store/portfolio/protocol';
import type { AccountRecord } from '../../../renderer/store/records/accountRecord';
import { readLastImport } from '../../../renderer/store/queries/readImports';
import { aCompany, aLedger, aLedgerCustomer, aLedgerItem } from '../../support/builders';
import { placeHold } from '../../../renderer/store/acts/holds/placeHold';
import { refused, same, type Bench, type Check } from './check';
import { connect } from './portfolioScene';
import { accountOf, at, contents, importInto, smallLedger, whole } from './scene';

async function nativeVersion(name: string): Promise<number | undefined> {
  return (await indexedDB.databases()).find((entry) => entry.name === name)?.version;
}

async function quotaHit(bench: Bench, error: Error): Promise<void> {
  const database = await bench.open();
  await importInto(database, smallLedger());
  const before = await contents(database);
  const written = runAct(database, at(), 'saveSettings', async (work) => {
    await work.records.put('settings', {
      key: 'settings',
      value: { ...DEFAULT_SETTINGS, formalNoticeDays: 3 },
    });
    throw error;
  });
  await refused(written, 'disk-full');
  same(await contents(database), before, 'rows');
}

/** What stands in the way of an act from outside: another page, the disk, the browser, a clock that went back. */
export const REFUSAL_CHECKS: readonly Check[] = [
  {
    name: 'an entry that was undone is not undone again, though the values are once more what it made of them',
    run: async (bench) => {
      const database = await bench.open();
      const named = (name: string) => saveCompany(database, at(), { ...aCompany(), name });
      await named('Avant');
      const first = await named('Après');
      await undoAct(database, at(), { seq: first.seq });
      const second = await named('Après');
      await refused(undoAct(database, at(), { seq: first.seq }), 'already-undone');
      same((await database.company.get('own'))?.value.name, 'Après', 'name');
      await undoAct(database, at(), { seq: second.seq });
      same((await database.company.get('own'))?.value.name, 'Avant', 'name');
      await whole(database);
    },
  },
  {
    name: 'data that another program keeps open in an older version are refused after a while, not waited for in silence',
    run: async (bench) => {
      const name = bench.newName();
      const older = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name, 5);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('not opened'));
      });
      await refused(openDatabase(name, { blockedMs: 50 }), 'blocked');
      older.close();
    },
  },
  {
    name: 'once a newer program has upgraded the data, the older one that is still open writes nothing more',
    run: async (bench) => {
      const older = await bench.open();
      await importInto(older, smallLedger());
      const newer = new Dexie(older.name);
      newer.version(SCHEMA_VERSION + 1).stores({ settings: 'key', later: 'id' });
      await newer.open();
      await refused(saveSettings(older, at(), DEFAULT_SETTINGS), 'unavailable');
      same(await newer.table('settings').get('settings'), undefined, 'settings');
      newer.close();
      same(await nativeVersion(older.name), 10 * (SCHEMA_VERSION + 1), 'its version');
    },
  },
  {
    name: 'data that were removed under the program are not made anew by its next act',
    run: async (bench) => {
      const database = await bench.open();
      await importInto(database, smallLedger());
      await Dexie.delete(database.name);
      await refused(saveSettings(database, at(), DEFAULT_SETTINGS), 'unavailable');
      same(await nativeVersion(database.name), undefined, 'the database');
    },
  },
  {
    name: 'a full disk is told as such, in a request of one record or of many, and nothing was written',
    run: async (bench) => {
      const full = new DOMException('full', 'QuotaExceededError');
      await quotaHit(bench, full);
      await quotaHit(bench, new Dexie.BulkError('2 of 2 failed', { 0: full, 1: full }));
    },
  },
  {
    name: 'an act whose moment or author the journal could not bear is refused',
    run: async (bench) => {
      const database = await bench.open();
      for (const wrong of [{ at: 'yesterday' }, { by: ' ' }, { today: '2026-02-30' }])
        await refused(
          saveSettings(database, { ...at(), ...wrong } as ReturnType<typeof at>, DEFAULT_SETTINGS),
          'invalid-input',
        );
    },
  },
  {
    name: 'the import to take back is the last one written, whatever the clock said',
    run: async (bench) => {
      const database = await bench.open();
      await importInto(database, smallLedger(), 'first');
      const other = aLedger([
        aLedgerCustomer({
          code: 'NEUF',
          open: [aLedgerItem({ number: 'N1', key: 'n1', date: '2026-03-01' })],
        }),
      ]);
      await importInto(database, other, 'second');
      await database.imports.update('second', { acceptedAt: '2019-01-01T00:00:00.000Z' });
      same((await readLastImport(database))?.id, 'second', 'the last import');
      await undoImport(database, at(), { importId: 'second' });
      same((await readLastImport(database))?.id, 'first', 'the one before');
    },
  },
  {
    name: 'a portfolio that missed a change reads all again before it answers',
    run: async (bench) => {
      const database = await bench.open();
      await importInto(database, smallLedger());
      const { client, close } = connect(database);
      await client.today();
      const durand = await accountOf(database, 'DURAND');
      const stored = (await database.accounts.get(durand.id)) as AccountRecord | undefined;
      if (stored === undefined) throw new Error('no record');
      // A record that says its items lie in a slice which is not there can't be read.
      await database.accounts.put({ ...stored, items: null, slices: [{ slice: 0, count: 3, hash: 'gone' }] });
      database.announce({ seq: 2, act: 'placeHold', accountIds: [durand.id], tables: new Set(['accounts']) });
      await refused(client.customers(ALL_CUSTOMERS, { from: 0, to: 10 }), 'unavailable');
      await database.accounts.put({ ...stored, head: { ...stored.head, name: 'Durand et fils' } });
      const { id: accountId } = await accountOf(database, 'ZEBRE');
      const hold = { until: null, reason: '', itemId: null };
      await placeHold(database, at(), { accountId, replaces: null, hold });
      const { rows } = await client.customers({ ...ALL_CUSTOMERS, sort: 'code' }, { from: 0, to: 10 });
      same(
        rows.map(({ name }) => name),
        ['Durand et fils', 'Éclair & Fils', 'Zèbre Conseil'],
        'names',
      );
      await close();
    },
  },
];
