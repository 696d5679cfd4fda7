import type { ItemKind } from '../../domain/account/item';
import * as entryTable from './entryTable';
import type { FecLines } from './fecLines';
import { isOpeningJournal, isOpeningLabel, isOpeningNumber, isSalesJournal } from './journals';

const PROFIT_AND_LOSS = entryTable.HAS_SALES | entryTable.HAS_EXPENSES;

/**
 * 1 for each 411 line that carries a balance over from the year before: told by the journal, its name, the number of the entry, the label
 * of the line, or by standing in the first day's entry on capital accounts. An entry on sales or expenses never is an opening entry.
 */
export function openingRows(lines: FecLines): Uint8Array {
  const { entries, journals, customerLines } = lines;
  const { labels } = customerLines;
  const openingJournals = journals.texts.map((code, journal) =>
    isOpeningJournal(code, lines.journalLabels[journal] ?? ''),
  );
  const opening = new Uint8Array(customerLines.length);
  for (let row = 0; row < opening.length; row++) {
    const entry = customerLines.entry(row);
    const flags = entries.flags(entry);
    if ((flags & PROFIT_AND_LOSS) !== 0) continue;
    const isOpening =
      openingJournals[entries.journal(entry)] === true ||
      ((flags & entryTable.HAS_CAPITAL) !== 0 && entries.date(entry) === lines.firstDate) ||
      isOpeningLabel(labels.at(row)) ||
      isOpeningNumber(entries.number(entry));
    if (isOpening) opening[row] = 1;
  }
  return opening;
}

/**
 * What each 411 line is, by its sense, its entry and its journal. A credit in an entry that moves a bank or cash account is a
 * payment, even where a small gain stands beside it; in an entry of sales, or in a journal of sales, a credit note.
 */
export class ItemKinds {
  private readonly sales: ReadonlySet<number>;

  constructor(
    private readonly lines: FecLines,
    private readonly opening: Uint8Array,
  ) {
    this.sales = salesJournals(lines);
  }

  of(row: number): ItemKind {
    const { entries, customerLines } = this.lines;
    const amount = customerLines.amount(row);
    if (this.opening[row] === 1) return amount > 0 ? 'opening' : 'payment';
    if (amount > 0) return 'invoice';
    const entry = customerLines.entry(row);
    const flags = entries.flags(entry);
    if ((flags & entryTable.HAS_CASH) !== 0) return 'payment';
    if ((flags & entryTable.HAS_SALES) !== 0) return 'creditNote';
    return this.sales.has(entries.journal(entry)) ? 'creditNote' : 'payment';
  }
}

/** Journals in which most entries on customers are sales: there a credit without a sales line is a credit note too. */
function salesJournals(lines: FecLines): Set<number> {
  const { entries, journals } = lines;
  const counts = new Map<number, { customer: number; sales: number }>();
  for (let entry = 0; entry < entries.size; entry++) {
    const flags = entries.flags(entry);
    if ((flags & entryTable.HAS_CUSTOMER) === 0) continue;
    const journal = entries.journal(entry);
    let count = counts.get(journal);
    if (count === undefined) counts.set(journal, (count = { customer: 0, sales: 0 }));
    count.customer += 1;
    if ((flags & entryTable.HAS_SALES) !== 0) count.sales += 1;
  }
  const found = new Set<number>();
  for (const [journal, { customer, sales }] of counts) {
    const name = `${journals.texts[journal] as string} ${lines.journalLabels[journal] ?? ''}`;
    if (isSalesJournal(name, customer, sales)) found.add(journal);
  }
  return found;
}
