import { expect, expectTypeOf, it } from 'vitest';
import type { ReasonCode } from '../../../renderer/domain/reasons/reasons';
import {
  columns,
  columnsOf,
  type QueryOf,
  type RowOf,
  type SortOf,
} from '../../../renderer/store/portfolio/column';
import {
  ALL_CUSTOMERS,
  ALL_INVOICES,
  ALL_LETTERS,
  type CustomersQuery,
  type InvoiceSort,
  type InvoicesQuery,
  type LettersQuery,
} from '../../../renderer/store/portfolio/protocol';
import { REASONS } from '../../../renderer/store/portfolio/wordSets';

interface Source {
  readonly town: string;
  readonly reason: ReasonCode | null;
}
const column = columnsOf<Source>();
const DECLARED = columns({
  town: column.text(({ town }) => town, { sort: ['town'] }),
  reason: column.code(REASONS, ({ reason }) => reason, { filter: { name: 'reasons', takes: 'anyOf' } }),
  inner: column.number(({ town }) => town.length, { shown: false }),
});

it('gives rows, sorts and filters their types by what is declared of columns', () => {
  expectTypeOf<RowOf<typeof DECLARED>>().toEqualTypeOf<Source>();
  expectTypeOf<SortOf<typeof DECLARED>>().toEqualTypeOf<'town'>();
  expectTypeOf<QueryOf<typeof DECLARED>['reasons']>().toEqualTypeOf<readonly ReasonCode[]>();
});

it('names what is not part of a row', () => {
  expect(Object.keys(DECLARED)).toEqual(['town', 'reason', 'inner']);
  expectTypeOf<keyof RowOf<typeof DECLARED>>().toEqualTypeOf<'town' | 'reason'>();
});

it('does not compile with a sort, a filter or a word that is not declared', () => {
  // Sorted by a column that the list does not have.
  const town = columns({ town: column.text((source) => source.town, { sort: ['city'] }) });
  expectTypeOf(town).toBeNever();
  // @ts-expect-error: a text cannot be compared with a number
  column.text(({ town }: Source) => town, { filter: { name: 'towns', takes: 'atLeast' } });
  // @ts-expect-error: several words have no order
  column.flags(REASONS, () => [], { sort: ['town'] });
  // @ts-expect-error: the table is not sorted by what is only shown
  const sort: InvoiceSort = 'until';
  // @ts-expect-error: no such filter
  const invoices: InvoicesQuery = { ...ALL_INVOICES, amounts: [] };
  // @ts-expect-error: no such kind of customer
  const customers: CustomersQuery = { ...ALL_CUSTOMERS, kinds: ['stranger'] };
  // @ts-expect-error: no such view
  const letters: LettersQuery = { ...ALL_LETTERS, show: 'some' };
  expectTypeOf([sort, invoices, customers, letters]).toBeArray();
});
