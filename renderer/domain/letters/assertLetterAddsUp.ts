import { sumCents, ZERO } from '../money';
import type { LetterModel } from './letterModel';

/**
 * What no letter may break, checked before any is shown: lines add up to totals to the cent, and nothing is asked that the law
 * forbids (no fixed compensation but between businesses, C. com. L441-10 and D441-5; no charge in an early letter).
 * @throws RangeError naming the letter: a fault of the program, never of the data.
 */
export function assertLetterAddsUp(model: LetterModel): void {
  const problem = problemOf(model);
  if (problem !== null) throw new RangeError(`${model.reference} (${model.customerCode}): ${problem}`);
}

function problemOf(model: LetterModel): string | null {
  const { invoices, credits, principal, interest, compensation, total } = model;
  for (const { amount, paid, balance, number, accrual } of invoices) {
    if (amount - paid !== balance || balance < 0) return `invoice ${number} does not add up`;
    if (accrual !== null && accrual.principal !== balance) return `principal of ${number} differs`;
    if (
      accrual !== null &&
      accrual.basis !== 'L441-10' &&
      accrual.basis !== 'contract' &&
      accrual.compensation !== 0
    )
      return `fixed compensation on ${number} outside L441-10`;
  }
  const balances = sumCents(invoices.map((invoice) => invoice.balance));
  if (balances + sumCents(credits.map((credit) => credit.amount)) !== principal)
    return 'principal is not the sum';
  if (sumCents(invoices.map(({ accrual }) => accrual?.interest ?? ZERO)) !== interest)
    return 'interest is not the sum';
  if (sumCents(invoices.map(({ accrual }) => accrual?.compensation ?? ZERO)) !== compensation)
    return 'compensation is not the sum';
  if (principal + interest + compensation !== total) return 'total is not the sum';
  if (model.form !== 'business' && compensation !== 0) return 'fixed compensation asked of a non-business';
  return null;
}
