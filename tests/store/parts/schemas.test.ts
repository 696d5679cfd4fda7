import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CopyLoader } from '../../../renderer/store/parts/loadCopy';
import { newScratchName } from '../../../renderer/store/pointer/pointer';
import { SCHEMA_VERSION } from '../../../renderer/store/database';
import { SCHEMA_V3 } from '../../../renderer/store/schema/v3';
import { Bench } from '../checks/check';
import { importInto, smallLedger } from '../checks/scene';
import { connectParts, copyOf, piecesOf } from './copies';

/** A schema to come: an index more, and a field that its upgrade gives every account. */
function laterDatabase(name: string): Dexie {
  const database = new Dexie(name, { autoOpen: false });
  database.version(SCHEMA_VERSION).stores({ ...SCHEMA_V3 });
  database
    .version(SCHEMA_VERSION + 1)
    .stores({ accounts: `${SCHEMA_V3.accounts}, region` })
    .upgrade((transaction) =>
      transaction
        .table('accounts')
        .toCollection()
        .modify((account: { region?: string }) => {
          account.region = '69';
        }),
    );
  return database;
}

describe('copies of other schemas', () => {
  let bench = new Bench('schemas');
  beforeEach(() => {
    bench = new Bench(`schemas-${crypto.randomUUID()}`);
  });
  afterEach(() => bench.cleanUp());

  it('of an older schema are loaded as they were, and upgraded by the program’s own upgrade', async () => {
    const database = await bench.open();
    await importInto(database, smallLedger());
    const copy = await copyOf(database, null);
    const request = { databaseName: newScratchName(), facts: copy.facts, documentBytes: 'loaded' as const };
    const loader = await CopyLoader.begin(request, {
      version: SCHEMA_VERSION + 1,
      database: laterDatabase,
    });
    for (const piece of piecesOf(copy, 1024 * 1024))
      await loader.part(
        piece.name,
        piece.codec,
        (async function* () {
          yield await Promise.resolve(piece.bytes);
        })(),
      );
    await loader.finish();
    const upgraded = await laterDatabase(request.databaseName).open();
    expect(upgraded.verno).toBe(SCHEMA_VERSION + 1);
    expect(await upgraded.table('accounts').where('region').equals('69').count()).toBe(3);
    upgraded.close();
    await Dexie.delete(request.databaseName);
  });

  it('of a newer schema are refused before anything is made', async () => {
    const database = await bench.open();
    const { facts } = await copyOf(database, null);
    const databaseName = newScratchName();
    const load = connectParts().client.load({
      databaseName,
      facts: { ...facts, schemaVersion: SCHEMA_VERSION + 1 },
      documentBytes: 'loaded',
    });
    await expect(load).rejects.toMatchObject({ code: 'newer-database' });
    expect(await Dexie.exists(databaseName)).toBe(false);
  });
});
