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
import { RowsByCustomer } from './rowsByCustomer';
import { Twins } from './twins';

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
  const rows = lines.customerLines;
  const opening = openingRows(lines);
  const builder = new CustomerBuilder(lines, kindsOf(lines, opening), report);
  const byCustomer = new RowsByCustomer(rows.customer, rows.codes.texts.length);
  const order = [...rows.known.keys()]
    .map((customer) => ({ customer, code: rows.codes.texts[customer] as string }))
    .sort((a, b) => byCodeUnit(a.code, b.code));
  const customers: LedgerCustomer[] = [];
  for (const [index, { customer, code }] of order.entries()) {
    if (index % BATCH === 0) await breather.breathe();
    customers.push(builder.build(customer, code, byCustomer.rows(customer)));
  }
  warnOfEntries(lines, report);
  warnOfCustomers(lines, customers, report);
  const hasDays = lines.lastDate > 0;
  return {
    figures: figuresOf(lines, customers, opening),
    ledger: {
      source,
      firstDay: hasDays ? lines.figures.dayOf(lines.firstDate) : null,
      lastDay: hasDays ? lines.figures.dayOf(lines.lastDate) : null,
      customers,
    },
  };
}

class CustomerBuilder {
  private readonly groups: ReadonlyMap<number, number>;
  private readonly twins: Twins;

  constructor(
    private readonly lines: FecLines,
    private readonly kinds: readonly ItemKind[],
    private readonly report: Report,
  ) {
    this.groups = letterGroups(lines);
    this.twins = new Twins(lines.entries.size);
  }

  build(customer: number, code: string, rowNumbers: Int32Array): LedgerCustomer {
    const rows = this.lines.customerLines;
    const known = rows.known.get(customer);
    const name = this.nameOf(customer, code);
    const open: LedgerItem[] = [];
    const settled: LedgerItem[] = [];
    let unbalanced: Map<string, Cents> | null = null;
    for (const row of rowNumbers) {
      const letter = rows.letter[row] as number;
      const letterText = letter === 0 ? null : (rows.letters.texts[letter] as string);
      const balance =
        letter === 0 ? 0 : (this.groups.get(customer * rows.letters.texts.length + letter) ?? 0);
      if (balance !== 0 && letterText !== null)
        (unbalanced ??= new Map<string, Cents>()).set(letterText, cents(balance));
      if (rows.amount[row] === 0) continue;
      const item = this.item(row, code, letterText);
      (letter !== 0 && balance === 0 ? settled : open).push(item);
      this.twins.add(item, rows.entry[row] as number, customer);
    }
    const ranks = this.twins.takeRanked();
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
              .sort((a, b) => byCodeUnit(a.letter, b.letter)),
    };
  }

  private nameOf(customer: number, code: string): string {
    const known = this.lines.customerLines.known.get(customer);
    if (known === undefined) return '';
    const { name, cut } = cleanName(known.auxName === '' ? known.accountName : known.auxName);
    if (cut)
      this.report.warn(
        'name-cut',
        known.line,
        `Le nom du client ${code} est trop long : ses 200 premiers caractères sont gardés. Vérifiez-le avant d’écrire au client.`,
      );
    return name;
  }

  private item(row: number, customer: string, letter: string | null): LedgerItem {
    const { entries, journals, figures, customerLines: rows } = this.lines;
    const kind = this.kinds[row] as ItemKind;
    const entry = rows.entry[row] as number;
    const entryDate = entries.dates[entry] as number;
    const due = rows.due[row] as number;
    const letterDate = rows.letterDate[row] as number;
    const piece = rows.pieces.texts[rows.piece[row] as number] as string;
    const number = entries.numbers[entry] as string;
    const journal = journals.texts[entries.journals[entry] as number] as string;
    const amount = cents(rows.amount[row] as number);
    return {
      kind,
      number: piece === '' ? number : piece,
      date: figures.dayOf(documentDate(kind, entryDate, rows.pieceDate[row] as number)),
      dueDate: due === 0 || amount < 0 ? null : figures.dayOf(due),
      amount,
      paid: 0 as Cents,
      label: rows.label[row] as string,
      journal,
      letter,
      letteredOn: letterDate === 0 ? null : figures.dayOf(letterDate),
      key: lineKey({ customer, journal, entry: number, date: figures.dayOf(entryDate), piece, amount }),
      line: rows.line[row] as number,
    };
  }
}

/** Sum of each letter group; key = numbers of the customer and of the letter. */
function letterGroups(lines: FecLines): Map<number, number> {
  const rows = lines.customerLines;
  const groups = new Map<number, number>();
  rows.letter.forEach((letter, row) => {
    if (letter === 0) return;
    const key = (rows.customer[row] as number) * rows.letters.texts.length + letter;
    groups.set(key, (groups.get(key) ?? 0) + (rows.amount[row] as number));
  });
  return groups;
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
