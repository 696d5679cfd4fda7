import { ALL_LETTERS, type LetterSort, type LettersQuery } from '../../../store/portfolio/protocol';
import type { GridSort } from '../../../ui/grid/gridTypes';
import type { LettersView } from './ListToolbar';

/** What the owner chose above the list. */
export interface LettersFilter {
  readonly view: LettersView;
  readonly text: string;
  readonly sort: GridSort;
}

const FIRST_SORT: Readonly<Record<LettersView, GridSort>> = {
  letters: { column: 'step', direction: 'descending' },
  none: { column: 'overdue', direction: 'descending' },
};

/** A view as it is first opened: hardest step first, then the largest amount. */
export function firstFilter(view: LettersView): LettersFilter {
  return { view, text: '', sort: FIRST_SORT[view] };
}

/** The question to the portfolio. Sortable columns bear the names of its orders. */
export function queryOf({ view, text, sort }: LettersFilter): LettersQuery {
  return {
    ...ALL_LETTERS,
    show: view,
    text,
    sort: sort.column as LetterSort,
    direction: sort.direction === 'ascending' ? 'asc' : 'desc',
  };
}
