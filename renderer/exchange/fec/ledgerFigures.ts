import type { LedgerCustomer } from '../../domain/receivables/ledger';
import { byCodeUnit } from '../codeUnitOrder';
import type { Inspection } from '../inspection';
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
  customers: readonly LedgerCustomer[],
  opening: Uint8Array,
): Figures {
  const { entries, customerLines: rows } = lines;
  const invoices = new Set<number>();
  const creditNotes = new Set<number>();
  const openOf = new Map<string, number>();
  const pieceCount = rows.pieces.texts.length;
  let payments = 0;
  let openTotal = 0;
  let balance = 0;
  rows.amount.forEach((amount, row) => {
    balance += amount;
    const customer = rows.customer[row] as number;
    if (rows.letter[row] === 0) {
      openTotal += amount;
      const code = rows.codes.texts[customer] as string;
      openOf.set(code, (openOf.get(code) ?? 0) + amount);
    }
    if (amount === 0) return;
    const isSale = ((entries.flags[rows.entry[row] as number] as number) & HAS_SALES) !== 0;
    const document = customer * pieceCount + (rows.piece[row] as number);
    if (isSale) (amount > 0 ? invoices : creditNotes).add(document);
    else if (amount < 0 && opening[row] === 0) payments += 1;
  });
  return {
    lines: lines.count,
    customers: customers.length,
    invoices: invoices.size,
    creditNotes: creditNotes.size,
    payments,
    openTotalCents: openTotal,
    ledgerBalanceCents: balance,
    openByCustomer: customers
      .map(({ code, name }) => ({ code, name, openCents: openOf.get(code) ?? 0 }))
      .filter(({ openCents }) => openCents !== 0),
    otherAccounts: [...lines.otherAccounts]
      .map(([account, { cents }]) => ({ account, cents }))
      .sort((a, b) => byCodeUnit(a.account, b.account)),
    unbalancedLettering: customers.flatMap((customer) =>
      customer.unbalanced.map((group) => ({
        customer: customer.code,
        letter: group.letter,
        cents: group.balance,
      })),
    ),
  };
}
