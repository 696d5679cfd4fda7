import type { Blocker } from '../reasons/blocker';
import type { Statement } from './statement';

/** Nothing is asked from a customer in credit, for an invoice that credits cover, or for one dated in the future. */
export function creditBlockers({ debits, totals, day }: Statement): readonly Blocker[] {
  const blockers: Blocker[] = [];
  if (totals.open <= 0) blockers.push({ reason: 'inCredit', itemId: null, until: null });
  for (const { item, open, waiting } of debits) {
    if (waiting) continue;
    if (open <= 0) blockers.push({ reason: 'coveredByCredit', itemId: item.id, until: null });
    else if (item.date > day) blockers.push({ reason: 'futureDate', itemId: item.id, until: item.date });
  }
  return blockers;
}
