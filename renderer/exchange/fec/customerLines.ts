import { LineFingerprint, lineKeyFrom } from '../../domain/receivables/importKey';
import { TextColumn } from '../bytes/textColumn';
import type { FieldDecoder } from '../bytes/textDecoding';
import type { Columns } from './columns';
import type { FieldCursor } from './fieldCursor';
import type { LineFigures } from './lineFigures';
import type { RecordFields } from './records';
import { IntRows, MANY_ROWS, setWide, wideAt } from './intRows';
import { TextTable } from './textTable';

export interface KnownCustomer {
  readonly account: string;
  /** The 411 account itself is the code (no auxiliary code). */
  readonly codeIsAccount: boolean;
  auxName: string;
  accountName: string;
  /** Where it is met first, for warnings. */
  readonly line: number;
}

const CUSTOMER = 0;
const ENTRY = 1;
const LINE = 2;
const LETTER = 3;
const AMOUNT = 4; // two integers
const PIECE_DATE = 6;
const DUE = 7;
const LETTER_DATE = 8;
const PIECE_HASH = 9;
const PRINT = 10; // two integers: the halves of the fingerprint that makes the key
const WIDTH = 12;

/** The 411 lines of the file, in its order: a row of integers and two texts for each. Dates are AAAAMMJJ, 0 when none. */
export class CustomerLines {
  readonly pieces: TextColumn;
  readonly labels: TextColumn;
  readonly letters: TextTable;
  readonly codes: TextTable;
  /** By the number of the code; holes are codes of no 411 line. */
  readonly known: (KnownCustomer | undefined)[] = [];
  readonly currencies = new Map<string, { count: number; line: number }>();
  private readonly rows = new IntRows(WIDTH, MANY_ROWS);
  private readonly print = new LineFingerprint();
  /** 1 once both names of a customer are known: most lines need not look at them again. */
  private named = new Uint8Array(1024);
  private readonly currencyNames: TextTable;

  constructor(
    private readonly columns: Columns,
    private readonly cursor: FieldCursor,
    private readonly figures: LineFigures,
    decoder: FieldDecoder,
  ) {
    this.pieces = new TextColumn(decoder);
    this.labels = new TextColumn(decoder);
    this.letters = new TextTable(decoder);
    this.codes = new TextTable(decoder);
    this.currencyNames = new TextTable(decoder);
    this.letters.id(new Uint8Array(0), 0, 0);
  }

  get length(): number {
    return this.rows.length;
  }

  customer(row: number): number {
    return this.rows.values[row * WIDTH + CUSTOMER] as number;
  }

  entry(row: number): number {
    return this.rows.values[row * WIDTH + ENTRY] as number;
  }

  line(row: number): number {
    return this.rows.values[row * WIDTH + LINE] as number;
  }

  /** 0 for none. */
  letter(row: number): number {
    return this.rows.values[row * WIDTH + LETTER] as number;
  }

  /** Debit - credit, in cents. */
  amount(row: number): number {
    return wideAt(this.rows.values, row * WIDTH + AMOUNT);
  }

  pieceDate(row: number): number {
    return this.rows.values[row * WIDTH + PIECE_DATE] as number;
  }

  due(row: number): number {
    return this.rows.values[row * WIDTH + DUE] as number;
  }

  letterDate(row: number): number {
    return this.rows.values[row * WIDTH + LETTER_DATE] as number;
  }

  pieceHash(row: number): number {
    return this.rows.values[row * WIDTH + PIECE_HASH] as number;
  }

  /** The key of the line, after the prefix of its customer. */
  key(row: number, prefix: string): string {
    const { values } = this.rows;
    const at = row * WIDTH + PRINT;
    return lineKeyFrom(prefix, values[at] as number, values[at + 1] as number);
  }

  keep(fields: RecordFields, entry: number, journal: string, date: number, amount: number): void {
    const { columns, cursor, figures, print, rows } = this;
    const { bytes } = fields;
    const at = rows.add();
    const { values } = rows;
    values[at + CUSTOMER] = this.customerOf(fields);
    values[at + ENTRY] = entry;
    values[at + LINE] = fields.line;
    setWide(values, at + AMOUNT, amount);
    cursor.at(fields, columns.label);
    this.labels.push(bytes, cursor.from, cursor.to);
    print.start();
    const hasPiece = cursor.at(fields, columns.piece);
    this.pieces.push(bytes, cursor.from, cursor.to);
    this.printField(bytes, hasPiece);
    values[at + PIECE_HASH] = print.first;
    print.text(journal);
    this.printField(bytes, cursor.at(fields, columns.entry >= 0 ? columns.entry : columns.piece));
    print.number(date);
    print.number(amount);
    values[at + PRINT] = print.first;
    values[at + PRINT + 1] = print.second;
    if (cursor.at(fields, columns.letter))
      values[at + LETTER] = this.letters.id(bytes, cursor.from, cursor.to);
    values[at + PIECE_DATE] = figures.optionalDate(fields, columns.pieceDate, true);
    values[at + LETTER_DATE] = figures.optionalDate(fields, columns.letterDate, false);
    values[at + DUE] = figures.optionalDate(fields, columns.due, true);
    if (columns.currency >= 0 && cursor.at(fields, columns.currency)) this.noteCurrency(fields);
  }

  /** By its text where the bytes are not plain: the key must not depend on the encoding of the file. */
  private printField(bytes: Uint8Array, present: boolean): void {
    const { cursor, print } = this;
    if (!present) print.text('');
    else if (!print.bytes(bytes, cursor.from, cursor.to)) print.text(cursor.text(bytes));
  }

  private customerOf(fields: RecordFields): number {
    const { columns, cursor } = this;
    const { bytes } = fields;
    const hasAux = cursor.at(fields, columns.aux);
    if (!hasAux) cursor.at(fields, columns.account);
    const customer = this.codes.id(bytes, cursor.from, cursor.to);
    if (this.named[customer] !== 1) this.getToKnow(fields, customer, hasAux);
    return customer;
  }

  private getToKnow(fields: RecordFields, customer: number, hasAux: boolean): void {
    const { columns, cursor } = this;
    const { bytes } = fields;
    let known = this.known[customer];
    if (known === undefined) {
      cursor.at(fields, columns.account);
      const account = cursor.text(bytes);
      known = { account, codeIsAccount: !hasAux, auxName: '', accountName: '', line: fields.line };
      this.known[customer] = known;
    }
    if (known.auxName === '' && cursor.at(fields, columns.auxLabel)) known.auxName = cursor.text(bytes);
    if (known.accountName === '' && cursor.at(fields, columns.accountLabel))
      known.accountName = cursor.text(bytes);
    if (customer >= this.named.length) {
      const larger = new Uint8Array(customer * 2);
      larger.set(this.named);
      this.named = larger;
    }
    if (known.auxName !== '' && known.accountName !== '') this.named[customer] = 1;
  }

  private noteCurrency(fields: RecordFields): void {
    const id = this.currencyNames.id(fields.bytes, this.cursor.from, this.cursor.to);
    const name = (this.currencyNames.texts[id] as string).toUpperCase();
    if (name === '' || name === 'EUR' || name === '€' || name === 'EURO' || name === 'EUROS') return;
    const known = this.currencies.get(name);
    if (known === undefined) this.currencies.set(name, { count: 1, line: fields.line });
    else known.count += 1;
  }
}
