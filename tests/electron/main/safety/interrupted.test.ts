import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failureOf } from '../../../../electron/main/safety/worker/failure';
import type { WorkerOps } from '../../../../electron/main/safety/worker/protocol';
import { BrokenDisk, type Fault } from './brokenDisk';
import {
  unflushedDisk,
  byName,
  factsAt,
  mirrorOf,
  noise,
  readCopy,
  SafetyFixture,
  SMALL_PARTS,
  zlibPart,
} from './safetyFixture';

let fixture: SafetyFixture;
beforeEach(async () => {
  fixture = await SafetyFixture.make();
});
afterEach(() => fixture.remove());

/** The number of no process: what it claimed is free. */
const NOBODY = 999_999_999;
const BEFORE = SMALL_PARTS;
const CHANGED = zlibPart('tables', '["settings",{"later":1}]\n');
const AFTER = [CHANGED, ...SMALL_PARTS.slice(1)];

/** One more mirror on top of what is there. */
async function oneMore(ops: WorkerOps): Promise<void> {
  const head = await ops.mirrorHead(undefined);
  const counter = (head?.facts.counter ?? 0) + 1;
  const keep = ['accounts/0', 'documents/0a'];
  await mirrorOf(ops, factsAt(counter), [CHANGED], {
    ...(head === null ? {} : { base: head.generation }),
    keep,
  });
}

/** Every generation that is shown can be read whole, and the newest is the one before or the one after. */
async function expectWhole(before: number): Promise<void> {
  const ops = fixture.server(unflushedDisk, 'next-process');
  const head = await ops.mirrorHead(undefined);
  expect([before, before + 1]).toContain(head?.facts.counter);
  const { mirrors, damagedMirrors } = await ops.restoreSources(undefined);
  expect(damagedMirrors).toEqual([]);
  for (const { source, facts } of mirrors.slice(0, 2)) {
    const { parts } = await readCopy(ops, source);
    expect(parts).toEqual([...(facts.counter === 1 ? BEFORE : AFTER)].sort(byName));
  }
}

describe('a mirror cut at every call of the file system', () => {
  it.each<[Fault, number]>([
    ['killed', 1],
    ['ENOSPC', 2],
    ['EIO', 3],
  ])('%s: all or nothing, and the next one goes on', async (fault, stride) => {
    await mirrorOf(fixture.server(unflushedDisk, 'first', NOBODY), factsAt(1), BEFORE);
    for (let failAt = 1; ; failAt += stride) {
      const before = (await fixture.server(unflushedDisk).mirrorHead(undefined))?.facts.counter ?? 0;
      const disk = new BrokenDisk(unflushedDisk);
      Object.assign(disk, { failAt, fault });
      const failure = await oneMore(fixture.server(disk, `process-${failAt}`, NOBODY)).then(
        () => null,
        (error: unknown) => error,
      );
      if (disk.calls < failAt) break;
      await expectWhole(before);
      if (failure !== null && fault === 'ENOSPC') expect(failureOf(failure).code).toBe('disk-full');
      // What a cut rotation left goes with the next one.
      const healthy = fixture.server(unflushedDisk, `healthy-${failAt}`, NOBODY);
      await oneMore(healthy);
      expect((await healthy.restoreSources(undefined)).mirrors.length).toBeLessThanOrEqual(10);
    }
    const last = fixture.server(unflushedDisk, 'last');
    await oneMore(last);
    await last.close(undefined);
    expect(await readdir(join(fixture.mirrorFolder, 'sessions'))).toEqual([]);
  });
});

describe('a backup cut at every call on the stick', () => {
  const parts = [...SMALL_PARTS, { name: 'documents/b', codec: 'stored' as const, bytes: noise(300_000, 5) }];

  async function backUp(ops: WorkerOps): Promise<void> {
    const [place] = await ops.backupPlaces(undefined);
    const { job } = await ops.writeBackup({ placeId: place?.id ?? 'none' });
    const event = await fixture.ended(job);
    if (event.kind === 'failed') throw Object.assign(new Error(event.code), { code: event.code });
    const { token, facts } = event.backup;
    await readCopy(ops, `proof:${token}`, { content: 'without-stored' });
    await ops.finishBackup({ token, proven: facts });
  }

  it.each<[Fault, number]>([
    ['killed', 1],
    ['EIO', 1],
    ['ENODEV', 3],
    ['ENOSPC', 2],
  ])('%s: every file called a backup is one', async (fault, stride) => {
    const stick = await fixture.stick('CLE');
    await mirrorOf(fixture.server(unflushedDisk), factsAt(1), parts);
    let failures = 0;
    for (let failAt = 1; ; failAt += stride) {
      fixture.now += 60_000;
      const disk = new BrokenDisk(unflushedDisk);
      Object.assign(disk, { failAt, fault, onlyUnder: 'stick-CLE' });
      const failure = await backUp(fixture.server(disk)).then(
        () => null,
        (error: unknown) => error,
      );
      if (failure !== null) failures += 1;
      if (failure !== null && fault !== 'killed') {
        expect(failure).toMatchObject({
          code: expect.stringMatching(/^(place-gone|disk-full)$/) as string,
        });
      }
      const next = fixture.server(unflushedDisk, 'next');
      await next.backupPlaces(undefined);
      const names = await readdir(join(stick, 'Encours')).catch(() => []);
      expect(names.filter((name) => name.startsWith('.') && name.includes('copie'))).toEqual([]);
      for (const { source, problem, name } of (await next.restoreSources(undefined)).backups) {
        expect(problem, `${name} after call ${failAt}`).toBeNull();
        expect((await readCopy(next, source)).end).toEqual(factsAt(1));
      }
      if (disk.calls < failAt) break;
      await rm(join(stick, 'Encours'), { recursive: true, force: true });
    }
    expect(failures).toBeGreaterThan(4);
  });
});
