import type { Day } from '../../domain/day';
import type { Cents } from '../../domain/money';
import type { StepWords } from './stepWords';
import type { Vocabulary } from './vocabulary';

export type ColumnKind = 'text' | 'cents' | 'number' | 'day' | 'code' | 'flags';

/** Words that are those of one portfolio. */
export interface OwnWords {
  readonly steps: StepWords;
}
export type WordsOf<Word> = (own: OwnWords) => Vocabulary<Word>;

/**
 * What a filter lets through. anyOf: rows with one of these words, all rows when the list is empty. is: with this word, all
 * rows when null. atLeast: numbers from this one on, all rows when null. sign: amounts above zero, or below.
 */
export type Takes = 'anyOf' | 'is' | 'atLeast' | 'sign';
export type Sign = 'all' | 'owing' | 'inCredit';
export interface Filter<Name extends string = string, Kind extends Takes = Takes> {
  /** Its key in a query. */
  readonly name: Name;
  readonly takes: Kind;
}

/** `sort`: columns that decide the order by this one, one after the other. `shown: false`: not part of the row. */
interface Options<Kind extends Takes> {
  readonly sort?: readonly string[];
  readonly filter?: Filter<string, Kind>;
  readonly shown?: false;
}

/** One column of a list: what it holds of a row's source, and how it is stored, sorted and filtered. */
export interface Column<Source = never, Value = unknown> extends Options<Takes> {
  readonly kind: ColumnKind;
  readonly from: (source: Source) => Value;
  /** Of codes and flags. */
  readonly words?: WordsOf<unknown>;
  /** Of days: where rows without one stand. First unless said. */
  readonly none?: 'first' | 'last';
  /** account: the same for all rows of an account, `from` is asked of the account. */
  readonly of?: 'account';
}
export type Columns = Readonly<Record<string, Column>>;

/** Nothing is said of the column but what it holds. */
export interface Nothing {
  readonly sort?: never;
  readonly filter?: never;
}

/** What columns of rows that are made from such a source are declared with. */
interface Builders<Source> {
  text<Value extends string, const Said extends Options<'is'> = Nothing>(
    from: (source: Source) => Value,
    said?: Said,
  ): Said & Typed<'text', Source, Value>;
  cents<const Said extends Options<'sign'> = Nothing>(
    from: (source: Source) => Cents,
    said?: Said,
  ): Said & Typed<'cents', Source, Cents>;
  /** Whole numbers. */
  number<Value extends number | null, const Said extends Options<'atLeast'> = Nothing>(
    from: (source: Source) => Value,
    said?: Said,
  ): Said & Typed<'number', Source, Value>;
  day<Value extends Day | null, const Said extends Options<never> & Pick<Column, 'none'> = Nothing>(
    from: (source: Source) => Value,
    said?: Said,
  ): Said & Typed<'day', Source, Value>;
  code<Word, Value extends Word | null, const Said extends Options<'anyOf' | 'is'> = Nothing>(
    words: WordsOf<Word>,
    from: (source: Source) => Value,
    said?: Said,
  ): Said & Typed<'code', Source, Value> & { readonly words: WordsOf<Word> };
  /** Several words a row: not to be sorted by. */
  flags<Word, const Said extends Omit<Options<'anyOf'>, 'sort'> = Nothing>(
    words: WordsOf<Word>,
    from: (source: Source) => readonly Word[],
    said?: Said,
  ): Said & Typed<'flags', Source, readonly Word[]> & { readonly words: WordsOf<Word> };
}
export interface Typed<Kind extends ColumnKind, Source, Value> {
  readonly kind: Kind;
  readonly from: (source: Source) => Value;
}

export function columnsOf<Source>(): Builders<Source> {
  const plain = (kind: ColumnKind) => (from: unknown, said?: object) => ({ ...said, kind, from });
  const worded = (kind: ColumnKind) => (words: unknown, from: unknown, said?: object) => ({
    ...said,
    kind,
    from,
    words,
  });
  return {
    text: plain('text'),
    cents: plain('cents'),
    number: plain('number'),
    day: plain('day'),
    code: worded('code'),
    flags: worded('flags'),
  } as Builders<Source>;
}

/** A column of the account, in the list of something that accounts have; sorted and filtered as that list says. */
export function ofAccount<Held extends Column, const Said extends Options<Takes> = Nothing>(
  held: Held,
  said?: Said,
): OfAccount<Held> & Said {
  const { sort: _sort, filter: _filter, shown: _shown, ...kept } = held;
  return { ...kept, ...said, of: 'account' } as unknown as OfAccount<Held> & Said;
}
export type OfAccount<Held> = Omit<Held, 'sort' | 'filter' | 'shown'> & { readonly of: 'account' };

/** Columns by name. What a column is sorted by must be columns of the same list: without that it is `never`. */
export function columns<Declared extends object>(declared: Declared): Checked<Declared> {
  return declared as Checked<Declared>;
}
type Checked<Declared> = Declared extends Columns & {
  readonly [Name in keyof Declared]: Pick<Column, 'kind'> & { readonly sort?: readonly (keyof Declared)[] };
}
  ? Declared
  : never;

export type ValueOf<Declared extends Column> = ReturnType<Declared['from']>;

/** A row as it is shown: one field a column. */
export type RowOf<Declared extends Columns> = {
  readonly [
    Name in keyof Declared as Declared[Name] extends { readonly shown: false } ? never : Name
  ]: ValueOf<Declared[Name]>;
};

/** Names of the columns that a list can be sorted by. */
export type SortOf<Declared extends Columns> = {
  [Name in keyof Declared]: Declared[Name] extends { readonly sort: readonly string[] } ? Name : never;
}[keyof Declared] &
  string;

type WordOf<Value> = Value extends readonly (infer Word)[] ? Word : NonNullable<Value>;
type Wanted<Kind, Value> = Kind extends 'anyOf'
  ? readonly WordOf<Value>[]
  : Kind extends 'is'
    ? WordOf<Value> | null
    : Kind extends 'atLeast'
      ? number | null
      : Sign;

/** What a query says of each column that can be filtered. */
export type FiltersOf<Declared extends Columns> = {
  readonly [
    Name in keyof Declared as Declared[Name] extends { readonly filter: Filter<infer Key> } ? Key : never
  ]: Declared[Name] extends { readonly filter: Filter<string, infer Kind> }
    ? Wanted<Kind, ValueOf<Declared[Name]>>
    : never;
};

export type SortDirection = 'asc' | 'desc';

/** A question to a list. */
export type QueryOf<Declared extends Columns> = FiltersOf<Declared> & {
  /** Words to find, in any order, without accents or case, where the list looks for them. Empty for all. */
  readonly text: string;
  readonly sort: SortOf<Declared>;
  readonly direction: SortDirection;
};

const NO_CONDITION: Readonly<Record<Takes, unknown>> = { anyOf: [], is: null, atLeast: null, sign: 'all' };

/** Filters that let every row through. */
export function noFilters<Declared extends Columns>(declared: Declared): FiltersOf<Declared> {
  const filters = Object.values(declared).flatMap(({ filter }) =>
    filter === undefined ? [] : [[filter.name, NO_CONDITION[filter.takes]]],
  );
  return Object.fromEntries(filters) as FiltersOf<Declared>;
}
