import type { AccountId } from '../../domain/account/account';
import { stepCode } from './codes';
import type { AccountFacts } from './facts';
import { ListCache, sliceOf, sumsOver, type SortedList } from './lists';
import { orderBy, Orders, passing, ranksOf } from './ordering';
import type { LetterRow, LettersQuery, LetterSort, Slice } from './protocol';
import { wordsOf } from './words';

/** "Lettres du jour": who gets a letter, who does not and why, over one state of the portfolio. */
export class LetterList {
  readonly #orders = new Orders<LetterSort>();
  readonly #lists = new ListCache();
  readonly #rows: readonly { readonly letter: LetterRow; readonly facts: AccountFacts }[];

  constructor(
    accounts: readonly AccountFacts[],
    readonly version: number,
  ) {
    this.#rows = accounts.flatMap((facts) =>
      facts.letter === null ? [] : [{ letter: facts.letter, facts }],
    );
  }

  slice(query: LettersQuery, range: { readonly from: number; readonly to: number }): Slice<LetterRow> {
    return sliceOf(this.#sorted(query), this.version, range, (row) => this.#rows[row]?.letter ?? null);
  }

  accounts(query: LettersQuery): readonly AccountId[] {
    return Array.from(this.#sorted(query).rows, (row) => this.#rows[row]?.letter.accountId).filter(
      (id) => id !== undefined,
    );
  }

  #sorted(query: LettersQuery): SortedList {
    return this.#lists.get(query, () => {
      const order = this.#orders.get(query.sort, () => this.#order(query.sort));
      const rows = passing(order, query.direction, this.#filter(query));
      const sums = sumsOver(rows, (row) => {
        const { letter, facts } = this.#rows[row] ?? {};
        return {
          open: letter?.open ?? 0,
          overdue: letter?.overdue ?? 0,
          waiting: facts?.customer.waiting ?? 0,
          amount: letter?.letter?.principal ?? 0,
        };
      });
      return { rows, sums };
    });
  }

  #filter({ text, show, steps, reasons }: LettersQuery): (row: number) => boolean {
    const words = wordsOf(text);
    return (row) => {
      const found = this.#rows[row];
      if (found === undefined) return false;
      const { letter, reason } = found.letter;
      if ((show === 'letters') !== (letter !== null)) return false;
      if (steps.length > 0 && (letter === null || !steps.includes(letter.step))) return false;
      if (reasons.length > 0) {
        const told = letter === null ? (reason === null ? [] : [reason]) : letter.obstacles;
        if (!told.some((code) => reasons.includes(code))) return false;
      }
      return words.every((word) => found.facts.searchKey.includes(word));
    };
  }

  #order(sort: LetterSort): Uint32Array {
    const letters = this.#rows.map(({ letter }) => letter);
    const names = ranksOf(this.#rows.map(({ facts }) => facts.nameKey));
    const column = (valueOf: (row: LetterRow) => number): Float64Array => Float64Array.from(letters, valueOf);
    const principal = column((row) => row.letter?.principal ?? row.overdue);
    switch (sort) {
      case 'step':
        return orderBy(letters.length, [
          column((row) => stepCode(row.letter?.step ?? null)),
          principal,
          names,
        ]);
      case 'name':
        return orderBy(letters.length, [names]);
      case 'code':
        return orderBy(letters.length, [ranksOf(letters.map(({ code }) => code))]);
      case 'principal':
        return orderBy(letters.length, [principal, names]);
      case 'overdue':
        return orderBy(letters.length, [column((row) => row.overdue), names]);
      case 'daysLate':
        return orderBy(letters.length, [column((row) => row.daysLate), names]);
    }
  }
}
