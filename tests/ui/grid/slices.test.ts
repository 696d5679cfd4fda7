import { describe, expect, it } from 'vitest';
import type { GridSource } from '../../../renderer/ui/grid/gridTypes';
import { SliceCache } from '../../../renderer/ui/grid/slices';

interface Asked {
  readonly from: number;
  readonly to: number;
  readonly answer: (rows: readonly string[]) => void;
  readonly fail: (error: Error) => void;
}

function slowSource(key: string, count: number): { source: GridSource<string>; asked: Asked[] } {
  const asked: Asked[] = [];
  const rows = (from: number, to: number): Promise<readonly string[]> =>
    new Promise((answer, fail) => asked.push({ from, to, answer, fail }));
  return { source: { key, count, rows, rowId: (row) => row }, asked };
}

const names = (from: number, to: number, mark = ''): string[] =>
  Array.from({ length: to - from }, (_, place) => `${mark}${from + place}`);
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('slices of a list', () => {
  it('reads what is in sight once, by hundreds, and not beyond the end', async () => {
    const { source, asked } = slowSource('a', 250);
    const cache = new SliceCache<string>();
    cache.use(source);
    cache.want(90, 120);
    cache.want(95, 125);
    cache.want(240, 400);
    await settle();
    expect(asked.map(({ from, to }) => [from, to])).toEqual([
      [0, 100],
      [100, 200],
      [200, 250],
    ]);
    expect(cache.rowAt(95)).toBeUndefined();
    asked[0]?.answer(names(0, 100));
    await settle();
    expect(cache.rowAt(95)).toBe('95');
    expect(cache.rowAt(105)).toBeUndefined();
  });

  it('keeps the old rows in sight while the same list is read again, and drops late answers of the old one', async () => {
    const before = slowSource('a', 100);
    const cache = new SliceCache<string>();
    cache.use(before.source);
    cache.want(0, 10);
    await settle();
    before.asked[0]?.answer(names(0, 100, 'old '));
    await settle();
    const after = slowSource('a', 100);
    cache.use(after.source);
    expect(cache.rowAt(3)).toBe('old 3');
    cache.want(0, 10);
    await settle();
    after.asked[0]?.answer(names(0, 100, 'new '));
    await settle();
    expect(cache.rowAt(3)).toBe('new 3');
    before.asked[0]?.answer(names(0, 100, 'late '));
    await settle();
    expect(cache.rowAt(3)).toBe('new 3');
  });

  it('starts afresh with another list', async () => {
    const first = slowSource('a', 10);
    const cache = new SliceCache<string>();
    cache.use(first.source);
    cache.want(0, 10);
    await settle();
    first.asked[0]?.answer(names(0, 10));
    await settle();
    cache.use(slowSource('b', 10).source);
    expect(cache.rowAt(3)).toBeUndefined();
  });

  it('stops at an error, and reads again when asked to', async () => {
    const { source, asked } = slowSource('a', 10);
    const cache = new SliceCache<string>();
    cache.use(source);
    cache.want(0, 10);
    await settle();
    asked[0]?.fail(new Error('no answer'));
    await settle();
    expect(cache.error?.message).toBe('no answer');
    cache.want(0, 10);
    await settle();
    expect(asked).toHaveLength(1);
    cache.retry();
    cache.want(0, 10);
    await settle();
    asked[1]?.answer(names(0, 10));
    await settle();
    expect([cache.error, cache.rowAt(9)]).toEqual([null, '9']);
  });

  it('holds a bounded number of rows, however far one scrolls', async () => {
    const cache = new SliceCache<string>();
    cache.use({ key: 'a', count: 100_000, rows: (from, to) => names(from, to), rowId: (row) => row });
    for (let from = 0; from < 100_000; from += 100) cache.want(from, from + 100);
    await settle();
    const held = Array.from({ length: 1000 }, (_, slice) => cache.rowAt(slice * 100)).filter(Boolean);
    expect(held.length).toBeLessThanOrEqual(60);
    expect(cache.rowAt(99_999)).toBe('99999');
  });
});
