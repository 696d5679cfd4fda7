import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  createFile,
  createFolder,
  distinctNames,
  removeLeftovers,
  replaceFile,
} from '../../../../electron/main/services/atomicFile';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'encours-atomic-'));
});

describe('replacing a file', () => {
  it('leaves the new content and nothing beside it', async () => {
    const path = join(folder, 'lot.pdf');
    await replaceFile(path, bytes('first'));
    await replaceFile(path, bytes('second'));
    expect(readFileSync(path, 'utf8')).toBe('second');
    expect(readdirSync(folder)).toEqual(['lot.pdf']);
  });

  it('leaves the former content when it fails', async () => {
    const path = join(folder, 'taken');
    mkdirSync(path);
    writeFileSync(join(path, 'inside'), 'kept');
    await expect(replaceFile(path, bytes('new'))).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(['taken']);
    expect(readFileSync(join(path, 'inside'), 'utf8')).toBe('kept');
  });

  it('fails in a folder that is not there', async () => {
    await expect(replaceFile(join(folder, 'absent', 'a'), bytes('x'))).rejects.toMatchObject({
      code: 'ENOENT',
    });
  });

  it.skipIf(process.getuid?.() === 0)('fails in a folder without the right to write', async () => {
    chmodSync(folder, 0o500);
    await expect(replaceFile(join(folder, 'a'), bytes('x'))).rejects.toMatchObject({ code: 'EACCES' });
    chmodSync(folder, 0o700);
  });
});

describe('creating a file', () => {
  it('never takes the place of another', async () => {
    const path = join(folder, 'lettre.pdf');
    const taken = [];
    for (const text of ['one', 'two', 'three']) taken.push(basename(await createFile(path, bytes(text))));
    expect(taken).toEqual(['lettre.pdf', 'lettre (2).pdf', 'lettre (3).pdf']);
    expect(taken.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(['one', 'two', 'three']);
    expect(readdirSync(folder)).toHaveLength(3);
  });

  it('gives each its own name when many are written at once', async () => {
    const path = join(folder, 'lettre.pdf');
    const wanted = Array.from({ length: 12 }, (_, index) => `letter ${index}`);
    const taken = await Promise.all(wanted.map((text) => createFile(path, bytes(text))));
    expect(new Set(taken).size).toBe(12);
    expect(taken.map((file) => readFileSync(file, 'utf8'))).toEqual(wanted);
  });
});

describe('creating a folder of files', () => {
  it('writes all of them under safe and distinct names', async () => {
    const path = await createFolder(join(folder, 'Lettres'), [
      { name: 'Dupré.pdf', bytes: bytes('a') },
      { name: 'dupré.PDF', bytes: bytes('b') },
      { name: '../../etc/passwd', bytes: bytes('c') },
    ]);
    expect(readdirSync(path).sort()).toEqual(['Dupré.pdf', 'dupré (2).PDF', 'etc passwd'].sort());
    expect(readdirSync(folder)).toEqual(['Lettres']);
  });

  it('never mixes with a folder that is there', async () => {
    mkdirSync(join(folder, 'Lettres'));
    const path = await createFolder(join(folder, 'Lettres'), [{ name: 'a.pdf', bytes: bytes('a') }]);
    expect(basename(path)).toBe('Lettres (2)');
    expect(readdirSync(join(folder, 'Lettres'))).toEqual([]);
  });

  it('leaves nothing when one of them can’t be written', async () => {
    const files = [
      { name: 'a.pdf', bytes: bytes('a') },
      { name: 'b.pdf', bytes: 'not bytes at all' as unknown as Uint8Array },
      { name: 'c.pdf', bytes: Symbol('neither') as unknown as Uint8Array },
    ];
    await expect(createFolder(join(folder, 'Lettres'), files)).rejects.toThrow();
    expect(readdirSync(folder)).toEqual([]);
  });
});

it('names that the system would take for one are told apart', () => {
  expect(distinctNames(['A.pdf', 'a.pdf', 'a (2).pdf', 'CON'])).toEqual([
    'A.pdf',
    'a (2).pdf',
    'a (2) (2).pdf',
    '_CON',
  ]);
});

it('what a killed run left behind is removed, and only that', async () => {
  const begun = Date.now() - 1000;
  const left = join(folder, '.lot.pdf.0123456789ab.encours-tmp');
  writeFileSync(left, 'half');
  utimesSync(left, begun / 1000 - 5, begun / 1000 - 5);
  writeFileSync(join(folder, '.now.json.0123456789ab.encours-tmp'), 'written to at this moment');
  writeFileSync(join(folder, 'lot.pdf'), 'whole');
  await removeLeftovers(folder, begun);
  await removeLeftovers(join(folder, 'absent'), begun);
  expect(readdirSync(folder)).toEqual(['.now.json.0123456789ab.encours-tmp', 'lot.pdf']);
});
