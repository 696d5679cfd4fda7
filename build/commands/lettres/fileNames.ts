const LONGEST_CODE = 60;

/**
 * The name of a letter's file: its place in the batch, then the customer's code as far as every system can write it. Two
 * codes that become the same text stay apart by their place.
 */
export function letterFileName(place: number, code: string): string {
  const safe = Array.from(code.normalize('NFC'))
    .map((character) => (/[\p{L}\p{M}\p{N}._ -]/u.test(character) ? character : '_'))
    .slice(0, LONGEST_CODE)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '');
  return `${String(place).padStart(3, '0')}-${safe === '' ? 'client' : safe}.pdf`;
}

/** Whether a path was made by `letterFileName`, below `lettres/`: only such files of a former run may be taken away. */
export function isLetterPath(path: string): boolean {
  return /^lettres\/\d{3,}-[\p{L}\p{M}\p{N}._ -]+\.pdf$/u.test(path);
}
