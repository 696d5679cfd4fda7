import type { ItemKind } from '../../domain/account/item';
import type { PostalAddress } from '../../domain/postalAddress';
import { cents, divideHalfAwayFromZero } from '../../domain/money';
import type { Day } from '../../domain/day';
import { documentKey, rankedKey } from '../../domain/receivables/importKey';
import type { Ledger, LedgerCustomer, LedgerItem } from '../../domain/receivables/ledger';
import { byCodeUnit } from '../codeUnitOrder';
import type { Figures } from '../fec/ledgerFigures';
import { nameKey } from '../fields/names';
import type { Finding } from '../findings';
import type { Report } from '../report';
import type { ListRow } from './listRow';

const EXACT_TO_CENTS = 10n ** 10n;

/** A document of the list, its rows put together. */
interface ListDocument extends Omit<ListRow, 'total' | 'exact'> {
  readonly total: number;
}

/**
 * Turns the rows of a list into customers. Rows of the same customer and number are one document when the file has one line an item, one
 * document said twice when they are alike, and several documents (with a rank) when they differ.
 */
export function buildList(
  rows: readonly ListRow[],
  hasItemColumns: boolean,
  report: Report,
): { figures: Omit<Figures, 'lines'>; ledger: Ledger } {
  const byDocument = new Map<string, ListRow[]>();
  for (const row of rows) {
    const key = `${row.code}\u0000${nameKey(row.number)}${row.number === '' ? String(row.line) : ''}`;
    const same = byDocument.get(key);
    if (same === undefined) byDocument.set(key, [row]);
    else same.push(row);
  }
  const groups = [...byDocument.values()];
  const perItem =
    rows.some((row) => row.exact !== null) ||
    (hasItemColumns && groups.some((group) => group.some((row) => row.total !== group[0]?.total)));
  const documents = perItem
    ? groups.map((group) => addedUp(group))
    : groups.flatMap((group) => withoutRepeats(group, report));
  if (perItem) warnOfItems(rows, groups, report);
  const byCustomer = new Map<string, ListDocument[]>();
  for (const document of documents) {
    const same = byCustomer.get(document.code);
    if (same === undefined) byCustomer.set(document.code, [document]);
    else same.push(document);
  }
  const customers = [...byCustomer]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([code, list]) => customerOf(code, list, report));
  return { figures: figuresOf(customers), ledger: ledgerOf(customers) };
}

function addedUp(group: readonly ListRow[]): ListDocument {
  const [first] = group as [ListRow, ...ListRow[]];
  let exact = 0n;
  let total = 0;
  for (const row of group) {
    exact += row.exact ?? 0n;
    total += row.total ?? 0;
  }
  return { ...first, total: total + Number(divideHalfAwayFromZero(exact, EXACT_TO_CENTS)) };
}

function withoutRepeats(group: readonly ListRow[], report: Report): ListDocument[] {
  const kept: ListDocument[] = [];
  for (const row of group) {
    const total = row.total ?? 0;
    const twin = kept.find(
      (other) => other.total === total && other.date === row.date && other.due === row.due,
    );
    if (twin === undefined) {
      const [first] = kept;
      if (first !== undefined && first.number !== '' && isCredit(first) === isCredit({ ...row, total }))
        report.warn(again('number-used-twice', row, first), { line: row.line });
      kept.push({ ...row, total });
    } else report.warn(again('repeated-row', row, twin), { line: row.line });
  }
  return kept;
}

function again(
  code: 'number-used-twice' | 'repeated-row',
  { number, line }: ListRow,
  first: ListDocument,
): Finding {
  return { code, values: { number, line, otherLine: first.line } };
}

function isCredit({ kind, total }: ListDocument): boolean {
  return kind === null ? total < 0 : kind !== 'invoice';
}

function warnOfItems(
  rows: readonly ListRow[],
  groups: readonly (readonly ListRow[])[],
  report: Report,
): void {
  const line = rows[0]?.line ?? 1;
  report.warn({ code: 'items-added-up', values: { rows: rows.length, count: groups.length } }, { line });
  if (rows.some((row) => row.exact !== null)) report.warn({ code: 'amounts-computed', values: {} }, { line });
}

