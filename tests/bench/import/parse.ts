import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchRow } from '../../../build/commands/bench/table';
import { generateFec } from '../../support/fecBuilder';
import { runBundled } from './bundled';
import type { RoundTimes } from './page/fecWorker';
import { timesInChromium } from './parseInChromium';
import { isCancelled, read } from './reader';
import { printed, summaryOf } from './roundTimes';

const FILES = [
  { name: '100 000 open invoices', spec: { lines: 200_000, customers: 10_000 } },
  {
    name: 'a year with payments and VAT',
    spec: { lines: 200_000, customers: 10_000, vat: true, paidShare: 0.8 },
  },
] as const;

/**
 * A FEC of 200 000 lines, from the file to domain records, beside reading and decoding the same file into one text: bundled in a Node process
 * of its own (the commands), and in a worker of a real Chromium on a file of the disk (the program). The best round of each
 * counts, since what other programs take from the machine only adds; the medians and the first, cold reading are printed too.
 */
export async function runImportParseBench(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'import-bench-'));
  try {
    const rows: BenchRow[] = [];
    for (const [index, { name, spec }] of FILES.entries()) {
      const file = join(folder, `fec-${index}.txt`);
      const generated = generateFec(spec);
      writeFileSync(file, generated.bytes);
      const inNode = JSON.parse(await runBundled('ratioProbe', folder, [file])) as RoundTimes;
      rows.push(ratio('Node', name, inNode, generated.invoices));
      rows.push(ratio('Chromium worker', name, await timesInChromium(file), generated.invoices));
      if (index === 0) rows.push(await cancelled(file), await memory(folder, file));
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function ratio(place: string, name: string, times: RoundTimes, invoices: number): BenchRow {
  if (times.invoices !== invoices) throw new Error(`${times.invoices} invoices read of ${invoices}`);
  const plain = summaryOf(times.plain);
  const ours = summaryOf(times.ours);
  console.log(printed(`FEC, ${name}, ${place}`, plain, ours));
  return {
    name: `${place}: FEC of 200 000 lines (${name}) to records / read and decode`,
    value: ours.least / plain.least,
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
  return {
    name: 'memory to read a FEC of 39 MB, file held: process peak less that of an idle process',
    value,
    limit: 300,
    better: 'lower',
    unit: 'MB',
  };
}
