import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { saveCompany } from '../../../renderer/store/acts/settings/saveCompany';
import { undoAct } from '../../../renderer/store/acts/undo/undoAct';
import { openDatabase, SCHEMA_VERSION } from '../../../renderer/store/database';
import {
  confirmRestore,
  openActive,
  readPointer,
  removeOrphans,
  removeScratch,
  returnToFormer,
  swapTo,
} from '../../../renderer/store/pointer/pointer';
import { readHead } from '../../../renderer/store/pointer/readHead';
import { judgeStart } from '../../../renderer/store/pointer/startJudgement';
import { readCompany } from '../../../renderer/store/queries/readSettings';
import { checkIntegrity } from '../../../renderer/store/integrity';
import { startUp } from '../../../renderer/usecases/startUp';
import { ALL_CUSTOMERS } from '../../../renderer/store/portfolio/protocol';
import { aCompany } from '../../support/builders';
import { connect } from '../checks/portfolioScene';
import { at, edited, importInto, smallLedger } from '../checks/scene';
import { copyOf, restored } from '../parts/copies';

const names = async () => (await indexedDB.databases()).map(({ name }) => name ?? '').sort();
const ours = async () =>
  (await names()).filter((name) => name === 'encours' || name.startsWith('encours-copy-'));
const RESTORED_AT = '2026-03-21T08:00:00.000Z';

/** The owner's database with one customer's file and a company, then what a restore of its state before makes of it. */
async function restoredBefore(name: string): Promise<string> {
  const database = await openActive();
  await importInto(database, smallLedger());
  await saveCompany(database, at(), aCompany({ name: 'Avant' }));
  const copy = await copyOf(database, null);
  await saveCompany(database, at(), aCompany({ name }));
  database.close();
  return (await restored(copy)).name;
}

async function companyName(): Promise<string | undefined> {
  const database = await openActive();
  const company = await readCompany(database);
  database.close();
  return company?.name;
}

