import { cents, type Cents, ZERO } from '../../domain/money';
import { digestInto } from '../journal/hash';
import type { PastSum } from '../records/accountRecord';

export const NOTHING_PAST: PastSum = { count: 0, cents: ZERO, hash: '0'.repeat(64) };

const HEX_DIGITS = 64;
const MODULUS = 1n << 256n;

const digest = new Uint8Array(32);
const words = new DataView(digest.buffer);
const WORDS = 8;

/** Elements hashed at one stroke, some 10 ms. */
const ITEMS_AT_ONCE = 1000;

/** An element that is over, as it is stored. What has no amount counts for none. */
export type PastElement = object & { readonly amount?: Cents };

/** What an account said of its history, what came to it since and what left it. */
export interface HistoryChange {
  readonly before: PastSum;
  readonly added: readonly PastElement[];
  readonly removed: readonly PastElement[];
}

/** What the account says of its history now, with a stop after each thousand items but the last. */
export function* pastInSteps({ before, added, removed }: HistoryChange): Generator<undefined, PastSum> {
  let sum = before;
  for (const [items, sign] of [[added, 1] as const, [removed, -1] as const])
    for (let from = 0; from < items.length; from += ITEMS_AT_ONCE) {
      if (from > 0) yield;
      sum = withElements(sum, items.slice(from, from + ITEMS_AT_ONCE), sign);
    }
  return sum;
}

/**
 * Adds items to what is said of a history, or takes them out. Hashes are added as numbers: what is put back in another place gives
 * the former sum again, and no item need be read that stays.
 * @throws RangeError when the amounts have no exact sum
 */
export function withElements(sum: PastSum, items: readonly PastElement[], sign: 1 | -1 = 1): PastSum {
  let amount: number = sum.cents;
  // Words of 32 bits each by itself: exact for two million items, and no large number for each of them.
  const sums = new Float64Array(WORDS);
  for (const item of items) {
    amount += sign * (item.amount ?? 0);
    digestInto(item, digest);
    for (let word = 0; word < WORDS; word++)
      sums[word] = (sums[word] ?? 0) + sign * words.getUint32(word * 4);
  }
  const added = sums.reduce((number, word) => (number << 32n) + BigInt(word), 0n);
  const hashes = BigInt(`0x${sum.hash}`) + added;
  return {
    count: sum.count + sign * items.length,
    cents: cents(amount),
    hash: (((hashes % MODULUS) + MODULUS) % MODULUS).toString(16).padStart(HEX_DIGITS, '0'),
  };
}
