import { describe, expect, it } from 'vitest';
import { failedRows, parseBench, tableOf, type BenchRow } from '../../build/commands/bench/table';

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

  it('knows its names', () => {
    expect(parseBench(['letters'])).toBe('letters');
    expect(() => parseBench([])).toThrow('letters | import');
    expect(() => parseBench(['speed'])).toThrow('letters | import');
  });
});
