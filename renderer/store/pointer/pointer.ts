import Dexie, { type Table } from 'dexie';
import { databaseExists, DATABASE_NAME, openDatabase, type EncoursDatabase } from '../database';
import { requireStorage } from '../storageLost';
import { StoreError } from '../storeError';

/** Never renamed, like the database's own name. */
const POINTER_NAME = 'encours-pointer';
const SCRATCH_PREFIX = `${DATABASE_NAME}-copy-`;

/** A database that a restore took the place of. */
export interface Former {
  readonly name: string;
  /** ISO instant of that restore. */
  readonly restoredAt: string;
}

/** Which database is the owner's. Absent: `encours`, as on every computer where nothing was ever restored. */
export interface Pointer {
  readonly active: string;
  /** What was there before the last restore, kept until the owner says that all is well; null when there is none. */
  readonly former: string | null;
  /** ISO instant of the restore; null when there was none. */
  readonly restoredAt: string | null;
  /** What restores before it took the place of, the newest first, where he has said nothing in between. */
  readonly earlier: readonly Former[];
}

const UNTOUCHED: Pointer = { active: DATABASE_NAME, former: null, restoredAt: null, earlier: [] };

/**
 * `leaving`: a database that is being removed; a cut in between is made good at the next start. A scratch database needs no such
 * note: it goes once the pointer does not name it.
 */
type PointerRecord = Omit<Pointer, 'earlier'> & {
  readonly key: 'pointer';
  readonly leaving: string | null;
  /** Absent in what the first versions wrote. */
  readonly earlier?: readonly Former[];
};

class PointerDatabase extends Dexie {
  declare readonly pointer: Table<PointerRecord, 'pointer'>;

  constructor() {
    super(POINTER_NAME, { chromeTransactionDurability: 'strict', cache: 'disabled', autoOpen: false });
    this.version(1).stores({ pointer: 'key' });
  }
}

/** A name for a database that a copy is loaded into. Nothing but `swapTo` makes it the owner's. */
export function newScratchName(): string {
  return `${SCRATCH_PREFIX}${crypto.randomUUID()}`;
}

export function isScratchName(name: string): boolean {
  return name.startsWith(SCRATCH_PREFIX);
}

/** Reads the pointer without making anything. @throws StoreError `unavailable` */
export async function readPointer(): Promise<Pointer> {
  return named(async () => {
    if (!(await databaseExists(POINTER_NAME))) return UNTOUCHED;
    const record = await inPointer(async (table) => (await table.get('pointer')) ?? UNTOUCHED);
    const { active, former, restoredAt, earlier = [] } = record;
    return { active, former, restoredAt, earlier };
  });
}

/** Opens the owner's database, made on first use. @throws StoreError as `openDatabase` */
export async function openActive(): Promise<EncoursDatabase> {
  const { active } = await readPointer();
  return openDatabase(active);
}

/**
 * Makes a scratch database, loaded and checked before, the owner's: one write that is on the disk when this answers. The
 * database that was the owner's is kept as `former`, and those that restores before have kept stay: only the owner's word
 * removes any. Close what is open on the active database first, and start again after.
 * @param at ISO instant
 * @throws StoreError `not-found` when there is no such database
 */
export async function swapTo(scratch: string, at: string): Promise<Pointer> {
  if (!isScratchName(scratch) || !(await databaseExists(scratch)))
    throw new StoreError('not-found', `no scratch database ${scratch}`);
  const before = await readPointer();
  const replaced = (await databaseExists(before.active)) ? [{ name: before.active, restoredAt: at }] : [];
  const [former, ...earlier] = [...replaced, ...keptBy(before)];
  const pointer: Pointer = {
    active: scratch,
    former: former?.name ?? null,
    // Where nothing was replaced, what an earlier one replaced is what the owner may go back to from this one.
    restoredAt: at,
    earlier,
  };
  await writePointer(pointer, []);
  return pointer;
}

/** The owner says that all is well: what was kept of former databases goes. */
export async function confirmRestore(): Promise<Pointer> {
  const before = await readPointer();
  const pointer: Pointer = { ...UNTOUCHED, active: before.active };
  await writePointer(
    pointer,
    keptBy(before).map(({ name }) => name),
  );
  return pointer;
}

