import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../../electron/main/safety/disk';
import { Lock } from '../../../../electron/main/safety/lock/lock';
import { lockFacts, lockPath, readLock } from '../../../../electron/main/safety/lock/lockFile';
import { waitAfter, waitLeft } from '../../../../electron/main/safety/lock/waits';
import { SafetyFixture } from './safetyFixture';

let fixture: SafetyFixture;
beforeEach(async () => {
  fixture = await SafetyFixture.make();
});
afterEach(() => fixture.remove());

const PASSPHRASE = 'trois chats sur un mur';
const lock = (): Lock => new Lock(nodeDisk, fixture.dataFolder, () => fixture.now);
const facts = async () => lockFacts(await readLock(nodeDisk, fixture.dataFolder), fixture.now);

describe('the lock', () => {
  it('is set, opened by its passphrase alone, and taken away by it', async () => {
    expect(await facts()).toEqual({ enabled: false, idleMinutes: 0, waitSeconds: 0 });
    expect(await lock().try('anything')).toEqual({ ok: true, waitSeconds: 0 });
    expect(await lock().set(PASSPHRASE, 10, null)).toEqual({ ok: true, waitSeconds: 0 });
    expect(await facts()).toEqual({ enabled: true, idleMinutes: 10, waitSeconds: 0 });
    expect((await lock().try(`${PASSPHRASE} `)).ok).toBe(false);
    expect((await lock().try(PASSPHRASE.normalize('NFD'))).ok).toBe(true);
    expect((await lock().set('another one', 5, null)).ok).toBe(false);
    expect((await lock().set('another one', 5, PASSPHRASE)).ok).toBe(true);
    expect((await lock().remove(PASSPHRASE)).ok).toBe(false);
    expect((await lock().remove('another one')).ok).toBe(true);
    expect((await facts()).enabled).toBe(false);
  });

  it('keeps no passphrase, and only its owner reads what it keeps', async () => {
    await lock().set(PASSPHRASE, 10, null);
    if (process.platform !== 'win32')
      expect((await stat(lockPath(fixture.dataFolder))).mode & 0o777).toBe(0o600);
    for (const name of await readdir(fixture.dataFolder)) {
      expect(await readFile(join(fixture.dataFolder, name), 'utf8')).not.toContain('chats');
    }
  });

  it('makes the next try wait, longer each time, after a new start too', async () => {
    await lock().set(PASSPHRASE, 10, null);
    for (let turn = 1; turn <= 3; turn += 1)
      expect(await lock().try('wrong')).toEqual({ ok: false, waitSeconds: 0 });
    expect(await lock().try('wrong')).toEqual({ ok: false, waitSeconds: 5 });
    // The right one is not looked at meanwhile, nor does it count.
    expect(await lock().try(PASSPHRASE)).toEqual({ ok: false, waitSeconds: 5 });
    fixture.now += 5000;
    expect(await lock().try('wrong')).toEqual({ ok: false, waitSeconds: 10 });
    expect((await facts()).waitSeconds).toBe(10);
    fixture.now += 10_000;
    expect((await lock().try(PASSPHRASE)).ok).toBe(true);
    expect((await facts()).waitSeconds).toBe(0);
  });

  it('looks at tries one after the other', async () => {
    await lock().set(PASSPHRASE, 10, null);
    const one = lock();
    const tries = await Promise.all(Array.from({ length: 8 }, () => one.try('wrong')));
    expect(tries.filter(({ waitSeconds }) => waitSeconds > 0)).toHaveLength(5);
    expect((await readLock(nodeDisk, fixture.dataFolder))?.wrongTries).toBe(4);
  });

  it('is none when its file is damaged or would make us work too much', async () => {
    await lock().set(PASSPHRASE, 10, null);
    const text = await readFile(lockPath(fixture.dataFolder), 'utf8');
    await writeFile(lockPath(fixture.dataFolder), text.replace('m=65536', 'm=9999999'));
    expect((await facts()).enabled).toBe(false);
  });
});

describe('waiting', () => {
  it('grows to a quarter of an hour', () => {
    expect([0, 1, 3, 4, 5, 6, 11, 12, 1000].map(waitAfter)).toEqual([0, 0, 0, 5, 10, 20, 640, 900, 900]);
  });

  it('is not shortened by the clock', () => {
    expect(waitLeft(4, 10_000, 10_000)).toBe(5);
    expect(waitLeft(4, 10_000, 12_500)).toBe(3);
    expect(waitLeft(4, 10_000, 99_000)).toBe(0);
    expect(waitLeft(4, 10_000, 0)).toBe(5);
  });
});
