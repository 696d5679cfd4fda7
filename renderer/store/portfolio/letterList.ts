import type { OwnWords } from './column';
import { ColumnList } from './columnList';
import { ColumnTable } from './columnTable';
import type { AccountFacts } from './facts';
import { LETTER_COLUMNS, type LetterFacts } from './letterColumns';
import type { LetterRow } from './rows';

export type LetterList = ColumnList<typeof LETTER_COLUMNS, LetterFacts, LetterFacts, LetterRow>;

/** "Lettres du jour": who gets a letter, who does not and why. */
export function letterList(accounts: readonly AccountFacts[], words: OwnWords, version: number): LetterList {
  const facts = accounts.filter((each): each is LetterFacts => each.letter !== null);
  const table = new ColumnTable(LETTER_COLUMNS, words, facts, (each) => [each], null);
  return new ColumnList(table, {
    version,
    rowAt: (row) => facts[row]?.letter ?? null,
    find: (words) =>
      Uint8Array.from(facts, ({ searchKey }) => (words.every((word) => searchKey.includes(word)) ? 1 : 0)),
    sumsOf: (row) => {
      const { letter, customer } = facts[row] ?? {};
      return {
        open: letter?.open ?? 0,
        overdue: letter?.overdue ?? 0,
        waiting: customer?.waiting ?? 0,
        amount: letter?.letter?.principal ?? 0,
      };
    },
  });
}
