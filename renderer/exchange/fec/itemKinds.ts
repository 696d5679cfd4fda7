import type { ItemKind } from '../../domain/account/item';
import * as entryTable from './entryTable';
import type { FecLines } from './fecLines';
import { isOpeningEntry, isOpeningLabel, isSalesJournal } from './journals';

const PROFIT_AND_LOSS = entryTable.HAS_SALES | entryTable.HAS_EXPENSES;

/** 1 for each 411 line that carries a balance over from the year before. */
export function openingRows(lines: FecLines): Uint8Array {
  const { entries, customerLines } = lines;
  const known = new Int8Array(entries.size);
  const opening = new Uint8Array(customerLines.entry.length);
  customerLines.entry.forEach((entry, row) => {
    const flags = entries.flags[entry] as number;
    if ((flags & PROFIT_AND_LOSS) !== 0) return;
    if (known[entry] === 0) {
      const journal = entries.journals[entry] as number;
      const isOpening = isOpeningEntry({
        journal: lines.journals.texts[journal] as string,
        journalLabel: lines.journalLabels.get(journal) ?? '',
        number: entries.numbers[entry] as string,
        flags,
        onFirstDay: entries.dates[entry] === lines.firstDate,
      });
      known[entry] = isOpening ? 1 : -1;
    }
    if (known[entry] === 1 || isOpeningLabel(customerLines.label[row] as string)) opening[row] = 1;
  });
  return opening;
}

/**
 * What each 411 line is, by its sense, its entry and its journal. A credit in an entry that moves a bank or cash account is a
 * payment, even where a small gain stands beside it; in an entry of sales, or in a journal of sales, a credit note.
 */
export function kindsOf(lines: FecLines, opening: Uint8Array): ItemKind[] {
  const { entries, customerLines } = lines;
  const sales = salesJournals(lines);
  return customerLines.amount.map((amount, row) => {
    if (opening[row] === 1) return amount > 0 ? 'opening' : 'payment';
    if (amount > 0) return 'invoice';
    const entry = customerLines.entry[row] as number;
    const flags = entries.flags[entry] as number;
    if ((flags & entryTable.HAS_CASH) !== 0) return 'payment';
    if ((flags & entryTable.HAS_SALES) !== 0) return 'creditNote';
    return sales.has(entries.journals[entry] as number) ? 'creditNote' : 'payment';
  });
}

/** Journals in which most entries on customers are sales: there a credit without a sales line is a credit note too. */
function salesJournals(lines: FecLines): Set<number> {
  const { entries, journals } = lines;
  const counts = new Map<number, { customer: number; sales: number }>();
  entries.flags.forEach((flags, entry) => {
    if ((flags & entryTable.HAS_CUSTOMER) === 0) return;
    const journal = entries.journals[entry] as number;
    let count = counts.get(journal);
    if (count === undefined) counts.set(journal, (count = { customer: 0, sales: 0 }));
    count.customer += 1;
    if ((flags & entryTable.HAS_SALES) !== 0) count.sales += 1;
  });
  const found = new Set<number>();
  for (const [journal, { customer, sales }] of counts) {
    const name = `${journals.texts[journal] as string} ${lines.journalLabels.get(journal) ?? ''}`;
    if (isSalesJournal(name, customer, sales)) found.add(journal);
  }
  return found;
}
