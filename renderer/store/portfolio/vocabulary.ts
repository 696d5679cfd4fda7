/** Stands for no word in a column of codes. */
export const NO_WORD = -1;

/** Small integers for words, so that columns are numbers. */
export interface Vocabulary<Word> {
  /** `NO_WORD` of what is no word of it. */
  codeOf(word: Word): number;
  /** Null for a code that stands for nothing. */
  wordOf(code: number): Word | null;
  /** Where each code stands when rows are sorted by it. */
  places(): ArrayLike<number>;
}

/** A closed set: its order is the one that rows are sorted in. */
export function closedWords<const Word>(words: readonly Word[]): Vocabulary<Word> {
  const codes = new Map(words.map((word, code) => [word, code]));
  const places = words.map((_, code) => code);
  return {
    codeOf: (word) => codes.get(word) ?? NO_WORD,
    wordOf: (code) => words[code] ?? null,
    places: () => places,
  };
}
