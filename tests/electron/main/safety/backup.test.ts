import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WrittenBackup } from '../../../../electron/bridge/safety';
import { nodeDisk, type Disk } from '../../../../electron/main/safety/disk';
import type { WorkerOps } from '../../../../electron/main/safety/worker/protocol';
import { byName, factsAt, mirrorOf, readCopy, SafetyFixture, SMALL_PARTS, zlibPart } from './safetyFixture';

let fixture: SafetyFixture;
beforeEach(async () => {
  fixture = await SafetyFixture.make();
});
afterEach(() => fixture.remove());

const backUp = (ops: WorkerOps, label: string): ReturnType<SafetyFixture['backUp']> =>
  fixture.backUp(ops, label);
const written = (ops: WorkerOps, label: string): Promise<WrittenBackup> => fixture.written(ops, label);
const outcome = (ops: WorkerOps, label: string): ReturnType<SafetyFixture['ended']> =>
  fixture.outcome(ops, label);

const filesOn = async (stick: string): Promise<string[]> => (await readdir(join(stick, 'Encours'))).sort();

describe('a backup', () => {
  it('is called one only after it was read again and counted', async () => {
    const stick = await fixture.stick('CLE 1');
    const ops = fixture.server();
    await mirrorOf(ops, factsAt(5), SMALL_PARTS);
    const { token, bytes } = await written(ops, 'CLE 1');
    expect((await filesOn(stick)).filter((name) => name.endsWith('.encours'))).toEqual([]);
    await expect(ops.finishBackup({ token, proven: factsAt(5) })).rejects.toMatchObject({
      code: 'not-proven',
    });
    const proof = await readCopy(ops, `proof:${token}`, { content: 'without-stored' });
    expect(proof.end).toEqual(factsAt(5));
    expect(proof.parts.find(({ name }) => name === 'documents/0a')?.bytes).toHaveLength(0);
    await expect(ops.finishBackup({ token, proven: factsAt(5, { invoices: 4 }) })).rejects.toMatchObject({
      code: 'not-proven',
    });
    const finished = await ops.finishBackup({ token, proven: factsAt(5) });
    expect(finished).toMatchObject({ name: 'Encours 2026-11-22 10h00.encours', bytes, removed: [] });
    expect(await filesOn(stick)).toEqual([finished.name, 'place.json']);
    expect((await stat(join(stick, 'Encours', finished.name))).size).toBe(bytes);
  });

  it('gives everything back, from the stick alone', async () => {
    await fixture.stick('CLE 1');
    const ops = fixture.server();
    await mirrorOf(ops, factsAt(5), SMALL_PARTS);
    await backUp(ops, 'CLE 1');
    await rm(fixture.dataFolder, { recursive: true });
    const fresh = fixture.server();
    const { backups, mirrors } = await fresh.restoreSources(undefined);
    expect(mirrors).toEqual([]);
    expect(backups).toMatchObject([{ place: 'CLE 1', encrypted: false, databaseId: 'db-1', problem: null }]);
    const { parts, end } = await readCopy(fresh, backups[0]?.source ?? '');
    expect(parts).toEqual([...SMALL_PARTS].sort(byName));
    expect(end).toEqual(factsAt(5));
  });

  it('does not go where there is no mirror, no stick, no room, or no writing', async () => {
    const stick = await fixture.stick('CLE 1');
    const ops = fixture.server();
    expect(await outcome(ops, 'CLE 1')).toMatchObject({ kind: 'failed', code: 'no-copy' });
    await mirrorOf(ops, factsAt(5), SMALL_PARTS);
    expect(await outcome(ops, 'no such')).toMatchObject({ code: 'place-gone' });
    const [first] = fixture.sticks;
    if (first !== undefined) first.readOnly = true;
    expect(await outcome(ops, 'CLE 1')).toMatchObject({ code: 'place-read-only' });
    if (first !== undefined) first.readOnly = false;
    const full: Disk = { ...nodeDisk, space: () => Promise.resolve({ free: 1e6, total: 1e9 }) };
    expect(await outcome(fixture.server(full), 'CLE 1')).toMatchObject({ code: 'disk-full' });
    expect(await filesOn(stick)).toEqual(['place.json']);
  });

  it('is cancelled, discarded, or ended with the page, and leaves nothing', async () => {
    const stick = await fixture.stick('CLE 1');
    const ops = fixture.server();
    await mirrorOf(ops, factsAt(5), SMALL_PARTS);
    const [place] = await ops.backupPlaces(undefined);
    const { job } = await ops.writeBackup({ placeId: place?.id ?? '' });
    await expect(ops.writeBackup({ placeId: place?.id ?? '' })).rejects.toMatchObject({ code: 'busy' });
    await ops.cancelSafety({ job });
    expect(await fixture.ended(job)).toMatchObject({ kind: 'failed', code: 'cancelled' });
    const { token } = await written(ops, 'CLE 1');
    await ops.discardBackup({ token });
    await written(ops, 'CLE 1');
    await ops.pageGone(undefined);
    expect(await filesOn(stick)).toEqual(['place.json']);
    expect(JSON.parse(await readFile(join(fixture.dataFolder, 'backups.json'), 'utf8'))).toMatchObject({
      unfinished: [],
      places: [],
    });
  });

  it('cut by a kill is removed when its stick is seen again', async () => {
    const stick = await fixture.stick('CLE 1');
    const killed = fixture.server();
    await mirrorOf(killed, factsAt(5), SMALL_PARTS);
    await written(killed, 'CLE 1');
    expect(await filesOn(stick)).toHaveLength(2);
    await rename(stick, `${stick}-away`);
    await fixture.server().backupPlaces(undefined);
    await rename(`${stick}-away`, stick);
    await fixture.server().backupPlaces(undefined);
    expect(await filesOn(stick)).toEqual(['place.json']);
  });

  it('cut while the stick got its identity leaves nothing, once the stick has one', async () => {
    const stick = await fixture.stick('CLE 1');
    await mkdir(join(stick, 'Encours'));
    await writeFile(join(stick, 'Encours', '.place.json.0123456789ab.encours-tmp'), '{"format":1');
    // What another computer may be writing at this moment on a shared folder.
    await writeFile(join(stick, 'Encours', '.copie.0123456789ab.encours-tmp'), 'half');
    const ops = fixture.server();
    await mirrorOf(ops, factsAt(5), SMALL_PARTS);
    const { name } = await backUp(ops, 'CLE 1');
    expect(await filesOn(stick)).toEqual(['.copie.0123456789ab.encours-tmp', name, 'place.json']);
  });

  it('says that the stick was pulled out, before its proof and before its name', async () => {
    const stick = await fixture.stick('CLE 1');
    const ops = fixture.server();
    await mirrorOf(ops, factsAt(5), SMALL_PARTS);
    const first = await written(ops, 'CLE 1');
    await rename(stick, `${stick}-away`);
    await expect(readCopy(ops, `proof:${first.token}`)).rejects.toMatchObject({ code: 'place-gone' });
    await rename(`${stick}-away`, stick);
    const second = await written(ops, 'CLE 1');
    await readCopy(ops, `proof:${second.token}`);
    await rename(stick, `${stick}-away`);
    await expect(ops.finishBackup({ token: second.token, proven: second.facts })).rejects.toMatchObject({
      code: 'place-gone',
    });
    expect((await ops.backupState(undefined)).lastAt).toBeNull();
  });

  it('is refused by its proof when a byte of it is not what was written', async () => {
    const stick = await fixture.stick('CLE 1');
    const ops = fixture.server();
    await mirrorOf(ops, factsAt(5), SMALL_PARTS);
    const { token, facts } = await written(ops, 'CLE 1');
    const name = (await filesOn(stick)).find((file) => file.startsWith('.')) ?? '';
    const bytes = await readFile(join(stick, 'Encours', name));
    const middle = bytes.length >> 1;
    bytes[middle] = (bytes[middle] ?? 0) ^ 4;
    await writeFile(join(stick, 'Encours', name), bytes);
    await expect(readCopy(ops, `proof:${token}`)).rejects.toMatchObject({ code: 'damaged' });
    await expect(ops.finishBackup({ token, proven: facts })).rejects.toMatchObject({ code: 'not-proven' });
  });

  it('of a mirror with a damaged part fails and says which, and the next mirror mends it', async () => {
    await fixture.stick('CLE 1');
    const ops = fixture.server();
    const base = await mirrorOf(ops, factsAt(5), SMALL_PARTS);
    const { parts } = await ops.openRestore({ source: `mirror:${base}`, content: 'all' });
    const { sha256 = '' } = parts.find(({ name }) => name === 'tables') ?? {};
    const path = join(fixture.mirrorFolder, 'parts', sha256.slice(0, 2), sha256);
    await writeFile(path, Buffer.alloc((await stat(path)).size));
    expect(await outcome(ops, 'CLE 1')).toMatchObject({ code: 'damaged', at: { part: 'tables' } });
    const { session, baseParts } = await ops.mirrorBegin({ base });
    expect(baseParts).toEqual([]);
    await ops.mirrorAbort({ session });
  });
});