function customerOf(code: string, documents: readonly ListDocument[], report: Report): LedgerCustomer {
  const open: LedgerItem[] = [];
  const settled: LedgerItem[] = [];
  const ranks = new Map<string, number>();
  for (const document of documents) {
    if (document.total === 0 && (document.balance ?? 0) === 0) continue;
    const { item, isSettled, excess } = itemOf(document, report);
    const rank = (ranks.get(item.key) ?? 0) + 1;
    ranks.set(item.key, rank);
    (isSettled ? settled : open).push(rank === 1 ? item : { ...item, key: rankedKey(item.key, rank) });
    if (excess !== null) open.push(excess);
  }
  const [first] = documents as [ListDocument, ...ListDocument[]];
  return {
    code,
    name: first.name,
    codeIsAccount: false,
    collective: false,
    address: addressOf(documents),
    email: documents.find((document) => document.email.includes('@'))?.email ?? null,
    terms: null,
    open,
    settled,
    unbalanced: [],
  };
}

function addressOf(documents: readonly ListDocument[]): PostalAddress | null {
  const found = documents.find((document) => document.postCode !== '' && document.town !== '');
  if (found === undefined) return null;
  return {
    lines: found.address === '' ? [] : [found.address],
    postCode: found.postCode,
    town: found.town,
    country: null,
  };
}

function itemOf(
  document: ListDocument,
  report: Report,
): { item: LedgerItem; isSettled: boolean; excess: LedgerItem | null } {
  const kind: ItemKind =
    document.kind ?? (document.total < 0 ? (document.number === '' ? 'payment' : 'creditNote') : 'invoice');
  const credit = kind === 'creditNote' || kind === 'payment';
  const magnitude = credit ? -Math.abs(document.total) : document.total;
  const remaining = remainingOf(document, magnitude);
  const isSettled = remaining === 0;
  const partly = !isSettled && magnitude > 0 && remaining > 0 && remaining <= magnitude;
  const amount = isSettled || partly ? magnitude : remaining < 0 && magnitude > 0 ? magnitude : remaining;
  const item = record(document, kind, amount, partly ? magnitude - remaining : 0);
  if (!(magnitude > 0 && remaining < 0)) return { item, isSettled, excess: null };
  report.warn(
    { code: 'overpaid', values: { number: document.number, amount: cents(-remaining) } },
    { line: document.line },
  );
  return { item, isSettled: true, excess: record(document, 'payment', remaining, 0) };
}

/** What is still due, signed: by the balance column first, then the status word, then what has been paid. */
function remainingOf(document: ListDocument, total: number): number {
  const { balance, paid, status, paidOn, letter } = document;
  if (balance !== null) return total < 0 ? -Math.abs(balance) : balance;
  if (letter !== '') return 0;
  if ((status === 'paid' || (paidOn !== null && status !== 'open')) && (paid === null || paid === 0))
    return 0;
  if (paid === null) return total;
  return total < 0 ? Math.min(0, total + Math.abs(paid)) : total - Math.abs(paid);
}

function record(document: ListDocument, kind: ItemKind, amount: number, paid: number): LedgerItem {
  const customer = document.code;
  return {
    kind,
    number: document.number,
    date: document.date,
    dueDate: amount < 0 ? null : document.due,
    amount: cents(amount),
    paid: cents(paid),
    label: document.label,
    journal: '',
    letter: null,
    letteredOn: document.paidOn,
    key: documentKey({ customer, kind, number: nameKey(document.number), date: document.date }),
    line: document.line,
  };
}

function ledgerOf(customers: readonly LedgerCustomer[]): Ledger {
  let firstDay: Day | null = null;
  let lastDay: Day | null = null;
  for (const customer of customers)
    for (const list of [customer.open, customer.settled])
      for (const { date } of list) {
        if (firstDay === null || date < firstDay) firstDay = date;
        if (lastDay === null || date > lastDay) lastDay = date;
      }
  return { source: 'csv-invoices', firstDay, lastDay, customers };
}

function figuresOf(customers: readonly LedgerCustomer[]): Omit<Figures, 'lines'> {
  let invoices = 0;
  let creditNotes = 0;
  let payments = 0;
  let openTotal = 0;
  const openByCustomer = [];
  for (const { code, name, open, settled } of customers) {
    const numbers = { invoice: new Set<string>(), creditNote: new Set<string>() };
    for (const list of [open, settled])
      for (const item of list)
        if (item.kind === 'invoice' || item.kind === 'creditNote')
          numbers[item.kind].add(nameKey(item.number));
        else payments += 1;
    invoices += numbers.invoice.size;
    creditNotes += numbers.creditNote.size;
    const openCents = open.reduce((sum, item) => sum + item.amount - item.paid, 0);
    openTotal += openCents;
    if (openCents !== 0) openByCustomer.push({ code, name, openCents });
  }
  return {
    customers: customers.length,
    invoices,
    creditNotes,
    payments,
    openTotalCents: openTotal,
    ledgerBalanceCents: openTotal,
    openByCustomer,
    otherAccounts: [],
    unbalancedLettering: [],
  };
}
