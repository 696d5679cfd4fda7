import { randomBytes } from 'node:crypto';

/** Crockford's alphabet: no I, L, O, U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 26 signs of 5 bits are the secret (130 bits), two more its remainder by 1021. */
const SECRET_SIGNS = 26;
const GROUP = 4;

/** The largest prime below 32 x 32: one wrong sign, or two neighbours exchanged, always leave another remainder. */
const CHECK_PRIME = 1021n;

/** A new recovery code, in groups as it is printed: `XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX`. */
export function newRecoveryCode(): string {
  const secret = Array.from(randomBytes(SECRET_SIGNS), (byte) => ALPHABET.charAt(byte % 32)).join('');
  return groupsOf(secret + checkOf(secret));
}

/**
 * The 28 signs of a code as somebody typed it from paper: case, spaces and hyphens don't count, O is read as 0, I and L as 1.
 * @returns null when it can't be a code: another length, a sign that no code has, or a slip that the check shows
 */
export function readRecoveryCode(typed: string): string | null {
  const signs = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_.]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (!/^[0-9A-HJKMNP-TV-Z]{28}$/.test(signs)) return null;
  const secret = signs.slice(0, SECRET_SIGNS);
  return checkOf(secret) === signs.slice(SECRET_SIGNS) ? signs : null;
}

function checkOf(secret: string): string {
  let number = 0n;
  for (const sign of secret) number = number * 32n + BigInt(ALPHABET.indexOf(sign));
  const remainder = Number(number % CHECK_PRIME);
  return ALPHABET.charAt(Math.floor(remainder / 32)) + ALPHABET.charAt(remainder % 32);
}

function groupsOf(signs: string): string {
  const groups: string[] = [];
  for (let at = 0; at < signs.length; at += GROUP) groups.push(signs.slice(at, at + GROUP));
  return groups.join('-');
}
