import { fromEpochDay, toEpochDay, type Day } from '../../domain/day';
import type { Column, Columns, OwnWords, RowOf } from './column';
import { ranksOf } from './ordering';
import { NO_WORD, type Vocabulary } from './vocabulary';

/** A day that is not known, as it sorts; a number that is not known. */
const NO_DAY = -(2 ** 31);
const LAST_DAY = 2 ** 31 - 1;
const NO_NUMBER = NaN;

type Codes = readonly number[];
type Cells = Float64Array | Int32Array | string[] | Codes[];

/** Where the rows of one account lie: rows `start` (included) to `end` (excluded). */
interface Segment {
  readonly start: number;
  readonly end: number;
}

/**
 * Rows as columns, account after account: amounts and numbers as floats, days and codes as integers. A table is made anew when
 * accounts change: the rows of accounts that did not change are copied as blocks of memory.
 */
export class ColumnTable<Declared extends Columns, Owner extends object, Source> {
  readonly count: number;
  readonly owners: readonly Owner[];
  /** Row to account: index in `owners`. */
  readonly owner: Int32Array;
  readonly #cells = new Map<string, Cells>();
  /** Cells of accounts, one a row: made when first asked. */
  readonly #spread = new Map<string, Cells>();
  readonly #segments = new Map<Owner, Segment>();

  /**
   * @param rowsOf the rows of an account; null when they are those that `former` has
   * @param former a table to copy the rows of unchanged accounts from
   */
  constructor(
    readonly columns: Declared,
    readonly words: OwnWords,
    owners: readonly Owner[],
    rowsOf: (owner: Owner) => readonly Source[] | null,
    former: ColumnTable<Declared, Owner, Source> | null,
  ) {
    let count = 0;
    const given = owners.map((owner) => {
      const rows = rowsOf(owner);
      const held = rows === null && former !== null ? former.#segments.get(owner) : undefined;
      const length = rows?.length ?? (held === undefined ? 0 : held.end - held.start);
      this.#segments.set(owner, { start: count, end: count + length });
      count += length;
      return { rows, held };
    });
    this.count = count;
    this.owners = owners;
    this.owner = new Int32Array(count);
    for (const [index, owner] of owners.entries()) {
      const { start, end } = this.#segments.get(owner) ?? { start: 0, end: 0 };
      this.owner.fill(index, start, end);
    }
    for (const [name, column] of Object.entries(columns)) {
      const put = filler(column, column.of === 'account' ? owners.length : count, words);
      this.#cells.set(name, put.cells);
      if (column.of === 'account') {
        owners.forEach((owner, index) => put.set(index, owner));
        continue;
      }
      const old = former === null ? undefined : former.#cells.get(name);
      let row = 0;
      for (const { rows, held } of given) {
        if (held !== undefined && old !== undefined) {
          copy(old, held, put.cells, row);
          row += held.end - held.start;
        } else for (const source of rows ?? []) put.set(row++, source);
      }
    }
  }

  /** Stored numbers of a column, one a row: cents, days since 1970, codes. */
  numbers(name: keyof Declared & string): ArrayLike<number> {
    return this.#rowCells(name) as ArrayLike<number>;
  }

  texts(name: keyof Declared & string): readonly string[] {
    return this.#rowCells(name) as readonly string[];
  }

  /** Codes of each row. */
  flags(name: keyof Declared & string): readonly Codes[] {
    return this.#rowCells(name) as readonly Codes[];
  }

  /** What rows are sorted by: one number a row. */
  keys(name: string): ArrayLike<number> {
    const column = this.columns[name];
    const cells = this.#cells.get(name);
    if (column === undefined || cells === undefined) throw new Error(`no column ${name}`);
    if (column.kind === 'text') return this.#one(column, ranksOf(cells as readonly string[]));
    if (column.kind !== 'code') return this.numbers(name);
    const places = wordsOf(column, this.words).places();
    const placed = Int32Array.from(cells as Int32Array, (code) => places[code] ?? NO_WORD);
    return this.#one(column, placed);
  }

