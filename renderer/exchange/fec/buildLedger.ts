import type { ItemKind } from '../../domain/account/item';
import { cents, type Cents } from '../../domain/money';
import { lineKey, rankedKey } from '../../domain/receivables/importKey';
import type { Ledger, LedgerCustomer, LedgerItem } from '../../domain/receivables/ledger';
import type { Breather } from '../bytes/slices';
import { cleanName } from '../fields/names';
import type { Inspection } from '../inspection';
import type { Report } from '../report';
import { isCollective } from './collective';
import * as entryTable from './entryTable';
import { warnOfCustomers, warnOfEntries } from './fecWarnings';
import type { FecLines } from './fecLines';
import { isOpeningEntry, isOpeningLabel, isSalesJournal } from './journals';

/** The figures of issue 2 point 6 that a ledger gives; the caller adds file, format, encoding and separator. */
export type Figures = Omit<
  Inspection,
  'file' | 'format' | 'encoding' | 'separator' | 'warnings' | 'rejected'
>;

const BATCH = 500;

/**
 * Turns the lines kept from an accounting file into customers with open and settled items.
 * A letter group is (customer, letter, case-sensitive): it settles its lines when it adds up to zero in this file.
 */
export async function buildLedger(
  lines: FecLines,
  source: Ledger['source'],
  report: Report,
  breather: Breather,
): Promise<{ figures: Figures; ledger: Ledger }> {
  const { rows } = lines;
  const opening = openingRows(lines);
  const kinds = kindsOf(lines, opening);
  const groups = letterGroups(lines);
  const byCustomer = new RowsByCustomer(rows.customer, lines.codes.texts.length);
  const order = [...lines.customers.keys()]
    .map((customer) => ({ customer, code: lines.codes.texts[customer] as string }))
    .sort((a, b) => byCodeUnit(a.code, b.code));
  const customers: LedgerCustomer[] = [];
  const twins = new Twins(lines.entries.size);
  for (const [index, { customer, code }] of order.entries()) {
    if (index % BATCH === 0) await breather.breathe();
    customers.push(
      ledgerCustomer(lines, customer, code, byCustomer.rows(customer), kinds, groups, twins, report),
    );
  }
  warnOfEntries(lines, report);
  warnOfCustomers(lines, customers, report);
  const days =
    lines.lastDate > 0 ? [lines.dayOf(lines.firstDate), lines.dayOf(lines.lastDate)] : [null, null];
  return {
    figures: figuresOf(lines, customers, opening),
    ledger: { source, firstDay: days[0] ?? null, lastDay: days[1] ?? null, customers },
  };
}

/** The rows of each customer in the order of the file, without an array for each. */
class RowsByCustomer {
  private readonly starts: Int32Array;
  private readonly sorted: Int32Array;

  constructor(customers: readonly number[], count: number) {
    this.starts = new Int32Array(count + 1);
    for (const customer of customers) this.starts[customer + 1] = (this.starts[customer + 1] as number) + 1;
    for (let at = 0; at < count; at++)
      this.starts[at + 1] = (this.starts[at + 1] as number) + (this.starts[at] as number);
    this.sorted = new Int32Array(customers.length);
    const next = this.starts.slice();
    customers.forEach((customer, row) => {
      const at = next[customer] as number;
      this.sorted[at] = row;
      next[customer] = at + 1;
    });
  }

  rows(customer: number): Int32Array {
    return this.sorted.subarray(this.starts[customer], this.starts[customer + 1]);
  }
}

export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function openingRows(lines: FecLines): Uint8Array {
  const { entries, rows } = lines;
  const known = new Int8Array(entries.size);
  const opening = new Uint8Array(rows.entry.length);
  rows.entry.forEach((entry, row) => {
    if (known[entry] === 0) {
      const journal = entries.journals[entry] as number;
      known[entry] = isOpeningEntry({
        journal: lines.journals.texts[journal] as string,
        journalLabel: lines.journalLabels.get(journal) ?? '',
        number: entries.numbers[entry] as string,
        flags: entries.flags[entry] as number,
        onFirstDay: entries.dates[entry] === lines.firstDate,
      })
        ? 1
        : -1;
    }
    if (known[entry] === 1) opening[row] = 1;
    else if (((entries.flags[entry] as number) & (entryTable.HAS_SALES | entryTable.HAS_EXPENSES)) === 0)
      opening[row] = isOpeningLabel(rows.label[row] as string) ? 1 : 0;
  });
  return opening;
}

