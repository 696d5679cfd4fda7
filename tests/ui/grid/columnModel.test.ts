import { describe, expect, it } from 'vitest';
import { ColumnModel, nextSort } from '../../../renderer/ui/grid/columnModel';
import type { GridColumn } from '../../../renderer/ui/grid/gridTypes';

const column = (id: string, width: number, grow?: number): GridColumn<string> => ({
  id,
  header: id,
  width,
  ...(grow === undefined ? {} : { grow }),
  cell: (row) => row,
});

describe('columns of a list', () => {
  it('give the room that is left to those that grow', () => {
    const model = new ColumnModel([column('name', 200, 1), column('open', 120)]);
    expect(model.template([40])).toBe('40px minmax(200px, 1fr) 120px');
    expect(model.leastWidth([40])).toBe(360);
  });

  it('keep the width that the owner gave, within bounds, until it is reset', () => {
    const model = new ColumnModel([column('name', 200, 1), column('open', 120)]);
    let told = 0;
    model.subscribe(() => (told += 1));
    model.resize('name', 310.4);
    expect(model.template([])).toBe('310px 120px minmax(0, 1fr)');
    expect(told).toBe(1);
    model.resize('name', 3);
    expect(model.leastWidth([])).toBe(48 + 120);
    model.resetWidth('name');
    expect(model.template([])).toBe('minmax(200px, 1fr) 120px');
  });

  it('follow the screen when it shows others', () => {
    const model = new ColumnModel([column('name', 200, 1)]);
    model.configure([column('open', 120), column('due', 90)]);
    expect(model.shown().map(({ id }) => id)).toEqual(['open', 'due']);
  });

  it('sort upwards first, then the other way', () => {
    const up = nextSort(null, 'open');
    expect(up).toEqual({ column: 'open', direction: 'ascending' });
    expect(nextSort(up, 'open')).toEqual({ column: 'open', direction: 'descending' });
    expect(nextSort({ column: 'open', direction: 'descending' }, 'due')).toEqual({
      column: 'due',
      direction: 'ascending',
    });
  });
});
