import type { ItemKind } from '../../domain/account/item';
import { cents, type Cents } from '../../domain/money';
import { keyPrefix } from '../../domain/receivables/importKey';
import type { Ledger, LedgerCustomer, LedgerItem } from '../../domain/receivables/ledger';
import type { Breather } from '../bytes/slices';
import { byCodeUnit } from '../codeUnitOrder';
import { cleanName } from '../fields/names';
import type { Report } from '../report';
import { isCollective } from './collective';
import { warnOfCustomers, warnOfEntries } from './fecWarnings';
import { HAS_CUSTOMERS } from './entryTable';
import type { FecLines } from './fecLines';
import { ItemKinds, openingRows } from './itemKinds';
import { figuresOf, type Figures } from './ledgerFigures';
import { LetterGroups } from './letterGroups';
import { RowsByCustomer } from './rowsByCustomer';
import { Twins } from './twins';

/** In characters. */
const LONGEST_LABEL = 5000;

const ROWS_BETWEEN_BREATHS = 8192;

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
  const rows = lines.customerLines;
  const opening = openingRows(lines);
  const builder = new ItemBuilder(lines, new ItemKinds(lines, opening));
  // In the order of the file: the texts of a line lie near those of the next.
  for (let row = 0; row < rows.length; row++) {
    if (row % ROWS_BETWEEN_BREATHS === 0) await breather.breathe();
    builder.add(row);
  }
  await breather.breathe();
  const customers = builder.customers(report);
  const ledgers = customers.map(({ ledger }) => ledger);
  warnOfEntries(lines, report);
  warnOfCustomers(lines, ledgers, report);
  const hasDays = lines.lastDate > 0;
  return {
    figures: figuresOf(lines, customers, opening),
    ledger: {
      source,
      firstDay: hasDays ? lines.figures.dayOf(lines.firstDate) : null,
      lastDay: hasDays ? lines.figures.dayOf(lines.lastDate) : null,
      customers: ledgers,
    },
  };
}

class ItemBuilder {
  /** Sorted by customer while they are made: gathered afterwards, each would be fetched from far away. Null for a line of zero. */
  private readonly items: (LedgerItem | null)[];
  /** By place in `items`: 1 for a line of a letter group that balances. */
  private readonly settled: Uint8Array;
  private readonly order: RowsByCustomer;
  /** By customer, then by letter. */
  private readonly unbalanced = new Map<number, Map<string, Cents>>();
  private readonly groups: LetterGroups;
  private readonly twins = new Twins();
  private readonly prefixes: readonly string[];

  constructor(
    private readonly lines: FecLines,
    private readonly kinds: ItemKinds,
  ) {
    const { customerLines: rows } = lines;
    this.items = new Array<LedgerItem | null>(rows.length);
    this.settled = new Uint8Array(rows.length);
    this.order = new RowsByCustomer(rows, rows.codes.texts.length);
    this.groups = new LetterGroups(rows);
    this.prefixes = rows.codes.texts.map(keyPrefix);
  }

  add(row: number): void {
    const { entries, customerLines: rows } = this.lines;
    const customer = rows.customer(row);
    const place = this.order.place(row, customer);
    const letter = rows.letter(row);
    if (letter !== 0) {
      const balance = this.groups.balanceOf(row);
      if (balance === 0) this.settled[place] = 1;
      else this.noteUnbalanced(customer, rows.letters.texts[letter] as string, cents(balance));
    }
    const item = rows.amount(row) === 0 ? null : this.item(row);
    this.items[place] = item;
    if (item !== null && (entries.flags(rows.entry(row)) & HAS_CUSTOMERS) !== 0) this.twins.add(item);
  }

  /** Sorted by code. */
  customers(report: Report): { readonly number: number; readonly ledger: LedgerCustomer }[] {
    const { codes, known } = this.lines.customerLines;
    const ranks = this.twins.ranks();
    // The order of strings by themselves is that of code units, and quicker than any function.
    const numberOf = new Map<string, number>();
    known.forEach((one, number) => {
      if (one !== undefined) numberOf.set(codes.texts[number] as string, number);
    });
    return [...numberOf.keys()].sort().map((code) => {
      const number = numberOf.get(code) as number;
      return { number, ledger: this.customer(number, code, ranks, report) };
    });
  }

