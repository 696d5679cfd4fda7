import Dexie from 'dexie';
import { openDatabase, type EncoursDatabase } from '../../../renderer/store/database';

/**
 * One thing that the store must do, written without a test runner: the same checks run in Node on fake-indexeddb and in a
 * real Chromium (see `chromium/`).
 */
export interface Check {
  readonly name: string;
  readonly run: (bench: Bench) => Promise<void>;
}

/** Databases with names of their own, removed after the check. */
export class Bench {
  readonly #opened: EncoursDatabase[] = [];
  readonly #prefix: string;
  #count = 0;

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  newName(): string {
    this.#count += 1;
    return `${this.#prefix}-${this.#count}`;
  }

  async open(name: string = this.newName()): Promise<EncoursDatabase> {
    const database = await openDatabase(name);
    this.#opened.push(database);
    return database;
  }

  /** Closes it and opens it again, as a restart does. */
  async reopen(database: EncoursDatabase): Promise<EncoursDatabase> {
    database.close();
    return this.open(database.name);
  }

  async cleanUp(): Promise<void> {
    for (const database of this.#opened) database.close();
    for (const name of new Set(this.#opened.map((database) => database.name))) await Dexie.delete(name);
  }
}

/** @throws Error that names the first place where they differ */
export function same(actual: unknown, expected: unknown, what: string): void {
  const difference = firstDifference(sorted(actual), sorted(expected), what);
  if (difference !== null) throw new Error(difference);
}

function firstDifference(actual: unknown, expected: unknown, place: string): string | null {
  const both = [actual, expected];
  if (both.every((value) => value !== null && typeof value === 'object')) {
    const [found, wanted] = both as [Record<string, unknown>, Record<string, unknown>];
    for (const key of new Set([...Object.keys(found), ...Object.keys(wanted)])) {
      const difference = firstDifference(found[key], wanted[key], `${place}.${key}`);
      if (difference !== null) return difference;
    }
    return Array.isArray(actual) === Array.isArray(expected) ? null : `${place}: not the same kind`;
  }
  return Object.is(actual, expected)
    ? null
    : `${place}: got ${JSON.stringify(actual)}, expected ${JSON.stringify(expected)}`;
}

/** Fails unless the promise is refused with this code. @returns the error */
export async function refused(promise: Promise<unknown>, code: string): Promise<Error> {
  let outcome: unknown;
  try {
    outcome = await promise;
  } catch (error) {
    if (error instanceof Error && (error as Error & { code?: string }).code === code) return error;
    throw new Error(`expected ${code}, got ${String(error)}`, { cause: error });
  }
  throw new Error(`expected ${code}, but it was done: ${JSON.stringify(outcome)}`);
}

function sorted(value: unknown): unknown {
  if (value instanceof Uint8Array) return Array.from(value);
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, field]) => [key, sorted(field)]),
  );
}