/**
 * Puts the database from before the last restore back; what was restored, and whatever was done in it since, goes. What earlier
 * restores have kept stays. Close what is open on the active database first, and start again after.
 * @throws StoreError `not-found` when there is none
 */
export async function returnToFormer(): Promise<Pointer> {
  const before = await readPointer();
  const [back, next, ...earlier] = keptBy(before);
  if (back === undefined || !(await databaseExists(back.name)))
    throw new StoreError('not-found', 'no former database');
  const pointer: Pointer = {
    active: back.name,
    former: next?.name ?? null,
    restoredAt: next?.restoredAt ?? null,
    earlier,
  };
  await writePointer(pointer, [before.active]);
  return pointer;
}

function keptBy({ former, restoredAt, earlier }: Pointer): readonly Former[] {
  return former === null ? earlier : [{ name: former, restoredAt: restoredAt ?? '' }, ...earlier];
}

/**
 * Removes scratch databases that a cut restore left: at start, before anything is loaded. A database that another page has
 * open stays until the next start. Where neither a pointer nor `encours` is there, nothing tells whose a database is: none goes.
 * @returns how many were removed
 */
export async function removeOrphans(): Promise<number> {
  const leaving = await readLeaving();
  const names = (await named(() => indexedDB.databases())).map(({ name }) => name ?? '');
  if (!names.includes(POINTER_NAME) && !names.includes(DATABASE_NAME)) return 0;
  let removed = 0;
  for (const name of names) {
    // Of other names only the one that was on its way out: `encours` may be an older program's work.
    if (!isScratchName(name) && name !== leaving) continue;
    // Looked at each time: a restore may have made one of them the owner's meanwhile.
    if (isNamed(name, await readPointer())) continue;
    await remove(name);
    removed += 1;
  }
  if (leaving !== null) await forgetLeaving(leaving);
  return removed;
}

/** Removes a scratch database that is not wanted any more. @throws StoreError `invalid-input` for any other one */
export async function removeScratch(name: string): Promise<void> {
  if (!isScratchName(name) || isNamed(name, await readPointer()))
    throw new StoreError('invalid-input', `${name} is no scratch database`);
  await remove(name);
}

async function readLeaving(): Promise<string | null> {
  return named(async () => {
    if (!(await databaseExists(POINTER_NAME))) return null;
    return inPointer(async (table) => (await table.get('pointer'))?.leaving ?? null);
  });
}

function isNamed(name: string, pointer: Pointer): boolean {
  return name === pointer.active || keptBy(pointer).some((former) => former.name === name);
}

/**
 * One strict write decides; then what is wanted no more is removed, and forgotten once it is gone. What can't be removed now
 * is removed at the next start: whoever asked must not be told that nothing was changed.
 */
async function writePointer(pointer: Pointer, gone: readonly string[]): Promise<void> {
  const leaving = gone.find((name) => !isScratchName(name)) ?? gone[0] ?? null;
  await named(() => inPointer((table) => table.put({ key: 'pointer', ...pointer, leaving })));
  for (const name of gone)
    await remove(name)
      .then(() => forgetLeaving(name))
      .catch(() => undefined);
}

/** What is gone is forgotten. All else stays as it is by now: the pointer may have been written anew meanwhile. */
async function forgetLeaving(gone: string): Promise<void> {
  await named(() =>
    inPointer((table) =>
      table
        .where('key')
        .equals('pointer')
        .modify((record: { leaving: string | null }) => {
          if (record.leaving === gone) record.leaving = null;
        }),
    ),
  );
}

async function inPointer<T>(work: (table: Table<PointerRecord, 'pointer'>) => PromiseLike<T>): Promise<T> {
  const database = new PointerDatabase();
  requireStorage();
  await database.open();
  try {
    return await work(database.pointer);
  } finally {
    database.close();
  }
}

/** Resolves once it is gone, or once it is known that it goes when whoever has it open closes it. */
async function remove(name: string): Promise<void> {
  await named(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = () => resolve();
        request.onblocked = () => resolve();
        request.onerror = () => reject(new Error(request.error?.message ?? name));
      }),
  );
}

async function named<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof StoreError) throw cause;
    throw new StoreError('unavailable', 'the pointer to the database could not be used', cause);
  }
}
