import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  contentSecurityPolicy,
  NONCE_PLACEHOLDER,
} from '../../../../electron/main/bundle/contentSecurityPolicy';
import { respondFromBundle } from '../../../../electron/main/bundle/respond';
import { recoveryPage } from '../../../../electron/main/window/recoveryPage';

const root = mkdtempSync(join(tmpdir(), 'encours-bundle-'));
writeFileSync(join(root, 'index.html'), `<meta property="csp-nonce" nonce="${NONCE_PLACEHOLDER}">`);
writeFileSync(join(root, 'font.ttf'), new Uint8Array([0, 1, 0, 0, 255]));
writeFileSync(join(root, 'notes.exe'), 'MZ');

const get = (path: string, method = 'GET'): Promise<Response> =>
  respondFromBundle({ url: `app://encours${path}`, method }, root);

describe('an answer from the bundle', () => {
  it('gives each document a nonce of its own, in the text and in the policy', async () => {
    const [first, second] = [await get('/index.html'), await get('/')];
    const nonceOf = async (response: Response): Promise<string | undefined> =>
      /nonce="([^"]+)"/.exec(await response.text())?.[1];
    const [one, two] = [await nonceOf(first), await nonceOf(second)];
    expect(one).not.toBe(two);
    expect(one).not.toBe(NONCE_PLACEHOLDER);
    expect(first.headers.get('content-security-policy')).toContain(`'nonce-${one ?? ''}'`);
    expect(first.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  it('keeps bytes as they are, with their type and the policy', async () => {
    const response = await get('/font.ttf');
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([0, 1, 0, 0, 255]));
    expect(response.headers.get('content-type')).toBe('font/ttf');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('refuses what is absent, of an unknown kind, or not a reading', async () => {
    expect((await get('/absent.js')).status).toBe(404);
    expect((await get('/notes.exe')).status).toBe(404);
    expect((await get('/assets')).status).toBe(404);
    expect((await get('/index.html', 'POST')).status).toBe(405);
    expect((await get('/index.html', 'PUT')).status).toBe(405);
  });
});

describe('the policy', () => {
  it('allows nothing unsafe and nothing from elsewhere', () => {
    for (const policy of [contentSecurityPolicy('n0nce'), contentSecurityPolicy(null)]) {
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(policy).toMatch(/(^|; )script-src 'self'(;|$)/);
    }
  });

  it('is the one that the bundler prepares for', () => {
    const config = readFileSync(
      resolve(import.meta.dirname, '../../../../build/vite/vite.config.ts'),
      'utf8',
    );
    expect(config).toContain(`'${NONCE_PLACEHOLDER}'`);
  });
});

describe('the recovery page', () => {
  it.each(['fr', 'en'] as const)('in %s has a way back and no script', (language) => {
    const page = recoveryPage(language);
    expect(page).toContain(`lang="${language}"`);
    expect(page).toContain('href="app://encours/index.html"');
    expect(page).not.toMatch(/<script|onclick|javascript:/i);
  });
});
