import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchRow } from '../../../build/commands/bench/table';
import { openParts } from '../../../build/commands/fileParts';
import { CancelledError } from '../../../renderer/exchange/bytes/slices';
import { readReceivables } from '../../../renderer/exchange/readReceivables';
import { generateFec } from '../../support/fecBuilder';

/** Both by turns, several rounds each: the second does not collect the memory that the first has left. */
const TURNS = 4;
const ROUNDS = 8;
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
      rows.push(await ratio(name, file, generated.invoices));
      if (index === 0) rows.push(await cancelled(file), memory(file));
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function ratio(name: string, file: string, invoices: number): Promise<BenchRow> {
  let plain = Number.POSITIVE_INFINITY;
  let ours = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < TURNS; turn++) {
    for (let round = 0; round < ROUNDS; round++) {
      const start = performance.now();
      const text = new TextDecoder().decode(readFileSync(file));
      plain = Math.min(plain, performance.now() - start);
      if (text.length === 0) throw new Error('nothing decoded');
    }
    for (let round = 0; round < ROUNDS; round++) {
      const start = performance.now();
      const found = await read(file);
      ours = Math.min(ours, performance.now() - start);
      if (found !== invoices) throw new Error(`${found} invoices read of ${invoices}`);
    }
  }
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

async function read(file: string, signal?: AbortSignal, onProgress?: () => void): Promise<number> {
  const parts = await openParts(file);
  try {
    const outcome = await readReceivables(parts, {
      fileName: file,
      ...(signal === undefined ? {} : { signal }),
      ...(onProgress === undefined ? {} : { onProgress }),
    });
    return outcome.ok ? outcome.inspection.invoices : -1;
  } finally {
    await parts.close();
  }
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
      if (!(error instanceof CancelledError)) throw error;
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
function memory(file: string): BenchRow {
  const peak = (...args: readonly string[]): number => {
    const child = spawnSync(
      process.execPath,
      ['--import', 'tsx', join(import.meta.dirname, 'parseMemory.ts'), ...args],
      {
        encoding: 'utf8',
      },
    );
    if (child.status !== 0) throw new Error(child.stderr);
    return Number(child.stdout);
  };
  const value = (peak(file) - peak()) / 1024;
  return { name: 'memory to read a FEC of 39 MB', value, limit: 300, better: 'lower', unit: 'MB' };
}
