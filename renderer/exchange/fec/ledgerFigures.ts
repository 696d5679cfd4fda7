import type { LedgerCustomer } from '../../domain/receivables/ledger';
import { byCodeUnit } from '../codeUnitOrder';
import type { Inspection } from '../inspection';
import { DocumentCounter } from './documentCounter';
import { HAS_SALES } from './entryTable';
import type { FecLines } from './fecLines';

/** The figures of an inspection; the reader of the file adds its name, format, encoding and separator. */
export type Figures = Omit<
  Inspection,
  'file' | 'format' | 'encoding' | 'separator' | 'warnings' | 'rejected'
>;

/** Counts and sums as `Inspection` defines them, from the 411 lines themselves: no netting between lines or entries. */
export function figuresOf(
  lines: FecLines,
  customers: readonly { readonly number: number; readonly ledger: LedgerCustomer }[],
  opening: Uint8Array,
): Figures {
  const { openOf, ...totals } = totalsOf(lines, opening);
  return {
    lines: lines.count,
    customers: customers.length,
    ...totals,
    openByCustomer: customers
      .map(({ number, ledger: { code, name } }) => ({ code, name, openCents: openOf[number] as number }))
      .filter(({ openCents }) => openCents !== 0),
    otherAccounts: [...lines.otherAccounts]
      .map(([account, { cents }]) => ({ account, cents }))
      .sort((a, b) => byCodeUnit(a.account, b.account)),
    unbalancedLettering: customers.flatMap(({ ledger }) =>
      ledger.unbalanced.map((group) => ({
        customer: ledger.code,
        letter: group.letter,
        cents: group.balance,
      })),
    ),
  };
}

/** What one look at each row gives. A function by itself, so that what the engine compiles for its loop serves the next file too. */
function totalsOf(
  lines: FecLines,
  opening: Uint8Array,
): Pick<Figures, 'invoices' | 'creditNotes' | 'payments' | 'openTotalCents' | 'ledgerBalanceCents'> & {
  /** By the number of the customer. */
  readonly openOf: Float64Array;
} {
  const { entries, customerLines: rows } = lines;
  const invoices = new DocumentCounter(rows);
  const creditNotes = new DocumentCounter(rows);
  const openOf = new Float64Array(rows.codes.texts.length);
  let payments = 0;
  let openTotal = 0;
  let balance = 0;
  for (let row = 0; row < rows.length; row++) {
    const amount = rows.amount(row);
    if (amount === 0) continue;
    balance += amount;
    if (rows.letter(row) === 0) {
      openTotal += amount;
      const customer = rows.customer(row);
      openOf[customer] = (openOf[customer] as number) + amount;
    }
    if ((entries.flags(rows.entry(row)) & HAS_SALES) !== 0) (amount > 0 ? invoices : creditNotes).add(row);
    else if (amount < 0 && opening[row] === 0) payments += 1;
  }
  return {
    invoices: invoices.count,
    creditNotes: creditNotes.count,
    payments,
    openTotalCents: openTotal,
    ledgerBalanceCents: balance,
    openOf,
  };
}
