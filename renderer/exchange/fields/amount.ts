/** Which sign separates the cents; null while the file has not told. */
export type DecimalSign = ',' | '.' | null;

export type AmountReading =
  | { readonly ok: true; readonly cents: number; readonly rounded: boolean }
  | { readonly ok: false; readonly code: 'amount-invalid' | 'amount-ambiguous' | 'amount-too-large' };

const MAX_CENTS = 1e14;
const DECORATION = /(?:€|\$|£|¤|\bEUROS?\b|\bEUR\b|\bXPF\b|\bF?CFP\b|\bUSD\b|\bGBP\b|\bCHF\b)/giu;
/** Any space, no-break, narrow, figure or zero-width, and the spellings of an apostrophe. */
const SPACES = /[\s\u00a0\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff]/gu;
const APOSTROPHES = /['’ʼ´`]/gu;

/** Removes what surrounds the figures: currency, spaces, every spelling of the sign. */
function bare(text: string): { figures: string; negative: boolean } | null {
  let rest = text
    .replace(DECORATION, ' ')
    .replace(SPACES, ' ')
    .trim()
    .replace(/[−–—‒﹣－]/gu, '-');
  if (/^'[-+=(\d]/.test(rest)) rest = rest.slice(1);
  let negative = false;
  const bracketed = /^\((.*)\)$/.exec(rest);
  if (bracketed) {
    negative = true;
    rest = (bracketed[1] ?? '').trim();
  }
  const signed = /^([-+])?\s*([^-+]*?)\s*([-+])?$/.exec(rest);
  if (!signed || (signed[1] !== undefined && signed[3] !== undefined)) return null;
  if (signed[1] === '-' || signed[3] === '-') negative = !negative;
  rest = (signed[2] ?? '').replace(APOSTROPHES, ' ');
  if (rest.includes(' ')) {
    const grouped = /^\d{1,3}(?: \d{3})+(?=$|[.,])/.exec(rest);
    if (!grouped) return null;
    rest = rest.replaceAll(' ', '');
  }
  return /^[\d.,]*\d[\d.,]*$/.test(rest) ? { figures: rest, negative } : null;
}

/** Where the decimal sign stands: an index in `figures`, -1 for none; null when nothing tells. */
function decimalIndex(figures: string, sign: DecimalSign): number | null | 'invalid' {
  const comma = figures.lastIndexOf(',');
  const point = figures.lastIndexOf('.');
  if (comma < 0 && point < 0) return -1;
  if (comma >= 0 && point >= 0) {
    const at = Math.max(comma, point);
    const mark = figures.charAt(at);
    if (figures.indexOf(mark) !== at) return 'invalid';
    return groups(figures.slice(0, at), comma > point ? '.' : ',') ? at : 'invalid';
  }
  const mark = comma >= 0 ? ',' : '.';
  const at = Math.max(comma, point);
  if (figures.indexOf(mark) !== at) return groups(figures, mark) ? -1 : 'invalid';
  const decimals = figures.length - at - 1;
  if (decimals !== 3 || at === 0 || at > 3 || figures.startsWith('0')) return at;
  if (sign === null) return null;
  return sign === mark ? at : -1;
}

function groups(figures: string, mark: string): boolean {
  const parts = figures.split(mark);
  return parts.every((part, index) => (index === 0 ? /^\d{1,3}$/.test(part) : /^\d{3}$/.test(part)));
}

/**
 * Reads an amount in any of its spellings: `1 234,56`, `1.234,56`, `1,234.56`, `1'234.56`, `-12,00`, `12,00-`, `(12,00)`, `12,00 €`.
 * One mark followed by three figures (`1,234`) has two meanings: `sign`, found on the whole column, decides; without it the amount is refused.
 * More than two decimals are rounded half away from zero, and told (`rounded`). An empty text is zero.
 */
export function parseAmount(text: string, sign: DecimalSign): AmountReading {
  if (text.trim() === '') return { ok: true, cents: 0, rounded: false };
  const parts = bare(text);
  if (parts === null) return { ok: false, code: 'amount-invalid' };
  const { figures, negative } = parts;
  const at = decimalIndex(figures, sign);
  if (at === 'invalid') return { ok: false, code: 'amount-invalid' };
  if (at === null) return { ok: false, code: 'amount-ambiguous' };
  const whole = (at < 0 ? figures : figures.slice(0, at)).replaceAll(/[.,]/g, '');
  const decimals = at < 0 ? '' : figures.slice(at + 1);
  const third = Number(decimals.charAt(2) || '0');
  const magnitude =
    Number(whole || '0') * 100 + Number(decimals.slice(0, 2).padEnd(2, '0')) + (third >= 5 ? 1 : 0);
  if (magnitude > MAX_CENTS) return { ok: false, code: 'amount-too-large' };
  return {
    ok: true,
    cents: negative && magnitude !== 0 ? -magnitude : magnitude,
    rounded: /[1-9]/.test(decimals.slice(2)),
  };
}

/**
 * The decimal sign that the certain amounts of a column use; null when none is certain or when both are used
 * (a column of mixed spellings, where each amount must speak for itself).
 */
export class DecimalVote {
  private comma = 0;
  private point = 0;

  add(text: string): void {
    const parts = bare(text);
    if (parts === null) return;
    const { figures } = parts;
    const at = decimalIndex(figures, null);
    if (at === null || at === 'invalid') return;
    if (at >= 0) {
      if (figures.charAt(at) === ',') this.comma += 1;
      else this.point += 1;
    } else if (figures.includes(',')) this.point += 1;
    else if (figures.includes('.')) this.comma += 1;
  }

  /** True when some amount of the column was certain, one way or both. */
  get hasEvidence(): boolean {
    return this.comma + this.point > 0;
  }

  result(): DecimalSign {
    if (this.comma > 0 && this.point > 0) return null;
    return this.comma > 0 ? ',' : this.point > 0 ? '.' : null;
  }
}

/** An exact decimal: `digits` / 10^`scale`. For quantities and unit prices, which have more decimals than cents. Null when unreadable. */
export function parseDecimal(text: string, sign: DecimalSign): { digits: bigint; scale: number } | null {
  const parts = bare(text.replace('%', ''));
  if (parts === null) return null;
  const at = decimalIndex(parts.figures, sign);
  if (at === null || at === 'invalid') return null;
  const whole = (at < 0 ? parts.figures : parts.figures.slice(0, at)).replaceAll(/[.,]/g, '');
  const decimals = at < 0 ? '' : parts.figures.slice(at + 1);
  if (whole.length + decimals.length > 24) return null;
  const digits = BigInt(`${whole}${decimals}` || '0');
  return { digits: parts.negative ? -digits : digits, scale: decimals.length };
}
