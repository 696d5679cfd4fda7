import { foldText } from '../../domain/account/accountIndex';

/** The words of a search, folded: no accents, no case. */
export function wordsOf(text: string): readonly string[] {
  return foldText(text)
    .split(' ')
    .filter((word) => word !== '');
}

/** What `foldText` makes of a number. Nearly all are plain: there it only lowers their case. */
export function foldNumber(number: string): string {
  return /^[!-~]{0,100}$/.test(number) ? number.toLowerCase() : foldText(number);
}
