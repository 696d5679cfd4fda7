import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildBundle } from '../../../../build/commands/build';
import type { SafetyEvent } from '../../../../electron/bridge/safety';
import { WorkerClient } from '../../../../electron/main/safety/workerClient';
import type { WorkerOps } from '../../../../electron/main/safety/worker/protocol';
import { byName, factsAt, mirrorOf, noise, readCopy, SafetyFixture, SMALL_PARTS } from './safetyFixture';

const CACHE = resolve(import.meta.dirname, '../../../../.cache');

let built: string;
let code: string;
beforeAll(async () => {
  built = await mkdtemp(join(CACHE, 'safety-'));
  await buildBundle('safety', { outDir: built });
  code = await readFile(join(built, 'worker.cjs'), 'utf8');
});
afterAll(() => rm(built, { recursive: true, force: true }));

let fixture: SafetyFixture;
let events: SafetyEvent[];
let problems: unknown[];
let client: WorkerClient;
beforeEach(async () => {
  fixture = await SafetyFixture.make();
  await fixture.stick('CLE');
  events = [];
  problems = [];
  client = new WorkerClient({
    code: () => code,
    start: {
      dataFolder: fixture.dataFolder,
      program: '1.0.0',
      writerToken: 'token',
      pid: process.pid,
      platform: process.platform,
      simulatedVolumes: join(fixture.root, 'stick-CLE'),
      givenToday: '2026-11-22',
    },
    onEvent: (event) => void events.push(event),
    onProblem: (error) => void problems.push(error),
  });
});
afterEach(async () => {
  await client.stop();
  await fixture.remove();
});

/** The worker as if it were here. */
function ops(): WorkerOps {
  return new Proxy({} as WorkerOps, {
    get: (_target, op) => (request: never) => client.ask(op as keyof WorkerOps, request),
  });
}

async function ended(job: string): Promise<SafetyEvent> {
  for (;;) {
    for (const event of events) if (event.kind !== 'progress' && event.job === job) return event;
    await new Promise((resolve_) => setTimeout(resolve_, 5));
  }
}

describe('the thread', () => {
  it('mirrors, backs up with encryption, proves and names, as it is built', async () => {
    const big = { name: 'documents/b', codec: 'stored' as const, bytes: noise(2_500_000, 3) };
    const parts = [...SMALL_PARTS, big];
    await client.ask('setBackupPassphrase', { passphrase: 'une longue phrase' });
    const generation = await mirrorOf(ops(), factsAt(3), parts, { piece: 1024 * 1024 });
    expect(await client.ask('mirrorHead', undefined)).toMatchObject({ generation });
    const [place] = await client.ask('backupPlaces', undefined);
    const { job } = await client.ask('writeBackup', { placeId: place?.id ?? '' });
    const event = await ended(job);
    if (event.kind !== 'written') throw new Error(JSON.stringify(event));
    expect(events.map(({ kind }) => kind)).toContain('progress');
    const { token, facts } = event.backup;
    await readCopy(ops(), `proof:${token}`, { content: 'without-stored' });
    const { name } = await client.ask('finishBackup', { token, proven: facts });
    const [found] = (await client.ask('restoreSources', undefined)).backups;
    expect(found).toMatchObject({ name, encrypted: true });
    const read = (await readCopy(ops(), found?.source ?? '')).parts;
    for (const [at, part] of [...parts].sort(byName).entries()) {
      expect(read[at]?.name).toBe(part.name);
      expect(Buffer.compare(read[at]?.bytes ?? noise(1, 1), part.bytes)).toBe(0);
    }
    expect(problems).toEqual([]);
  });

  it('that dies is told as an error, starts anew, and nothing half-done is left', async () => {
    const before = await mirrorOf(ops(), factsAt(1), SMALL_PARTS);
    const { session } = await client.ask('mirrorBegin', { base: before });
    const [place] = await client.ask('backupPlaces', undefined);
    const { job } = await client.ask('writeBackup', { placeId: place?.id ?? '' });
    const chunk = { session, name: 'tables', codec: 'zlib' as const, bytes: noise(1000, 1), last: false };
    const waiting = client.ask('mirrorChunk', chunk).then(
      () => null,
      (error: unknown) => error,
    );
    await client.stop();
    const failure = await waiting;
    if (failure !== null) expect(failure).toMatchObject({ code: 'worker-stopped' });
    expect(['written', 'failed']).toContain((await ended(job)).kind);
    await expect(client.ask('mirrorChunk', { ...chunk, last: true })).rejects.toMatchObject({
      code: 'unknown-session',
    });
    expect(await client.ask('mirrorHead', undefined)).toMatchObject({ generation: before });
    await client.ask('backupPlaces', undefined);
    await mirrorOf(ops(), factsAt(2), SMALL_PARTS);
    expect((await client.ask('restoreSources', undefined)).backups).toEqual([]);
  });

  it('says what went wrong by its code', async () => {
    const unknown = '00000000-0000-4000-8000-000000000000';
    await expect(client.ask('readRestore', { session: unknown })).rejects.toMatchObject({
      code: 'unknown-session',
    });
    const open = { source: 'mirror:20200101T000000Z-1', content: 'all' as const };
    await expect(client.ask('openRestore', open)).rejects.toMatchObject({ code: 'no-copy' });
  });
});
