import type { HalfYear } from '../halfYear';
import { type Rate, rate } from '../rate';
import type { CreditorKind } from './accrual';
import type { RateTable } from './rateTable';

/** Added two months after the judgment was served and enforceable (CMF L313-3). For court orders alone. */
const INCREASE = 500;

/**
 * The legal interest of a half-year in the creditor's column (CMF L313-2, D313-1-A); null when it is not known.
 * `increased`: five points more, which only a served court order gives (CMF L313-3).
 */
export function legalInterestRate(
  rates: RateTable,
  half: HalfYear,
  creditor: CreditorKind,
  { increased = false }: { readonly increased?: boolean } = {},
): Rate | null {
  const legal = rates.legal.get(half);
  if (!legal) return null;
  const plain = creditor === 'individual' ? legal.individual : legal.professional;
  return increased ? rate(plain + INCREASE) : plain;
}
