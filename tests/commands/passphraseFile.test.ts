import { afterAll, describe, expect, it } from 'vitest';
import { readPassphrase } from '../../build/commands/backup/backupOptions';
import { scratchFolder } from './runCommand';

const folder = scratchFolder();
afterAll(() => folder.remove());

const PHRASE = 'les copeaux du mardi';

describe('a passphrase file', () => {
  it.each([
    ['as it is', PHRASE],
    ['with the end of its line', `${PHRASE}\n`],
    ['as Windows ends lines', `${PHRASE}\r\n`],
    ['with a mark of UTF-8 before it', `\uFEFF${PHRASE}\r\n`],
  ])('holds its line: %s', async (name, content) => {
    expect(await readPassphrase(folder.file(`${name}.txt`, content))).toBe(PHRASE);
  });

  it('may begin and end with blanks: they are typed too', async () => {
    expect(await readPassphrase(folder.file('blancs.txt', `  ${PHRASE} \n`))).toBe(`  ${PHRASE} `);
  });

  it.each([
    ['nothing', '', /est vide/],
    ['an empty line', '\r\n', /est vide/],
    ['a second line, which no field of the program takes', `${PHRASE}\nencore\n`, /une seule est attendue/],
    ['an empty line behind it', `${PHRASE}\n\n`, /une seule est attendue/],
    ['something that is no UTF-8', Buffer.from([0xff, 0xfe, 0x61, 0]), /n’est pas un texte en UTF-8/],
    ['far too much', 'x'.repeat(4097), /n’est pas un fichier de phrase secrète/],
  ])('is refused with %s', async (name, content, reason) => {
    await expect(readPassphrase(folder.file(`${name.slice(0, 12)}.txt`, content))).rejects.toThrow(reason);
  });

  it('is no folder, and not missing', async () => {
    await expect(readPassphrase(folder.path('.'))).rejects.toThrow(/n’est pas un fichier de phrase secrète/);
    await expect(readPassphrase(folder.path('absent.txt'))).rejects.toThrow(/ne peut pas être lu/);
  });
});
