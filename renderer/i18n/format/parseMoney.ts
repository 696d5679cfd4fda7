import { type Cents, cents } from '../../domain/money';

const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000'’]/g;
const MINUS = /[\u2212\u2012\u2013\ufe63\uff0d]/g;

/**
 * Reads an amount of euros as people type or paste it: every kind of space, a comma or a point, a sign or a trailing
 * minus, "€" or "EUR". Null when it is not an amount, or when it could be two ("1,234": a thousand, or one and
 * a third decimal?): an amount is never guessed.
 */
export function parseMoney(text: string): Cents | null {
  const bare = text
    .replace(SPACES, '')
    .replace(MINUS, '-')
    .replace(/^([-+]?)(?:€|EUR)/i, '$1')
    .replace(/(?<=\d-?)(?:€|EUR)$/i, '');
  const match = /^([-+]?)([\d.,]+)(-?)$/.exec(bare);
  if (!match) return null;
  const [, sign = '', figures = '', trailing = ''] = match;
  if (sign !== '' && trailing !== '') return null;
  const unsigned = parseFigures(figures);
  if (unsigned === null || !Number.isSafeInteger(unsigned)) return null;
  return cents(sign === '-' || trailing === '-' ? -unsigned : unsigned);
}

function parseFigures(figures: string): number | null {
  const decimals = /^(.*\d)?[.,](\d{1,2})$/.exec(figures);
  const whole = decimals ? (decimals[1] ?? '0') : figures;
  const fraction = decimals?.[2] ?? '';
  const decimalSign = decimals ? figures.charAt(figures.length - fraction.length - 1) : '';
  const integer = parseWhole(whole, decimalSign);
  return integer === null ? null : integer * 100 + Number(fraction.padEnd(2, '0'));
}

/** The integer part: plain digits, or groups of three behind a sign that is not the decimal one. */
function parseWhole(whole: string, decimalSign: string): number | null {
  if (/^\d+$/.test(whole)) return Number(whole);
  const groups = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/.exec(whole);
  if (!groups || groups[1] === decimalSign) return null;
  const ambiguous = decimalSign === '' && /^\d{1,3}[.,]\d{3}$/.test(whole);
  return ambiguous ? null : Number(whole.replace(/[.,]/g, ''));
}
