import { describe, expect, it } from 'vitest';
import {
  isInTickedSet,
  NOTHING_TICKED,
  type TickedSet,
  tickedCount,
  withTicked,
} from '../../../renderer/ui/grid/useTicks';

const ALL: TickedSet = { kind: 'allBut', ids: new Set() };

describe('what is ticked', () => {
  it('counts a few rows among many', () => {
    const set = withTicked(NOTHING_TICKED, ['a', 'b'], true);
    expect(tickedCount(set, 100_000)).toBe(2);
    expect([isInTickedSet(set, 'a'), isInTickedSet(set, 'c')]).toEqual([true, false]);
    expect(tickedCount(withTicked(set, ['a', 'c'], false), 100_000)).toBe(1);
  });

  it('counts all but a few without naming the others', () => {
    const set = withTicked(ALL, ['a'], false);
    expect(tickedCount(set, 100_000)).toBe(99_999);
    expect([isInTickedSet(set, 'a'), isInTickedSet(set, 'z')]).toEqual([false, true]);
    expect(tickedCount(withTicked(set, ['a'], true), 100_000)).toBe(100_000);
  });
});
