import type { Accrual } from '../../domain/latepayment/accrual';
import type { LetterInvoice } from '../../domain/letters/letterModel';
import { addCents } from '../../domain/money';

/**
 * What a letter lists: one row an invoice, though the accounting may have booked it on several lines. Lines due on different days
 * (instalments) stay apart, each with its own delay. Sums are the same before and after.
 */
export function invoiceRows(invoices: readonly LetterInvoice[]): readonly LetterInvoice[] {
  if (!invoices.some(({ furtherPart }) => furtherPart)) return invoices;
  const rows: LetterInvoice[] = [];
  const byLine = new Map<string, number>();
  for (const invoice of invoices) {
    const line = `${invoice.date} ${invoice.dueDate} ${invoice.number}`;
    const at = invoice.furtherPart ? byLine.get(line) : undefined;
    const before = at === undefined ? undefined : rows[at];
    const whole = before === undefined ? null : together(before, invoice);
    if (at !== undefined && whole !== null) rows[at] = whole;
    else {
      byLine.set(line, rows.length);
      rows.push(invoice);
    }
  }
  return rows;
}

/** Invoices among these rows: the instalments of one invoice count once. */
export function countInvoices(rows: readonly LetterInvoice[]): number {
  const known = new Set<string>();
  let count = 0;
  for (const { date, number, furtherPart } of rows) {
    const invoice = `${date} ${number}`;
    if (!(furtherPart && known.has(invoice))) count += 1;
    known.add(invoice);
  }
  return count;
}

/** Null when only one of the two claims charges: a notice was sent about one line and not about the other. */
function together(first: LetterInvoice, part: LetterInvoice): LetterInvoice | null {
  if ((first.accrual === null) !== (part.accrual === null)) return null;
  return {
    ...first,
    dueSource: part.dueSource === 'terms' ? 'terms' : first.dueSource,
    amount: addCents(first.amount, part.amount),
    paid: addCents(first.paid, part.paid),
    balance: addCents(first.balance, part.balance),
    paidToCharges: addCents(first.paidToCharges, part.paidToCharges),
    accrual:
      first.accrual === null || part.accrual === null ? null : chargesTogether(first.accrual, part.accrual),
  };
}

function chargesTogether(first: Accrual, part: Accrual): Accrual {
  return {
    ...first,
    segments: [...first.segments, ...part.segments].sort((a, b) =>
      a.from < b.from ? -1 : a.from > b.from ? 1 : 0,
    ),
    interestAccrued: addCents(first.interestAccrued, part.interestAccrued),
    interest: addCents(first.interest, part.interest),
    compensation: addCents(first.compensation, part.compensation),
    principal: addCents(first.principal, part.principal),
    settled: [...first.settled, ...part.settled].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    missing: [...first.missing, ...part.missing],
    underFloor: [...new Set([...first.underFloor, ...part.underFloor])],
  };
}