describe('several sticks', () => {
  it('are known by what is on them, wherever they are plugged in', async () => {
    const one = await fixture.stick('CLE');
    await fixture.stick('AUTRE');
    const ops = fixture.server();
    await mirrorOf(ops, factsAt(5), SMALL_PARTS);
    await backUp(ops, 'CLE');
    fixture.now += 3 * 86_400_000;
    fixture.today = '2026-11-25';
    await backUp(ops, 'AUTRE');
    const state = await ops.backupState(undefined);
    expect(state.places.map(({ label }) => label)).toEqual(['AUTRE', 'CLE']);
    expect(state).toMatchObject({ lastAt: '2026-11-25T09:00:00.000Z', dueSince: null, encryption: false });
    const known = state.places[1]?.id;
    await rename(one, join(fixture.root, 'moved'));
    fixture.sticks[0] = { path: join(fixture.root, 'moved'), label: 'RENOMMEE' };
    const moved = (await ops.backupPlaces(undefined)).find(({ id }) => id === known);
    expect(moved).toMatchObject({ label: 'RENOMMEE', present: true, lastBackup: { facts: { counter: 5 } } });
    await rm(join(fixture.root, 'moved'), { recursive: true });
    const absent = (await fixture.server().backupPlaces(undefined)).find(({ id }) => id === known);
    expect(absent).toMatchObject({ label: 'CLE', present: false });
  });

  it('are asked for when none was seen for seven days', async () => {
    await fixture.stick('CLE');
    const ops = fixture.server();
    expect((await ops.backupState(undefined)).dueSince).toBe('2026-11-22');
    await mirrorOf(ops, factsAt(5), SMALL_PARTS);
    await backUp(ops, 'CLE');
    fixture.today = '2026-11-28';
    expect((await ops.backupState(undefined)).dueSince).toBeNull();
    fixture.today = '2026-12-03';
    expect((await ops.backupState(undefined)).dueSince).toBe('2026-11-29');
  });

  it('keep the last ten and one a month of this database, and nothing else is touched', async () => {
    const stick = await fixture.stick('CLE');
    const ops = fixture.server();
    await mirrorOf(ops, factsAt(1, { databaseId: 'another' }), [zlibPart('tables', 'another')]);
    const other = (await backUp(ops, 'CLE')).name;
    await writeFile(join(stick, 'Encours', 'notes.encours'), 'not ours');
    await writeFile(join(stick, 'Encours', 'photo.jpg'), 'neither');
    await mirrorOf(ops, factsAt(5), SMALL_PARTS);
    const removed: string[] = [];
    for (let turn = 0; turn < 14; turn += 1) {
      fixture.now += 20 * 86_400_000;
      fixture.today = new Date(fixture.now).toISOString().slice(0, 10);
      removed.push(...(await backUp(ops, 'CLE')).removed);
    }
    expect(removed).toEqual(['Encours 2027-01-01 10h00.encours']);
    const names = await filesOn(stick);
    expect(names).toEqual(expect.arrayContaining([other, 'notes.encours', 'photo.jpg', 'place.json']));
    expect(names.filter((name) => name.startsWith('Encours'))).toHaveLength(14);
    const { backups } = await ops.restoreSources(undefined);
    expect(backups.find(({ name }) => name === 'notes.encours')).toMatchObject({ problem: 'not-an-archive' });
  });
});

