import type { FieldDecoder } from '../bytes/textDecoding';
import type { Day } from '../../domain/day';
import { parseAmount, type DecimalSign } from '../fields/amount';
import { amountMessage } from '../fields/amountMessages';
import { parseDate } from '../fields/dates';
import { quoted } from '../french';
import type { Report } from '../report';
import { columnsOfHeader, type Columns } from './columns';
import type { FecLayout } from './detectFec';
import { amountOfBytes, dateOfBytes, senseOfBytes } from './figures';
import * as entryTable from './entryTable';
import type { RecordFields } from './records';
import { TextTable } from './textTable';

/** The 411 lines of the file, one array a field, in the order of the file. */
export interface CustomerLines {
  readonly customer: number[];
  readonly entry: number[];
  readonly piece: number[];
  /** AAAAMMJJ, 0 when none. */
  readonly pieceDate: number[];
  readonly due: number[];
  readonly letterDate: number[];
  readonly label: string[];
  readonly letter: number[];
  /** Debit - credit, cents. */
  readonly amount: number[];
  readonly line: number[];
}

export interface KnownCustomer {
  readonly account: string;
  readonly codeIsAccount: boolean;
  auxName: string;
  accountName: string;
  /** Where it is met first, for warnings. */
  readonly line: number;
}

/**
 * Reads the lines of an accounting file one by one from their bytes. Every line feeds its entry; only 411 lines are kept.
 * A line that cannot be read is rejected with its column and reason, and its entry is marked.
 */
export class FecLines {
  readonly entries: entryTable.EntryTable;
  readonly journals: TextTable;
  readonly journalLabels = new Map<number, string>();
  readonly pieces: TextTable;
  readonly letters: TextTable;
  readonly codes: TextTable;
  readonly customers = new Map<number, KnownCustomer>();
  readonly otherAccounts = new Map<string, { cents: number; line: number }>();
  readonly currencies = new Map<string, { count: number; line: number }>();
  readonly rows: CustomerLines = {
    customer: [],
    entry: [],
    piece: [],
    pieceDate: [],
    due: [],
    letterDate: [],
    label: [],
    letter: [],
    amount: [],
    line: [],
  };
  private readonly currencyNames: TextTable;
  private readonly days = new Map<number, Day>();
  /** 1 for each AAAAMMJJ that has been found in the calendar. */
  private readonly goodDates = new Uint8Array(LAST_DATE - FIRST_DATE + 1);
  count = 0;
  firstDate = 99_999_999;
  lastDate = 0;
  private fewestFields = Number.MAX_SAFE_INTEGER;
  private readonly lastNeeded: number;
  private from = 0;
  private to = 0;
  private problem: { code: string; column: string; message: string } | null = null;

  private readonly columns: Columns;
  private readonly header: readonly string[];
  private readonly width: number;
  private readonly sign: DecimalSign;

  constructor(
    layout: FecLayout,
    private readonly decoder: FieldDecoder,
    private readonly report: Report,
  ) {
    const { columns } = layout;
    this.columns = columns;
    this.header = layout.header;
    this.width = layout.width;
    this.sign = layout.sign;
    this.entries = new entryTable.EntryTable(decoder);
    this.journals = new TextTable(decoder);
    this.pieces = new TextTable(decoder);
    this.letters = new TextTable(decoder);
    this.codes = new TextTable(decoder);
    this.currencyNames = new TextTable(decoder);
    this.letters.id(new Uint8Array(0), 0, 0);
    const { debit, credit, amount, sense, letter, account } = columns;
    this.lastNeeded = Math.max(account, debit, credit, amount, sense, letter);
  }

