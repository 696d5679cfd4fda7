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

  it('come back as wide as they were left, within bounds', () => {
    const model = new ColumnModel([column('name', 200, 1), column('open', 120)], { name: 310, open: 1e9 });
    expect(model.template([])).toBe('310px 900px minmax(0, 1fr)');
    const told: unknown[] = [];
    const stop = model.subscribeWidths((widths) => told.push(widths));
    model.resize('open', 130);
    model.resetWidth('name');
    stop();
    model.resize('open', 140);
    expect(told).toEqual([{ name: 310, open: 130 }, { open: 130 }]);
  });

  it('fold away where there is no room for them, unless the owner gave them a width or sorts by them', () => {
    const spare = { ...column('kind', 100), fold: 2 };
    const less = { ...column('code', 100), fold: 1 };
    const columns = [column('name', 200, 1), spare, less];
    const shown = (model: ColumnModel<string>): string[] => model.shown().map(({ id }) => id);
    const model = new ColumnModel(columns);
    model.fit(0);
    expect(shown(model)).toEqual(['name', 'kind', 'code']);
    model.fit(350);
    expect(shown(model)).toEqual(['name', 'code']);
    expect(model.leastWidth([])).toBe(300);
    model.configure(columns, 'kind');
    expect(shown(model)).toEqual(['name', 'kind']);
    model.fit(400);
    model.resize('code', 120);
    expect(shown(model)).toEqual(['name', 'kind', 'code']);
    model.resetWidth('code');
    model.configure(columns, null);
    model.fit(100);
    expect(shown(model)).toEqual(['name']);
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