describe('a folder that the owner chose', () => {
  it('is remembered, and takes backups like a stick', async () => {
    const folder = join(fixture.root, 'Mes copies');
    await nodeDisk.makeFolder(folder);
    const ops = fixture.server();
    const place = await ops.addBackupFolder({ path: folder });
    expect(place).toMatchObject({ kind: 'folder', label: 'Mes copies', present: true, lastBackup: null });
    await mirrorOf(ops, factsAt(5), SMALL_PARTS);
    const { name } = await backUp(ops, 'Mes copies');
    expect(await filesOn(folder)).toContain(name);
    const [again] = await fixture.server().backupPlaces(undefined);
    expect(again).toMatchObject({ label: 'Mes copies', lastBackup: { name } });
    expect(again).not.toHaveProperty('path');
  });
});

describe('an encrypted backup', () => {
  it('needs no passphrase here, and the passphrase or the code elsewhere', async () => {
    await fixture.stick('CLE');
    const ops = fixture.server();
    await mirrorOf(ops, factsAt(5), SMALL_PARTS);
    const { recoveryCode } = await ops.setBackupPassphrase({ passphrase: 'la clé du coffre' });
    await backUp(ops, 'CLE');
    expect((await ops.backupState(undefined)).encryption).toBe(true);
    const keyFile = join(fixture.dataFolder, 'backup-key.json');
    if (process.platform !== 'win32') expect((await stat(keyFile)).mode & 0o777).toBe(0o600);
    for (const name of await readdir(fixture.dataFolder)) {
      if (name === 'mirror') continue;
      const text = await readFile(join(fixture.dataFolder, name), 'utf8');
      expect(text).not.toContain('coffre');
      expect(text).not.toContain(recoveryCode);
    }
    const own = (await ops.restoreSources(undefined)).backups[0]?.source ?? '';
    expect((await readCopy(ops, own)).parts).toEqual([...SMALL_PARTS].sort(byName));

    await rm(fixture.dataFolder, { recursive: true });
    const elsewhere = fixture.server();
    const [found] = (await elsewhere.restoreSources(undefined)).backups;
    expect(found).toMatchObject({ encrypted: true, problem: null });
    const source = found?.source ?? '';
    await expect(readCopy(elsewhere, source)).rejects.toMatchObject({ code: 'passphrase-needed' });
    const wrong = { secret: { passphrase: 'la clé du coffr' } };
    await expect(readCopy(elsewhere, source, wrong)).rejects.toMatchObject({ code: 'wrong-passphrase' });
    const right = { secret: { passphrase: 'la clé du coffre' } };
    expect((await readCopy(elsewhere, source, right)).end).toEqual(factsAt(5));
    const code = { secret: { recoveryCode } };
    expect((await readCopy(elsewhere, source, code)).end).toEqual(factsAt(5));
  });

  it('never becomes plain unseen: a damaged key file stops it', async () => {
    await fixture.stick('CLE');
    const ops = fixture.server();
    await mirrorOf(ops, factsAt(5), SMALL_PARTS);
    await writeFile(join(fixture.dataFolder, 'backup-key.json'), '{"format":1');
    expect(await outcome(ops, 'CLE')).toMatchObject({ kind: 'failed', code: 'damaged' });
    await ops.removeBackupPassphrase(undefined);
    await backUp(ops, 'CLE');
  });
});