  take(fields: RecordFields): void {
    const { columns } = this;
    if (isBlank(fields)) return;
    this.count += 1;
    if (fields.count !== this.width && !this.hasRightWidth(fields)) return;
    this.fewestFields = Math.min(this.fewestFields, fields.count);
    if (!this.range(fields, columns.account)) {
      this.reject(
        fields,
        'account-missing',
        'Cette ligne ne porte pas de numéro de compte. Complétez-la puis réimportez-la.',
        columns.account,
      );
      return;
    }
    const accountFrom = this.from;
    const accountTo = this.to;
    const kind = accountKind(fields.bytes, accountFrom, accountTo);
    if (kind === NO_FIGURE && this.isHeaderAgain(fields)) {
      this.count -= 1;
      this.report.warn(
        'header-repeated',
        fields.line,
        `La ligne ${fields.line} répète l’en-tête : elle est laissée de côté.`,
      );
      return;
    }
    this.problem = null;
    const date = this.dateOf(fields);
    const amount =
      columns.amount >= 0 && columns.debit < 0 ? this.signedAmount(fields) : this.debitLessCredit(fields);
    const failed = this.problem as { code: string; column: string; message: string } | null;
    if (failed !== null) {
      this.reject(fields, failed.code, failed.message, -1, failed.column, date);
      return;
    }
    const entry = this.entryOf(fields, date);
    this.entries.balances[entry] = (this.entries.balances[entry] as number) + amount;
    this.entries.flags[entry] = (this.entries.flags[entry] as number) | (FLAGS[kind] as number);
    if (date < this.firstDate) this.firstDate = date;
    if (date > this.lastDate) this.lastDate = date;
    if (kind === CUSTOMER) this.keep(fields, entry, amount, accountFrom, accountTo);
    else if (kind === OTHER_RECEIVABLE) {
      const account = this.decoder.decode(fields.bytes, accountFrom, accountTo);
      const known = this.otherAccounts.get(account);
      if (known === undefined) this.otherAccounts.set(account, { cents: amount, line: fields.line });
      else known.cents += amount;
    }
  }

