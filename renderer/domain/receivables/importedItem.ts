import type { Item, ItemId, SettledItem } from '../account/item';
import type { PaymentTerms } from '../terms/paymentTerms';
import { dueDateOf } from '../terms/dueDate';
import { cents } from '../money';
import type { LedgerItem } from './ledger';
import { LEDGER_SOURCES, type LedgerSource } from './ledgerSource';

export interface ImportMark {
  readonly importId: string;
  readonly newId: () => string;
}

/**
 * A line of the file as an item. Due date: the file's, else computed from the terms and said so; a credit counts from its own day.
 * What a file knows as paid without a day is dated on the item's own day, so that no interest is asked on that part.
 */
export function importedItem(line: LedgerItem, terms: PaymentTerms, { importId, newId }: ImportMark): Item {
  const credit = line.amount < 0;
  return {
    id: newId() as ItemId,
    kind: line.kind,
    number: line.number,
    date: line.date,
    dueDate: credit ? line.date : (line.dueDate ?? dueDateOf(terms, line.date)),
    dueSource: credit || line.dueDate !== null ? 'file' : 'terms',
    amount: line.amount,
    allocations: allocationsOf(line, newId),
    label: line.label,
    journal: line.journal,
    key: line.key,
    importId,
    matching: line.letter,
    stage: null,
    noticeOn: null,
    claimed: null,
  };
}

/** The item held, with what the file says of it now: amount, due date, what was paid, letter. The same object when nothing differs. */
export function updatedItem(
  held: Item,
  line: LedgerItem,
  source: LedgerSource,
  terms: PaymentTerms,
  newId: () => string,
): Item {
  let next = held;
  if (line.amount !== held.amount) next = { ...next, amount: line.amount };
  if (line.date !== held.date) {
    next = { ...next, date: line.date };
    if (held.amount < 0) next = { ...next, dueDate: line.date };
    else if (held.dueSource === 'terms' && line.dueDate === null)
      next = { ...next, dueDate: dueDateOf(terms, line.date) };
  }
  if (
    held.amount > 0 &&
    line.dueDate !== null &&
    (line.dueDate !== held.dueDate || held.dueSource === 'terms')
  )
    next = { ...next, dueDate: line.dueDate, dueSource: 'file' };
  // A file takes the place of what a file said before, never of what the owner or the bank said.
  if (LEDGER_SOURCES[source].saysPaid && paidByFile(held) !== line.paid)
    next = {
      ...next,
      allocations: [
        ...held.allocations.filter((one) => one.source !== 'file'),
        ...allocationsOf(line, newId),
      ],
    };
  if (line.letter !== held.matching) next = { ...next, matching: line.letter };
  // Found by its number: the next file will find it by its key.
  if (line.key !== held.key) next = { ...next, key: line.key };
  return next;
}

/** A line settled in the file and never held open. A first import brings them by the hundred thousand: no second copy is made. */
export function importedSettled(line: LedgerItem, terms: PaymentTerms, mark: ImportMark): SettledItem {
  return Object.assign(importedItem(line, terms, mark), {
    settledOn: line.letteredOn,
    settledBy: 'lettering' as const,
  });
}

export function settledByFile(item: Item, line: Pick<LedgerItem, 'letteredOn'> | null): SettledItem {
  return { ...item, settledOn: line?.letteredOn ?? null, settledBy: 'lettering' };
}

function paidByFile({ allocations }: Item): number {
  return allocations.reduce((sum, { source, amount }) => (source === 'file' ? sum + amount : sum), 0);
}

function allocationsOf(line: LedgerItem, newId: () => string): Item['allocations'] {
  const paid = Math.min(line.paid, Math.abs(line.amount));
  return paid <= 0
    ? []
    : [{ id: newId(), source: 'file', on: line.date, amount: cents(paid), kind: 'payment' }];
}
