import { balanceOf } from '../account/itemBalance';
import type { Item } from '../account/item';
import { type Cents, cents, ZERO } from '../money';
import type { LedgerItem } from './ledger';
import { pairUp } from './pairUp';
import type { RecognitionContext } from './recognitionContext';

/** What the opening entries of a new year say about the items held from before. */
export interface CarryOver {
  /** An opening line that is one item held: by number and amount, or by an amount that exists once on both sides. */
  readonly recognised: readonly { readonly line: LedgerItem; readonly held: Item }[];
  /** Opening lines that stand for several items held. */
  readonly consumed: readonly LedgerItem[];
  /** Held items that those lines stand for, still open. */
  readonly stillOpen: readonly Item[];
  /** Held items that those lines stand for, settled in the file. */
  readonly settled: readonly Item[];
  /** Open opening lines less held items, when they differ: booked as one item, so that the balance is the accounting's. */
  readonly residual: { readonly amount: Cents; readonly line: LedgerItem } | null;
  /** The opening lines are not what was held: to be told. */
  readonly differs: Cents;
}

/** Key of the item that stands for the difference between opening entries and the items held. */
export const RESIDUAL_KEY = 'opening-residual|';

const NOTHING: CarryOver = {
  recognised: [],
  consumed: [],
  stillOpen: [],
  settled: [],
  residual: null,
  differs: ZERO,
};

/**
 * A new year's file carries over what was open, in detail or in one sum. What is held in detail stays in detail and nothing is
 * counted twice: first number and amount, then amounts that exist once on each side, then the sum of the rest.
 * Where the opening is detailed, its other lines are new, and items it does not name are left to be told as missing.
 */
export function recogniseOpenings(
  openings: readonly LedgerItem[],
  held: readonly Item[],
  { firstDay, isSettled }: RecognitionContext,
): CarryOver {
  const earlier = held.filter(
    (item) => item.key.startsWith(RESIDUAL_KEY) || (firstDay !== null && item.date < firstDay),
  );
  if (openings.length === 0 || earlier.length === 0) return NOTHING;

  const byNumber = pairUp(
    openings,
    earlier,
    (line) => (line.number === '' ? null : `${line.number}|${line.amount}`),
    (item) => (item.number === '' ? null : `${item.number}|${balanceOf(item)}`),
    false,
  );
  const named = new Set(byNumber.pairs.map(({ item }) => item));
  const byAmount = pairUp(
    byNumber.rest,
    earlier.filter((item) => !named.has(item)),
    (line) => String(line.amount),
    (item) => String(balanceOf(item)),
    true,
  );
  for (const { item } of byAmount.pairs) named.add(item);
  const recognised = [...byNumber.pairs, ...byAmount.pairs].map(({ line, item }) => ({ line, held: item }));
  const rest = earlier.filter((item) => !named.has(item));
  const lines = byAmount.rest;
  if (lines.length === 0 || rest.length === 0 || byNumber.pairs.length > 0) return { ...NOTHING, recognised };
  return { recognised, ...bySum(lines, rest, isSettled) };
}

function bySum(
  lines: readonly LedgerItem[],
  held: readonly Item[],
  isSettled: RecognitionContext['isSettled'],
): Omit<CarryOver, 'recognised'> {
  const openLines = lines.filter((line) => !isSettled(line));
  const sumOf = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
  const stillOpen = sumOf(openLines.map((line) => line.amount));
  const before = sumOf(held.map(balanceOf));
  const all = sumOf(lines.map((line) => line.amount));
  const [first] = openLines;
  if (first === undefined)
    return { consumed: lines, stillOpen: [], settled: held, residual: null, differs: cents(all - before) };
  const difference = cents(stillOpen - before);
  return {
    consumed: lines,
    stillOpen: held,
    settled: [],
    residual: difference === 0 ? null : { amount: difference, line: first },
    differs: difference,
  };
}
