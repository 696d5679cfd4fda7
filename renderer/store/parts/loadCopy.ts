import Dexie from 'dexie';
import { databaseExists, EncoursDatabase, SCHEMA_VERSION } from '../database';
import { hashBytes } from '../journal/hash';
import { SCHEMA_V1 } from '../schema/v1';
import { SCHEMA_V2 } from '../schema/v2';
import { SCHEMA_V3 } from '../schema/v3';
import type { StoredDocument } from '../shapes/liftDispatch';
import { StoreError } from '../storeError';
import { isScratchName } from '../pointer/pointer';
import { CopyError } from './copyError';
import { nativeInflate } from './inflate';
import { LOADED_LINES } from './lineBounds';
import type { LoadRequest, PartPiece } from './copyRequests';
import { parseLine, tablesOf, type Line } from './partLines';
import { codecOf, parseName, type PartName } from './partNames';
import { linesOf } from './zlibLines';

/** What each schema version had, by number: a copy is loaded as it was, and Dexie's own upgrades do the rest. */
const SCHEMAS: ReadonlyMap<number, Readonly<Record<string, string>>> = new Map([
  [1, SCHEMA_V1],
  [2, SCHEMA_V2],
  [3, SCHEMA_V3],
]);

/** The program's own schema; another one in tests of versions to come. */
export interface LoadTarget {
  readonly version: number;
  readonly database: (name: string) => Dexie;
}
const TODAY: LoadTarget = { version: SCHEMA_VERSION, database: (name) => new EncoursDatabase(name) };

/** Text of one write: enough for the browser's own process to be busy while the next is read, and little to hold twice. */
const TEXT_AT_ONCE = 1024 * 1024;

const NO_BYTES = new Uint8Array(0);

interface WaitingDocument {
  record: StoredDocument | null;
  bytes: Uint8Array<ArrayBuffer> | null;
}

/**
 * Fills a scratch database with the parts of a copy, taken as what anybody may have written: a part or a record that the
 * program would not have written ends the load. Whether it all holds together is for the check that follows.
 */
export class CopyLoader {
  readonly #request: LoadRequest;
  readonly #database: Dexie;
  readonly #target: LoadTarget;
  readonly #parts = new Set<string>();
  readonly #documents = new Map<string, WaitingDocument>();
  #rows = new Map<string, unknown[]>();
  #text = 0;
  /** The write that the browser works on while the next lines are read. */
  #writing: Promise<void> = Promise.resolve();

  private constructor(request: LoadRequest, database: Dexie, target: LoadTarget) {
    this.#request = request;
    this.#database = database;
    this.#target = target;
  }

  /** @throws StoreError `newer-database` before anything is made, `invalid-input` */
  static async begin(request: LoadRequest, target: LoadTarget = TODAY): Promise<CopyLoader> {
    const { databaseName, facts } = request;
    if (!isScratchName(databaseName)) throw new StoreError('invalid-input', 'not a scratch database');
    if (facts.schemaVersion > target.version)
      throw new StoreError('newer-database', `the copy has schema ${facts.schemaVersion}`);
    const schema = SCHEMAS.get(facts.schemaVersion);
    if (schema === undefined) throw new StoreError('damaged', `schema ${facts.schemaVersion}`);
    if (await databaseExists(databaseName)) throw new StoreError('invalid-input', 'the name is taken');
    const database = new Dexie(databaseName, { cache: 'disabled', autoOpen: false });
    database.version(facts.schemaVersion).stores({ ...schema });
    await refusalsNamed(() => database.open());
    return new CopyLoader(request, database, target);
  }

