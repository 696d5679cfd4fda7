import type { Day } from '../day';
import type { ChargeTerms } from './accrual';
import { splitByHalfYear } from './interest';
import { type MissingRate, type RateTable, mergeMissing } from './rateTable';
import { regimeOf } from './regime';

/**
 * The rates that interest on an invoice due on `dueDate`, counted up to `until`, needs and the table lacks. Empty for
 * what bears no interest (a consumer before a notice) and for a contract's own rate.
 */
export function missingFor(
  rates: RateTable,
  terms: ChargeTerms,
  dueDate: Day,
  until: Day,
): readonly MissingRate[] {
  const regime = regimeOf(terms, dueDate, rates);
  if (regime.from === null) return [];
  const missing: MissingRate[] = [];
  for (const { half } of splitByHalfYear(regime.from, until)) {
    const rate = regime.rateIn(half);
    if (typeof rate === 'object') missing.push(rate);
  }
  return mergeMissing([missing]);
}
