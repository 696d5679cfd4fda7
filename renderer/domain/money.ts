/** An amount of money: an integer number of euro cents. Never a float, never another currency. */
export type Cents = number & { readonly __unit: 'cents' };

export const ZERO = 0 as Cents;

/**
 * Brands an integer as cents.
 * @throws RangeError when the number is not a safe integer: an amount that is not exact must never go further.
 */
export function cents(value: number): Cents {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not an exact number of cents: ${value}`);
  return (value === 0 ? 0 : value) as Cents;
}

export function addCents(...amounts: readonly Cents[]): Cents {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return cents(sum);
}

export function subtractCents(from: Cents, amount: Cents): Cents {
  return cents(from - amount);
}

export function negateCents(amount: Cents): Cents {
  return cents(-amount);
}

export function sumCents(amounts: Iterable<Cents>): Cents {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return cents(sum);
}

export function minCents(a: Cents, b: Cents): Cents {
  return a < b ? a : b;
}

/** `numerator / denominator` rounded to an integer, half away from zero. The denominator is positive. */
export function divideHalfAwayFromZero(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n;
  const magnitude = negative ? -numerator : numerator;
  const rounded = (2n * magnitude + denominator) / (2n * denominator);
  return negative ? -rounded : rounded;
}
