import { rankedKey } from '../../domain/receivables/importKey';
import type { LedgerItem } from '../../domain/receivables/ledger';
import { byCodeUnit } from '../codeUnitOrder';

/**
 * Lines that are alike get ranks by their content, so that the order of the file does not matter. Twins share their entry:
 * only lines of which another of the same customer is in the same entry are compared.
 */
export class Twins {
  private readonly customerOf: Int32Array;
  private readonly shared: LedgerItem[] = [];
  private readonly firstOf: (LedgerItem | undefined)[] = [];

  constructor(entries: number) {
    this.customerOf = new Int32Array(entries).fill(-1);
  }

  add(item: LedgerItem, entry: number, customer: number): void {
    if (this.customerOf[entry] === customer) {
      const first = this.firstOf[entry];
      if (first !== undefined) {
        this.shared.push(first);
        this.firstOf[entry] = undefined;
      }
      this.shared.push(item);
      return;
    }
    this.customerOf[entry] = customer;
    this.firstOf[entry] = item;
  }

  /** The items added since the last call whose key must bear a rank, with that key. */
  takeRanked(): ReadonlyMap<LedgerItem, string> {
    const ranks = new Map<LedgerItem, string>();
    if (this.shared.length === 0) return ranks;
    const byKey = new Map<string, LedgerItem[]>();
    for (const item of this.shared.splice(0)) {
      const same = byKey.get(item.key);
      if (same === undefined) byKey.set(item.key, [item]);
      else same.push(item);
    }
    for (const same of byKey.values())
      same
        .sort((a, b) => byCodeUnit(twinOrder(a), twinOrder(b)) || a.line - b.line)
        .forEach((item, position) => {
          if (position > 0) ranks.set(item, rankedKey(item.key, position + 1));
        });
    return ranks;
  }
}

function twinOrder(item: LedgerItem): string {
  return `${item.label}\u0000${item.dueDate ?? ''}\u0000${item.letter ?? ''}`;
}
