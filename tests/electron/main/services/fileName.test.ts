import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberedName, safeFileName, withExtension } from '../../../../electron/main/services/fileName';

describe('a safe file name', () => {
  it.each([
    ['Relance Dupré & Fils.pdf', 'Relance Dupré & Fils.pdf'],
    ['../../etc/passwd', 'etc passwd'],
    ['C:\\Windows\\win.ini', 'C Windows win.ini'],
    ['CON', '_CON'],
    ['nul.pdf', '_nul.pdf'],
    ['Com1.tar.gz', '_Com1.tar.gz'],
    ['lpt¹.txt', '_lpt¹.txt'],
    ['console.pdf', 'console.pdf'],
    ['trailing. . .', 'trailing'],
    ['  .hidden', 'hidden'],
    ['a\u0000b\u001fc.pdf', 'a b c.pdf'],
    ['facture\u202efdp.exe', 'facture fdp.exe'],
    ['', 'document'],
    ['...', 'document'],
    ['???.pdf', 'pdf'],
    ['e\u0301te\u0301.pdf', 'été.pdf'],
  ])('%j becomes %j', (wanted, safe) => {
    expect(safeFileName(wanted)).toBe(safe);
  });

  it('keeps the extension of a name that is too long, and cuts between characters', () => {
    const long = safeFileName(`${'🙂'.repeat(400_000)}.pdf`);
    expect(long).toMatch(/^(🙂)+\.pdf$/u);
    expect(long.length).toBeLessThanOrEqual(120);
  });

  it('fits where names are counted in bytes, with a number and an extension to come', () => {
    const named = withExtension(numberedName(safeFileName(`${'漢'.repeat(400)}.pdf`), 20_000), 'json');
    expect(Buffer.byteLength(named)).toBeLessThanOrEqual(255);
  });

  it('is one that every system takes, whatever was wanted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (wanted) => {
        const safe = safeFileName(wanted);
        expect(safe).not.toBe('');
        expect(safe.length).toBeLessThanOrEqual(121);
        expect(safe).not.toMatch(/[<>:"/\\|?*\p{Cc}]|[. ]$|^[. ]/u);
        expect(safe).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
        expect(safeFileName(safe)).toBe(safe);
      }),
    );
  });
});

describe('names beside it', () => {
  it('are numbered before the extension', () => {
    expect(numberedName('lot.pdf', 1)).toBe('lot.pdf');
    expect(numberedName('lot.pdf', 2)).toBe('lot (2).pdf');
    expect(numberedName('lettres', 3)).toBe('lettres (3)');
  });

  it('get the extension that they lack', () => {
    expect(withExtension('lot', 'pdf')).toBe('lot.pdf');
    expect(withExtension('lot.PDF', 'pdf')).toBe('lot.PDF');
    expect(withExtension('lot.csv', 'pdf')).toBe('lot.csv.pdf');
  });
});
