/** A yearly rate in basis points (hundredths of a percent): 12.15 % is 1215. Exact, never a binary fraction. */
export type Rate = number & { readonly __unit: 'basis points a year' };

export function rate(basisPoints: number): Rate {
  if (!Number.isSafeInteger(basisPoints) || basisPoints < 0)
    throw new RangeError(`not a rate: ${basisPoints}`);
  return basisPoints as Rate;
}

/** Reads a percentage with at most two decimals, point or comma ("12,15"); null when it is anything else. */
export function parsePercent(text: string): Rate | null {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(text.trim());
  if (!match) return null;
  return rate(Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')));
}

export function addRates(a: Rate, b: Rate): Rate {
  return rate(a + b);
}
