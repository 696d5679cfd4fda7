import Dexie, { type Table } from 'dexie';
import type { AccountId } from '../domain/account/account';
import { SliceCache } from './accounts/sliceCache';
import type { ActName } from './acts/actNames';
import type { PastRecord } from './records/accountRecord';
import type { ImportRecord } from './records/importRecord';
import type { CompanyRecord, RateRecord, SettingRecord } from './records/settingRecords';
import { SCHEMA_V1 } from './schema/v1';
import { SCHEMA_V2 } from './schema/v2';
import { SCHEMA_V3 } from './schema/v3';
import type { StoredAccount } from './shapes/liftAccount';
import { FIRST_WRITER, type StoredHead, type StoredPart } from './shapes/liftChange';
import type { StoredDispatch, StoredDocument } from './shapes/liftDispatch';
import type { StoredHistory, StoredSlice } from './shapes/liftItem';
import type { StoredSetting } from './shapes/liftSetting';
import { markStorageLost, requireStorage } from './storageLost';
import { StoreError } from './storeError';

/** Never renamed: under another name the owner's data would seem lost. */
export const DATABASE_NAME = 'encours';

/** The schema version this program writes. Dexie keeps ten times this number as the browser's own version. */
export const SCHEMA_VERSION = 3;

/** What one committed act touched, told after its transaction is safely on disk. */
export interface Commit {
  readonly seq: number;
  readonly act: ActName;
  /** `all`: so many that everything should be read again. */
  readonly accountIds: readonly AccountId[] | 'all';
  readonly tables: ReadonlySet<string>;
}

/**
 * The database. Strict durability: an act that was answered is on disk. No cache of Dexie's own: it would show what is
 * not committed yet. No opening again by itself: once another page upgrades or deletes the data, or the browser closes
 * them, an act must fail rather than write to a newer schema or to an empty database. Only `acts/` write to it. Records lie in the form
 * they were written in; `shapes/` lifts them when they are read.
 */
export class EncoursDatabase extends Dexie {
  declare readonly accounts: Table<StoredAccount, AccountId>;
  declare readonly slices: Table<StoredSlice, [string, number]>;
  declare readonly history: Table<StoredHistory, [string, number, number]>;
  declare readonly past: Table<PastRecord, [string, string, number, number]>;
  declare readonly batches: Table<StoredDispatch, string>;
  declare readonly documents: Table<StoredDocument, string>;
  declare readonly imports: Table<ImportRecord, string>;
  declare readonly rates: Table<RateRecord, [string, string]>;
  declare readonly settings: Table<StoredSetting, string>;
  declare readonly company: Table<CompanyRecord, 'own'>;
  declare readonly journal: Table<StoredHead | StoredPart, [number, number]>;

  /** Items of large accounts by their hash: an act on 20 000 items reads them once. */
  readonly sliceCache = new SliceCache();
  /** Asked before each act, outside its transaction: may refuse it, as when the disk is almost full. */
  beforeAct: (() => Promise<void>) | null = null;
  readonly #listeners = new Set<(commit: Commit) => void>();

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled', autoOpen: false });
    this.version(1).stores(SCHEMA_V1);
    this.version(2).stores(SCHEMA_V2);
    this.version(SCHEMA_VERSION).stores(SCHEMA_V3);
    this.on('populate', (transaction) => {
      const marks: SettingRecord = {
        key: 'marks',
        value: { databaseId: crypto.randomUUID(), sample: false, writer: FIRST_WRITER },
      };
      return transaction.table('settings').add(marks);
    });
  }

  /** @returns a function that stops listening */
  onCommit(listener: (commit: Commit) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  announce(commit: Commit): void {
    for (const listener of [...this.#listeners]) listener(commit);
  }
}

/** How long another page may keep an older version open before the owner is told: it is asked to close at once. */
const BLOCKED_MS = 5000;

/**
 * Opens the database, made on first use. One written by a newer program is refused before it is opened: Dexie would open
 * it without a word and patch its schema back.
 * @throws StoreError `newer-database`, `unavailable`, `blocked` (another page keeps it open and does not let go)
 */
export async function openDatabase(
  name: string = DATABASE_NAME,
  { blockedMs = BLOCKED_MS }: { readonly blockedMs?: number } = {},
): Promise<EncoursDatabase> {
  const version = await storedVersion(name);
  if (version !== null && version > SCHEMA_VERSION)
    throw new StoreError(
      'newer-database',
      `${name} has schema ${version}, this program knows ${SCHEMA_VERSION}`,
    );
  const database = new EncoursDatabase(name);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const blocked = new Promise<never>((_resolve, reject) => {
    database.on('blocked', () => {
      waiting ??= setTimeout(
        () => reject(new StoreError('blocked', `${name} is kept open by another page`)),
        blockedMs,
      );
    });
  });
  try {
    await Promise.race([database.open(), blocked]);
    // Not Dexie's own event, which also tells what the program closes itself.
    database.backendDB().addEventListener('close', markStorageLost);
  } catch (cause) {
    database.close();
    if (cause instanceof StoreError) throw cause;
    throw new StoreError('unavailable', `${name} could not be opened`, cause);
  } finally {
    clearTimeout(waiting);
  }
  return database;
}

/**
 * Whether there is such a database on this computer. Opens nothing: `Dexie.exists` makes an absent one for a moment and
 * deletes it again, and with it one that another page or worker makes in that moment.
 * @throws StoreError `unavailable`
 */
export async function databaseExists(name: string): Promise<boolean> {
  return (await storedVersion(name)) !== null;
}

/** Schema version of a database on this computer; null when there is none. Opens nothing. */
async function storedVersion(name: string): Promise<number | null> {
  requireStorage();
  let databases: IDBDatabaseInfo[];
  try {
    databases = await indexedDB.databases();
  } catch (cause) {
    throw new StoreError('unavailable', 'the list of databases could not be read', cause);
  }
  const found = databases.find((entry) => entry.name === name);
  return found?.version === undefined ? null : Math.floor(found.version / 10);
}
