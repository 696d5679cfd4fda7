import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { day } from '../../renderer/domain/day';
import { saveSettings } from '../../renderer/store/acts/settings/saveSettings';
import { openDatabase, type EncoursDatabase } from '../../renderer/store/database';
import { checkIntegrity } from '../../renderer/store/integrity';
import { readSettings } from '../../renderer/store/queries/readSettings';

let one: EncoursDatabase;
let other: EncoursDatabase;
const context = { at: '2026-06-15T08:00:00.000Z', by: 'owner', today: day('2026-06-15') };

beforeEach(async () => {
  one = await openDatabase('two-pages');
  other = await openDatabase('two-pages');
});

afterEach(async () => {
  other.close();
  await one.delete();
});

test('acts of two pages on one database stand in one journal, one after the other', async () => {
  const settings = await readSettings(one);
  const acts = Array.from({ length: 20 }, (_none, index) =>
    saveSettings(index % 2 === 0 ? one : other, context, { ...settings, duplex: index % 3 === 0 }),
  );
  const seqs = (await Promise.all(acts)).map(({ seq }) => seq);
  expect([...seqs].sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_none, index) => index + 1));
  const report = await checkIntegrity(other);
  expect(report.problems).toEqual([]);
  expect(report.journalEntries).toBe(20);
});

test('a page whose database another one deletes or upgrades fails its acts and writes nowhere else', async () => {
  const settings = await readSettings(one);
  await saveSettings(one, context, settings);
  await other.delete();
  await expect(saveSettings(one, context, settings)).rejects.toMatchObject({ code: 'unavailable' });
  const databases = await indexedDB.databases();
  expect(databases.map(({ name }) => name)).not.toContain('two-pages');
});
