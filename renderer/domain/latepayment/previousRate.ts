import { addDays } from '../day';
import { firstDayOfHalfYear, type HalfYear, halfYearOf } from '../halfYear';
import type { EcbRate, LegalRate, MissingRate, RateTable } from './rateTable';

export type PreviousRate =
  | { readonly half: HalfYear; readonly table: 'ecb'; readonly rate: EcbRate }
  | { readonly half: HalfYear; readonly table: 'legal'; readonly rate: LegalRate };

/** What the same table says of the half-year before: to compare with what is typed in. Null when it is not known. */
export function previousRate(rates: RateTable, { half, table }: MissingRate): PreviousRate | null {
  const before = halfYearOf(addDays(firstDayOfHalfYear(half), -1));
  if (table === 'ecb') {
    const rate = rates.ecb.get(before);
    return rate === undefined ? null : { half: before, table, rate };
  }
  const rate = rates.legal.get(before);
  return rate === undefined ? null : { half: before, table, rate };
}
