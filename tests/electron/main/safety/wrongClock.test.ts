import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backupsToKeep, mirrorsToKeep } from '../../../../electron/main/safety/mirror/rotation';
import { factsAt, mirrorOf, SafetyFixture, SMALL_PARTS } from './safetyFixture';

const DAY = 86_400_000;

let fixture: SafetyFixture;
beforeEach(async () => {
  fixture = await SafetyFixture.make();
});
afterEach(() => fixture.remove());

function setClock(day: string): void {
  fixture.now = Date.parse(`${day}T09:00:00Z`);
  fixture.today = day;
}

describe('a clock that was wrong', () => {
  it('once ahead keeps no reminder back', async () => {
    await fixture.stick('CLE');
    await fixture.stick('AUTRE');
    const ops = fixture.server();
    await mirrorOf(ops, factsAt(5), SMALL_PARTS);
    setClock('2031-05-01');
    await fixture.backUp(ops, 'CLE');
    setClock('2026-11-22');
    expect((await ops.backupState(undefined)).dueSince).toBe('2026-11-22');
    await fixture.backUp(ops, 'AUTRE');
    const state = await fixture.server().backupState(undefined);
    expect(state).toMatchObject({ lastAt: '2026-11-22T09:00:00.000Z', dueSince: null });
    setClock('2026-12-03');
    expect((await ops.backupState(undefined)).dueSince).toBe('2026-11-29');
  });

  it('is not the traveller’s yesterday', async () => {
    await fixture.stick('CLE');
    const ops = fixture.server();
    await mirrorOf(ops, factsAt(5), SMALL_PARTS);
    await fixture.backUp(ops, 'CLE');
    fixture.today = '2026-11-21';
    expect((await ops.backupState(undefined)).dueSince).toBeNull();
  });

  it('once ahead costs no backup that was made after it was put right', async () => {
    const stick = await fixture.stick('CLE');
    const ops = fixture.server();
    await mirrorOf(ops, factsAt(5), SMALL_PARTS);
    for (let turn = 0; turn < 10; turn += 1) {
      setClock(`2031-05-${String(turn + 10)}`);
      await fixture.backUp(ops, 'CLE');
    }
    const names: string[] = [];
    for (let turn = 0; turn < 9; turn += 1) {
      setClock(new Date(Date.parse('2026-11-01') + turn * DAY).toISOString().slice(0, 10));
      names.push((await fixture.backUp(ops, 'CLE')).name);
    }
    expect(await readdir(join(stick, 'Encours'))).toEqual(expect.arrayContaining(names));
  });

  it('that fell back costs neither mirrors nor backups their months', () => {
    const days = Array.from({ length: 20 }, (_, back) => {
      const month = new Date(Date.UTC(2026, 10 - back, 15));
      return month.toISOString().slice(0, 10);
    });
    const mirrors = days.map((day) => ({ id: day, databaseId: 'db', day }));
    const fallen = { id: 'now', databaseId: 'db', day: '2019-01-01' };
    expect(mirrorsToKeep([fallen, ...mirrors], '2019-01-01')).toEqual(['now', ...days]);
    expect(backupsToKeep([fallen, ...mirrors], '2019-01-01')).toEqual(['now', ...days]);
  });

  it('for years keeps no more than the rule keeps', () => {
    const wild = Array.from({ length: 400 }, (_, at) => ({
      id: String(at),
      databaseId: 'db',
      day: new Date(Date.UTC(2100, 0, 1) - at * 40 * DAY).toISOString().slice(0, 10),
    }));
    expect(mirrorsToKeep(wild, '2019-01-01').length).toBeLessThanOrEqual(64);
    expect(backupsToKeep(wild, '2019-01-01').length).toBeLessThanOrEqual(34);
  });
});
