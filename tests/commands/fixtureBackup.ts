import 'fake-indexeddb/auto';
import { join } from 'node:path';
import { writeBackupFile } from '../../build/commands/backup/writeBackupFile';
import { openDatabase, SCHEMA_VERSION } from '../../renderer/store/database';
import { restoreDump } from '../store/dump';

const FIXTURES = join(import.meta.dirname, '..', 'fixtures');

/** Of the encrypted fixtures. */
export const FIXTURE_PASSPHRASE = 'la bise du lac souffle fort';

export const fixtureFile = (version: number, encrypted: boolean): string =>
  join(FIXTURES, 'backups', `v${version}${encrypted ? '-encrypted' : ''}.encours`);

/**
 * Writes the backups of today's schema version from its fixture database, with a fixed clock. Used once for each schema
 * version; a fixture is never made again: every later program must restore what this one wrote.
 */
export async function writeFixtures(): Promise<void> {
  await restoreDump(join(FIXTURES, 'databases', `v${SCHEMA_VERSION}.json.gz`), 'fixture');
  const database = await openDatabase('fixture');
  const clock = { day: '2026-03-21', at: '2026-03-21T17:30:00.000Z' };
  for (const passphrase of [null, FIXTURE_PASSPHRASE])
    await writeBackupFile(database, {
      file: fixtureFile(SCHEMA_VERSION, passphrase !== null),
      passphrase,
      ...clock,
    });
  database.close();
}
