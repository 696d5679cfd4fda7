import Dexie from 'dexie';
import { gunzipSync, gzipSync } from 'node:zlib';
import { readFileSync, writeFileSync } from 'node:fs';

/** A database as it lies in the browser: its own version, its tables and indexes, its rows. */
interface Dump {
  readonly version: number;
  readonly stores: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, readonly unknown[]>>;
}

/** Writes a fixture from an open database. Used once for each schema version; a fixture is never made again. */
export async function writeDump(database: Dexie, file: string): Promise<void> {
  const stores: Record<string, string> = {};
  const rows: Record<string, unknown[]> = {};
  for (const table of database.tables) {
    const { primKey, indexes } = table.schema;
    stores[table.name] = [primKey.src, ...indexes.map((index) => index.src)].join(', ');
    rows[table.name] = await table.toArray();
  }
  const dump: Dump = { version: database.verno, stores, rows };
  const text = JSON.stringify(dump, (_key, value: unknown) =>
    value instanceof Uint8Array ? { $bytes: Buffer.from(value).toString('base64') } : value,
  );
  writeFileSync(file, gzipSync(text));
}

/** Makes a database from a fixture without any of the program's code, as the program of that time left it. */
export async function restoreDump(file: string, name: string): Promise<Dump> {
  const text = gunzipSync(readFileSync(file)).toString('utf8');
  const dump = JSON.parse(text, (_key, value: unknown) => {
    if (value === null || typeof value !== 'object' || !('$bytes' in value)) return value;
    return new Uint8Array(Buffer.from(String(value.$bytes), 'base64'));
  }) as Dump;
  const database = new Dexie(name);
  database.version(dump.version).stores({ ...dump.stores });
  await database.open();
  for (const [table, rows] of Object.entries(dump.rows)) await database.table(table).bulkAdd([...rows]);
  database.close();
  return dump;
}
