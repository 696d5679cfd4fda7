import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useCallback, useState } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GridColumn } from '../../../renderer/ui/grid/gridTypes';
import { ListScreen } from '../../../renderer/ui/grid/ListScreen';
import { type AskedSlice, useAskedSource } from '../../../renderer/ui/grid/useAskedSource';
import { giveElementsSize, renderUi } from '../support/renderUi';

type Slice = AskedSlice<string, number>;
const COLUMNS: readonly GridColumn<string>[] = [
  { id: 'name', header: 'Nom', width: 200, cell: (row) => row },
];
const nameOf = (row: string): string => row;

/** Answers when the test says so. */
class Source {
  readonly waiting: { readonly wanted: string; readonly settle: (answer: Slice | Error) => void }[] = [];

  readonly ask = (wanted: string): Promise<Slice> =>
    new Promise((resolve, reject) => {
      const settle = (answer: Slice | Error): void =>
        answer instanceof Error ? reject(answer) : resolve(answer);
      this.waiting.push({ wanted, settle });
    });

  answer(wanted: string, answer: readonly string[] | Error): void {
    const place = this.waiting.findIndex((each) => each.wanted === wanted);
    const [asked] = this.waiting.splice(place, 1);
    asked?.settle(
      answer instanceof Error ? answer : { rows: answer, count: answer.length, sums: answer.length },
    );
  }
}

function Demo({ from }: { readonly from: Source }): React.JSX.Element {
  const [wanted, setWanted] = useState('owing');
  const [version, setVersion] = useState(1);
  const ask = useCallback(() => from.ask(wanted), [from, wanted]);
  const list = useAskedSource({ key: wanted, version, ask, rowId: nameOf });
  return (
    <>
      <button onClick={() => setWanted('all')}>Tous</button>
      <button onClick={() => setVersion(version + 1)}>Autre chose</button>
      <ListScreen
        title="Clients"
        summary={(count) => `${count} en tout`}
        failed="La liste n’a pas pu être lue."
        label="Clients"
        list={list}
        columns={COLUMNS}
      />
    </>
  );
}

let restore: () => void;
beforeEach(() => {
  restore = giveElementsSize(1000, 600);
});
afterEach(() => {
  cleanup();
  restore();
});

async function shown(): Promise<Source> {
  const from = new Source();
  renderUi(<Demo from={from} />);
  from.answer('owing', ['Bâtirol']);
  await screen.findByText('Bâtirol');
  return from;
}
const busy = (): string | null => screen.getByRole('grid').getAttribute('aria-busy');

describe('a screen that is one list', () => {
  it('is busy while its rows are those of the former choice, and says so to who cannot see it', async () => {
    const from = await shown();
    expect(busy()).toBe('false');
    await userEvent.click(screen.getByRole('button', { name: 'Tous' }));
    expect(busy()).toBe('true');
    expect(screen.getByText('Bâtirol')).toBeTruthy();
    from.answer('all', ['Bâtirol', 'Menuiserie Kerléo']);
    await screen.findByText('Menuiserie Kerléo');
    expect(busy()).toBe('false');
    expect(screen.getByText('2 en tout')).toBeTruthy();
  });

  it('is busy while the data that changed are read again', async () => {
    const from = await shown();
    await userEvent.click(screen.getByRole('button', { name: 'Autre chose' }));
    expect(busy()).toBe('true');
    from.answer('owing', ['Bâtirol']);
    await waitFor(() => expect(busy()).toBe('false'));
  });

  it('shows no rows of the former choice where the new one could not be read, and reads it when asked again', async () => {
    const from = await shown();
    await userEvent.click(screen.getByRole('button', { name: 'Tous' }));
    from.answer('all', new Error('closed'));
    await screen.findByText('La liste n’a pas pu être lue.');
    expect(screen.queryByText('Bâtirol')).toBeNull();
    expect(screen.queryByText('1 en tout')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
    from.answer('all', ['Menuiserie Kerléo']);
    await screen.findByText('Menuiserie Kerléo');
    expect(screen.queryByText('La liste n’a pas pu être lue.')).toBeNull();
  });
});
