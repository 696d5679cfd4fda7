import { describe, expect, it } from 'vitest';
import { foldColumns } from '../../../renderer/ui/grid/foldColumns';

interface Column {
  readonly id: string;
  readonly width: number;
  readonly fold?: number;
}

const COLUMNS: readonly Column[] = [
  { id: 'name', width: 200 },
  { id: 'kind', width: 100, fold: 3 },
  { id: 'open', width: 120 },
  { id: 'last', width: 150, fold: 1 },
  { id: 'code', width: 80, fold: 2 },
];

const shownIn = (room: number, stays: readonly string[] = []): string[] =>
  foldColumns(COLUMNS, ({ width }) => width, room, new Set(stays)).map(({ id }) => id);

describe('columns where there is little room', () => {
  it('stay all where they fit', () => {
    expect(foldColumns(COLUMNS, ({ width }) => width, 650, new Set())).toBe(COLUMNS);
  });

  it('leave one after the other, the least important first, and no more than need be', () => {
    expect(shownIn(649)).toEqual(['name', 'open', 'last', 'code']);
    expect(shownIn(549)).toEqual(['name', 'open', 'last']);
    expect(shownIn(400)).toEqual(['name', 'open']);
  });

  it('never leave when the list is nothing without them, nor when it is sorted by them', () => {
    expect(shownIn(10)).toEqual(['name', 'open']);
    expect(shownIn(549, ['kind'])).toEqual(['name', 'kind', 'open']);
  });
});
