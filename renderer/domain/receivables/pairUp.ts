import type { Item } from '../account/item';
import type { LedgerItem } from './ledger';

/** Pairs by equal keys, in order of appearance; null keys never pair. `unique`: only where both sides have one of the key. */
export function pairUp<T extends Item>(
  lines: readonly LedgerItem[],
  items: readonly T[],
  keyOfLine: (line: LedgerItem) => string | null,
  keyOfItem: (item: T) => string | null,
  unique: boolean,
): { pairs: { line: LedgerItem; item: T }[]; rest: LedgerItem[] } {
  const queues = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOfItem(item);
    if (key === null) continue;
    const queue = queues.get(key);
    if (queue === undefined) queues.set(key, [item]);
    else queue.push(item);
  }
  const counts = new Map<string, number>();
  if (unique) {
    for (const line of lines) {
      const key = keyOfLine(line);
      if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  } else for (const queue of queues.values()) queue.reverse();
  const pairs: { line: LedgerItem; item: T }[] = [];
  const rest: LedgerItem[] = [];
  for (const line of lines) {
    const key = keyOfLine(line);
    const queue = key === null ? undefined : queues.get(key);
    const alone = !unique || (queue?.length === 1 && counts.get(key ?? '') === 1);
    const item = alone ? queue?.pop() : undefined;
    if (item === undefined) rest.push(line);
    else pairs.push({ line, item });
  }
  return { pairs, rest };
}
