import type { EncoursDatabase } from '../store/database';
import { readCounter } from '../store/queries/readCounter';
import { readEntry } from '../store/journal/readJournal';
import { forgetWork, noteWork, readWork, type WorkUnderWay } from '../store/underway/workUnderWay';
import type { Services } from './services';

/** Of this run of the program: what it began itself was not cut. */
const RUN = crypto.randomUUID();

/** Work that a run of the program began and did not live to end. */
export interface CutWork {
  readonly key: string;
  readonly act: WorkUnderWay['act'];
  readonly name: string;
  /** Whether it is there, whole; if not, nothing of it is. */
  readonly kept: boolean;
}

/**
 * Runs work that a power cut may interrupt, under a note that outlives the cut: the next start tells the owner which of the
 * two it was, all or nothing. The note is for that word alone: where it can't be written the work goes on without.
 */
export async function underWay<T>(
  { database, now }: Pick<Services, 'database' | 'now'>,
  { act, name }: Pick<WorkUnderWay, 'act' | 'name'>,
  run: () => Promise<T>,
): Promise<T> {
  const counter = await readCounter(database);
  return noted({ act, name, database: database.name, counter, at: now() }, run);
}

/**
 * The same for a restore, which writes to none of the owner's data: cut before its last write, they are those from before, and
 * that is told. After it, they are what was restored, of which the owner is asked what to keep.
 * @param database the owner's, by name
 */
export async function restoreUnderWay<T>(database: string, at: string, run: () => Promise<T>): Promise<T> {
  return noted({ act: 'restore', name: '', database, counter: 0, at }, run);
}

async function noted<T>(work: Omit<WorkUnderWay, 'key' | 'run'>, run: () => Promise<T>): Promise<T> {
  const key = crypto.randomUUID();
  await noteWork({ ...work, key, run: RUN }).catch(noWord);
  try {
    return await run();
  } finally {
    await forgetWork([key]).catch(noWord);
  }
}

/**
 * What earlier runs left noted, oldest first; notes of a database that is no longer the owner's are dropped.
 * @param backedUp whether a backup was named on a place at this instant or later
 * @param run tests only: a run to take for this one
 */
export async function readCutWork(
  database: EncoursDatabase,
  backedUp: (at: string) => Promise<boolean>,
  run: string = RUN,
): Promise<readonly CutWork[]> {
  const noted = (await readWork()).filter((work) => work.run !== run);
  const foreign = noted.filter((work) => work.database !== database.name);
  if (foreign.length > 0) await forgetWork(foreign.map(({ key }) => key));
  const cut: CutWork[] = [];
  for (const work of noted) {
    if (work.database !== database.name) continue;
    const { key, act, name } = work;
    cut.push({ key, act, name, kept: await isKept(database, work, backedUp) });
  }
  return cut;
}

/** The owner has read it. */
export async function dismissCutWork(cut: readonly CutWork[]): Promise<void> {
  await forgetWork(cut.map(({ key }) => key));
}

async function isKept(
  database: EncoursDatabase,
  work: WorkUnderWay,
  backedUp: (at: string) => Promise<boolean>,
): Promise<boolean> {
  if (work.act === 'restore') return false;
  return work.act === 'backup' ? backedUp(work.at) : isInJournal(database, work);
}

/** The first such entry after the note is its own: nothing else is written while an import or a batch is. */
async function isInJournal(
  database: EncoursDatabase,
  { act, counter }: Pick<WorkUnderWay, 'act' | 'counter'>,
): Promise<boolean> {
  const last = await readCounter(database);
  for (let seq = counter + 1; seq <= last; seq += 1)
    if ((await readEntry(database, seq))?.act === act) return true;
  return false;
}

function noWord(): void {
  // Nothing: the work itself says what is wrong with the disk.
}
