/** Figures read in place from bytes, without making strings: the fast way for the usual spellings. */

/** Cents of `1234`, `1234,5` or `-1234.56`; NaN for any other spelling, which the slow way then reads. */
export function amountOfBytes(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  let negative = false;
  if (bytes[at] === 45) {
    negative = true;
    at += 1;
  }
  if (to - at > 13 || at >= to) return Number.NaN;
  if (to - at === 1 && (bytes[at] as number) < 48) return Number.NaN;
  let value = 0;
  let decimals = -1;
  for (; at < to; at++) {
    const byte = bytes[at] as number;
    if (byte >= 48 && byte <= 57) {
      value = value * 10 + (byte - 48);
      if (decimals >= 0) decimals += 1;
    } else if ((byte === 44 || byte === 46) && decimals < 0) decimals = 0;
    else return Number.NaN;
  }
  if (decimals === 1) value *= 10;
  else if (decimals !== 2) {
    if (decimals > 2) return Number.NaN;
    value *= 100;
  }
  return negative && value !== 0 ? -value : value;
}

/** The number written by eight figures (AAAAMMJJ), 0 for any other spelling. It is not checked against the calendar. */
export function dateOfBytes(bytes: Uint8Array, from: number, to: number): number {
  if (to - from !== 8) return 0;
  let value = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number;
    if (byte < 48 || byte > 57) return 0;
    value = value * 10 + (byte - 48);
  }
  return value;
}

/** 1 for a debit (`D`, `Débit`, `+1`, `+`), -1 for a credit (`C`, `Crédit`, `-1`, `-`), 0 for anything else. */
export function senseOfBytes(bytes: Uint8Array, from: number, to: number): number {
  const first = bytes[from];
  if (first === 68 || first === 100) return 1;
  if (first === 67 || first === 99) return -1;
  if (first === 43) return to - from === 1 || bytes[from + 1] === 49 ? 1 : 0;
  if (first === 45) return to - from === 1 || bytes[from + 1] === 49 ? -1 : 0;
  return first === 49 && to - from === 1 ? 1 : 0;
}
