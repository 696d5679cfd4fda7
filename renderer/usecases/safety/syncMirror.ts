import type { Day } from '../../domain/day';
import type { MirrorHead, SafetyShell } from '../../platform/safetyShell';
import { SCHEMA_VERSION, type EncoursDatabase } from '../../store/database';
import type { CopyFacts } from '../../store/parts/copyFacts';
import type { Base, CopyDone } from '../../store/parts/copyRequests';
import type { PartsClient } from '../../store/parts/partsClient';
import { readCounter, readFingerprint } from '../../store/queries/readCounter';
import { readSetting } from '../../store/queries/readSettings';
import { StoreError } from '../../store/storeError';
import { failureOf } from './failures';
import { SafetyFailure } from './safetyFailure';

/** A piece in one message to the shell: the page must answer meanwhile, and a megabyte takes it some 60 ms. */
const BYTES_AT_ONCE = 256 * 1024;

export interface SyncRequest {
  readonly shell: SafetyShell;
  readonly parts: () => PartsClient;
  readonly database: EncoursDatabase;
  readonly today: () => Day;
  readonly now: () => string;
  readonly signal?: AbortSignal;
  /** Bytes sent so far. */
  readonly onProgress?: (bytes: number) => void;
}

/**
 * Makes the newest mirror the state of the database, sending only what changed since the mirror before. Acts may go on.
 * @returns what the newest mirror says of itself
 * @throws SafetyFailure; the former mirror stays whatever happens
 */
export async function syncMirror(request: SyncRequest): Promise<CopyFacts> {
  const { shell, database, signal } = request;
  try {
    const head = await shell.mirrorHead();
    if (head !== null && (await isSame(database, head.facts))) return head.facts;
    try {
      return await sendFrom(request, head);
    } catch (error) {
      if (!mayBeginAnew(error)) throw error;
      return await sendFrom(request, error instanceof LostBase ? null : head);
    }
  } catch (error) {
    throw failureOf(error, 'mirror', 'computer', signal);
  }
}

/** The base has gaps: what it lacks would be lacking in every mirror after it. */
class LostBase extends Error {}

function mayBeginAnew(error: unknown): boolean {
  return error instanceof LostBase || (error instanceof StoreError && error.code === 'conflict');
}

async function isSame(database: EncoursDatabase, facts: CopyFacts): Promise<boolean> {
  const { counter, lastHash } = await readFingerprint(database);
  if (counter !== facts.counter || lastHash !== facts.lastHash) return false;
  const marks = await readSetting(database, 'marks');
  return facts.schemaVersion === SCHEMA_VERSION && marks?.databaseId === facts.databaseId;
}

async function sendFrom(request: SyncRequest, head: MirrorHead | null): Promise<CopyFacts> {
  const { shell, database } = request;
  const { session, baseParts } = await shell.mirrorBegin({ base: head?.generation ?? null });
  try {
    const base = head === null || baseParts.length === 0 ? null : { facts: head.facts, parts: baseParts };
    const { facts, keep } = await send(request, session, base);
    if (await hasGaps(database, facts)) {
      if (base !== null) throw new LostBase();
      throw new SafetyFailure('not-proven', 'mirror', { where: 'computer', differences: ['accounts'] });
    }
    await shell.mirrorCommit({ session, facts, keep });
    return facts;
  } catch (error) {
    await shell.mirrorAbort({ session }).catch(() => undefined);
    throw error;
  }
}

async function send(
  { shell, parts, database, today, now, signal, onProgress }: SyncRequest,
  session: string,
  base: Base | null,
): Promise<CopyDone> {
  const copy = parts().copy(
    { databaseName: database.name, base, day: today(), at: now() },
    signal === undefined ? {} : { signal },
  );
  const end: { done: CopyDone | null } = { done: null };
  const pieces = (async function* () {
    end.done = yield* copy;
  })();
  let sent = 0;
  for await (const { name, codec, bytes, last } of pieces)
    for (let from = 0; from === 0 || from < bytes.length; from += BYTES_AT_ONCE) {
      const to = Math.min(from + BYTES_AT_ONCE, bytes.length);
      // Its own memory: a view would take the whole piece with it.
      const piece = bytes.slice(from, to);
      await shell.mirrorChunk({ session, name, codec, bytes: piece, last: last && to === bytes.length });
      sent += piece.length;
      onProgress?.(sent);
    }
  if (end.done === null) throw new StoreError('cancelled', 'the copy ended early');
  return end.done;
}

/** Whether the copy lacks customers that the database has, where nothing was done since. */
async function hasGaps(database: EncoursDatabase, facts: CopyFacts): Promise<boolean> {
  const accounts = await database.accounts.count();
  return accounts !== facts.accounts && (await readCounter(database)) === facts.counter;
}
