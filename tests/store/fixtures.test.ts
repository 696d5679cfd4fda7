import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { day } from '../../renderer/domain/day';
import { eraseCustomers } from '../../renderer/store/acts/personaldata/eraseCustomers';
import { undoAct } from '../../renderer/store/acts/undo/undoAct';
import { undoImport } from '../../renderer/store/acts/receivables/undoImport';
import { readAccounts } from '../../renderer/store/accounts/readAccounts';
import { openDatabase, SCHEMA_VERSION, type EncoursDatabase } from '../../renderer/store/database';
import { checkTail } from '../../renderer/store/checkTail';
import { checkIntegrity } from '../../renderer/store/integrity';
import { readJournalPage } from '../../renderer/store/journal/readJournal';
import { readPastOf } from '../../renderer/store/queries/readAccount';
import { readDispatches, readIssuedDocument } from '../../renderer/store/queries/readDispatches';
import { SHAPE } from '../../renderer/store/records/accountRecord';
import { readCompany } from '../../renderer/store/queries/readSettings';
import { SCHEMA_V1 } from '../../renderer/store/schema/v1';
import { SCHEMA_V2 } from '../../renderer/store/schema/v2';
import { SCHEMA_V3 } from '../../renderer/store/schema/v3';
import { aLedger, aLedgerCustomer } from '../support/builders';
import { refused } from './checks/check';
import { accountOf, at, contactsOf, edited, importInto, seenOf, smallLedger, whole } from './checks/scene';
import { restoreDump, writeDump } from './dump';
import { fixtureDatabase } from './fixtureDatabase';
import { erasable, toErase } from './personaldata/erasureScene';
import { rowsOf } from './parts/copies';

const versions = Array.from({ length: SCHEMA_VERSION }, (_, index) => index + 1);
const SCHEMAS = [SCHEMA_V1, SCHEMA_V2, SCHEMA_V3];

/** What Éclair & Fils says of its history; null while it says nothing. */
async function settledOf(database: EncoursDatabase) {
  const [read] = await readAccounts(database, [(await accountOf(database, 'ECLAIR')).id]);
  return read?.past?.items ?? null;
}

async function rowsAsLeft(version: number, name: string): Promise<Record<string, unknown[]>> {
  await restoreDump(fixtureDatabase(version), name);
  const left = await new Dexie(name).open();
  const rows = await rowsOf(left);
  left.close();
  return rows;
}

const nativeVersion = async (name: string) =>
  (await indexedDB.databases()).find((entry) => entry.name === name)?.version;

