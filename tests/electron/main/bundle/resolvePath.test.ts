import * as fc from 'fast-check';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resolveBundlePath } from '../../../../electron/main/bundle/resolvePath';

const ROOT = resolve('/program/out/renderer');
const at = (path: string): string | null => resolveBundlePath(`app://encours${path}`, ROOT);

describe('the file that an address names', () => {
  it('lies in the bundle', () => {
    expect(at('/index.html')).toBe(join(ROOT, 'index.html'));
    expect(at('/')).toBe(join(ROOT, 'index.html'));
    expect(at('/assets/index-BBEF.js?v=1#top')).toBe(join(ROOT, 'assets/index-BBEF.js'));
    expect(at('/assets/caf%C3%A9.ttf')).toBe(join(ROOT, 'assets/café.ttf'));
  });

  it.each([
    '/..%2f..%2fmain/index.js',
    '/%2e%2e%2f%2e%2e%2fmain%2findex.js',
    '/%2e%2e%5c%2e%2e%5cmain',
    '/..%5c..%5cmain%5cindex.js',
    '/..\\..\\main',
    '/%252e%252e%252fmain',
    '/assets/%00.html',
    '/C:/Windows/win.ini',
    '/C%3A%5CWindows%5Cwin.ini',
    '/index.html::$DATA',
    '/%E0%A4%A',
    '/%2fetc/passwd/..%2f..%2f..%2f..%2f..%2fetc/passwd',
  ])('is none for %s', (path) => {
    expect(at(path)).toBeNull();
  });

  it('is none for another host or scheme', () => {
    expect(resolveBundlePath('app://evil/index.html', ROOT)).toBeNull();
    expect(resolveBundlePath('https://encours/index.html', ROOT)).toBeNull();
    expect(resolveBundlePath('not an address', ROOT)).toBeNull();
  });

  it('never lies outside, however the address is written', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '%2e',
      '%2E%2e',
      '/',
      '%2f',
      '\\',
      '%5c',
      'a',
      '%00',
      ':',
      '%25',
      '~',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const file = at(`/${pieces.join('')}`);
        if (file === null) return;
        const inside = relative(ROOT, file);
        expect(inside.startsWith('..') || isAbsolute(inside)).toBe(false);
      }),
    );
  });
});