  dayOf(date: number): Day {
    let day = this.days.get(date);
    if (day === undefined) {
      const text = String(date);
      day = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` as Day;
      this.days.set(date, day);
    }
    return day;
  }

  private keep(
    fields: RecordFields,
    entry: number,
    amount: number,
    accountFrom: number,
    accountTo: number,
  ): void {
    const { columns, rows } = this;
    const { bytes } = fields;
    const hasAux = this.range(fields, columns.aux);
    const customer = hasAux
      ? this.codes.id(bytes, this.from, this.to)
      : this.codes.id(bytes, accountFrom, accountTo);
    let known = this.customers.get(customer);
    if (known === undefined) {
      known = {
        account: this.decoder.decode(bytes, accountFrom, accountTo),
        codeIsAccount: !hasAux,
        auxName: '',
        accountName: '',
        line: fields.line,
      };
      this.customers.set(customer, known);
    }
    if (known.auxName === '' && this.range(fields, columns.auxLabel)) known.auxName = this.text(bytes);
    if (known.accountName === '' && this.range(fields, columns.accountLabel))
      known.accountName = this.text(bytes);
    rows.customer.push(customer);
    rows.entry.push(entry);
    rows.amount.push(amount);
    rows.line.push(fields.line);
    this.range(fields, columns.piece);
    rows.piece.push(this.pieces.id(bytes, this.from, this.to));
    rows.label.push(this.range(fields, columns.label) ? this.text(bytes) : '');
    rows.letter.push(this.range(fields, columns.letter) ? this.letters.id(bytes, this.from, this.to) : 0);
    rows.pieceDate.push(this.optionalDate(fields, columns.pieceDate, 'PieceDate'));
    rows.letterDate.push(this.optionalDate(fields, columns.letterDate, null));
    rows.due.push(this.optionalDate(fields, columns.due, 'Échéance'));
    if (columns.currency >= 0 && this.range(fields, columns.currency)) this.noteCurrency(fields);
  }

  private noteCurrency(fields: RecordFields): void {
    const id = this.currencyNames.id(fields.bytes, this.from, this.to);
    const name = (this.currencyNames.texts[id] as string).toUpperCase();
    if (name === '' || name === 'EUR' || name === '€' || name === 'EURO' || name === 'EUROS') return;
    const known = this.currencies.get(name);
    if (known === undefined) this.currencies.set(name, { count: 1, line: fields.line });
    else known.count += 1;
  }

  private entryOf(fields: RecordFields, date: number): number {
    const { columns } = this;
    const { bytes } = fields;
    this.range(fields, columns.journal);
    const journal = this.journals.id(bytes, this.from, this.to);
    if (
      columns.journalLabel >= 0 &&
      !this.journalLabels.has(journal) &&
      this.range(fields, columns.journalLabel)
    )
      this.journalLabels.set(journal, this.text(bytes));
    this.range(fields, columns.entry >= 0 ? columns.entry : columns.piece);
    return this.entries.find(bytes, this.from, this.to, journal, date, fields.line);
  }

  /** AAAAMMJJ of the entry, 0 with `problem` set when it cannot be read. */
  private dateOf(fields: RecordFields): number {
    const { columns } = this;
    const column = this.range(fields, columns.entryDate) ? columns.entryDate : columns.pieceDate;
    if (!this.range(fields, column)) {
      this.problem = {
        code: 'date-missing',
        column: this.nameOf(columns.entryDate),
        message: 'Cette ligne ne porte pas de date. Complétez-la (AAAAMMJJ) puis réimportez-la.',
      };
      return 0;
    }
    const date = this.readDate(fields.bytes);
    if (date === 0) {
      const cell = this.text(fields.bytes);
      this.problem = {
        code: 'date-invalid',
        column: this.nameOf(column),
        message: `La date ${quoted(cell)} n’existe pas ou est hors des années 1980 à 2100. Écrivez-la AAAAMMJJ puis réimportez la ligne.`,
      };
    }
    return date;
  }

  private optionalDate(fields: RecordFields, column: number, name: string | null): number {
    if (column < 0 || !this.range(fields, column)) return 0;
    const date = this.readDate(fields.bytes);
    if (date === 0 && name !== null)
      this.report.warn(
        'optional-date-invalid',
        fields.line,
        `La date ${quoted(this.text(fields.bytes))} ne peut pas être lue : elle est laissée de côté, la date de l’écriture est gardée.`,
        this.nameOf(column),
      );
    return date;
  }

  private readDate(bytes: Uint8Array): number {
    const fast = dateOfBytes(bytes, this.from, this.to);
    if (fast >= FIRST_DATE && this.goodDates[fast - FIRST_DATE] === 1) return fast;
    const day = parseDate(this.text(bytes), 'day-first');
    if (day === null) return 0;
    const date = Number(day.replaceAll('-', ''));
    this.days.set(date, day);
    this.goodDates[date - FIRST_DATE] = 1;
    return date;
  }

  private debitLessCredit(fields: RecordFields): number {
    const { columns } = this;
    const debit = this.amountAt(fields, columns.debit);
    const credit = this.amountAt(fields, columns.credit);
    if (debit !== 0 && credit !== 0 && this.problem === null)
      this.report.warn(
        'debit-and-credit',
        fields.line,
        `La ligne ${fields.line} porte un débit et un crédit : leur différence est retenue. Vérifiez-la dans la comptabilité.`,
        this.nameOf(columns.credit),
      );
    return debit - credit;
  }

  private signedAmount(fields: RecordFields): number {
    const { columns } = this;
    const amount = this.amountAt(fields, columns.amount);
    if (amount === 0) return 0;
    const present = this.range(fields, columns.sense);
    const sense = present ? senseOfBytes(fields.bytes, this.from, this.to) : 0;
    if (sense === 0 && this.problem === null)
      this.problem = {
        code: 'sense-invalid',
        column: this.nameOf(columns.sense),
        message: `Le sens ${quoted(present ? this.text(fields.bytes) : '')} doit être D ou C (ou +1, -1). Corrigez-le puis réimportez la ligne.`,
      };
    return amount * sense;
  }

  private amountAt(fields: RecordFields, column: number): number {
    if (!this.range(fields, column)) return 0;
    const fast = amountOfBytes(fields.bytes, this.from, this.to);
    if (!Number.isNaN(fast)) return fast;
    const cell = this.text(fields.bytes);
    const read = parseAmount(cell, this.sign);
    if (!read.ok) {
      this.problem ??= {
        code: read.code,
        column: this.nameOf(column),
        message: amountMessage(read.code, cell),
      };
      return 0;
    }
    if (read.rounded)
      this.report.warn(
        'amount-rounded',
        fields.line,
        `Le montant ${quoted(cell)} a plus de deux décimales : il est arrondi au centime.`,
        this.nameOf(column),
      );
    return read.cents;
  }

  /** True when the line may be read: extra empty fields at the end are harmless, fields cut off at the end too. */
  private hasRightWidth(fields: RecordFields): boolean {
    if (fields.count > this.width) {
      for (let index = this.width; index < fields.count; index++)
        if (this.range(fields, index)) {
          this.reject(
            fields,
            'too-many-fields',
            `Cette ligne a ${fields.count} champs au lieu de ${this.width} : un séparateur se trouve sans doute dans un libellé. Retirez-le puis réimportez la ligne.`,
            -1,
          );
          return false;
        }
      return true;
    }
    if (
      !fields.terminated &&
      fields.count < this.fewestFields &&
      this.fewestFields < Number.MAX_SAFE_INTEGER &&
      this.lastNeeded >= fields.count - 1
    ) {
      this.reject(
        fields,
        'truncated-line',
        'La dernière ligne est incomplète : le fichier semble coupé. Refaites l’export.',
        -1,
      );
      return false;
    }
    const { columns } = this;
    const needed = Math.max(
      columns.account,
      columns.debit >= 0 ? columns.debit : Math.max(columns.amount, columns.sense),
    );
    if (fields.count > needed) return true;
    this.reject(
      fields,
      'too-few-fields',
      `Cette ligne n’a que ${fields.count} champs sur ${this.width} : il y manque un montant. Complétez-la puis réimportez-la.`,
      -1,
    );
    return false;
  }

  private reject(
    fields: RecordFields,
    code: string,
    message: string,
    column: number,
    columnName?: string,
    date?: number,
  ): void {
    const cells: string[] = [];
    for (let index = 0; index < fields.count; index++)
      cells.push(this.range(fields, index) ? this.text(fields.bytes) : '');
    this.report.reject(
      code,
      fields.line,
      message,
      cells,
      columnName ?? (column >= 0 ? this.nameOf(column) : undefined),
    );
    const known = date ?? (this.range(fields, this.columns.entryDate) ? this.readDate(fields.bytes) : 0);
    if (known === 0) return;
    const entry = this.entryOf(fields, known);
    this.entries.flags[entry] = (this.entries.flags[entry] as number) | entryTable.HAS_REJECTED;
  }

  private isHeaderAgain(fields: RecordFields): boolean {
    const cells: string[] = [];
    for (let index = 0; index < fields.count; index++)
      cells.push(this.range(fields, index) ? this.text(fields.bytes) : '');
    const columns = columnsOfHeader(cells);
    return columns.account === this.columns.account && columns.entryDate === this.columns.entryDate;
  }

  private nameOf(column: number): string {
    return this.header[column] ?? `colonne ${column + 1}`;
  }

  private text(bytes: Uint8Array): string {
    return this.decoder.decode(bytes, this.from, this.to);
  }

  /** Finds the trimmed range of a field; false when it is empty or the line has no such field. */
  private range(fields: RecordFields, column: number): boolean {
    if (column < 0 || column >= fields.count) {
      this.from = this.to = 0;
      return false;
    }
    const { bytes } = fields;
    let from = fields.starts[column] as number;
    let to = fields.ends[column] as number;
    while (from < to && isPadding(bytes[from] as number)) from += 1;
    while (to > from && isPadding(bytes[to - 1] as number)) to -= 1;
    this.from = from;
    this.to = to;
    return to > from;
  }
}

const FIRST_DATE = 19_800_101;
const LAST_DATE = 21_001_231;

const NO_FIGURE = 0;
const CUSTOMER = 1;
const OTHER_RECEIVABLE = 2;
const SALES = 3;
const CASH = 4;
const EXPENSES = 5;
const CAPITAL = 6;
const REST = 7;
const FLAGS = [
  0,
  entryTable.HAS_CUSTOMER,
  0,
  entryTable.HAS_SALES,
  entryTable.HAS_CASH,
  entryTable.HAS_EXPENSES,
  entryTable.HAS_CAPITAL,
  0,
];

/** The class of an account as far as receivables go. 413, 416, 418 and 4191 are receivables of another kind. */
function accountKind(bytes: Uint8Array, from: number, to: number): number {
  const first = bytes[from] as number;
  if (first < 48 || first > 57) return NO_FIGURE;
  if (first === 55) return SALES;
  if (first === 53) return CASH;
  if (first === 54) return EXPENSES;
  if (first === 49) return CAPITAL;
  if (first !== 52 || to - from < 3 || bytes[from + 1] !== 49) return REST;
  const third = bytes[from + 2] as number;
  if (third === 49) return CUSTOMER;
  if (third === 51 || third === 54 || third === 56) return OTHER_RECEIVABLE;
  return third === 57 && bytes[from + 3] === 49 ? OTHER_RECEIVABLE : REST;
}

function isPadding(byte: number): boolean {
  return byte === 32 || byte === 9 || byte === 0 || byte === 10 || byte === 13;
}

function isBlank(fields: RecordFields): boolean {
  const { bytes, starts, ends } = fields;
  for (let index = 0; index < fields.count; index++)
    for (let at = starts[index] as number; at < (ends[index] as number); at++) {
      const byte = bytes[at] as number;
      if (!isPadding(byte) && byte !== 26) return false;
    }
  return true;
}