describe('databases of every schema version there was', () => {
  let database: EncoursDatabase | null = null;
  afterEach(async () => {
    await database?.delete();
  });

  it.for(versions)('has a fixture of version %i', (version) => {
    expect(existsSync(fixtureDatabase(version))).toBe(true);
  });

  it.for(versions)('keeps the schema of version %i as it was', async (version) => {
    const { stores } = await restoreDump(fixtureDatabase(version), 'fixture-frozen');
    expect(await nativeVersion('fixture-frozen')).toBe(10 * version);
    expect(SCHEMAS[version - 1]).toEqual(stores);
    await Dexie.delete('fixture-frozen');
  });

  it('opens one of today’s version without patching anything', async () => {
    await restoreDump(fixtureDatabase(SCHEMA_VERSION), 'fixture-today');
    database = await openDatabase('fixture-today');
    expect(await nativeVersion('fixture-today')).toBe(10 * SCHEMA_VERSION);
  });

  it('is written and read back the same', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'encours-dump-'));
    const first = await restoreDump(fixtureDatabase(SCHEMA_VERSION), 'fixture-first');
    database = await openDatabase('fixture-first');
    await writeDump(database, join(folder, 'again.json.gz'));
    expect(await restoreDump(join(folder, 'again.json.gz'), 'fixture-second')).toEqual(first);
    await Dexie.delete('fixture-second');
    rmSync(folder, { recursive: true });
  });

  it.for([
    [1, { items: 1206, settledItems: 2 }],
    [2, { items: 1205, settledItems: 4 }],
  ] as const)(
    'opens one of version %i: accounts, slices, history, batch, document, journal are whole, and work goes on',
    async ([version, counts]) => {
      const dump = await restoreDump(fixtureDatabase(version), 'fixture-opened');
      expect(dump.version).toBe(version);
      database = await openDatabase('fixture-opened');
      expect(await checkTail(database)).toBe('whole');
      const report = await checkIntegrity(database);
      expect(report).toMatchObject({ problems: [], accounts: 4, documents: 1, ...counts });
      expect((await accountOf(database, 'GRAND')).items).toHaveLength(1201);
      expect(await accountOf(database, 'DURAND')).toMatchObject({
        name: 'Menuiserie Durand',
      });
      expect(await contactsOf(database, 'DURAND')).toMatchObject([
        { reference: 'R-2026-00001', state: 'posted', postedOn: '2026-03-21' },
      ]);
      expect((await readCompany(database))?.name).toBe('Atelier Lumière');
      const [dispatch] = await readDispatches(database);
      const document = await readIssuedDocument(database, dispatch?.printed?.sha256 ?? '');
      expect(new TextDecoder().decode(document.bytes)).toBe('%PDF of lot-1');
      await edited(database, 'ZEBRE', { note: 'écrit par cette version' });
      await whole(database);
    },
  );
});

describe('a database of version 1 under this program', () => {
  let database: EncoursDatabase | null = null;
  afterEach(async () => {
    await database?.delete();
  });

  const opened = async (): Promise<EncoursDatabase> => {
    await restoreDump(fixtureDatabase(1), 'version-one');
    database = await openDatabase('version-one');
    return database;
  };

  it('is upgraded without a record being rewritten', async () => {
    const before = await rowsAsLeft(1, 'version-one');
    database = await openDatabase('version-one');
    expect(await nativeVersion('version-one')).toBe(10 * SCHEMA_VERSION);
    expect(await rowsOf(database)).toEqual({ ...before, past: [] });
  });

  it('says what a history holds from the first act on its account, and from then on a loss is told', async () => {
    const here = await opened();
    const lost = await here.history.toCollection().first();
    const historyOf = async () => (await checkIntegrity(here)).problems.map(({ code }) => code);
    expect(await settledOf(here)).toBeNull();
    const { seq } = await edited(here, 'ECLAIR', { note: 'vu' });
    expect(await settledOf(here)).toMatchObject({ count: 2, cents: 0 });
    await whole(here);
    await undoAct(here, at(), { seq });
    await whole(here);
    if (lost === undefined) throw new Error('no history');
    await here.history.delete([lost.accountId, lost.year, lost.part]);
    expect(await historyOf()).toEqual(['history']);
  });

  it('goes on with imports, their undoing and erasures, whole after each', async () => {
    const here = await opened();
    const [, eclair] = smallLedger().customers;
    if (eclair === undefined) throw new Error('no such customer');
    const paid = { letter: 'B', letteredOn: day('2026-03-19') };
    const settled = [...eclair.settled, ...eclair.open.map((item) => ({ ...item, ...paid }))];
    const file = aLedger([aLedgerCustomer({ ...eclair, open: [], settled })]);
    await importInto(here, file, 'import-3');
    expect(await settledOf(here)).toMatchObject({ count: 3 });
    await whole(here);
    await undoImport(here, at(), { importId: 'import-3' });
    expect(await settledOf(here)).toMatchObject({ count: 2 });
    await whole(here);
    await importInto(here, file, 'import-4');
    const anonymous = await erasable(here, 'ECLAIR');
    await eraseCustomers(here, at(), toErase('anonymise', [anonymous]));
    const after = await readAccounts(here, [anonymous.id]);
    expect(after[0]?.past).toMatchObject({ items: { count: 3 } });
    await whole(here);
  });
});

