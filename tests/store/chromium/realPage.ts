import { chromium, type Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { findBrowser } from '../../../build/commands/findBrowser';

const ORIGIN = 'https://encours.invalid';

export interface RealPage {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

/**
 * A page of an installed Chromium that runs this module and its imports, workers too (give their entries by name, they are
 * found at `/<name>.js`). Nothing is served from outside: the page is a secure origin of its own.
 */
export async function openRealPage(entries: Readonly<Record<string, string>>): Promise<RealPage> {
  const files = await bundle(entries);
  const profile = await mkdtemp(join(tmpdir(), 'encours-page-'));
  // A profile on disk: in a private window IndexedDB lives in memory and durability means nothing.
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser(),
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(600_000);
  await page.route(`${ORIGIN}/**`, async (route) => {
    const path = new URL(route.request().url()).pathname.slice(1);
    const body = files.get(path);
    if (path === '')
      await route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><script type="module" src="/page.js"></script>',
      });
    else if (body === undefined) await route.fulfill({ status: 404, body: '' });
    else await route.fulfill({ contentType: 'text/javascript', body });
  });
  await page.goto(`${ORIGIN}/`, { waitUntil: 'load' });
  return {
    page,
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/** One bundle for the page and each worker, in memory. */
async function bundle(entries: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: resolve(import.meta.dirname, '../../..'),
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      rolldownOptions: {
        input: { ...entries },
        preserveEntrySignatures: false,
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  });
  for (const output of Array.isArray(built) ? built : [built]) {
    if (!('output' in output)) continue;
    for (const file of output.output) if (file.type === 'chunk') files.set(file.fileName, file.code);
  }
  return files;
}
