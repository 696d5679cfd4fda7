import { balanceOf } from '../account/itemBalance';
import type { Item, SettledItem } from '../account/item';
import { PORTION_MARK } from '../identity/splitCollective';
import { yearOf } from '../day';
import type { LedgerItem } from './ledger';
import { pairUp } from './pairUp';
import { type CarryOver, recogniseOpenings } from './recogniseOpenings';
import type { RecognitionContext } from './recognitionContext';

/** A line of the file and the item already held that it speaks of. */
export interface RecognisedLine {
  readonly line: LedgerItem;
  readonly held: Item;
  /** False for a carry-over: the line tells that the item is still open, not what it is. */
  readonly describes: boolean;
}

export interface Recognition {
  readonly recognised: readonly RecognisedLine[];
  /** Lines of items that are settled here already. */
  readonly past: readonly { readonly line: LedgerItem; readonly settled: SettledItem }[];
  /** Lines that speak of nothing known here. */
  readonly unknown: readonly LedgerItem[];
  readonly carryOver: CarryOver;
  /** Held, and no line of the file speaks of it. */
  readonly unmentioned: readonly Item[];
}

type KeyOfItem = (item: Item) => string | null;

/**
 * Finds, for each line of one customer, the item already held: by key; then by number and amount of the same year (another source,
 * or a line written anew); then by number alone for an invoice whose amount was changed; opening entries by their own rules.
 * Each item answers to one line, each line to one item: legitimate twins stay two.
 */
export function recogniseLines(
  held: readonly Item[],
  lines: readonly LedgerItem[],
  context: RecognitionContext,
): Recognition {
  const recognised: RecognisedLine[] = [];
  const free = new Set(held);
  let pending = lines;
  const pass = (keyOfLine: (line: LedgerItem) => string | null, keyOfItem: KeyOfItem, unique: boolean) => {
    if (free.size === 0 || pending.length === 0) return;
    const { pairs, rest } = pairUp(pending, [...free], keyOfLine, keyOfItem, unique);
    for (const { line, item } of pairs) {
      free.delete(item);
      recognised.push({ line, held: item, describes: true });
    }
    pending = rest;
  };

  pass(
    (line) => line.key,
    (item) => item.key,
    false,
  );
  const past: { line: LedgerItem; settled: SettledItem }[] = [];
  const freePast = new Set(context.history);
  const pastPass = (keyOfLine: (line: LedgerItem) => string | null, keyOfItem: KeyOfItem) => {
    if (freePast.size === 0 || pending.length === 0) return;
    const { pairs, rest } = pairUp(pending, [...freePast], keyOfLine, keyOfItem, false);
    for (const { line, item } of pairs) {
      freePast.delete(item);
      past.push({ line, settled: item });
    }
    pending = rest;
  };
  pastPass(
    (line) => line.key,
    (item) => lineKeyOf(item.key),
  );
  pending = recognisePortions(pending, free, recognised);
  const ordinary = (line: LedgerItem): boolean => !context.isOpening(line) && line.number !== '';
  const document = (entry: Pick<LedgerItem, 'number' | 'amount' | 'date'>): string | null =>
    entry.number === '' ? null : `${entry.number}|${entry.amount}|${yearOf(entry.date)}`;
  const documentOfLine = (line: LedgerItem): string | null => (ordinary(line) ? document(line) : null);
  pass(documentOfLine, document, false);
  pastPass(documentOfLine, document);
  const piece = (entry: Pick<LedgerItem, 'kind' | 'number' | 'date'>) =>
    entry.number !== '' && (entry.kind === 'invoice' || entry.kind === 'creditNote')
      ? `${entry.kind}|${entry.number}|${yearOf(entry.date)}`
      : null;
  pass((line) => (ordinary(line) ? piece(line) : null), piece, true);

  const openings = pending.filter(context.isOpening);
  const carryOver = recogniseOpenings(openings, [...free], context);
  for (const pair of carryOver.recognised) {
    free.delete(pair.held);
    recognised.push({ ...pair, describes: false });
  }
  for (const item of [...carryOver.stillOpen, ...carryOver.settled]) free.delete(item);
  const consumed = new Set([...carryOver.consumed, ...carryOver.recognised.map(({ line }) => line)]);
  return {
    recognised,
    unknown: consumed.size === 0 ? pending : pending.filter((line) => !consumed.has(line)),
    past,
    carryOver,
    unmentioned: [...free],
  };
}

/** The key of the line in the file, without the mark of a portion that a split of the account has made. */
export function lineKeyOf(itemKey: string): string {
  const mark = itemKey.indexOf(PORTION_MARK);
  return mark < 0 ? itemKey : itemKey.slice(0, mark);
}

/** A line whose item was divided by a split: the portions of this account that add up to it are it. */
function recognisePortions(
  lines: readonly LedgerItem[],
  free: Set<Item>,
  recognised: RecognisedLine[],
): readonly LedgerItem[] {
  const portions = new Map<string, Item[]>();
  for (const item of free) {
    const key = lineKeyOf(item.key);
    if (key !== item.key) portions.set(key, [...(portions.get(key) ?? []), item]);
  }
  if (portions.size === 0) return lines;
  return lines.filter((line) => {
    const items = portions.get(line.key);
    if (items === undefined) return true;
    const sum = items.reduce((total, item) => total + balanceOf(item), 0);
    if (sum !== line.amount) return true;
    for (const held of items) {
      free.delete(held);
      recognised.push({ line, held, describes: false });
    }
    return false;
  });
}
