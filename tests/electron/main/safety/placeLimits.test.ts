import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { whyNoRoom } from '../../../../electron/main/safety/backup/writeCopy';
import { nodeDisk, type Disk } from '../../../../electron/main/safety/disk';
import { FAT_LARGEST_FILE } from '../../../../electron/main/safety/volumes/volume';
import { factsAt, mirrorOf, SafetyFixture, SMALL_PARTS } from './safetyFixture';

let fixture: SafetyFixture;
beforeEach(async () => {
  fixture = await SafetyFixture.make();
});
afterEach(() => fixture.remove());

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

describe('a stick whose format takes no file that large', () => {
  it('is told before anything is written', async () => {
    const stick = await fixture.stick('CLE');
    const [first] = fixture.sticks;
    if (first !== undefined) first.largestFile = 4000;
    const ops = fixture.server();
    await mirrorOf(ops, factsAt(5), SMALL_PARTS);
    expect(await fixture.outcome(ops, 'CLE')).toMatchObject({ code: 'place-file-limit' });
    expect(await readdir(join(stick, 'Encours'))).toEqual(['place.json']);
    if (first !== undefined) first.largestFile = FAT_LARGEST_FILE;
    await fixture.backUp(ops, 'CLE');
  });

  it('is no full stick where the system says so of a file past that size, and there is room', () => {
    expect(whyNoRoom(FAT_LARGEST_FILE + 1, 20e9)).toBe('place-file-limit');
    expect(whyNoRoom(FAT_LARGEST_FILE + 1, 4096)).toBe('disk-full');
    expect(whyNoRoom(FAT_LARGEST_FILE, 20e9)).toBe('disk-full');
  });
});

describe('a computer that is full', () => {
  it('makes no full stick, and no failure of a backup that is there', async () => {
    const stick = await fixture.stick('CLE');
    const full: Disk = {
      ...nodeDisk,
      create: (path, mode) =>
        path.includes('.backups.json') ? Promise.reject(systemError('ENOSPC')) : nodeDisk.create(path, mode),
    };
    await mirrorOf(fixture.server(), factsAt(5), SMALL_PARTS);
    const ops = fixture.server(full);
    const { name } = await fixture.backUp(ops, 'CLE');
    expect(await readdir(join(stick, 'Encours'))).toContain(name);
    expect(await ops.backupState(undefined)).toMatchObject({
      dueSince: null,
      lastAt: '2026-11-22T09:00:00.000Z',
    });
    expect(fixture.problems.length).toBeGreaterThan(0);
    await expect(ops.addBackupFolder({ path: fixture.root })).rejects.toMatchObject({ code: 'ENOSPC' });
  });
});