/** Journals in which most entries on customers are sales: there a credit without a sales line is a credit note too. */
function salesJournals(lines: FecLines): Set<number> {
  const { entries, journals } = lines;
  const all = new Map<number, { customer: number; sales: number }>();
  entries.flags.forEach((flags, entry) => {
    if ((flags & entryTable.HAS_CUSTOMER) === 0) return;
    const journal = entries.journals[entry] as number;
    const counts = all.get(journal) ?? { customer: 0, sales: 0 };
    all.set(journal, counts);
    counts.customer += 1;
    if ((flags & entryTable.HAS_SALES) !== 0) counts.sales += 1;
  });
  const found = new Set<number>();
  for (const [journal, { customer, sales }] of all) {
    const name = `${journals.texts[journal] as string} ${lines.journalLabels.get(journal) ?? ''}`;
    if (isSalesJournal(name, customer, sales)) found.add(journal);
  }
  return found;
}

function kindsOf(lines: FecLines, opening: Uint8Array): ItemKind[] {
  const { entries, rows } = lines;
  const sales = salesJournals(lines);
  return rows.amount.map((amount, row) => {
    const entry = rows.entry[row] as number;
    const flags = entries.flags[entry] as number;
    if (opening[row] === 1) return amount > 0 ? 'opening' : 'payment';
    if (amount > 0) return 'invoice';
    if ((flags & entryTable.HAS_CASH) !== 0) return 'payment';
    if ((flags & entryTable.HAS_SALES) !== 0) return 'creditNote';
    return sales.has(entries.journals[entry] as number) ? 'creditNote' : 'payment';
  });
}

/** Sum of each letter group; key = customer and letter numbers. */
function letterGroups(lines: FecLines): Map<number, number> {
  const { rows, letters } = lines;
  const groups = new Map<number, number>();
  rows.letter.forEach((letter, row) => {
    if (letter === 0) return;
    const key = (rows.customer[row] as number) * letters.texts.length + letter;
    groups.set(key, (groups.get(key) ?? 0) + (rows.amount[row] as number));
  });
  return groups;
}

function ledgerCustomer(
  lines: FecLines,
  customer: number,
  code: string,
  rowNumbers: Int32Array,
  kinds: readonly ItemKind[],
  groups: ReadonlyMap<number, number>,
  twins: Twins,
  report: Report,
): LedgerCustomer {
  const { rows, letters } = lines;
  const known = lines.customers.get(customer);
  const { name, cut } = cleanName(known?.auxName || known?.accountName || '');
  if (cut)
    report.warn(
      'name-cut',
      known?.line ?? 0,
      `Le nom du client ${code} est trop long : ses 200 premiers caractères sont gardés. Vérifiez-le avant d’écrire au client.`,
    );
  const open: LedgerItem[] = [];
  const settled: LedgerItem[] = [];
  let unbalanced: Map<string, Cents> | null = null;
  for (const row of rowNumbers) {
    const letter = rows.letter[row] as number;
    const balance = letter === 0 ? 0 : (groups.get(customer * letters.texts.length + letter) ?? 0);
    const letterText = letters.texts[letter] as string;
    if (balance !== 0) (unbalanced ??= new Map<string, Cents>()).set(letterText, cents(balance));
    if (rows.amount[row] === 0) continue;
    const isSettled = letter !== 0 && balance === 0;
    const item = ledgerItem(lines, row, code, kinds[row] ?? 'invoice', letter === 0 ? null : letterText);
    (isSettled ? settled : open).push(item);
    twins.add(item, rows.entry[row] as number, customer);
  }
  const ranks = twins.ranks();
  const codeIsAccount = known?.codeIsAccount ?? false;
  return {
    code,
    name: name === '' ? code : name,
    codeIsAccount,
    collective:
      codeIsAccount &&
      isCollective({ code, name, labels: Array.from(rowNumbers, (row) => rows.label[row] as string) }),
    address: null,
    email: null,
    terms: null,
    open: ranked(open, ranks),
    settled: ranked(settled, ranks),
    unbalanced:
      unbalanced === null
        ? []
        : [...unbalanced]
            .map(([letter, balance]) => ({ letter, balance }))
            .sort((x, y) => byCodeUnit(x.letter, y.letter)),
  };
}

