/** Text as a person reads it: no-break and thin spaces are spaces, runs of them one. */
export function readable(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** 123456 -> "1 234,56 €", as the screens write it once `readable`. Written apart from the program's own code. */
export function euroText(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  const whole = digits.slice(0, -2).replaceAll(/\B(?=(?:\d{3})+$)/g, ' ');
  return `${cents < 0 ? '−' : ''}${whole},${digits.slice(-2)} €`;
}

/** 2026-06-15 -> "15/06/2026". */
export function dayText(day: string): string {
  return day.split('-').reverse().join('/');
}

/** What the preview and the lists call a sum; "1 234,56 €" back to 123456. @throws when it is not an amount */
export function centsOf(text: string): number {
  const match = /^(-|−)?([\d ]+),(\d\d) €$/.exec(readable(text));
  if (match === null) throw new Error(`not an amount: ${text}`);
  const [, sign = '', whole = '', decimals = ''] = match;
  return (sign === '' ? 1 : -1) * Number(whole.replaceAll(' ', '') + decimals);
}
