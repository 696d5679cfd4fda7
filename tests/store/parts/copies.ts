import type Dexie from 'dexie';
import { day } from '../../../renderer/domain/day';
import type { EncoursDatabase } from '../../../renderer/store/database';
import { hashBytes } from '../../../renderer/store/journal/hash';
import type { CopyFacts } from '../../../renderer/store/parts/copyFacts';
import type { CheckDone, PartPiece } from '../../../renderer/store/parts/copyRequests';
import { PartsCheck, type PartsReport } from '../../../renderer/store/parts/check/checkParts';
import type { PartEntry } from '../../../renderer/store/parts/partNames';
import { PartsClient } from '../../../renderer/store/parts/partsClient';
import { partsMethods, pieceMemory } from '../../../renderer/store/parts/partsMethods';
import { newScratchName } from '../../../renderer/store/pointer/pointer';
import { STORE_FAILURES } from '../../../renderer/store/storeFailures';
import type { Line } from '../../../rpc/line';
import { serve } from '../../../rpc/server';
import { linePair } from '../../support/linePair';
import { TODAY } from '../checks/scene';

/** A copy as the shell keeps it: parts as stored, and what they say of themselves. */
export interface HeldCopy {
  readonly facts: CopyFacts;
  readonly parts: ReadonlyMap<string, HeldPart>;
  /** Names of the parts that were read for this copy, in order. */
  readonly read: readonly string[];
}

export interface HeldPart {
  readonly codec: 'zlib' | 'stored';
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The worker in the same thread, every message through structured clone with its transfers, as between page and worker. */
export function connectParts(): { readonly client: PartsClient; readonly breakWorker: () => void } {
  let line = linePair();
  const start = (): Line => {
    line = linePair();
    serve(line.server, partsMethods, { failures: STORE_FAILURES, inTurn: true, handsOver: pieceMemory });
    return line.client;
  };
  return { client: new PartsClient(start), breakWorker: () => line.break('out of memory') };
}

export function entriesOf(copy: HeldCopy): readonly PartEntry[] {
  return [...copy.parts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { codec, bytes }]) => ({ name, codec, bytes: bytes.length, sha256: hashBytes(bytes) }));
}

/** One synchronisation: what changed since `base` is read, the rest is kept. `between` is called before each piece is asked. */
export async function copyOf(
  database: EncoursDatabase,
  base: HeldCopy | null,
  client: PartsClient = connectParts().client,
  between: (piece: PartPiece) => Promise<void> | void = () => undefined,
): Promise<HeldCopy> {
  const pieces = client.copy({
    databaseName: database.name,
    base: base === null ? null : { facts: base.facts, parts: entriesOf(base) },
    day: day(TODAY),
    at: `${TODAY}T18:00:00.000Z`,
  });
  const sent = new Map<string, HeldPart>();
  const read: string[] = [];
  let chunks: Uint8Array[] = [];
  for (;;) {
    const step = await pieces.next();
    if (step.done === true) {
      const parts = new Map<string, HeldPart>();
      for (const name of step.value.keep) {
        const kept = base?.parts.get(name);
        if (kept === undefined) throw new Error(`kept ${name}, which is not there`);
        parts.set(name, kept);
      }
      for (const [name, part] of sent) parts.set(name, part);
      return { facts: step.value.facts, parts, read };
    }
    const piece = step.value;
    if (piece.bytes.length > 1024 * 1024) throw new Error('a piece is too long');
    if (piece.first) chunks = [];
    chunks.push(piece.bytes);
    if (piece.last) {
      sent.set(piece.name, { codec: piece.codec, bytes: new Uint8Array(Buffer.concat(chunks)) });
      read.push(piece.name);
    }
    await between(piece);
  }
}

/** The pieces of a copy as a restore gives them, in the order of their names. */
export function* piecesOf(copy: HeldCopy, size = 1000): Generator<PartPiece, void, undefined> {
  const names = [...copy.parts.keys()].sort();
  for (const name of names) {
    const part = copy.parts.get(name);
    if (part === undefined) continue;
    const { codec, bytes } = part;
    const step = codec === 'stored' ? 1024 * 1024 : size;
    for (let from = 0; from < bytes.length || from === 0; from += step) {
      const last = from + step >= bytes.length;
      yield { name, codec, bytes: bytes.slice(from, from + step), first: from === 0, last };
    }
  }
}

/** Loads a copy into a scratch database and checks it. @returns its name and what the check says */
export async function restored(
  copy: HeldCopy,
  options: { readonly documentBytes?: 'loaded' | 'leftOut'; readonly client?: PartsClient } = {},
): Promise<{ readonly name: string; readonly check: CheckDone }> {
  const { documentBytes = 'loaded', client = connectParts().client } = options;
  const request = { databaseName: newScratchName(), facts: copy.facts, documentBytes };
  const loading = await client.load(request);
  for (const piece of piecesOf(copy)) {
    if (documentBytes === 'leftOut' && piece.codec === 'stored') continue;
    await loading.put(piece);
  }
  await loading.finish();
  return { name: request.databaseName, check: await client.check(request) };
}

/** Every row of every table, the journal too. */
export async function rowsOf(database: Dexie): Promise<Record<string, unknown[]>> {
  const rows: Record<string, unknown[]> = {};
  for (const table of database.tables) rows[table.name] = await table.toArray();
  return rows;
}

/** The content of a copy judged without a database. */
export async function partsReport(copy: HeldCopy): Promise<PartsReport> {
  const check = new PartsCheck(copy.facts);
  for (const name of [...copy.parts.keys()].sort()) {
    const part = copy.parts.get(name);
    if (part !== undefined) await check.part(name, part.codec, chunksOf(part.bytes));
  }
  return check.end();
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  for (let from = 0; from < bytes.length || from === 0; from += 1000)
    yield await Promise.resolve(bytes.subarray(from, from + 1000));
}
