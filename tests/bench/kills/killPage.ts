import type { Page } from '@playwright/test';
import { resolve } from 'node:path';
import { build } from 'vite';
import { KILL_PAGE, KILL_SIGN, type KillPage, type Look, type Sign } from './census';

/** The bench's own code for the page, in one piece that can be evaluated there. */
export async function bundleKillPage(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: resolve(import.meta.dirname, '../../..'),
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      lib: { entry: resolve(import.meta.dirname, 'page.ts'), formats: ['iife'], name: 'encoursKillCode' },
    },
  });
  for (const output of Array.isArray(built) ? built : [built])
    if ('output' in output) return output.output[0].code;
  throw new Error('the code for the page was not bundled');
}

/** Puts it into the page of a program that was just started. */
export async function enterPage(page: Page, code: string, onSign: (sign: Sign) => void): Promise<void> {
  await page.exposeFunction(KILL_SIGN, onSign);
  const session = await page.context().newCDPSession(page);
  const { exceptionDetails } = await session.send('Runtime.evaluate', { expression: code });
  if (exceptionDetails !== undefined)
    throw new Error(`the code for the page failed: ${exceptionDetails.text}`);
  await session.detach();
}

export async function lookAt(page: Page): Promise<Look> {
  return page.evaluate((name) => (Reflect.get(globalThis, name) as KillPage).look(), KILL_PAGE);
}

export async function watchPage(page: Page): Promise<void> {
  await page.evaluate((name) => (Reflect.get(globalThis, name) as KillPage).watch(), KILL_PAGE);
}

export async function copyIn(page: Page, what: 'sync' | 'backUp'): Promise<string> {
  return page.evaluate(([name, call]) => (Reflect.get(globalThis, name) as KillPage)[call](), [
    KILL_PAGE,
    what,
  ] as const);
}
