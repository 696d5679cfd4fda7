import type { ItemKind } from '../../domain/account/item';
import { cents, type Cents } from '../../domain/money';
import { lineKey } from '../../domain/receivables/importKey';
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

/** What is known of a customer while the rows go by. */
interface Gathered {
  readonly open: LedgerItem[];
  readonly settled: LedgerItem[];
  unbalanced: Map<string, Cents> | null;
}

class ItemBuilder {
  private readonly gathered: (Gathered | undefined)[] = [];
  private readonly groups: ReadonlyMap<number, number>;
  private readonly twins = new Twins();

  constructor(
    private readonly lines: FecLines,
    private readonly kindOf: (row: number) => ItemKind,
  ) {
    this.groups = letterGroups(lines);
  }

  add(row: number): void {
    const { entries, customerLines: rows } = this.lines;
    const customer = rows.customer.at(row);
    const gathered = (this.gathered[customer] ??= { open: [], settled: [], unbalanced: null });
    const letter = rows.letter.at(row);
    let letterText: string | null = null;
    let isSettled = false;
    if (letter !== 0) {
      letterText = rows.letters.texts[letter] as string;
      const balance = this.groups.get(customer * rows.letters.texts.length + letter) ?? 0;
      isSettled = balance === 0;
      if (!isSettled) (gathered.unbalanced ??= new Map<string, Cents>()).set(letterText, cents(balance));
    }
    if (rows.amount.at(row) === 0) return;
    const item = this.item(row, rows.codes.texts[customer] as string, letterText);
    (isSettled ? gathered.settled : gathered.open).push(item);
    if (entries.customerLines.at(rows.entry.at(row)) > 1) this.twins.add(item);
  }

  /** Sorted by code. */
  customers(report: Report): { readonly number: number; readonly ledger: LedgerCustomer }[] {
    const { codes } = this.lines.customerLines;
    const ranks = this.twins.ranks();
    const labels = labelsOfAccounts(this.lines);
    return [...this.gathered.keys()]
      .filter((number) => this.gathered[number] !== undefined)
      .map((number) => ({ number, code: codes.texts[number] as string }))
      .sort((a, b) => byCodeUnit(a.code, b.code))
      .map(({ number, code }) => ({
        number,
        ledger: this.customer(number, code, labels.get(number) ?? [], ranks, report),
      }));
  }

  private customer(
    number: number,
    code: string,
    labels: readonly string[],
    ranks: ReadonlyMap<LedgerItem, string>,
    report: Report,
  ): LedgerCustomer {
    const gathered = this.gathered[number];
    const name = this.nameOf(number, code, report);
    const codeIsAccount = this.lines.customerLines.known[number]?.codeIsAccount ?? false;
    return {
      code,
      name: name === '' ? code : name,
      codeIsAccount,
      collective: codeIsAccount && isCollective({ code, name, labels }),
      address: null,
      email: null,
      terms: null,
      open: ranked(gathered?.open ?? [], ranks),
      settled: ranked(gathered?.settled ?? [], ranks),
      unbalanced: [...(gathered?.unbalanced ?? [])]
        .map(([letter, balance]) => ({ letter, balance }))
        .sort((a, b) => byCodeUnit(a.letter, b.letter)),
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

  private item(row: number, customer: string, letter: string | null): LedgerItem {
    const { entries, journals, figures, customerLines: rows } = this.lines;
    const kind = this.kindOf(row);
    const entry = rows.entry.at(row);
    const entryDate = entries.dates.at(entry);
    const due = rows.due.at(row);
    const letterDate = rows.letterDate.at(row);
    const piece = rows.piece[row] as string;
    const number = entries.numbers[entry] as string;
    const journal = journals.texts[entries.journals.at(entry)] as string;
    const amount = cents(rows.amount.at(row));
    return {
      kind,
      number: piece === '' ? number : piece,
      date: figures.dayOf(documentDate(kind, entryDate, rows.pieceDate.at(row))),
      dueDate: due === 0 || amount < 0 ? null : figures.dayOf(due),
      amount,
      paid: 0 as Cents,
      label: rows.label[row] as string,
      journal,
      letter,
      letteredOn: letterDate === 0 ? null : figures.dayOf(letterDate),
      key: lineKey({ customer, journal, entry: number, date: figures.dayOf(entryDate), piece, amount }),
      line: rows.line.at(row),
    };
  }
}

/** Sum of each letter group; key = numbers of the customer and of the letter. */
function letterGroups(lines: FecLines): Map<number, number> {
  const rows = lines.customerLines;
  const groups = new Map<number, number>();
  for (let row = 0; row < rows.letter.length; row++) {
    const letter = rows.letter.at(row);
    if (letter === 0) continue;
    const key = rows.customer.at(row) * rows.letters.texts.length + letter;
    groups.set(key, (groups.get(key) ?? 0) + rows.amount.at(row));
  }
  return groups;
}

/** Labels of the lines of each account that has no auxiliary code. */
function labelsOfAccounts(lines: FecLines): Map<number, string[]> {
  const rows = lines.customerLines;
  const labels = new Map<number, string[]>();
  if (!rows.known.some((known) => known?.codeIsAccount)) return labels;
  for (let row = 0; row < rows.customer.length; row++) {
    const customer = rows.customer.at(row);
    if (rows.known[customer]?.codeIsAccount !== true) continue;
    const list = labels.get(customer);
    if (list === undefined) labels.set(customer, [rows.label[row] as string]);
    else list.push(rows.label[row] as string);
  }
  return labels;
}

/**
 * The day of the document. Software disagrees on which of EcritureDate and PieceDate it is (Dolibarr writes both ways): an invoice
 * is never later than its booking, so the earlier one. A payment counts from the day it was booked.
 */
function documentDate(kind: ItemKind, entryDate: number, pieceDate: number): number {
  return kind === 'payment' || pieceDate === 0 ? entryDate : Math.min(entryDate, pieceDate);
}

function ranked(items: readonly LedgerItem[], ranks: ReadonlyMap<LedgerItem, string>): readonly LedgerItem[] {
  if (ranks.size === 0) return items;
  return items.map((item) => {
    const key = ranks.get(item);
    return key === undefined ? item : { ...item, key };
  });
}
