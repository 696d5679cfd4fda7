import { appendFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { weekOfLedger } from '../bench/kills/killLedger';
import { Frame } from './pages/frame';
import { ImportPage } from './pages/importPage';
import { List } from './pages/list';
import { SetupPage } from './pages/setupPage';
import { expect, test } from './support/fixture';

test('a write that a kill tore does not cost the whole database two starts later', async ({ program }) => {
  await new SetupPage(await program.start()).complete();
  await program.kill();
  await appendFile(await lastLog(program.dataFolder), halfARecord());

  const page = await program.start();
  const importing = new ImportPage(page);
  await new Frame(page).open('Import');
  const file = weekOfLedger(0);
  await importing.choose(file);
  await importing.previewed(file.name);
  await importing.accept();

  // Whatever was written behind the torn record made the engine delete everything here.
  const again = await program.restart();
  await new Frame(again).open('Factures');
  const invoices = new List(again, 'Factures ouvertes, avoirs et acomptes');
  await expect.poll(() => invoices.count()).toBeGreaterThan(100);
  await expect(again.getByRole('alert')).toHaveCount(0);
});

/** The log that the engine was writing to. */
async function lastLog(dataFolder: string): Promise<string> {
  const names = await readdir(dataFolder, { recursive: true });
  const logs = names.filter((name) => /indexeddb\.leveldb.\d+\.log$/.test(name)).sort();
  const last = logs.at(-1);
  if (last === undefined) throw new Error('the engine keeps no log here');
  return join(dataFolder, last);
}

/** The header of a record in one piece of 600 bytes, and 200 of them. */
function halfARecord(): Uint8Array {
  const bytes = new Uint8Array(207).fill(7);
  bytes.set([0x78, 0x56, 0x34, 0x12, 600 & 255, 600 >> 8, 1]);
  return bytes;
}
