import { mkdtemp, readdir, readFile, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clearPrinted, openForPrinting } from '../../../../electron/main/services/saving';

const opened = vi.hoisted((): string[] => []);
vi.mock('electron', () => ({
  dialog: {},
  shell: { openPath: (path: string) => (opened.push(path), Promise.resolve('')) },
}));

const HOUR = 3_600_000;
const bytes = new Uint8Array([37, 80, 68, 70]);
let folder = '';
beforeEach(async () => {
  opened.length = 0;
  folder = await mkdtemp(join(tmpdir(), 'encours-printing-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function namesIn(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

describe('what was opened for printing', () => {
  it('is there for the reader, and gone at the first start a day later', async () => {
    await openForPrinting({ name: 'lot', bytes, secret: false }, folder);
    expect(await readFile(opened[0] ?? '')).toEqual(Buffer.from(bytes));
    await clearPrinted(folder, Date.now() + 23 * HOUR);
    expect(await namesIn(folder)).toEqual(['lot.pdf']);
    await clearPrinted(folder, Date.now() + 25 * HOUR);
    expect(await namesIn(folder)).toEqual([]);
  });

  it('is gone at the next start when it is secret, whatever the clock says', async () => {
    await openForPrinting({ name: 'fiche', bytes, secret: true }, folder);
    await openForPrinting({ name: 'lot', bytes, secret: false }, folder);
    expect(await readFile(opened[0] ?? '')).toEqual(Buffer.from(bytes));
    const later = new Date(Date.now() + 100 * HOUR);
    await utimes(opened[0] ?? '', later, later);
    await clearPrinted(folder, Date.now());
    expect(await namesIn(folder)).toEqual(['lot.pdf']);
  });

  it('is nothing where nothing was ever printed', async () => {
    await expect(clearPrinted(join(folder, 'absent'), Date.now())).resolves.toBeUndefined();
  });
});