describe.each([1, 2])('an account of schema %i under this program', (version) => {
  let database: EncoursDatabase | null = null;
  afterEach(async () => {
    await database?.delete();
  });
  const opened = async (): Promise<EncoursDatabase> => {
    await restoreDump(fixtureDatabase(version), 'old-account');
    database = await openDatabase('old-account');
    return database;
  };
  const content = async (here: EncoursDatabase, code: string) => {
    const account = await accountOf(here, code);
    const { settled } = await readPastOf(here, account.id);
    const contacts = await contactsOf(here, code);
    return { account: { ...account, contacts: [] }, settled, contacts };
  };

  it('is written in the form of today by its first act, its old letters in the past; undo gives the content back', async () => {
    const here = await opened();
    const shapes = async () =>
      (await here.accounts.toArray()).map((record) => [record.code, 'shape' in record ? record.shape : null]);
    const before = await content(here, 'DURAND');
    expect(before.contacts).toMatchObject([{ reference: 'R-2026-00001', state: 'posted' }]);
    const { seq } = await edited(here, 'DURAND', { note: 'vu', phone: '04' });
    expect(await shapes()).toEqual([
      ['DURAND', SHAPE],
      ['ECLAIR', null],
      ['ZEBRE', null],
      ['GRAND', null],
    ]);
    expect((await accountOf(here, 'DURAND')).contacts).toEqual([]);
    const [past] = await here.past.toArray();
    expect(past).toMatchObject({ kind: 'contacts', year: 2026, elements: before.contacts });
    const after = await content(here, 'DURAND');
    expect(after).toEqual({ ...before, account: { ...before.account, note: 'vu', phone: '04' } });
    await whole(here);
    await undoAct(here, at(), { seq });
    expect(await content(here, 'DURAND')).toEqual(before);
    await whole(here);
    // In the form of today an act and its undo give the hash back, too.
    const lifted = await seenOf(here, 'DURAND');
    const again = await edited(here, 'DURAND', { note: 'encore' });
    await undoAct(here, at(), { seq: again.seq });
    expect(await seenOf(here, 'DURAND')).toEqual(lifted);
    await whole(here);
  });

  it('keeps its slices whole through its first act and the undo of it', async () => {
    const here = await opened();
    const before = await content(here, 'GRAND');
    const { seq } = await edited(here, 'GRAND', { note: 'vu' });
    await whole(here);
    await undoAct(here, at(), { seq });
    expect(await content(here, 'GRAND')).toEqual(before);
    await whole(here);
  });

  it('does not take back what an entry of then did to letters, and says why; nothing is written', async () => {
    const here = await opened();
    const posting = (await readJournalPage(here, { before: null, count: 100 })).find(
      ({ act }) => act === 'postBatch',
    );
    const before = await rowsOf(here);
    const refusal = await refused(undoAct(here, at(), { seq: posting?.seq ?? 0 }), 'older-letters');
    expect(String(refusal)).toContain('letters of an older version');
    expect(await rowsOf(here)).toEqual(before);
  });
});

describe('a database of version 2 under this program', () => {
  it('takes back a hold that was placed then', async () => {
    await restoreDump(fixtureDatabase(2), 'old-hold');
    const database = await openDatabase('old-hold');
    const [placed] = (await readJournalPage(database, { before: null, count: 100 })).filter(
      ({ act }) => act === 'placeHold',
    );
    const before = await accountOf(database, 'ECLAIR');
    expect(before.holds).toMatchObject([{ reason: 'à rappeler' }]);
    await undoAct(database, at(), { seq: placed?.seq ?? 0 });
    expect(await accountOf(database, 'ECLAIR')).toEqual({ ...before, holds: [] });
    await whole(database);
    await database.delete();
  });
});
