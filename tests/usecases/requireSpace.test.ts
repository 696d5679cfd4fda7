import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readWork } from '../../renderer/store/underway/workUnderWay';
import { acceptPreview, previewImport } from '../../renderer/usecases/importFile';
import { requireSpace } from '../../renderer/usecases/requireSpace';
import type { Services } from '../../renderer/usecases/services';
import { aFec } from '../support/fecBuilder';
import { realServices } from './services';

const MEGABYTE = 1024 * 1024;
let scene: Awaited<ReturnType<typeof realServices>>;

beforeEach(async () => {
  scene = await realServices('encours-space');
});

afterEach(async () => {
  await scene.close();
});

const withRoom = (bytes: number | null): Services => ({
  ...scene.services,
  freeSpace: () => Promise.resolve(bytes),
});

test('an import that surely does not fit is refused before it begins, and nothing is written', async () => {
  const content = new Blob([
    aFec().invoice({ customer: 'C1', number: 'F1', on: '2026-05-01', amount: '10.00' }).bytes({ due: true }),
  ]);
  const preview = await previewImport(scene.services, { name: 'a.txt', content });
  if (!preview.ok) throw new Error(preview.error.code);
  await expect(acceptPreview(withRoom(MEGABYTE), preview)).rejects.toMatchObject({ code: 'disk-full' });
  expect(await scene.services.database.journal.count()).toBe(0);
  expect(await readWork()).toEqual([]);
  await acceptPreview(withRoom(50 * MEGABYTE), preview);
  expect(await scene.services.database.accounts.count()).toBe(1);
});

test('what is needed counts beside what is always left', async () => {
  await expect(requireSpace(withRoom(50 * MEGABYTE), 20 * MEGABYTE)).rejects.toMatchObject({
    code: 'disk-full',
  });
  await requireSpace(withRoom(50 * MEGABYTE), 17 * MEGABYTE);
});

test('where nobody can tell how much room there is, the work is tried', async () => {
  await requireSpace(withRoom(null), 1);
  await requireSpace({ ...scene.services, freeSpace: () => Promise.reject(new Error('no answer')) }, 1);
});
