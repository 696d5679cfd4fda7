import { readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../../electron/main/safety/disk';
import { isProcessAlive, SingleWriter } from '../../../../electron/main/safety/singleWriter';
import { factsAt, mirrorOf, SafetyFixture, SMALL_PARTS } from './safetyFixture';

let fixture: SafetyFixture;
const writers: SingleWriter[] = [];
beforeEach(async () => {
  fixture = await SafetyFixture.make();
});
afterEach(async () => {
  for (const writer of writers.splice(0)) await writer.release();
  await fixture.remove();
});

const ALIVE = process.pid;
const DEAD = 999_999_999;

function writer(token: string, pid = ALIVE): SingleWriter {
  const parts = { disk: nodeDisk, dataFolder: fixture.dataFolder, token, pid, now: () => Date.now() };
  const made = new SingleWriter({ ...parts, isAlive: (other) => other !== DEAD && isProcessAlive(other) });
  writers.push(made);
  return made;
}

const lockFile = (): string => join(fixture.dataFolder, 'writer.lock');

describe('one writer', () => {
  it('keeps another living process out until it ends', async () => {
    const first = writer('first');
    await first.check();
    await expect(writer('second').check()).rejects.toMatchObject({ code: 'other-process' });
    await first.check();
    await first.release();
    await writer('second').check();
    await expect(first.check()).rejects.toMatchObject({ code: 'other-process' });
  });

  it('takes over from a process that died, and from another start of the computer', async () => {
    await writer('dead', DEAD).check();
    await writer('next').check();
    const claim = JSON.parse(await readFile(lockFile(), 'utf8')) as Record<string, unknown>;
    expect(claim).toMatchObject({ token: 'next', pid: ALIVE });
    await writeFile(lockFile(), JSON.stringify({ ...claim, token: 'before', bootedAt: 1000 }));
    await writer('third').check();
  });

  it('takes over from a number that belongs to another program by now', async () => {
    await writer('old').check();
    const long = new Date(Date.now() - 600_000);
    await utimes(lockFile(), long, long);
    await writer('new').check();
  });

  it.each(['', '{', '{"pid":1}', 'null'])('takes over a file that says %j', async (text) => {
    await writeFile(lockFile(), text);
    await writer('next').check();
  });

  it('lets one of many through when all find a dead claim', async () => {
    await writer('dead', DEAD).check();
    const all = Array.from({ length: 8 }, (_, at) => writer(`w${at}`));
    await Promise.allSettled(all.map((one) => one.check()));
    const results = await Promise.allSettled(all.map((one) => one.check()));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is asked before each mirror: a process that lost its claim writes no generation', async () => {
    const first = fixture.server(nodeDisk, 'first');
    await mirrorOf(first, factsAt(1), SMALL_PARTS);
    const { session } = await first.mirrorBegin({ base: null });
    await expect(fixture.server(nodeDisk, 'second').mirrorBegin({ base: null })).rejects.toMatchObject({
      code: 'other-process',
    });
    const claim = JSON.parse(await readFile(lockFile(), 'utf8')) as Record<string, unknown>;
    await writeFile(lockFile(), JSON.stringify({ ...claim, token: 'stolen' }));
    const commit = first.mirrorCommit({ session, facts: factsAt(2), keep: [] });
    await expect(commit).rejects.toMatchObject({ code: 'other-process' });
    expect((await first.mirrorHead(undefined))?.facts.counter).toBe(1);
  });
});