  /** The row as it is shown. */
  rowAt(row: number): RowOf<Declared> | null {
    const account = this.owner[row];
    if (account === undefined) return null;
    const shown: Record<string, unknown> = {};
    for (const [name, column] of Object.entries(this.columns)) {
      if (column.shown === false) continue;
      const cell = this.#cells.get(name)?.[column.of === 'account' ? account : row];
      shown[name] = cell === undefined ? null : valueOf(column, cell, this.words);
    }
    return shown as RowOf<Declared>;
  }

  #rowCells(name: string): Cells {
    const column = this.columns[name];
    const cells = this.#cells.get(name);
    if (column === undefined || cells === undefined) throw new Error(`no column ${name}`);
    const known = this.#spread.get(name) ?? this.#one(column, cells);
    this.#spread.set(name, known);
    return known;
  }

  /** One cell a row, whether there is one a row or one an account. */
  #one<Held extends Cells>(column: Column, cells: Held): Held {
    if (column.of !== 'account') return cells;
    if (cells instanceof Float64Array)
      return Float64Array.from(this.owner, (index) => cells[index] ?? 0) as Held;
    if (cells instanceof Int32Array) return Int32Array.from(this.owner, (index) => cells[index] ?? 0) as Held;
    return Array.from(this.owner, (index) => cells[index]) as Held;
  }
}

export function wordsOf(column: Column, own: OwnWords): Vocabulary<unknown> {
  if (column.words === undefined) throw new Error('no column of words');
  return column.words(own);
}

interface Filler {
  readonly cells: Cells;
  readonly set: (at: number, source: unknown) => void;
}

function filler(column: Column, count: number, own: OwnWords): Filler {
  const from = column.from as (source: unknown) => unknown;
  switch (column.kind) {
    case 'text': {
      const cells = new Array<string>(count);
      return { cells, set: (at, source) => (cells[at] = from(source) as string) };
    }
    case 'cents':
    case 'number': {
      const cells = new Float64Array(count);
      return { cells, set: (at, source) => (cells[at] = (from(source) as number | null) ?? NO_NUMBER) };
    }
    case 'day': {
      const cells = new Int32Array(count);
      const none = column.none === 'last' ? LAST_DAY : NO_DAY;
      return {
        cells,
        set: (at, source) => {
          const day = from(source) as Day | null;
          cells[at] = day === null ? none : toEpochDay(day);
        },
      };
    }
    case 'code': {
      const cells = new Int32Array(count);
      const words = wordsOf(column, own);
      return {
        cells,
        set: (at, source) => {
          const word = from(source);
          cells[at] = word === null ? NO_WORD : words.codeOf(word);
        },
      };
    }
    case 'flags': {
      const cells = new Array<Codes>(count);
      const words = wordsOf(column, own);
      return {
        cells,
        set: (at, source) =>
          (cells[at] = (from(source) as readonly unknown[]).map((word) => words.codeOf(word))),
      };
    }
  }
}

function copy(old: Cells, { start, end }: Segment, into: Cells, at: number): void {
  if (old instanceof Float64Array && into instanceof Float64Array) into.set(old.subarray(start, end), at);
  else if (old instanceof Int32Array && into instanceof Int32Array) into.set(old.subarray(start, end), at);
  else for (let from = start; from < end; from++) (into as unknown[])[at + from - start] = old[from];
}

function valueOf(column: Column, cell: Cells[number], own: OwnWords): unknown {
  switch (column.kind) {
    case 'text':
    case 'cents':
      return cell;
    case 'number':
      return Number.isNaN(cell) ? null : cell;
    case 'day':
      return cell === NO_DAY || cell === LAST_DAY ? null : fromEpochDay(cell as number);
    case 'code':
      return wordsOf(column, own).wordOf(cell as number);
    case 'flags':
      return (cell as Codes).map((code) => wordsOf(column, own).wordOf(code));
  }
}
