import { describe, expect, it } from 'vitest';
import { parseBench } from '../../build/commands/bench/parseBench';
import { failedRows, tableOf, type BenchRow } from '../../build/commands/bench/table';

const row = (more: Partial<BenchRow>): BenchRow => ({
  name: 'letters',
  value: 2.6,
  limit: 2.5,
  better: 'higher',
  unit: 'x',
  ...more,
});

describe('the table of a bench', () => {
  it('is over on the wrong side of the limit, and when nothing was measured', () => {
    expect(failedRows([row({}), row({ value: 2.5 })])).toEqual([]);
    expect(failedRows([row({ value: 2.4 })])).toHaveLength(1);
    expect(failedRows([row({ better: 'lower' })])).toHaveLength(1);
    expect(
      failedRows([row({ value: Number.NaN }), row({ value: Number.NaN, better: 'lower' })]),
    ).toHaveLength(2);
  });

  it('aligns its columns and says ok or over', () => {
    expect(
      tableOf([row({}), row({ name: 'peak', value: 400, limit: 300, better: 'lower', unit: 'MB' })]),
    ).toBe(['letters  2.60 x  >= 2.50 x  ok', 'peak     400 MB  <= 300 MB  over'].join('\n'));
  });
});

describe('the command line of a bench', () => {
  it('names one, and those that repeat take how often and from which seed', () => {
    expect(parseBench(['letters'])).toEqual({ name: 'letters', n: null, seed: null });
    expect(parseBench(['damage'])).toEqual({ name: 'damage', n: null, seed: null });
    expect(parseBench(['damage', '--seed', '0', '--n', '200'])).toEqual({ name: 'damage', n: 200, seed: 0 });
    expect(parseBench(['safety', '--n', '400'])).toEqual({ name: 'safety', n: 400, seed: null });
  });

  it.each([
    [],
    ['speed'],
    ['letters', 'import'],
    ['letters', '--n', '3'],
    ['safety', '--seed', '3'],
    ['damage', '--n'],
    ['damage', '--n', '0'],
    ['damage', '--n', '-3'],
    ['damage', '--n', '1.5'],
    ['damage', '--n', '3', '--n', '4'],
    ['damage', '--seeds', '3'],
  ])('refuses anything else: %j', (...words) => {
    expect(() => parseBench(words)).toThrow(
      'letters | import | backup | mirror | safety | start | journal | damage | kills',
    );
  });
});
