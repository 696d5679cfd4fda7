import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { editCustomer } from '../../renderer/store/acts/editCustomer';
import { openDatabase, SCHEMA_VERSION, type EncoursDatabase } from '../../renderer/store/database';
import { checkTail } from '../../renderer/store/checkTail';
import { checkIntegrity } from '../../renderer/store/integrity';
import { readBatches, readIssuedDocument } from '../../renderer/store/queries/readBatches';
import { readCompany } from '../../renderer/store/queries/readSettings';
import { accountOf, at } from './checks/scene';
import { restoreDump, writeDump } from './dump';

const FIXTURES = join(import.meta.dirname, '..', 'fixtures', 'databases');

describe('databases of every schema version there was', () => {
  let database: EncoursDatabase | null = null;
  afterEach(async () => {
    await database?.delete();
  });

  it('has a fixture of each version', () => {
    for (let version = 1; version <= SCHEMA_VERSION; version++)
      expect(existsSync(join(FIXTURES, `v${version}.json.gz`)), `version ${version}`).toBe(true);
  });

  it('keeps the schema of version 1 as it was: opening it patches nothing', async () => {
    await restoreDump(join(FIXTURES, 'v1.json.gz'), 'fixture-frozen');
    const native = async () =>
      (await indexedDB.databases()).find(({ name }) => name === 'fixture-frozen')?.version;
    expect(await native()).toBe(10);
    database = await openDatabase('fixture-frozen');
    expect(await native()).toBe(10);
  });

  it('is written and read back the same', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'encours-dump-'));
    const first = await restoreDump(join(FIXTURES, 'v1.json.gz'), 'fixture-first');
    database = await openDatabase('fixture-first');
    await writeDump(database, join(folder, 'again.json.gz'));
    expect(await restoreDump(join(folder, 'again.json.gz'), 'fixture-second')).toEqual(first);
    await Dexie.delete('fixture-second');
    rmSync(folder, { recursive: true });
  });

  it('opens one of version 1: accounts, slices, history, batch, document, journal are whole', async () => {
    const dump = await restoreDump(join(FIXTURES, 'v1.json.gz'), 'fixture-v1');
    expect(dump.version).toBe(1);
    database = await openDatabase('fixture-v1');
    expect(await checkTail(database)).toBe('whole');
    const report = await checkIntegrity(database);
    expect(report).toMatchObject({
      problems: [],
      accounts: 4,
      items: 1206,
      settledItems: 2,
      documents: 1,
    });
    expect((await accountOf(database, 'GRAND')).items).toHaveLength(1201);
    expect(await accountOf(database, 'DURAND')).toMatchObject({
      name: 'Menuiserie Durand',
      reminders: [{ reference: 'R-2026-00001', state: 'posted', postedOn: '2026-03-21' }],
    });
    expect((await readCompany(database))?.name).toBe('Atelier Lumière');
    const [batch] = await readBatches(database);
    const document = await readIssuedDocument(database, batch?.sha256 ?? '');
    expect(new TextDecoder().decode(document.bytes)).toBe('%PDF of lot-1');
    const account = await accountOf(database, 'ZEBRE');
    await editCustomer(database, at(), {
      accountId: account.id,
      revision: account.revision,
      edit: { note: 'écrit par cette version' },
    });
    expect((await checkIntegrity(database)).problems).toEqual([]);
  });
});
