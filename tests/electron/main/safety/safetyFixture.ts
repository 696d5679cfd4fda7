import { randomUUID } from 'node:crypto';
import { mkdtemp, mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import type { CopyFacts, PartCodec } from '../../../../electron/bridge/copies';
import type { RestoreStep, SafetyEvent, WrittenBackup } from '../../../../electron/bridge/safety';
import { nodeDisk, type Disk } from '../../../../electron/main/safety/disk';
import type { Volume } from '../../../../electron/main/safety/volumes/volume';
import { safetyServer } from '../../../../electron/main/safety/worker/safetyServer';
import type { WorkerOps } from '../../../../electron/main/safety/worker/protocol';

export const DATABASE = 'db-1';

/** Facts of a database whose journal stands at `counter`. */
export function factsAt(counter: number, change: Partial<CopyFacts> = {}): CopyFacts {
  return {
    databaseId: DATABASE,
    schemaVersion: 3,
    counter,
    lastHash: counter.toString(16).padStart(64, '0'),
    accounts: 2,
    invoices: 3,
    openTotalCents: 123_456,
    documents: 1,
    documentBytes: 5000,
    journalEntries: counter,
    company: 'Menuiserie Leblanc',
    sample: false,
    day: '2026-11-22',
    at: '2026-11-22T09:00:00.000Z',
    ...change,
  };
}

export interface GivenPart {
  readonly name: string;
  readonly codec: PartCodec;
  readonly bytes: Uint8Array;
}

export function zlibPart(name: string, text: string): GivenPart {
  return { name, codec: 'zlib', bytes: new Uint8Array(deflateSync(text)) };
}

/** Bytes that don't repeat, the same for the same seed. */
export function noise(length: number, seed: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let state = seed * 2_654_435_761 + 1;
  for (let at = 0; at < length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

export const SMALL_PARTS: readonly GivenPart[] = [
  zlibPart('tables', '["settings",{}]\n'),
  zlibPart('accounts/0', '["accounts",{"id":"a"}]\n'),
  { name: 'documents/0a', codec: 'stored', bytes: noise(5000, 1) },
];

/** The system's own, without waiting for the device: for tests that do thousands of calls and cut no power. */
export const unflushedDisk: Disk = {
  ...nodeDisk,
  create: async (path, mode) => {
    const file = await nodeDisk.create(path, mode);
    return {
      write: (bytes) => file.write(bytes),
      read: (into, position) => file.read(into, position),
      sync: () => Promise.resolve(),
      size: () => file.size(),
      close: () => file.close(),
    };
  },
  flushFolder: () => Promise.resolve(),
};

/** A data folder, sticks beside it, and a server on them. */
export class SafetyFixture {
  readonly events: SafetyEvent[] = [];
  readonly problems: unknown[] = [];
  readonly sticks: { path: string; label: string; readOnly?: boolean; largestFile?: number }[] = [];
  today = '2026-11-22';
  now = Date.parse('2026-11-22T09:00:00Z');

  private constructor(readonly root: string) {}

  static async make(): Promise<SafetyFixture> {
    const fixture = new SafetyFixture(await mkdtemp(join(tmpdir(), 'encours-safety-')));
    await mkdir(fixture.dataFolder);
    return fixture;
  }

  get dataFolder(): string {
    return join(this.root, 'data');
  }

  get mirrorFolder(): string {
    return join(this.dataFolder, 'mirror');
  }

  remove(): Promise<void> {
    return rm(this.root, { recursive: true, force: true });
  }

  async stick(label: string): Promise<string> {
    const path = join(this.root, `stick-${label}`);
    await mkdir(path, { recursive: true });
    this.sticks.push({ path, label });
    return path;
  }

  /** As after a start of the program; `token` tells another process. */
  server(disk: Disk = nodeDisk, token = 'this-process', pid = process.pid): WorkerOps {
    return safetyServer({
      disk,
      start: { dataFolder: this.dataFolder, program: '1.2.3', writerToken: token, pid },
      volumes: () => this.volumes(),
      today: () => this.today,
      now: () => this.now,
      emit: (event) => void this.events.push(event),
      onProblem: (error) => void this.problems.push(error),
    });
  }

  private async volumes(): Promise<Volume[]> {
    const volumes: Volume[] = [];
    for (const { readOnly = false, ...stick } of this.sticks) {
      if ((await nodeDisk.stat(stick.path)) === null) continue;
      volumes.push({ ...stick, removable: true, readOnly, freeBytes: 1e9, totalBytes: 2e9 });
    }
    return volumes;
  }

  /** Waits until a job has ended, and tells how. */
  async ended(job: string): Promise<Exclude<SafetyEvent, { kind: 'progress' }>> {
    for (;;) {
      for (const event of this.events) if (event.kind !== 'progress' && event.job === job) return event;
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }

  /** Has a backup written to the place of that name. @returns how it ended */
  async outcome(ops: WorkerOps, label: string): ReturnType<SafetyFixture['ended']> {
    const places = await ops.backupPlaces(undefined);
    const place = places.find((candidate) => candidate.label === label);
    const { job } = await ops.writeBackup({ placeId: place?.id ?? 'none' });
    return this.ended(job);
  }

  async written(ops: WorkerOps, label: string): Promise<WrittenBackup> {
    const event = await this.outcome(ops, label);
    if (event.kind !== 'written') throw new Error(`not written: ${event.code}`);
    return event.backup;
  }

  /** Writes, proves as the page does, and names. */
  async backUp(ops: WorkerOps, label: string): Promise<{ name: string; removed: readonly string[] }> {
    const { token, facts } = await this.written(ops, label);
    await readCopy(ops, `proof:${token}`, { content: 'without-stored' });
    return ops.finishBackup({ token, proven: facts });
  }
}

/** Sends parts in pieces and commits. @returns the generation */
export async function mirrorOf(
  ops: WorkerOps,
  facts: CopyFacts,
  parts: readonly GivenPart[],
  options: { base?: string; keep?: readonly string[]; piece?: number } = {},
): Promise<string> {
  const { session } = await ops.mirrorBegin({ base: options.base ?? null });
  for (const part of parts) await sendPart(ops, session, part, options.piece);
  return (await ops.mirrorCommit({ session, facts, keep: [...(options.keep ?? [])] })).generation;
}

export async function sendPart(
  ops: WorkerOps,
  session: string,
  part: GivenPart,
  piece = 2000,
): Promise<void> {
  const { name, codec, bytes } = part;
  let at = 0;
  do {
    const next = bytes.slice(at, at + piece);
    at += piece;
    await ops.mirrorChunk({ session, name, codec, bytes: next, last: at >= bytes.length });
  } while (at < bytes.length);
}

/** Reads a copy to its end. @returns its parts whole, and the facts that were confirmed at the end */
export async function readCopy(
  ops: WorkerOps,
  source: string,
  more: {
    secret?: { passphrase: string } | { recoveryCode: string };
    content?: 'all' | 'without-stored';
  } = {},
): Promise<{ parts: GivenPart[]; end: CopyFacts }> {
  const { content = 'all', ...secret } = more;
  const { session } = await ops.openRestore({ source, content, ...secret });
  const parts: GivenPart[] = [];
  try {
    let pieces: Uint8Array[] = [];
    for (;;) {
      const step: RestoreStep = await ops.readRestore({ session });
      if ('end' in step) return { parts, end: step.end };
      const { name, codec, bytes, first, last } = step.chunk;
      if (first) pieces = [];
      pieces.push(bytes);
      if (last) parts.push({ name, codec, bytes: joined(pieces) });
    }
  } finally {
    await ops.closeRestore({ session });
  }
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

export function unknownSession(): string {
  return randomUUID();
}

export const byName = (a: GivenPart, b: GivenPart): number => (a.name < b.name ? -1 : 1);
