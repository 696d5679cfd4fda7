import { rankedKey } from '../../domain/receivables/importKey';
import type { LedgerItem } from '../../domain/receivables/ledger';
import { byCodeUnit } from '../codeUnitOrder';

/**
 * Gives lines that are alike (same customer, entry, piece, amount) a rank by their content, so that the order of the file does not
 * matter. Only lines of entries with several customer lines come here: the others have no twin.
 */
export class Twins {
  private readonly byKey = new Map<string, LedgerItem[]>();

  add(item: LedgerItem): void {
    const same = this.byKey.get(item.key);
    if (same === undefined) this.byKey.set(item.key, [item]);
    else same.push(item);
  }

  /** The items whose key must bear a rank, with that key. */
  ranks(): ReadonlyMap<LedgerItem, string> {
    const ranks = new Map<LedgerItem, string>();
    for (const same of this.byKey.values()) {
      if (same.length < 2) continue;
      same
        .sort((a, b) => byCodeUnit(twinOrder(a), twinOrder(b)) || a.line - b.line)
        .forEach((item, position) => {
          if (position > 0) ranks.set(item, rankedKey(item.key, position + 1));
        });
    }
    return ranks;
  }
}

function twinOrder(item: LedgerItem): string {
  return `${item.label}\u0000${item.dueDate ?? ''}\u0000${item.letter ?? ''}`;
}
