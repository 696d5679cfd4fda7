import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { saveSettings } from '../../renderer/store/acts/settings/saveSettings';
import { readSettings } from '../../renderer/store/queries/readSettings';
import { readWork } from '../../renderer/store/underway/workUnderWay';
import { dismissCutWork, readCutWork, underWay } from '../../renderer/usecases/cutWork';
import { acceptPreview, previewImport } from '../../renderer/usecases/importFile';
import { actContext } from '../../renderer/usecases/reminderContext';
import { aFec } from '../support/fecBuilder';
import { realServices } from './services';

let scene: Awaited<ReturnType<typeof realServices>>;

beforeEach(async () => {
  scene = await realServices('encours');
});

afterEach(async () => {
  await scene.close();
  await Dexie.delete('encours-under-way');
});

const never = (): Promise<boolean> => Promise.resolve(false);
/** As the next start of the program sees it. */
const atNextStart = (backedUp: (at: string) => Promise<boolean> = never) =>
  readCutWork(scene.services.database, backedUp, 'the next run');

const file = {
  name: 'juin-FEC.txt',
  content: new Blob([
    aFec().invoice({ customer: 'C1', number: 'F1', on: '2026-05-01', amount: '10.00' }).bytes({ due: true }),
  ]),
};

async function preview() {
  const read = await previewImport(scene.services, file);
  if (!read.ok) throw new Error(read.error.code);
  return read;
}

test('what ends, well or with an error, leaves nothing to tell', async () => {
  const { services } = scene;
  const read = await preview();
  await acceptPreview(services, read);
  expect(await atNextStart()).toEqual([]);
  await expect(acceptPreview(services, read)).rejects.toMatchObject({ code: 'conflict' });
  expect(await atNextStart()).toEqual([]);
});

test('an import that is cut before its commit kept nothing', async () => {
  const { services } = scene;
  void underWay(services, { act: 'acceptImport', name: file.name }, () => new Promise(() => undefined));
  await expect.poll(() => readWork()).toHaveLength(1);
  expect(await atNextStart()).toMatchObject([{ act: 'acceptImport', name: file.name, kept: false }]);
});

test('an import that is cut after its commit is there', async () => {
  const { services } = scene;
  const read = await preview();
  void underWay(services, { act: 'acceptImport', name: file.name }, async () => {
    await acceptPreview(services, read);
    return new Promise(() => undefined);
  });
  await expect.poll(async () => (await atNextStart()).map(({ kept }) => kept)).toEqual([true]);
});

test('another act in between is not taken for the import', async () => {
  const { services } = scene;
  void underWay(services, { act: 'acceptImport', name: file.name }, async () => {
    const settings = await readSettings(services.database);
    await saveSettings(services.database, actContext(services), { ...settings, duplex: !settings.duplex });
    return new Promise(() => undefined);
  });
  await expect.poll(() => services.database.journal.count()).toBe(1);
  expect((await atNextStart()).map(({ kept }) => kept)).toEqual([false]);
});

test('a backup is asked for where backups are kept', async () => {
  const { services } = scene;
  void underWay(services, { act: 'backup', name: 'CLE' }, () => new Promise(() => undefined));
  await expect.poll(() => readWork()).toHaveLength(1);
  expect(await atNextStart((at) => Promise.resolve(at === services.now()))).toMatchObject([
    { name: 'CLE', kept: true },
  ]);
});

test('the run that works does not take itself for cut; what was read is not told again', async () => {
  const { services } = scene;
  void underWay(services, { act: 'issueBatch', name: '' }, () => new Promise(() => undefined));
  await expect.poll(() => readWork()).toHaveLength(1);
  expect(await readCutWork(services.database, never)).toEqual([]);
  await dismissCutWork(await atNextStart());
  expect(await atNextStart()).toEqual([]);
});

test('notes of a database that was replaced are dropped', async () => {
  const { services } = scene;
  const other = await realServices('encours-copy-1');
  void underWay(other.services, { act: 'issueBatch', name: '' }, () => new Promise(() => undefined));
  await expect.poll(() => readWork()).toHaveLength(1);
  expect(await readCutWork(services.database, never, 'the next run')).toEqual([]);
  expect(await readWork()).toEqual([]);
  await other.close();
});
