import type { Page } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { mkdir, rm, stat, statfs, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { weekOfLedger } from '../bench/kills/killLedger';
import { Frame } from './pages/frame';
import { ImportPage } from './pages/importPage';
import { oneWeek, startAfter } from './pages/startAfter';
import { expect, test } from './support/fixture';
import type { Program } from './support/program';

const MEGABYTE = 1024 * 1024;
const DISK_BYTES = 400 * MEGABYTE;

/** A small disk in memory, mounted on a folder. @returns why not, or null */
function mountSmallDisk(folder: string): string | null {
  if (process.platform !== 'linux') return 'only Linux mounts a disk in memory';
  if (process.getuid?.() !== 0) return 'mounting asks for root';
  const options = ['-t', 'tmpfs', '-o', `size=${String(DISK_BYTES)}`, 'tmpfs', folder];
  const mounted = spawnSync('mount', options, { encoding: 'utf8' });
  return mounted.status === 0 ? null : `mount: ${mounted.stderr}`;
}

/** Puts the data on it; where it can't be mounted the test is skipped, and says so. */
async function onSmallDisk(program: Program): Promise<void> {
  await mkdir(program.dataFolder, { recursive: true });
  const impossible = mountSmallDisk(program.dataFolder);
  if (impossible !== null) console.warn(`a full disk was not tried: ${impossible}`);
  test.skip(impossible !== null, impossible ?? '');
}

/** Fills it up to so many bytes, whatever the program writes beside it meanwhile. */
async function fill(folder: string, leave: number): Promise<string> {
  const path = join(folder, 'filling');
  const { bavail, bsize } = await statfs(folder);
  try {
    await writeFile(path, new Uint8Array(Math.max(0, bavail * bsize - leave)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    const { size } = await stat(path);
    await truncate(path, Math.max(0, size - leave));
  }
  return path;
}

/** The page writes past the program, which would have seen that there is no room. @returns the engine's word on it */
async function writeBeside(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open('beside', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('things');
        opening.onsuccess = () => {
          const writing = opening.result.transaction('things', 'readwrite', { durability: 'strict' });
          writing.objectStore('things').put(crypto.getRandomValues(new Uint8Array(60_000)), 1);
          writing.oncomplete = () => resolve('written');
          writing.onabort = () => resolve(writing.error?.message ?? 'aborted');
        };
      }),
  );
}

test('a disk that fills in the midst of a write costs nothing of what was saved', async ({
  program,
  preparedData,
}) => {
  await onSmallDisk(program);
  try {
    program.expectConsoleError(/quota|full|space|FILE_ERROR_NO_SPACE|storage-lost/i);
    let page = await startAfter(oneWeek, program, preparedData);

    const filling = await fill(program.dataFolder, 20_480);
    // The first ones may still fit into what the engine had set aside.
    let said = await writeBeside(page);
    for (let more = 0; said === 'written' && more < 4; more += 1) said = await writeBeside(page);
    expect(said).toContain('NO_SPACE');
    await expect(page.getByRole('heading', { name: 'Encours ne peut plus enregistrer' })).toBeVisible();
    await rm(filling);
    await program.close();

    // Twice: what is written behind a torn record is what the engine stumbles over.
    for (const week of [1, 2]) {
      page = await program.start();
      await new Frame(page).open('Import');
      const importing = new ImportPage(page);
      const file = weekOfLedger(week);
      await importing.choose(file);
      await importing.previewed(file.name);
      await importing.accept();
      await program.close();
    }
    page = await program.start();
    await new Frame(page).open('Import');
    for (const week of [0, 1, 2])
      await expect(page.getByRole('cell', { name: weekOfLedger(week).name })).toHaveCount(1);
    await expect(page.getByRole('alert')).toHaveCount(0);
  } finally {
    await program.close();
    spawnSync('umount', ['-l', program.dataFolder]);
  }
});

test('a full disk is seen, survived, and forgotten once there is room again', async ({
  program,
  preparedData,
}) => {
  await onSmallDisk(program);
  try {
    // The mirror and the disk complain as well, each in its own words.
    program.expectConsoleError(/quota|full|space|FILE_ERROR_NO_SPACE/i);
    let page = await startAfter(oneWeek, program, preparedData);
    await new Frame(page).open('Import');
    const importing = new ImportPage(page);
    const file = weekOfLedger(1);
    await importing.choose(file);
    await importing.previewed(file.name);

    const filling = await fill(program.dataFolder, 2 * MEGABYTE);
    await importing.acceptButton.click();
    await expect(page.getByText('Le disque est plein : rien n’a été enregistré.')).toBeVisible({
      timeout: 30_000,
    });

    await rm(filling);
    await new Frame(page).open('Aujourd’hui');
    await new Frame(page).open('Import');
    await expect(page.getByRole('cell', { name: file.name })).toHaveCount(0);
    await importing.choose(file);
    await importing.previewed(file.name);
    await importing.accept();

    page = await program.restart();
    await new Frame(page).open('Import');
    await expect(page.getByRole('cell', { name: file.name })).toHaveCount(1);
    await expect(page.getByText(/a été interrompu/)).toHaveCount(0);
  } finally {
    await program.close();
    spawnSync('umount', ['-l', program.dataFolder]);
  }
});
