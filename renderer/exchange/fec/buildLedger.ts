import type { ItemKind } from '../../domain/account/item';
import { cents, type Cents } from '../../domain/money';
import { keyPrefix, lineKeyFrom } from '../../domain/receivables/importKey';
import type { Ledger, LedgerCustomer, LedgerItem } from '../../domain/receivables/ledger';
import type { Breather } from '../bytes/slices';
import { byCodeUnit } from '../codeUnitOrder';
import { cleanName } from '../fields/names';
import type { Report } from '../report';
import { isCollective } from './collective';
import { warnOfCustomers, warnOfEntries } from './fecWarnings';
import type { FecLines } from './fecLines';
import { kindsOf, openingRows } from './itemKinds';
import { figuresOf, type Figures } from './ledgerFigures';
import { LetterGroups } from './letterGroups';
import { RowsByCustomer } from './rowsByCustomer';
import { Twins } from './twins';

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
  const builder = new ItemBuilder(lines, kindsOf(lines, opening));
  // In the order of the file: the texts of a line lie near those of the next.
  for (let row = 0; row < rows.customer.length; row++) {
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
  /** By row; null for a line of zero. */
  private readonly items: (LedgerItem | null)[] = [];
  private readonly groups: LetterGroups;
  private readonly twins = new Twins();
  private readonly labels: readonly string[];
  private readonly pieces: readonly string[];
  private readonly prefixes: readonly string[];

  constructor(
    private readonly lines: FecLines,
    private readonly kindOf: (row: number) => ItemKind,
  ) {
    this.groups = new LetterGroups(lines.customerLines);
    this.labels = lines.customerLines.labels.texts();
    this.pieces = lines.customerLines.pieces.texts();
    this.prefixes = lines.customerLines.codes.texts.map(keyPrefix);
  }

  add(row: number): void {
    const { entries, customerLines: rows } = this.lines;
    const item = rows.amount.at(row) === 0 ? null : this.item(row);
    this.items.push(item);
    if (item !== null && entries.customerLines.at(rows.entry.at(row)) > 1) this.twins.add(item);
  }

  /** Sorted by code. */
  customers(report: Report): { readonly number: number; readonly ledger: LedgerCustomer }[] {
    const { codes, customer, known } = this.lines.customerLines;
    const ranks = this.twins.ranks();
    const byCustomer = new RowsByCustomer(customer, codes.texts.length);
    // The order of strings by themselves is that of code units, and quicker than any function.
    const numberOf = new Map<string, number>();
    known.forEach((one, number) => {
      if (one !== undefined) numberOf.set(codes.texts[number] as string, number);
    });
    return [...numberOf.keys()]
      .sort()
      .map((code) => ({ number: numberOf.get(code) as number, code }))
      .map(({ number, code }) => ({
        number,
        ledger: this.customer(number, code, byCustomer.rows(number), ranks, report),
      }));
  }

  private customer(
    number: number,
    code: string,
    rowNumbers: Int32Array,
    ranks: ReadonlyMap<LedgerItem, string>,
    report: Report,
  ): LedgerCustomer {
    const rows = this.lines.customerLines;
    const open: LedgerItem[] = [];
    const settled: LedgerItem[] = [];
    let unbalanced: Map<string, Cents> | null = null;
    for (const row of rowNumbers) {
      const letter = rows.letter.at(row);
      const balance = this.groups.balanceOf(row);
      if (balance !== 0)
        (unbalanced ??= new Map<string, Cents>()).set(rows.letters.texts[letter] as string, cents(balance));
      const item = this.items[row] ?? null;
      if (item !== null) (letter !== 0 && balance === 0 ? settled : open).push(item);
    }
    const name = this.nameOf(number, code, report);
    const codeIsAccount = rows.known[number]?.codeIsAccount ?? false;
    return {
      code,
      name: name === '' ? code : name,
      codeIsAccount,
      collective:
        codeIsAccount &&
        isCollective({ code, name, labels: Array.from(rowNumbers, (row) => this.labels[row] as string) }),
      address: null,
      email: null,
      terms: null,
      open: ranked(open, ranks),
      settled: ranked(settled, ranks),
      unbalanced: unbalanced === null ? [] : sortedByLetter(unbalanced),
    };
  }

  private nameOf(number: number, code: string, report: Report): string {
    const known = this.lines.customerLines.known[number];
    if (known === undefined) return '';
    const { name, cut } = cleanName(known.auxName === '' ? known.accountName : known.auxName);
    if (cut)
      report.warn(
        'name-cut',
        known.line,
        `Le nom du client ${code} est trop long : ses 200 premiers caractères sont gardés. Vérifiez-le avant d’écrire au client.`,
      );
    return name;
  }

  private item(row: number): LedgerItem {
    const { entries, journals, figures, customerLines: rows } = this.lines;
    const kind = this.kindOf(row);
    const entry = rows.entry.at(row);
    const entryDate = entries.dates.at(entry);
    const due = rows.due.length === 0 ? 0 : rows.due.at(row);
    const letterDate = rows.letterDate.at(row);
    const piece = this.pieces[row] as string;
    const letter = rows.letter.at(row);
    const prefix = this.prefixes[rows.customer.at(row)] as string;
    const amount = cents(rows.amount.at(row));
    return {
      kind,
      number: piece === '' ? entries.number(entry) : piece,
      date: figures.dayOf(documentDate(kind, entryDate, rows.pieceDate.at(row))),
      dueDate: due === 0 || amount < 0 ? null : figures.dayOf(due),
      amount,
      paid: 0 as Cents,
      label: this.labels[row] as string,
      journal: journals.texts[entries.journals.at(entry)] as string,
      letter: letter === 0 ? null : (rows.letters.texts[letter] as string),
      letteredOn: letterDate === 0 ? null : figures.dayOf(letterDate),
      key: lineKeyFrom(prefix, rows.printFirst.at(row), rows.printSecond.at(row)),
      line: rows.line.at(row),
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
