import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Grid } from '../../../renderer/ui/grid/Grid';
import { type GridColumn, sourceOf } from '../../../renderer/ui/grid/gridTypes';
import { giveElementsSize, renderUi } from '../support/renderUi';

const COLUMNS: readonly GridColumn<string>[] = [
  { id: 'name', header: 'Nom', width: 200, cell: (row) => row },
  { id: 'kind', header: 'Type', width: 100, fold: 1, cell: () => 'Entreprise' },
];
const SOURCE = sourceOf('all', ['Alpha', 'Bravo'], (row) => row);
const show = (): ReturnType<typeof renderUi> =>
  renderUi(<Grid name="people" label="Clients" columns={COLUMNS} source={SOURCE} />);
const headings = (): (string | null)[] =>
  screen.getAllByRole('columnheader').map(({ textContent }) => textContent);

let restore: () => void = () => undefined;
beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  restore();
});

describe('a list with a name', () => {
  it('is as the owner left it when it is opened again', async () => {
    restore = giveElementsSize(1000, 600);
    const user = userEvent.setup();
    const first = show();
    await user.tab();
    await user.keyboard('{ArrowUp}{Alt>}{ArrowRight}{/Alt}');
    const kept = localStorage.getItem('encours-list-people');
    expect(kept).toMatch(/"name":\d+/);
    first.unmount();
    const again = show();
    const { name } = (JSON.parse(kept ?? '{}') as { widths: { name: number } }).widths;
    expect(again.container.innerHTML).toContain(`--grid-columns: ${name}px`);
  });

  it('shows no more columns than it has room for', () => {
    restore = giveElementsSize(250, 600);
    show();
    expect(headings()).toEqual(['Nom']);
  });
});
