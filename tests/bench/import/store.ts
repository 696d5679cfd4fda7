import { resolve } from 'node:path';
import type { BenchRow } from '../../../build/commands/bench/table';
import { openRealPage } from '../../store/chromium/realPage';
import type { StoreBenchFigures } from './storePage';

/**
 * An import of 100 000 invoices of 10 000 customers in a real Chromium, beside Dexie writing the same invoices as rows.
 * Only ratios within one run hold, but for what a person feels: a cancel and a scroll. What follows the first three rows
 * tells how the lists and acts behave at that size.
 */
export async function runImportStoreBench(): Promise<BenchRow[]> {
  const { page, close } = await openRealPage({ page: resolve(import.meta.dirname, 'storePage.ts') });
  try {
    const figures = await page.evaluate(() =>
      (globalThis as unknown as { runStoreBench: () => Promise<StoreBenchFigures> }).runStoreBench(),
    );
    const phases = Object.entries(figures.phases).map(([name, ms]) => `${name} ${Math.round(ms)}`);
    console.log(`import: ${phases.join(', ')} ms; the same as rows: ${Math.round(figures.rowsMs)} ms`);
    console.log(
      `sort ${figures.sortMs.toFixed(1)} ms, an array ${figures.plainSortMs.toFixed(1)}; search ${figures.filterMs.toFixed(1)} ms, an array ${figures.plainFilterMs.toFixed(1)}`,
    );
    return rowsOf(figures);
  } finally {
    await close();
  }
}

function rowsOf(figures: StoreBenchFigures): BenchRow[] {
  const lower = (name: string, value: number, limit: number, unit: string): BenchRow => ({
    name,
    value,
    limit,
    better: 'lower',
    unit,
  });
  return [
    lower('import whole / Dexie rows with 3 indexes', figures.importMs / figures.rowsMs, 0.5, 'x'),
    lower('cancel during the write answers in', figures.cancelMs, 300, 'ms'),
    lower('accounts left by a cancelled import', figures.leftAfterCancel, 0, 'accounts'),
    lower(
      'portfolio of 100 000 invoices with its proposals / Dexie reading the rows',
      figures.portfolioMs / figures.rowsReadMs,
      5,
      'x',
    ),
    lower(
      'sort 100 000 invoices afresh by two keys / an array of objects',
      figures.sortMs / figures.plainSortMs,
      1,
      'x',
    ),
    lower(
      'search 100 000 invoices without accents / an array of objects folded beforehand',
      figures.filterMs / figures.plainFilterMs,
      1,
      'x',
    ),
    lower('scroll to row 50 000', figures.sliceMs, 20, 'ms'),
    lower('an act on 20 000 items / on 10 items', figures.actLargeMs / figures.actSmallMs, 10, 'x'),
  ];
}
