import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseBench, type BenchName, type BenchOptions } from './bench/parseBench';
import { failedRows, tableOf, type BenchOutcome, type BenchRow } from './bench/table';

/**
 * `npm run bench -- letters|import|backup|mirror|safety|start|journal|damage|kills`: measures the program beside peers in the same run, prints ratios against their limits, and
 * ends with 1 when one is over. Timings are never asserted in tests: they live here.
 */
type Bench = (options: BenchOptions) => Promise<readonly BenchRow[] | BenchOutcome>;

/** What a bench runs: [file below tests/bench, what it exports]. */
const PARTS: Record<BenchName, readonly (readonly [file: string, name: string])[]> = {
  letters: [['letters.ts', 'runLettersBench']],
  import: [
    ['import/parse.ts', 'runImportParseBench'],
    ['import/store.ts', 'runImportStoreBench'],
  ],
  backup: [['backup.ts', 'runBackupBench']],
  mirror: [['mirror.ts', 'runMirrorBench']],
  safety: [['safety.ts', 'runSafetyBench']],
  start: [['start.ts', 'runStartBench']],
  journal: [['journal.ts', 'runJournalBench']],
  damage: [['damage.ts', 'runDamageBench']],
  kills: [['kills.ts', 'runKillsBench']],
};

/** By its address, not by an import: commands may not depend on tests, and a bench is only there where tests are. */
async function loadBench(file: string, name: string): Promise<Bench> {
  const address = pathToFileURL(join(import.meta.dirname, '../../tests/bench', file)).href;
  const module = (await import(address)) as Readonly<Record<string, Bench | undefined>>;
  const bench = module[name];
  if (bench === undefined) throw new Error(`tests/bench/${file} n'exporte pas ${name}`);
  return bench;
}

async function main(): Promise<number> {
  const rows: BenchRow[] = [];
  const lastLines: string[] = [];
  const { name: asked, ...options } = parseBench(process.argv.slice(2));
  for (const [file, name] of PARTS[asked]) {
    const found = await (await loadBench(file, name))(options);
    const outcome = 'rows' in found ? found : { rows: found, lastLine: null };
    rows.push(...outcome.rows);
    if (outcome.lastLine !== null) lastLines.push(outcome.lastLine);
  }
  console.log(tableOf(rows));
  for (const line of lastLines) console.log(line);
  return failedRows(rows).length === 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
