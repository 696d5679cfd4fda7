export type PassphraseStrength = 'short' | 'weak' | 'fair' | 'strong';

/** Signs; the least that the shell takes (`MIN_PASSPHRASE` of the bridge). */
export const LEAST_PASSPHRASE = 8;

/**
 * Bits that a guesser who knows how people choose must try. A word counts for a word of a list, however long it is: that is
 * how phrases are guessed. Years, runs and repeated signs count for next to nothing.
 */
const BITS = { word: 11, year: 6, digit: 3.3, mixed: 4.5, run: 1.5 } as const;
const FAIR = 33;
const STRONG = 44;

const RUNS =
  'abcdefghijklmnopqrstuvwxyz 01234567890 azertyuiop qsdfghjklm wxcvbn qwertyuiop asdfghjkl zxcvbnm';
const COMMON =
  /mot ?de ?passe|password|motdepasse|soleil|bonjour|doudou|azerty|qwerty|encours|123456|admin|iloveyou|jetaime|france/;

/** How hard a passphrase is to guess, told rather too low than too high. */
export function passphraseStrength(passphrase: string): PassphraseStrength {
  if (passphrase.trim().length < LEAST_PASSPHRASE || passphrase.length < LEAST_PASSPHRASE) return 'short';
  const bits = bitsOf(passphrase);
  if (bits < FAIR) return 'weak';
  return bits < STRONG ? 'fair' : 'strong';
}

function bitsOf(passphrase: string): number {
  const plain = passphrase.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const seen = new Set<string>();
  let bits = 0;
  for (const token of plain.replace(COMMON, ' * ').split(/[\s\-_.,;:!'’/]+/)) {
    if (token === '') continue;
    bits += seen.has(token) ? BITS.run : bitsOfToken(token);
    seen.add(token);
  }
  return bits;
}

function bitsOfToken(token: string): number {
  if (/^(.)\1*$/.test(token) || isRun(token)) return BITS.run * 2;
  if (/^(19|20)\d\d$/.test(token)) return BITS.year;
  if (/^\d+$/.test(token)) return token.length * BITS.digit;
  const word = /^([a-z]+)(\d*)$/.exec(token);
  if (word) {
    const [, letters = '', digits = ''] = word;
    // Letters that no word has in such a row are as good as drawn by lot.
    const drawn = letters.length > 3 && !/[aeiouy]/.test(letters);
    const bitsOfLetters = drawn
      ? letters.length * BITS.mixed
      : Math.min(BITS.word, letters.length * BITS.mixed);
    return bitsOfLetters + (digits === '' ? 0 : Math.min(BITS.year, bitsOfToken(digits)));
  }
  return new Set(token).size * BITS.mixed;
}

function isRun(token: string): boolean {
  if (token.length < 3) return false;
  return RUNS.includes(token) || RUNS.includes(Array.from(token).reverse().join(''));
}
