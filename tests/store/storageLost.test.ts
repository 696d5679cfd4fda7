import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { runAct } from '../../renderer/store/transaction/runAct';
import { openDatabase } from '../../renderer/store/database';
import { readPointer } from '../../renderer/store/pointer/pointer';
import { isStorageLost, onStorageLost } from '../../renderer/store/storageLost';
import { StoreError } from '../../renderer/store/storeError';
import { noteWork } from '../../renderer/store/underway/workUnderWay';
import { day } from '../../renderer/domain/day';

const CONTEXT = { at: '2026-06-15T08:00:00.000Z', by: 'owner', today: day('2026-06-15') };

it('an act that is refused beforehand begins no transaction', async () => {
  const database = await openDatabase('asked-before');
  database.beforeAct = () => Promise.reject(new StoreError('disk-full', 'no room'));
  let began = false;
  const act = runAct(database, CONTEXT, 'saveSettings', () => {
    began = true;
    return Promise.resolve({});
  });
  await expect(act).rejects.toMatchObject({ code: 'disk-full' });
  expect(began).toBe(false);
  expect(await database.journal.count()).toBe(0);
  database.close();
});

it('data that the program closes itself are not lost', async () => {
  const database = await openDatabase('closed-in-peace');
  database.close();
  expect(isStorageLost()).toBe(false);
  (await openDatabase('closed-in-peace')).close();
});

it('once the engine has closed the data over a failing disk, nothing opens them again', async () => {
  const database = await openDatabase('closed-by-force');
  let told = 0;
  onStorageLost(() => (told += 1));
  const message = 'Connection is closing because of: IO error: 000003.log: FILE_ERROR_NO_SPACE';
  const act = runAct(database, CONTEXT, 'saveSettings', () =>
    Promise.reject(new DOMException(message, 'UnknownError')),
  );
  await expect(act).rejects.toMatchObject({ code: 'storage-lost' });
  expect(told).toBe(1);
  const refused = { code: 'storage-lost' };
  await expect(openDatabase('closed-by-force')).rejects.toMatchObject(refused);
  await expect(readPointer()).rejects.toMatchObject(refused);
  const work = {
    key: 'k',
    run: 'r',
    act: 'backup',
    name: '',
    database: 'x',
    counter: 0,
    at: CONTEXT.at,
  } as const;
  await expect(noteWork(work)).rejects.toMatchObject(refused);
  database.close();
});
