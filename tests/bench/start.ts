import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchRow } from '../../build/commands/bench/table';
import prepare from '../e2e/support/globalSetup';
import { Program } from '../e2e/support/program';
import { SetupPage } from '../e2e/pages/setupPage';

const STARTS = 7;
const LONGEST_WAIT_MS = 120_000;

/** What comparing the database with an intact mirror adds to a start: the median of several starts of the whole program. */
export async function runStartBench(): Promise<BenchRow[]> {
  await prepare();
  const folder = await mkdtemp(join(tmpdir(), 'encours-bench-start-'));
  const program = new Program(join(folder, 'data'), join(folder, 'files'), '.');
  try {
    await mkdir(program.workFolder);
    await new SetupPage(await program.start()).sample();
    await mirrorMade(program);
    const checks: number[] = [];
    for (let count = 0; count < STARTS; count += 1) {
      const page = await program.restart();
      checks.push(
        await page.evaluate(() => performance.getEntriesByName('start-check')[0]?.duration ?? Number.NaN),
      );
    }
    checks.sort((a, b) => a - b);
    const median = checks[Math.floor(checks.length / 2)] ?? Number.NaN;
    return [
      { name: 'start: added by an intact mirror', value: median, limit: 150, better: 'lower', unit: 'ms' },
    ];
  } finally {
    await program.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function mirrorMade(program: Program): Promise<void> {
  const head = join(program.dataFolder, 'mirror', 'head.json');
  for (const end = Date.now() + LONGEST_WAIT_MS; Date.now() < end;) {
    if ((await readFile(head, 'utf8').catch(() => '')) !== '') return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('no mirror was made');
}
