import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { existsSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { verifyFile } from '../../build/commands/backup/verifyFile';
import { openArchiveFile } from '../../electron/archive/archiveFile';
import { openArchive } from '../../electron/archive/openArchive';
import { writeArchive } from '../../electron/archive/writeArchive';
import { openDatabase, SCHEMA_VERSION } from '../../renderer/store/database';
import { checkIntegrity } from '../../renderer/store/integrity';
import { checkCopy } from '../../renderer/store/parts/checkCopy';
import type { CopyFacts } from '../../renderer/store/parts/copyFacts';
import { CopyLoader } from '../../renderer/store/parts/loadCopy';
import { newScratchName } from '../../renderer/store/pointer/pointer';
import { same } from '../store/checks/check';
import { accountOf, edited } from '../store/checks/scene';
import { restoreDump } from '../store/dump';
import { fixtureDatabase } from '../store/fixtureDatabase';
import { copyOf, type HeldCopy, type HeldPart } from '../store/parts/copies';
import { Forge, type Row } from '../store/parts/forge';
import { memorySink, streamed } from '../archive/memory';
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

/** The content of a fixture as a mirror holds it. */
async function heldOf(version: number): Promise<HeldCopy> {
  const source = await openArchiveFile(fixtureFile(version, false));
  try {
    const archive = await openArchive(source, null);
    const { facts } = await archive.readManifest();
    const parts = new Map<string, HeldPart>();
    for await (const { name, codec, chunks } of archive.parts()) {
      const pieces: Uint8Array[] = [];
      for await (const chunk of chunks) pieces.push(Uint8Array.from(chunk));
      parts.set(name, { codec, bytes: Uint8Array.from(Buffer.concat(pieces)) });
    }
    return { facts: facts as unknown as CopyFacts, parts, read: [] };
  } finally {
    await source.close();
  }
}

/** A backup file of that content, every checksum of it right. */
async function fileOf({ facts, parts }: HeldCopy): Promise<Buffer> {
  const sink = memorySink();
  const header = { kind: 'backup', program: '0.0.0', at: facts.at, databaseId: facts.databaseId };
  const list = [...parts].sort(([a], [b]) => (a < b ? -1 : 1));
  await writeArchive({
    sink,
    header,
    facts: { ...facts },
    parts: streamed(list.map(([name, { codec, bytes }]) => ({ name, codec, content: Buffer.from(bytes) }))),
    sealing: null,
  });
  return Buffer.from(sink.bytes());
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
      await edited(database, 'ZEBRE', { note: 'écrit par cette version' });
      expect((await checkIntegrity(database)).problems).toEqual([]);
      await database.delete();
    },
  );

  it.for(versions)('version %i holds the very rows of the database it was made from', async (version) => {
    await restoreDump(fixtureDatabase(version), 'source');
    const source = await new Dexie('source').open();
    const { database } = await restoredFrom(fixtureFile(version, false), null);
    for (const table of source.tables)
      same(await database.table(table.name).toArray(), await table.toArray(), table.name);
    source.close();
    await database.delete();
    await Dexie.delete('source');
  });

  it.for([
    [1, 1206],
    [2, 1206],
  ] as const)(
    'version %i is judged without a database as well: it could be restored',
    async ([version, invoices]) => {
      const folder = scratchFolder();
      const passphraseFile = folder.file('phrase.txt', `${FIXTURE_PASSPHRASE}\n`);
      const open = await verifyFile({ file: fixtureFile(version, false), passphraseFile: null });
      expect(open).toMatchObject({ ok: true, accounts: 4, invoices, documents: 1, problems: [] });
      expect(await verifyFile({ file: fixtureFile(version, true), passphraseFile })).toEqual(open);
      folder.remove();
    },
  );

  it('of a later version are refused by a program of the one before, with that word', async () => {
    const { facts } = await heldOf(SCHEMA_VERSION);
    const request = { databaseName: newScratchName(), facts, documentBytes: 'loaded' as const };
    const before = { version: SCHEMA_VERSION - 1, database: (name: string) => new Dexie(name) };
    await expect(CopyLoader.begin(request, before)).rejects.toMatchObject({ code: 'newer-database' });
  });

  it('a mirror of version 1 is not gone on from: the next one is read whole, and is of today’s', async () => {
    const mirror = await heldOf(1);
    const { database } = await restoredFrom(fixtureFile(1, false), null);
    const copy = await copyOf(database, mirror);
    expect([...copy.read].sort()).toEqual([...copy.parts.keys()].sort());
    expect(copy.facts).toEqual({
      ...mirror.facts,
      schemaVersion: SCHEMA_VERSION,
      day: copy.facts.day,
      at: copy.facts.at,
    });
    expect((await copyOf(database, copy)).read).toEqual([]);
    await database.delete();
  });
});

const invoicesIn = (records: readonly Row[]): number =>
  records
    .flatMap(({ items }) => (items ?? []) as Row[])
    .filter(({ kind }) => kind === 'invoice' || kind === 'opening').length;

const SPOILED: Readonly<Record<string, (forge: Forge) => void>> = {
  'a record of the history is gone': (forge) => {
    const [gone] = forge.records('history');
    forge.remove('history', (record) => record === gone);
  },
  'settled items are there twice': (forge) => {
    const last = forge.records('history').at(-1) ?? {};
    forge.add('history', { ...last, part: Number(last['part']) + 1 });
  },
  'the amount of a settled item is another': (forge) => {
    const [item = {}] = forge.record('history')['items'] as Row[];
    item['amount'] = Number(item['amount']) + 100;
  },
};

describe('a backup whose history was changed, and everything else made to fit', () => {
  const folder = scratchFolder();
  afterAll(() => folder.remove());

  const verified = async (forge: Forge) => {
    const tables = ['accounts', 'slices', 'history'].flatMap((table) => forge.records(table));
    forge.facts['invoices'] = invoicesIn(tables);
    const file = folder.file('forged.encours', await fileOf(forge.seal().copy()));
    return verifyFile({ file, passphraseFile: null });
  };

  it('could be restored while nothing is changed', async () => {
    expect(await verified(new Forge(await heldOf(2)))).toMatchObject({ ok: true, problems: [] });
  });

  it.each(Object.entries(SPOILED))('is refused when %s', async (_what, spoil) => {
    const forge = new Forge(await heldOf(2));
    spoil(forge);
    const { ok, problems } = await verified(forge);
    expect(ok).toBe(false);
    expect(problems).toMatchObject([
      { code: 'history', message: expect.stringContaining('ECLAIR') as string },
    ]);
  });
});
