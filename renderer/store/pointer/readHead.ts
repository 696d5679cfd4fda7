import type { CopyFacts } from '../parts/copyFacts';
import { FIRST_PREVIOUS } from '../journal/hash';
import { StoreError } from '../storeError';
import type { DatabaseHead } from './startJudgement';

/** The head of a database, and the hash of its entry at another counter (a mirror's); null when it has no such entry. */
export interface HeadRead {
  readonly head: DatabaseHead;
  readonly hashAt: string | null;
}

/**
 * Looks at a database on this computer without making, upgrading or changing it; null when there is none, or only an empty
 * shell. Works on any schema version, newer ones too.
 * @throws StoreError `unavailable`
 */
export async function readHead(name: string, counter: number): Promise<HeadRead | null> {
  try {
    const known = (await indexedDB.databases()).find((entry) => entry.name === name);
    if (known?.version === undefined) return null;
    const database = await opened(name);
    if (database === null) return null;
    try {
      return await headOf(database, counter);
    } finally {
      database.close();
    }
  } catch (cause) {
    throw new StoreError('unavailable', `${name} could not be looked at`, cause);
  }
}

/** Facts of a copy as a head. */
export function headOfCopy(facts: CopyFacts): DatabaseHead {
  const { databaseId, schemaVersion, counter, lastHash } = facts;
  return { databaseId, schemaVersion, counter, lastHash };
}

/** Null when there turns out to be none: what the browser then begins to make is stopped. */
function opened(name: string): Promise<IDBDatabase | null> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => {
      if (request.error?.name === 'AbortError') resolve(null);
      else reject(new Error(request.error?.message ?? name));
    };
  });
}

async function headOf(database: IDBDatabase, counter: number): Promise<HeadRead | null> {
  const stores = ['settings', 'journal'];
  if (!stores.every((store) => database.objectStoreNames.contains(store))) return null;
  const transaction = database.transaction(stores, 'readonly');
  const journal = transaction.objectStore('journal');
  const [marks, last, at] = await Promise.all([
    answer<unknown>(transaction.objectStore('settings').get('marks')),
    answer(journal.index('head').openCursor(null, 'prev')),
    answer<unknown>(journal.get([counter, 0])),
  ]);
  const databaseId = field(field(marks, 'value'), 'databaseId');
  if (typeof databaseId !== 'string') return null;
  const entry: unknown = last?.value;
  const seq = field(entry, 'seq');
  const hash = field(entry, 'hash');
  const hashAt = counter === 0 ? FIRST_PREVIOUS : field(at, 'hash');
  return {
    head: {
      databaseId,
      schemaVersion: Math.floor(database.version / 10),
      counter: typeof seq === 'number' ? seq : 0,
      lastHash: typeof hash === 'string' ? hash : FIRST_PREVIOUS,
    },
    hashAt: typeof hashAt === 'string' ? hashAt : null,
  };
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error(request.error?.message ?? 'request'));
  });
}

function field(record: unknown, name: string): unknown {
  return record !== null && typeof record === 'object'
    ? (record as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
