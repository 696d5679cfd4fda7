import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useMemo, useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Grid, type GridProps } from '../../../renderer/ui/grid/Grid';
import {
  type GridColumn,
  type GridSort,
  type GridSource,
  sourceOf,
} from '../../../renderer/ui/grid/gridTypes';
import { useTicks } from '../../../renderer/ui/grid/useTicks';
import { giveElementsSize, renderUi } from '../support/renderUi';

interface Person {
  readonly id: string;
  readonly name: string;
}

const people = (count: number): Person[] =>
  Array.from({ length: count }, (_, place) => ({ id: `p${place}`, name: `Client ${place}` }));
const idOf = (person: Person): string => person.id;
const COLUMNS: readonly GridColumn<Person>[] = [
  { id: 'name', header: 'Nom', width: 200, grow: 1, sortable: true, cell: (row) => row.name },
  { id: 'id', header: 'Code', width: 100, cell: (row) => row.id, total: '12 clients' },
];

function Demo(
  props: Partial<GridProps<Person>> & { readonly count?: number; readonly ticking?: boolean },
): React.JSX.Element {
  const { count = 1000, ticking = false, ...rest } = props;
  const source = useMemo(() => sourceOf('all', people(count), idOf), [count]);
  const { ticks, set } = useTicks(idOf, count);
  return (
    <>
      <Grid label="Clients" columns={COLUMNS} source={source} {...(ticking ? { ticks } : {})} {...rest} />
      <output>{`${set.kind} ${[...set.ids].sort().join(',')}`}</output>
    </>
  );
}

const cellOf = async (name: string): Promise<HTMLElement> => {
  const text = await screen.findByText(name);
  const cell = text.closest<HTMLElement>('[role="gridcell"]');
  if (cell === null) throw new Error(`no cell around ${name}`);
  return cell;
};
const focusedText = (): string | null => document.activeElement?.textContent ?? null;

let restore: () => void;
beforeEach(() => {
  restore = giveElementsSize(1000, 600);
});
afterEach(() => {
  cleanup();
  restore();
});