function ledgerItem(
  lines: FecLines,
  row: number,
  customer: string,
  kind: ItemKind,
  letter: string | null,
): LedgerItem {
  const { rows, entries } = lines;
  const entry = rows.entry[row] as number;
  const entryDate = entries.dates[entry] as number;
  const pieceDate = rows.pieceDate[row] as number;
  const due = rows.due[row] as number;
  const letterDate = rows.letterDate[row] as number;
  const piece = lines.pieces.texts[rows.piece[row] as number] as string;
  const entryNumber = entries.numbers[entry] as string;
  const journal = lines.journals.texts[entries.journals[entry] as number] as string;
  const amount = cents(rows.amount[row] as number);
  return {
    kind,
    number: piece === '' ? entryNumber : piece,
    date: lines.dayOf(documentDate(kind, entryDate, pieceDate)),
    dueDate: due === 0 || amount < 0 ? null : lines.dayOf(due),
    amount,
    paid: 0 as Cents,
    label: rows.label[row] as string,
    journal,
    letter,
    letteredOn: letterDate === 0 ? null : lines.dayOf(letterDate),
    key: lineKey({ customer, journal, entry: entryNumber, date: lines.dayOf(entryDate), piece, amount }),
    line: rows.line[row] as number,
  };
}

/**
 * The day of the document. Software disagrees on which of EcritureDate and PieceDate it is (Dolibarr writes both ways): an invoice
 * is never later than its booking, so the earlier one. A payment counts from the day it was booked.
 */
function documentDate(kind: ItemKind, entryDate: number, pieceDate: number): number {
  return kind === 'payment' || pieceDate === 0 ? entryDate : Math.min(entryDate, pieceDate);
}

/**
 * Lines that are alike get ranks by their content, so that the order of the file does not matter. Twins share their entry:
 * only lines of which another of the same customer is in the same entry are compared.
 */
class Twins {
  private readonly customerOf: Int32Array;
  private readonly shared: LedgerItem[] = [];
  private readonly firstOf: (LedgerItem | undefined)[] = [];

  constructor(entries: number) {
    this.customerOf = new Int32Array(entries).fill(-1);
  }

  add(item: LedgerItem, entry: number, customer: number): void {
    if (this.customerOf[entry] === customer) {
      const first = this.firstOf[entry];
      if (first !== undefined) {
        this.shared.push(first);
        this.firstOf[entry] = undefined;
      }
      this.shared.push(item);
      return;
    }
    this.customerOf[entry] = customer;
    this.firstOf[entry] = item;
  }

  /** New keys of the twins added since the last call. */
  ranks(): ReadonlyMap<LedgerItem, string> | null {
    if (this.shared.length === 0) return null;
    const byKey = new Map<string, LedgerItem[]>();
    for (const item of this.shared.splice(0)) {
      const same = byKey.get(item.key);
      if (same === undefined) byKey.set(item.key, [item]);
      else same.push(item);
    }
    const ranks = new Map<LedgerItem, string>();
    for (const same of byKey.values())
      same
        .sort((a, b) => byCodeUnit(twinOrder(a), twinOrder(b)) || a.line - b.line)
        .forEach((item, position) => {
          if (position > 0) ranks.set(item, rankedKey(item.key, position + 1));
        });
    return ranks;
  }
}

function ranked(
  items: readonly LedgerItem[],
  ranks: ReadonlyMap<LedgerItem, string> | null,
): readonly LedgerItem[] {
  if (ranks === null || ranks.size === 0) return items;
  return items.map((item) => {
    const key = ranks.get(item);
    return key === undefined ? item : { ...item, key };
  });
}

function twinOrder(item: LedgerItem): string {
  return `${item.label}\u0000${item.dueDate ?? ''}\u0000${item.letter ?? ''}`;
}

function figuresOf(lines: FecLines, customers: readonly LedgerCustomer[], opening: Uint8Array): Figures {
  const { rows, entries, pieces } = lines;
  const invoices = new Set<number>();
  const creditNotes = new Set<number>();
  let payments = 0;
  let openTotal = 0;
  let balance = 0;
  const openOf = new Map<string, number>();
  rows.amount.forEach((amount, row) => {
    balance += amount;
    const customer = rows.customer[row] as number;
    if (rows.letter[row] === 0) {
      openTotal += amount;
      const code = lines.codes.texts[customer] as string;
      openOf.set(code, (openOf.get(code) ?? 0) + amount);
    }
    if (amount === 0) return;
    const sale = ((entries.flags[rows.entry[row] as number] as number) & entryTable.HAS_SALES) !== 0;
    const document = customer * pieces.texts.length + (rows.piece[row] as number);
    if (sale) (amount > 0 ? invoices : creditNotes).add(document);
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
      .map(([account, { cents: sum }]) => ({ account, cents: sum }))
      .sort((a, b) => byCodeUnit(a.account, b.account)),
    unbalancedLettering: customers.flatMap((customer) =>
      customer.unbalanced.map(({ letter, balance: sum }) => ({
        customer: customer.code,
        letter,
        cents: sum as number,
      })),
    ),
  };
}
