import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { findBrowser } from '../../../build/commands/findBrowser';
import type { BenchRow } from '../../../build/commands/bench/table';
import type { LetterModel } from '../../../renderer/domain/letters/letterModel';
import { benchModels, LETTERS } from './benchModels';
import type { LettersPage } from './page/main';

const ROOT = fileURLToPath(new URL('./page', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.ttf': 'font/ttf',
};
const ROUNDS = 2;
const PLAIN_LETTERS = 200;

/** The program's worker beside plain pdfmake in the same kind of worker, and whether the page answers meanwhile. */
export async function benchInChromium(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'letters-page-'));
  try {
    await build({
      root: ROOT,
      base: './',
      configFile: false,
      logLevel: 'error',
      worker: { format: 'es' },
      build: {
        outDir: folder,
        emptyOutDir: true,
        assetsInlineLimit: 0,
        target: 'chrome140',
        chunkSizeWarningLimit: 9000,
      },
    });
    return await withPage(folder, measure);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Driver {
  ours(models: readonly LetterModel[]): ReturnType<LettersPage['ours']>;
  plain(models: readonly LetterModel[]): ReturnType<LettersPage['plain']>;
}

async function measure(page: Driver): Promise<BenchRow[]> {
  const models = benchModels(LETTERS);
  await page.ours(models.slice(0, 30));
  await page.plain(models.slice(0, 5));
  let ours = Infinity;
  let plain = Infinity;
  let gap = Infinity;
  let steps = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    const own = await page.ours(models);
    ours = Math.min(ours, own.milliseconds / LETTERS);
    gap = Math.min(gap, own.longestGap);
    steps = Math.min(steps, own.progress);
    plain = Math.min(plain, (await page.plain(models.slice(0, PLAIN_LETTERS))).milliseconds / PLAIN_LETTERS);
  }
  console.warn(
    `letters a second in a Chromium worker: ${(1000 / ours).toFixed(0)}, plain pdfmake ${(1000 / plain).toFixed(0)}`,
  );
  return [
    {
      name: 'Chromium worker, one print file: plain pdfmake / ours',
      value: plain / ours,
      limit: 2,
      better: 'higher',
      unit: 'x',
    },
    { name: 'the page’s longest silence meanwhile', value: gap, limit: 100, better: 'lower', unit: 'ms' },
    { name: 'steps of progress told', value: steps, limit: 5, better: 'higher', unit: '' },
  ];
}

async function withPage<T>(folder: string, work: (page: Driver) => Promise<T>): Promise<T> {
  const server = createServer((request, response) => {
    const path = (request.url ?? '/') === '/' ? '/index.html' : (request.url ?? '');
    try {
      const body = readFileSync(join(folder, path));
      response
        .writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' })
        .end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(error));
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction(() => 'lettersPage' in globalThis);
    type Holder = { lettersPage: LettersPage };
    return await work({
      ours: (models) =>
        page.evaluate(
          (given) => (globalThis as unknown as Holder).lettersPage.ours(given),
          models as LetterModel[],
        ),
      plain: (models) =>
        page.evaluate(
          (given) => (globalThis as unknown as Holder).lettersPage.plain(given),
          models as LetterModel[],
        ),
    });
  } finally {
    await browser.close();
    server.close();
  }
}
