import { resolve } from 'node:path';
import { openRealPage } from '../../store/chromium/realPage';
import type { FecPage } from './page/fecPage';
import type { RoundTimes } from './page/fecWorker';

const TURNS = 5;
const ROUNDS = 4;

/** Reads a file on the disk in a worker of a real Chromium, as the program does when it is dropped on its window. */
export async function timesInChromium(file: string): Promise<RoundTimes> {
  const folder = resolve(import.meta.dirname, 'page');
  const { page, close } = await openRealPage({
    page: resolve(folder, 'fecPage.ts'),
    fecWorker: resolve(folder, 'fecWorker.ts'),
  });
  try {
    await page.setInputFiles('input', file);
    return await page.evaluate(
      (request) => (globalThis as unknown as { fecPage: FecPage }).fecPage.readFec(request),
      { turns: TURNS, rounds: ROUNDS },
    );
  } finally {
    await close();
  }
}
