import { describe, expect, it } from 'vitest';
import { keepList, readKeptList } from '../../../renderer/ui/grid/keptList';

class Shelf {
  readonly kept = new Map<string, string>();
  readonly getItem = (key: string): string | null => this.kept.get(key) ?? null;
  readonly setItem = (key: string, text: string): void => void this.kept.set(key, text);
}

describe('how the owner left a list', () => {
  it('is as it came until he changes something', () => {
    expect(readKeptList(new Shelf(), 'invoices')).toEqual({ widths: {}, sort: null });
  });

  it('keeps widths and order apart, list by list', () => {
    const shelf = new Shelf();
    keepList(shelf, 'invoices', { widths: { name: 240 } });
    keepList(shelf, 'invoices', { sort: { column: 'open', direction: 'descending' } });
    keepList(shelf, 'customers', { widths: { code: 90 } });
    expect(readKeptList(shelf, 'invoices')).toEqual({
      widths: { name: 240 },
      sort: { column: 'open', direction: 'descending' },
    });
    expect(readKeptList(shelf, 'customers')).toEqual({ widths: { code: 90 }, sort: null });
  });

  it('is as it came where what is kept makes no sense', () => {
    const shelf = new Shelf();
    for (const text of [
      '',
      '{',
      '3',
      '[]',
      '{"widths":[],"sort":{"column":1}}',
      '{"widths":{"name":"wide"}}',
    ]) {
      shelf.setItem('encours-list-invoices', text);
      expect(readKeptList(shelf, 'invoices')).toEqual({ widths: {}, sort: null });
    }
  });

  it('goes on where nothing can be kept', () => {
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new Error('quota');
      },
    };
    expect(() => keepList(full, 'invoices', { widths: { name: 240 } })).not.toThrow();
  });
});
