import { foldText } from '../../domain/account/accountIndex';

/** The words of a search, folded: no accents, no case. */
export function wordsOf(text: string): readonly string[] {
  return foldText(text)
    .split(' ')
    .filter((word) => word !== '');
}

/** Folded form of a number for searching; remembered, since lists are searched at every key. */
export class FoldedNumbers {
  readonly #folded = new Map<string, string>();

  of(number: string): string {
    const known = this.#folded.get(number);
    if (known !== undefined) return known;
    // Nearly all numbers are plain: what foldText does to them is to lower their case.
    const folded = /^[!-~]*$/.test(number) && number.length < 100 ? number.toLowerCase() : foldText(number);
    this.#folded.set(number, folded);
    return folded;
  }
}

export function missingWords(key: string, words: readonly string[]): readonly string[] {
  if (words.every((word) => key.includes(word))) return [];
  return words.filter((word) => !key.includes(word));
}