describe('which database is the owner’s', () => {
  beforeEach(async () => {
    for (const name of await names()) await Dexie.delete(name);
  });

  it('is kept although a worker asks for it in the very moment it is written for the first time', async () => {
    const scratch = await restoredBefore('Après');
    const asked = (): Promise<unknown>[] => Array.from({ length: 8 }, () => readPointer());
    const [swapped] = await Promise.all([swapTo(scratch, RESTORED_AT), ...asked(), ...asked()]);
    expect(swapped.active).toBe(scratch);
    expect((await readPointer()).active).toBe(scratch);
  });

  it('is `encours` where nothing was ever restored, and asking makes nothing', async () => {
    expect(await readPointer()).toEqual({ active: 'encours', former: null, restoredAt: null, earlier: [] });
    expect(await names()).toEqual([]);
    (await openActive()).close();
    expect(await names()).toEqual(['encours']);
  });

  it('is what was restored after a swap; the former is kept until the owner confirms', async () => {
    const scratch = await restoredBefore('Après');
    expect(await companyName()).toBe('Après');
    await swapTo(scratch, RESTORED_AT);
    expect(await readPointer()).toMatchObject({
      active: scratch,
      former: 'encours',
      restoredAt: RESTORED_AT,
    });
    expect(await companyName()).toBe('Avant');
    expect(await removeOrphans()).toBe(0);
    await expect(removeScratch(scratch)).rejects.toMatchObject({ code: 'invalid-input' });
    await confirmRestore();
    expect(await ours()).toEqual([scratch]);
    expect(await companyName()).toBe('Avant');
    expect((await startUp()).database.name).toBe(scratch);
  });

  it('is the former again when the owner goes back', async () => {
    const scratch = await restoredBefore('Après');
    await swapTo(scratch, RESTORED_AT);
    await returnToFormer();
    expect(await companyName()).toBe('Après');
    expect(await ours()).toEqual(['encours']);
    await expect(returnToFormer()).rejects.toMatchObject({ code: 'not-found' });
  });

  it('stays what it was when a restore was cut before the swap: its scratch goes at the next start', async () => {
    const scratch = await restoredBefore('Après');
    expect(await ours()).toEqual(['encours', scratch].sort());
    expect(await removeOrphans()).toBe(1);
    expect(await ours()).toEqual(['encours']);
    expect(await companyName()).toBe('Après');
    await expect(swapTo(scratch, RESTORED_AT)).rejects.toMatchObject({ code: 'not-found' });
    await expect(swapTo('encours', RESTORED_AT)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('lets an `encours` alone that it did not part with: it may be the work of an older program', async () => {
    const scratch = await restoredBefore('Après');
    await swapTo(scratch, RESTORED_AT);
    await confirmRestore();
    expect(await ours()).toEqual([scratch]);
    (await openDatabase('encours')).close();
    expect(await removeOrphans()).toBe(0);
    expect(await ours()).toEqual(['encours', scratch].sort());
  });

  it('makes a removal good that was cut', async () => {
    const scratch = await restoredBefore('Après');
    await swapTo(scratch, RESTORED_AT);
    const pointer = await new Dexie('encours-pointer').open();
    const record = { key: 'pointer', active: scratch, former: null, restoredAt: null, leaving: 'encours' };
    await pointer.table('pointer').put(record);
    pointer.close();
    expect(await removeOrphans()).toBe(1);
    expect(await ours()).toEqual([scratch]);
    (await openDatabase('encours')).close();
    expect(await removeOrphans()).toBe(0);
  });

  it('is not written back by a removal during which a restore made another one the owner’s', async () => {
    const first = await restoredBefore('Après');
    await swapTo(first, RESTORED_AT);
    const database = await openActive();
    const second = (await restored(await copyOf(database, null))).name;
    database.close();
    const pointer = await new Dexie('encours-pointer').open();
    const record = { key: 'pointer', active: first, former: null, restoredAt: null, leaving: 'encours' };
    await pointer.table('pointer').put(record);
    pointer.close();
    const later = '2026-03-22T08:00:00.000Z';
    await Promise.all([removeOrphans(), swapTo(second, later)]);
    expect(await readPointer()).toMatchObject({ active: second, former: first, restoredAt: later });
    expect(await ours()).toEqual(expect.arrayContaining([first, second]));
  });

  it('has been changed once it is written, although what is wanted no more can not be removed yet', async () => {
    const scratch = await restoredBefore('Après');
    const stuck = vi.spyOn(IDBFactory.prototype, 'deleteDatabase').mockImplementation(() => {
      throw new DOMException('not now', 'UnknownError');
    });
    try {
      await swapTo(scratch, RESTORED_AT);
      expect(await returnToFormer()).toMatchObject({ active: 'encours', former: null });
    } finally {
      stuck.mockRestore();
    }
    expect(await ours()).toEqual(['encours', scratch].sort());
    expect(await companyName()).toBe('Après');
    expect(await removeOrphans()).toBe(1);
    expect(await ours()).toEqual(['encours']);
  });

  it('keeps what every restore took the place of, until the owner says which to keep', async () => {
    const first = await restoredBefore('Après');
    await swapTo(first, RESTORED_AT);
    const database = await openActive();
    await saveCompany(database, at(), aCompany({ name: 'Mauvaise copie' }));
    const second = (await restored(await copyOf(database, null))).name;
    database.close();
    const later = '2026-03-22T08:00:00.000Z';
    await swapTo(second, later);
    expect(await ours()).toEqual(['encours', first, second].sort());
    expect(await removeOrphans()).toBe(0);
    const earlier = [{ name: 'encours', restoredAt: RESTORED_AT }];
    expect(await readPointer()).toEqual({ active: second, former: first, restoredAt: later, earlier });
    await expect(removeScratch(first)).rejects.toMatchObject({ code: 'invalid-input' });
    await returnToFormer();
    expect(await readPointer()).toEqual({
      active: first,
      former: 'encours',
      restoredAt: RESTORED_AT,
      earlier: [],
    });
    expect(await companyName()).toBe('Mauvaise copie');
    await returnToFormer();
    expect(await companyName()).toBe('Après');
    expect(await ours()).toEqual(['encours']);
  });

  it('lets all of them go at the owner’s word, also where that was cut', async () => {
    const first = await restoredBefore('Après');
    await swapTo(first, RESTORED_AT);
    const database = await openActive();
    const second = (await restored(await copyOf(database, null))).name;
    database.close();
    await swapTo(second, RESTORED_AT);
    const stuck = vi.spyOn(IDBFactory.prototype, 'deleteDatabase').mockImplementation(() => {
      throw new DOMException('not now', 'UnknownError');
    });
    await confirmRestore();
    stuck.mockRestore();
    expect(await ours()).toEqual(['encours', first, second].sort());
    expect(await removeOrphans()).toBe(2);
    expect(await ours()).toEqual([second]);
  });

  it('keeps what an earlier restore took the place of, where a later one finds nothing to take the place of', async () => {
    const first = await restoredBefore('Après');
    await swapTo(first, RESTORED_AT);
    const database = await openActive();
    const second = (await restored(await copyOf(database, null))).name;
    database.close();
    await Dexie.delete(first);
    await swapTo(second, RESTORED_AT);
    expect(await readPointer()).toMatchObject({ active: second, former: 'encours', earlier: [] });
    await returnToFormer();
    expect(await companyName()).toBe('Après');
  });

  it('is read as the first versions wrote it', async () => {
    const scratch = await restoredBefore('Après');
    await swapTo(scratch, RESTORED_AT);
    const pointer = await new Dexie('encours-pointer').open();
    const record = {
      key: 'pointer',
      active: scratch,
      former: 'encours',
      restoredAt: RESTORED_AT,
      leaving: null,
    };
    await pointer.table('pointer').put(record);
    pointer.close();
    expect(await readPointer()).toMatchObject({ active: scratch, former: 'encours', earlier: [] });
  });

  it('goes on where the copy stood: acts, undo, integrity, the portfolio', async () => {
    await swapTo(await restoredBefore('Après'), RESTORED_AT);
    const database = await openActive();
    const done = await edited(database, 'DURAND', { note: 'vu' });
    expect(done.seq).toBe(3);
    await undoAct(database, at(), { seq: done.seq });
    expect((await checkIntegrity(database)).problems).toEqual([]);
    const { client, close } = connect(database);
    const customers = await client.customers(ALL_CUSTOMERS, { from: 0, to: 10 });
    expect(customers.count).toBe(3);
    await close();
    database.close();
  });
});

describe('the head of a database', () => {
  it('is read without making anything, of any schema', async () => {
    expect(await readHead('nobody', 3)).toBeNull();
    expect(await names()).not.toContain('nobody');
    const database = await openDatabase('headed');
    const marks = await database.settings.get('marks');
    const databaseId = marks?.key === 'marks' ? marks.value.databaseId : '';
    expect(await readHead('headed', 0)).toEqual({
      head: { databaseId, schemaVersion: SCHEMA_VERSION, counter: 0, lastHash: '0'.repeat(64) },
      hashAt: '0'.repeat(64),
    });
    await importInto(database, smallLedger());
    await saveCompany(database, at(), aCompany());
    const { facts } = await copyOf(database, null);
    const read = await readHead('headed', 1);
    expect(read?.head).toMatchObject({ databaseId, counter: 2, lastHash: facts.lastHash });
    expect(read?.hashAt).toMatch(/^[0-9a-f]{64}$/);
    expect((await readHead('headed', 7))?.hashAt).toBeNull();
    expect(judgeStart(read?.head ?? null, (await readHead('headed', 2))?.hashAt ?? null, facts)).toBe('fine');
    await database.delete();
    const other = new Dexie('shell');
    other.version(7).stores({ things: 'id' });
    await other.open();
    other.close();
    expect(await readHead('shell', 1)).toBeNull();
    await Dexie.delete('shell');
  });
});