describe('the list', () => {
  it('draws only the rows in sight, and says how many there are', async () => {
    renderUi(<Demo count={100_000} />);
    await cellOf('Client 0');
    expect(screen.getByRole('grid', { name: 'Clients' }).getAttribute('aria-rowcount')).toBe('100002');
    expect(screen.queryByText('Client 500')).toBeNull();
    const drawn = screen.getAllByRole('row').length;
    expect(drawn).toBeGreaterThan(10);
    expect(drawn).toBeLessThan(60);
  });

  it('is one stop for Tab, then goes by arrows, pages and ends', async () => {
    const user = userEvent.setup();
    renderUi(<Demo count={100_000} />);
    await cellOf('Client 0');
    await user.tab();
    expect(focusedText()).toBe('Client 0');
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(focusedText()).toBe('Client 2');
    await user.keyboard('{ArrowRight}');
    expect(focusedText()).toBe('p2');
    await user.keyboard('{Home}{PageDown}');
    const afterPage = Number(focusedText()?.replace('Client ', ''));
    expect(afterPage).toBeGreaterThan(10);
    await user.keyboard('{ArrowUp}');
    expect(focusedText()).toBe(`Client ${afterPage - 1}`);
    await user.tab();
    expect(document.activeElement?.closest('[role="grid"]')).toBeNull();
  });

  it('opens a row with Enter and with a press', async () => {
    const user = userEvent.setup();
    const onOpen = vi.fn();
    renderUi(<Demo onOpen={onOpen} />);
    await user.click(await cellOf('Client 3'));
    await user.keyboard('{ArrowDown}{Enter}');
    expect(onOpen.mock.calls.map(([row]) => (row as Person).id)).toEqual(['p3', 'p4']);
  });

  it('with a pane beside it, a press shows the row and a double press opens it', async () => {
    const user = userEvent.setup();
    const onOpen = vi.fn();
    const onActive = vi.fn();
    renderUi(<Demo onOpen={onOpen} onActive={onActive} />);
    await user.click(await cellOf('Client 5'));
    expect(onActive.mock.lastCall?.[0]).toMatchObject({ id: 'p5' });
    expect(onOpen).not.toHaveBeenCalled();
    await user.dblClick(await cellOf('Client 6'));
    expect(onOpen.mock.lastCall?.[0]).toMatchObject({ id: 'p6' });
  });

  it('ticks with Space, a range with Shift and Space, everything with Ctrl and A', async () => {
    const user = userEvent.setup();
    renderUi(<Demo ticking />);
    await cellOf('Client 0');
    await user.tab();
    await user.keyboard(' ');
    expect(screen.getByRole('status').textContent).toBe('only p0');
    await user.keyboard('{ArrowDown}{ArrowDown}{Shift>} {/Shift}');
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('only p0,p1,p2'));
    await user.keyboard(' ');
    expect(screen.getByRole('status').textContent).toBe('only p0,p1');
    await user.keyboard('{Control>}a{/Control}');
    expect(screen.getByRole('status').textContent).toBe('allBut ');
    const first = screen.getAllByRole('row')[1];
    expect(first?.getAttribute('aria-selected')).toBe('true');
  });

  it('offers no "tick all" where no row can be ticked', async () => {
    renderUi(<Demo ticking count={0} />);
    const none = await screen.findByRole('checkbox', { name: 'Tout sélectionner' });
    expect(none.hasAttribute('disabled')).toBe(true);
    cleanup();
    renderUi(<Demo ticking count={3} />);
    await cellOf('Client 0');
    const all = await screen.findByRole('checkbox', { name: 'Tout sélectionner' });
    expect(all.hasAttribute('disabled')).toBe(false);
  });

  it('ticks one row with the mouse without opening it, all with the box in the heading', async () => {
    const user = userEvent.setup();
    const onOpen = vi.fn();
    renderUi(<Demo ticking onOpen={onOpen} />);
    await cellOf('Client 0');
    await user.click(screen.getAllByRole('checkbox', { name: 'Sélectionner la ligne' })[2] as HTMLElement);
    expect(screen.getByRole('status').textContent).toBe('only p2');
    expect(onOpen).not.toHaveBeenCalled();
    await user.click(screen.getByRole('checkbox', { name: 'Tout sélectionner' }));
    expect(screen.getByRole('status').textContent).toBe('allBut ');
  });

  it('asks for another order from a heading, by press and by key', async () => {
    const user = userEvent.setup();
    const orders: GridSort[] = [];
    function Sorted(): React.JSX.Element {
      const [sort, setSort] = useState<GridSort | null>(null);
      return (
        <Demo
          sort={sort}
          onSort={(next) => {
            orders.push(next);
            setSort(next);
          }}
        />
      );
    }
    renderUi(<Sorted />);
    const heading = screen.getByRole('columnheader', { name: /Nom/ });
    expect(heading.getAttribute('aria-sort')).toBe('none');
    await user.click(heading);
    expect(heading.getAttribute('aria-sort')).toBe('ascending');
    await user.keyboard('{Enter}');
    expect(orders.map(({ direction }) => direction)).toEqual(['ascending', 'descending']);
    await user.click(screen.getByRole('columnheader', { name: 'Code' }));
    expect(orders).toHaveLength(2);
  });

  it('hands letters to the search, and its own keys to the screen first', async () => {
    const user = userEvent.setup();
    const typed: string[] = [];
    const noted: string[] = [];
    renderUi(
      <Demo
        onType={(text) => typed.push(text)}
        onRowKey={(press, row) => {
          if (press.key !== 'n') return false;
          noted.push(row.id);
          return true;
        }}
      />,
    );
    await user.click(await cellOf('Client 1'));
    await user.keyboard('dn');
    expect(typed).toEqual(['d']);
    expect(noted).toEqual(['p1']);
  });

  it('shows bars while it knows nothing, and what to do when there is nothing', () => {
    const { unmount } = renderUi(<Demo source={null} />);
    expect(screen.getByRole('grid').getAttribute('aria-busy')).toBe('true');
    expect(screen.getAllByRole('img', { name: 'Ligne en cours de chargement' }).length).toBeGreaterThan(10);
    unmount();
    renderUi(<Demo count={0} empty={<p>Importez un fichier.</p>} />);
    expect(screen.getByText('Importez un fichier.')).toBeDefined();
  });

  it('says when rows could not be read, and reads them again', async () => {
    const user = userEvent.setup();
    let broken = true;
    const source: GridSource<Person> = {
      key: 'x',
      count: 10,
      rowId: idOf,
      rows: (from, to) => (broken ? Promise.reject(new Error('gone')) : people(10).slice(from, to)),
    };
    renderUi(<Demo source={source} />);
    const alert = await screen.findByRole('alert');
    expect(within(alert).getByText('Ces lignes n’ont pas pu être lues.')).toBeDefined();
    broken = false;
    await user.click(within(alert).getByRole('button', { name: 'Réessayer' }));
    await cellOf('Client 9');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('puts the totals at its foot', async () => {
    renderUi(<Demo />);
    await cellOf('Client 0');
    const totals = screen.getAllByRole('row').at(-1) as HTMLElement;
    expect(totals.textContent).toBe('Total12 clients');
  });
});
