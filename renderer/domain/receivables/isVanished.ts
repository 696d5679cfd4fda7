import type { Item } from '../account/item';
import type { Ledger, LedgerItem } from './ledger';

/**
 * Tells whether a file should have spoken of an item that it does not mention: it lies in the file's own period, or before it
 * while the file carries balances over. Such an item is told and kept: only the owner takes it out.
 */
export function vanishedTest(
  ledger: Ledger,
  isOpening: (line: LedgerItem) => boolean,
): (item: Item) => boolean {
  const { firstDay, lastDay } = ledger;
  if (firstDay === null || lastDay === null) return () => false;
  const carriesOver = ledger.customers.some(
    (customer) => customer.open.some(isOpening) || customer.settled.some(isOpening),
  );
  return (item) => item.date <= lastDay && (item.date >= firstDay || carriesOver);
}
