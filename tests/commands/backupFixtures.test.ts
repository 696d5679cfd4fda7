import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyFile } from '../../build/commands/backup/verifyFile';
import { openArchiveFile } from '../../electron/archive/archiveFile';
import { openArchive } from '../../electron/archive/openArchive';
import { editCustomer } from '../../renderer/store/acts/editCustomer';
import { openDatabase, SCHEMA_VERSION } from '../../renderer/store/database';
import { checkIntegrity } from '../../renderer/store/integrity';
import { checkCopy } from '../../renderer/store/parts/checkCopy';
import type { CopyFacts } from '../../renderer/store/parts/copyFacts';
import { CopyLoader } from '../../renderer/store/parts/loadCopy';
import { newScratchName } from '../../renderer/store/pointer/pointer';
import { same } from '../store/checks/check';
import { accountOf, at } from '../store/checks/scene';
import { restoreDump } from '../store/dump';
import { FIXTURE_PASSPHRASE, fixtureFile } from './fixtureBackup';
import { scratchFolder } from './runCommand';

/** Loads a backup as a restore does, and opens what came of it. */
async function restoredFrom(file: string, passphrase: string | null) {
  const source = await openArchiveFile(file);
  try {
    const archive = await openArchive(source, passphrase === null ? null : { passphrase });
    const facts = (await archive.readManifest()).facts as unknown as CopyFacts;
    const request = { databaseName: newScratchName(), facts, documentBytes: 'loaded' as const };
    const loader = await CopyLoader.begin(request);
    for await (const { name, codec, chunks } of archive.parts()) await loader.part(name, codec, chunks);
    await loader.finish();
    return { facts, check: await checkCopy(request), database: await openDatabase(request.databaseName) };
  } finally {
    await source.close();
  }
}

const versions = Array.from({ length: SCHEMA_VERSION }, (_, index) => index + 1);

describe('backups of every version there was', () => {
  it.for(versions)('there is one of version %i, plain and encrypted', (version) => {
    expect(existsSync(fixtureFile(version, false))).toBe(true);
    expect(existsSync(fixtureFile(version, true))).toBe(true);
  });

  it.for(versions.flatMap((version) => [false, true].map((encrypted) => [version, encrypted] as const)))(
    'version %i (encrypted: %s) is restored whole, and work goes on',
    async ([version, encrypted]) => {
      const file = fixtureFile(version, encrypted);
      const passphrase = encrypted ? FIXTURE_PASSPHRASE : null;
      const { facts, check, database } = await restoredFrom(file, passphrase);
      expect(facts).toMatchObject({
        day: '2026-03-21',
        at: '2026-03-21T17:30:00.000Z',
        schemaVersion: version,
      });
      expect(check).toMatchObject({ problems: [], differences: [] });
      expect(facts).toMatchObject({ accounts: 4, documents: 1, company: 'Atelier Lumière', sample: false });
      expect((await accountOf(database, 'GRAND')).items).toHaveLength(1201);
      const { id: accountId, revision } = await accountOf(database, 'ZEBRE');
      await editCustomer(database, at(), { accountId, revision, edit: { note: 'écrit par cette version' } });
      expect((await checkIntegrity(database)).problems).toEqual([]);
      await database.delete();
    },
  );

  it('version 1 holds the very rows of the database it was made from', async () => {
    await restoreDump(join(import.meta.dirname, '../fixtures/databases/v1.json.gz'), 'source');
    const source = await new Dexie('source').open();
    const { database } = await restoredFrom(fixtureFile(1, false), null);
    for (const table of source.tables)
      same(await database.table(table.name).toArray(), await table.toArray(), table.name);
    source.close();
    await database.delete();
    await Dexie.delete('source');
  });

  it('are judged without a database as well: they could be restored', async () => {
    const folder = scratchFolder();
    const passphraseFile = folder.file('phrase.txt', `${FIXTURE_PASSPHRASE}\n`);
    const open = await verifyFile({ file: fixtureFile(1, false), passphraseFile: null });
    expect(open).toMatchObject({ ok: true, accounts: 4, invoices: 1206, documents: 1, problems: [] });
    expect(await verifyFile({ file: fixtureFile(1, true), passphraseFile })).toEqual(open);
    folder.remove();
  });
});