  private customer(
    number: number,
    code: string,
    ranks: ReadonlyMap<LedgerItem, string>,
    report: Report,
  ): LedgerCustomer {
    const rows = this.lines.customerLines;
    const open: LedgerItem[] = [];
    const settled: LedgerItem[] = [];
    const { items, order } = this;
    const start = order.start(number);
    const end = order.start(number + 1);
    for (let place = start; place < end; place++) {
      const item = items[place] ?? null;
      if (item !== null) (this.settled[place] === 1 ? settled : open).push(item);
    }
    const unbalanced = this.unbalanced.get(number);
    const name = this.nameOf(number, code, report);
    const codeIsAccount = rows.known[number]?.codeIsAccount ?? false;
    return {
      code,
      name: name === '' ? code : name,
      codeIsAccount,
      collective:
        codeIsAccount &&
        isCollective({
          code,
          name,
          labels: Array.from(order.rows.subarray(start, end), (row) => rows.labels.at(row)),
        }),
      address: null,
      email: null,
      terms: null,
      open: ranked(open, ranks),
      settled: ranked(settled, ranks),
      unbalanced: unbalanced === undefined ? [] : sortedByLetter(unbalanced),
    };
  }

  private noteUnbalanced(customer: number, letter: string, balance: Cents): void {
    const known = this.unbalanced.get(customer);
    if (known === undefined) this.unbalanced.set(customer, new Map([[letter, balance]]));
    else known.set(letter, balance);
  }

  private nameOf(number: number, code: string, report: Report): string {
    const known = this.lines.customerLines.known[number];
    if (known === undefined) return '';
    const { name, cut } = cleanName(known.auxName === '' ? known.accountName : known.auxName);
    if (cut) report.warn({ code: 'name-cut', values: { customer: code } }, { line: known.line });
    return name;
  }

  private item(row: number): LedgerItem {
    const { entries, journals, figures, customerLines: rows } = this.lines;
    const kind = this.kinds.of(row);
    const entry = rows.entry(row);
    const due = rows.due(row);
    const letterDate = rows.letterDate(row);
    const piece = rows.pieces.at(row);
    const letter = rows.letter(row);
    const amount = cents(rows.amount(row));
    return {
      kind,
      number: piece === '' ? entries.number(entry) : piece,
      date: figures.dayOf(documentDate(kind, entries.date(entry), rows.pieceDate(row))),
      dueDate: due === 0 || amount < 0 ? null : figures.dayOf(due),
      amount,
      paid: 0 as Cents,
      label: shortened(rows.labels.at(row)),
      journal: journals.texts[entries.journal(entry)] as string,
      letter: letter === 0 ? null : (rows.letters.texts[letter] as string),
      letteredOn: letterDate === 0 ? null : figures.dayOf(letterDate),
      key: rows.key(row, this.prefixes[rows.customer(row)] as string),
      line: rows.line(row),
    };
  }
}

/**
 * The day of the document. Software disagrees on which of EcritureDate and PieceDate it is (Dolibarr writes both ways): an invoice
 * is never later than its booking, so the earlier one. A payment counts from the day it was booked.
 */
function documentDate(kind: ItemKind, entryDate: number, pieceDate: number): number {
  return kind === 'payment' || pieceDate === 0 ? entryDate : Math.min(entryDate, pieceDate);
}

/** A label is read, never compared: its beginning says enough. */
function shortened(label: string): string {
  return label.length <= LONGEST_LABEL ? label : `${label.slice(0, LONGEST_LABEL).trimEnd()}…`;
}

function sortedByLetter(unbalanced: ReadonlyMap<string, Cents>): LedgerCustomer['unbalanced'] {
  return [...unbalanced]
    .map(([letter, balance]) => ({ letter, balance }))
    .sort((a, b) => byCodeUnit(a.letter, b.letter));
}

function ranked(items: readonly LedgerItem[], ranks: ReadonlyMap<LedgerItem, string>): readonly LedgerItem[] {
  if (ranks.size === 0) return items;
  return items.map((item) => {
    const key = ranks.get(item);
    return key === undefined ? item : { ...item, key };
  });
}