  /** Takes one part in. @throws StoreError `damaged`, `disk-full`; what the source of the pieces throws */
  async part(name: string, codec: PartPiece['codec'], chunks: AsyncIterable<Uint8Array>): Promise<void> {
    try {
      const part = parseName(name);
      if (part === null || codec !== codecOf(part)) throw new CopyError('part', 'unknown');
      if (this.#parts.has(name)) throw new CopyError('part', 'twice');
      this.#parts.add(name);
      if (part.kind === 'documentBytes') await this.#bytes(part.sha256, chunks);
      else await this.#lines(part, chunks);
    } catch (error) {
      if (error instanceof CopyError) throw new StoreError('damaged', `${name}: ${error.message}`, error);
      throw error;
    }
  }

  /** Writes what is left and brings an older schema to today's. @throws StoreError `damaged`, `disk-full` */
  async finish(): Promise<void> {
    for (const [sha256, { record, bytes }] of this.#documents)
      if (record !== null || bytes !== null)
        throw new StoreError(
          'damaged',
          `documents/${sha256}: ${record === null ? 'its record' : 'bytes'} missing`,
        );
    await this.#write();
    await this.#writing;
    this.#database.close();
    const upgraded = this.#target.database(this.#request.databaseName);
    await refusalsNamed(async () => {
      await upgraded.open();
      // The load itself does not wait for the disk. One write that does: what is made the owner's is on it.
      await upgraded.transaction('rw', 'settings', async (transaction) => {
        const marks: unknown = await transaction.table('settings').get('marks');
        if (marks !== undefined) await transaction.table('settings').put(marks);
      });
    });
    upgraded.close();
  }

  /** Removes what was loaded. */
  async discard(): Promise<void> {
    await this.#writing.catch(() => undefined);
    this.#database.close();
    await Dexie.delete(this.#request.databaseName);
  }

  async #lines(part: PartName, chunks: AsyncIterable<Uint8Array>): Promise<void> {
    // What the copy's own schema has no table for, no program of that schema wrote.
    const there = new Set(this.#database.tables.map(({ name }) => name));
    const allowed = tablesOf(part).filter((table) => table === 'models' || there.has(table));
    let document: StoredDocument | null = null;
    for await (const texts of linesOf(chunks, nativeInflate, LOADED_LINES.characters))
      for (const text of texts) {
        const line = parseLine(text, LOADED_LINES.values);
        if (!allowed.includes(line.table)) throw new CopyError('range', `${line.table} in it`);
        if (part.kind === 'document') document = withLine(document, line, part.sha256);
        else await this.#add(line.table, line.record, text.length);
      }
    if (part.kind !== 'document') return;
    if (document === null) throw new CopyError('record', 'no record');
    if (this.#request.documentBytes === 'leftOut') {
      await this.#add('documents', document, document.models.length * 2000);
      return;
    }
    await this.#join(part.sha256, { record: document });
  }

  async #bytes(sha256: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
    const pieces: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of chunks) {
      if (this.#request.documentBytes === 'leftOut') continue;
      pieces.push(chunk);
      size += chunk.length;
    }
    if (this.#request.documentBytes === 'leftOut') return;
    const bytes = new Uint8Array(size);
    let at = 0;
    for (const piece of pieces) {
      bytes.set(piece, at);
      at += piece.length;
    }
    if (hashBytes(bytes) !== sha256) throw new CopyError('record', 'its bytes do not have this hash');
    await this.#join(sha256, { bytes });
  }

  /** A document's record and its bytes come in two parts, in either order, and are written as one. */
  async #join(sha256: string, arrived: Partial<WaitingDocument>): Promise<void> {
    const { record, bytes } = { record: null, bytes: null, ...this.#documents.get(sha256), ...arrived };
    if (record === null || bytes === null) {
      this.#documents.set(sha256, { record, bytes });
      return;
    }
    this.#documents.delete(sha256);
    await this.#add('documents', { ...record, bytes }, bytes.length);
  }

  async #add(table: string, record: object, size: number): Promise<void> {
    const rows = this.#rows.get(table) ?? [];
    rows.push(record);
    this.#rows.set(table, rows);
    this.#text += size;
    if (this.#text >= TEXT_AT_ONCE) await this.#write();
  }

  /** Begins to write what was gathered, once the write before has ended. @throws what that one failed with */
  async #write(): Promise<void> {
    await this.#writing;
    this.#writing = this.#put(this.#rows);
    this.#writing.catch(() => undefined);
    this.#rows = new Map();
    this.#text = 0;
  }

  async #put(rows: ReadonlyMap<string, readonly unknown[]>): Promise<void> {
    await refusalsNamed(async () => {
      for (const [table, records] of rows) await this.#database.table(table).bulkAdd(records);
    });
  }
}

function withLine(document: StoredDocument | null, line: Line, sha256: string): StoredDocument {
  if (line.table === 'documents') {
    if (document !== null || line.record.sha256 !== sha256)
      throw new CopyError('range', 'another document’s record');
    return { ...line.record, bytes: NO_BYTES, models: [] };
  }
  if (line.table !== 'models' || document === null) throw new CopyError('range', 'a model before its record');
  (document.models as unknown[]).push(line.record);
  return document;
}

/** Errors of the database as the store's own: a full disk, a record that is there twice, a record that it cannot take. */
async function refusalsNamed<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const names = [error, ...causesOf(error)].map(String).join(' ');
    if (names.includes('Quota')) throw new StoreError('disk-full', 'the disk refused to write', error);
    if (['ConstraintError', 'DataError', 'DataClone'].some((name) => names.includes(name)))
      throw new StoreError('damaged', 'a record that is there twice or has no key', error);
    throw new StoreError('unavailable', 'the scratch database could not be written', error);
  }
}

/** What an error stands for: a bulk request hides the errors of its records. */
function causesOf(error: unknown): readonly unknown[] {
  const inner: unknown[] = error instanceof Dexie.DexieError ? [error.inner] : [];
  if (error instanceof Dexie.BulkError) inner.push(...Object.values<unknown>(error.failuresByPos));
  return inner;
}
