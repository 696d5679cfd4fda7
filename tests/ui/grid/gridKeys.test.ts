import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GridAction, gridAction, type KeyPress } from '../../../renderer/ui/grid/gridKeys';

const extent = { rows: 1000, columns: 5, page: 20 };
const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrl: false,
  shift: false,
  alt: false,
  ...held,
});
const goes = (row: number, column: number): GridAction => ({ kind: 'move', to: { row, column } });

describe('keys in a list', () => {
  it.each([
    ['ArrowDown', {}, goes(11, 2)],
    ['ArrowUp', {}, goes(9, 2)],
    ['ArrowRight', {}, goes(10, 3)],
    ['ArrowLeft', {}, goes(10, 1)],
    ['PageDown', {}, goes(30, 2)],
    ['PageUp', {}, goes(0, 2)],
    ['Home', {}, goes(10, 0)],
    ['End', {}, goes(10, 4)],
    ['Home', { ctrl: true }, goes(0, 0)],
    ['End', { ctrl: true }, goes(999, 4)],
    ['ArrowDown', { ctrl: true }, goes(999, 2)],
    [' ', {}, { kind: 'tick', range: false }],
    [' ', { shift: true }, { kind: 'tick', range: true }],
    ['Enter', {}, { kind: 'open' }],
    ['a', { ctrl: true }, { kind: 'tickAll' }],
    ['b', {}, { kind: 'type', text: 'b' }],
    ['é', {}, { kind: 'type', text: 'é' }],
    ['7', {}, { kind: 'type', text: '7' }],
  ] as const)('%s %o', (key, held, action) => {
    expect(gridAction(press(key, held), { row: 10, column: 2 }, extent)).toEqual(action);
  });

  it('sorts from a heading, and widens its column with Alt and the arrows', () => {
    const heading = { row: -1, column: 2 };
    expect(gridAction(press('Enter'), heading, extent)).toEqual({ kind: 'sort' });
    expect(gridAction(press(' '), heading, extent)).toEqual({ kind: 'sort' });
    expect(gridAction(press('ArrowRight', { alt: true }), heading, extent)).toEqual({
      kind: 'resize',
      by: 16,
    });
    expect(gridAction(press('ArrowUp'), { row: 0, column: 2 }, extent)).toEqual(goes(-1, 2));
  });

  it.each(['Tab', 'Escape', 'F5', '?', '/', 'Shift'])('leaves %s to others', (key) => {
    expect(gridAction(press(key), { row: 3, column: 0 }, extent)).toBeNull();
  });

  it('never leaves the list, whatever is pressed', () => {
    const keys = fc.constantFrom(
      'ArrowDown',
      'ArrowUp',
      'ArrowLeft',
      'ArrowRight',
      'PageDown',
      'PageUp',
      'Home',
      'End',
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(keys, fc.boolean())),
        fc.integer({ min: 1, max: 50 }),
        (presses, rows) => {
          let at = { row: 0, column: 0 };
          for (const [key, ctrl] of presses) {
            const action = gridAction(press(key, { ctrl }), at, { rows, columns: 4, page: 7 });
            if (action?.kind === 'move') at = action.to;
            expect(at.row).toBeGreaterThanOrEqual(-1);
            expect(at.row).toBeLessThan(rows);
            expect(at.column).toBeGreaterThanOrEqual(0);
            expect(at.column).toBeLessThan(4);
          }
        },
      ),
    );
  });
});
