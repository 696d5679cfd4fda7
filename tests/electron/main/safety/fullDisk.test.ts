import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeDisk, type Disk } from '../../../../electron/main/safety/disk';
import { failureOf } from '../../../../electron/main/safety/worker/failure';
import { safetyServer } from '../../../../electron/main/safety/worker/safetyServer';
import type { WorkerOps } from '../../../../electron/main/safety/worker/protocol';
import { byName, factsAt, mirrorOf, noise, readCopy, SafetyFixture, SMALL_PARTS } from './safetyFixture';

const MB = 1024 * 1024;

/** A file system of 24 MB in memory; null where this machine does not let us make one. */
function smallDisk(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'encours-full-'));
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', folder]).status === 0) return folder;
  rmdirSync(folder);
  return null;
}

const small = smallDisk();
if (small === null) console.warn('SKIPPED: a full disk, for want of the right to mount a small one');
afterAll(() => {
  if (small === null) return;
  spawnSync('umount', [small]);
  rmdirSync(small);
});

/** Says that there is room whatever there is: only the write itself tells. */
const believing: Disk = { ...nodeDisk, space: () => Promise.resolve({ free: 1e12, total: 1e12 }) };

let fixture: SafetyFixture;
beforeEach(async () => {
  fixture = await SafetyFixture.make();
});
afterEach(() => fixture.remove());

function serverOn(dataFolder: string, stick: string, disk: Disk): WorkerOps {
  return safetyServer({
    disk,
    start: { dataFolder, program: '1', writerToken: 'token', pid: process.pid },
    volumes: () =>
      Promise.resolve([
        { path: stick, label: 'CLE', removable: true, readOnly: false, freeBytes: 1, totalBytes: 1 },
      ]),
    today: () => '2026-11-22',
    now: () => Date.now(),
    emit: (event) => void fixture.events.push(event),
    onProblem: (error) => void fixture.problems.push(error),
  });
}

const big = { name: 'documents/big', codec: 'stored' as const, bytes: noise(30 * MB, 9) };

describe.skipIf(small === null)('a disk that is full for real', () => {
  it.each([
    ['seen before', nodeDisk],
    ['met in the middle of a write', believing],
  ])('leaves the former mirror as it was, and nothing of the next: %s', async (_how, disk) => {
    const dataFolder = join(small ?? '', disk === nodeDisk ? 'a' : 'b');
    const ops = serverOn(dataFolder, fixture.root, disk);
    await mirrorOf(ops, factsAt(1), SMALL_PARTS);
    const failure = await mirrorOf(ops, factsAt(2), [big], { piece: MB }).catch((error: unknown) => error);
    expect(failureOf(failure).code).toBe('disk-full');
    await ops.pageGone(undefined);
    expect(await readdir(join(dataFolder, 'mirror', 'sessions'))).toEqual([]);
    const head = await ops.mirrorHead(undefined);
    expect(head?.facts.counter).toBe(1);
    const { parts } = await readCopy(ops, `mirror:${head?.generation ?? ''}`);
    expect(parts).toEqual([...SMALL_PARTS].sort(byName));
    await mirrorOf(ops, factsAt(2), SMALL_PARTS);
  });

  it.each([
    ['seen before', nodeDisk],
    ['met in the middle of a write', believing],
  ])('takes no half of a backup: %s', async (_how, disk) => {
    const ops = serverOn(fixture.dataFolder, small ?? '', disk);
    await mirrorOf(ops, factsAt(1), [...SMALL_PARTS, big], { piece: MB });
    const [place] = await ops.backupPlaces(undefined);
    const { job } = await ops.writeBackup({ placeId: place?.id ?? '' });
    expect(await fixture.ended(job)).toMatchObject({ kind: 'failed', code: 'disk-full' });
    expect(await readdir(join(small ?? '', 'Encours'))).toEqual(['place.json']);
  });
});
