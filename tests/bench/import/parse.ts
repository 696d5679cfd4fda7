import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchRow } from '../../../build/commands/bench/table';
import { generateFec } from '../../support/fecBuilder';
import { runBundled } from './bundled';
import { isCancelled, read } from './reader';

const FILES = [
  { name: '100 000 open invoices', spec: { lines: 200_000, customers: 10_000 } },
  {
    name: 'a year with payments and VAT',
    spec: { lines: 200_000, customers: 10_000, vat: true, paidShare: 0.8 },
  },
] as const;

/**
 * A FEC of 200 000 lines, from the file to domain records, beside reading and decoding the same file into one text. The best
 * round of each counts: what other programs take from the machine falls on both.
 */
export async function runImportParseBench(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'import-bench-'));
  try {
    const rows: BenchRow[] = [];
    for (const [index, { name, spec }] of FILES.entries()) {
      const file = join(folder, `fec-${index}.txt`);
      const generated = generateFec(spec);
      writeFileSync(file, generated.bytes);
      rows.push(await ratio(name, folder, file, generated.invoices));
      if (index === 0) rows.push(await cancelled(file), await memory(folder, file));
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function ratio(name: string, folder: string, file: string, invoices: number): Promise<BenchRow> {
  const printed = await runBundled('ratioProbe', folder, [file, String(invoices)]);
  const [plain, ours] = JSON.parse(printed) as [number, number];
  console.log(
    `FEC, ${name}: read and decode ${plain.toFixed(0)} ms, to domain records ${ours.toFixed(0)} ms`,
  );
  return {
    name: `FEC of 200 000 lines (${name}) to records / read and decode`,
    value: ours / plain,
    limit: 4,
    better: 'lower',
    unit: 'x',
  };
}

/** From the cancel, given at a time that the reader does not choose, to the end of the reading. */
async function cancelled(file: string): Promise<BenchRow> {
  let longest = 0;
  for (const delay of [20, 80, 160, 240, 320]) {
    const controller = new AbortController();
    let asked = Number.NaN;
    const timer = setTimeout(() => {
      asked = performance.now();
      controller.abort();
    }, delay);
    try {
      await read(file, controller.signal);
    } catch (error) {
      if (!isCancelled(error)) throw error;
      longest = Math.max(longest, performance.now() - asked);
    }
    clearTimeout(timer);
  }
  return {
    name: 'cancel while a FEC is read answers in',
    value: longest,
    limit: 300,
    better: 'lower',
    unit: 'ms',
  };
}

/** Peak of a process that reads the file once, less that of one that only starts: the records and what they cost to make. */
async function memory(folder: string, file: string): Promise<BenchRow> {
  const peak = async (...args: readonly string[]): Promise<number> =>
    Number(await runBundled('parseMemory', folder, args));
  const value = ((await peak(file)) - (await peak())) / 1024;
  return { name: 'memory to read a FEC of 39 MB', value, limit: 300, better: 'lower', unit: 'MB' };
}
