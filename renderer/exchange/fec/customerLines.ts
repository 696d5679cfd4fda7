import { LineFingerprint } from '../../domain/receivables/importKey';
import { TextColumn } from '../bytes/textColumn';
import type { FieldDecoder } from '../bytes/textDecoding';
import type { Columns } from './columns';
import type { FieldCursor } from './fieldCursor';
import type { LineFigures } from './lineFigures';
import type { RecordFields } from './records';
import { IntColumn, NumberColumn } from './numberColumns';
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

/** The 411 lines of the file, one array a field, in the order of the file. Dates are AAAAMMJJ, 0 when none; amounts debit - credit in cents. */
export class CustomerLines {
  readonly customer = new IntColumn();
  readonly entry = new IntColumn();
  readonly pieces: TextColumn;
  readonly pieceHash = new IntColumn();
  readonly pieceDate = new IntColumn();
  /** Empty where the file has no such column. */
  readonly due = new IntColumn();
  readonly letterDate = new IntColumn();
  readonly labels: TextColumn;
  /** The two halves of the fingerprint that makes the key. */
  readonly printFirst = new IntColumn();
  readonly printSecond = new IntColumn();
  private readonly print = new LineFingerprint();
  /** 0 for none. */
  readonly letter = new IntColumn();
  readonly amount = new NumberColumn();
  readonly line = new IntColumn();
  readonly letters: TextTable;
  readonly codes: TextTable;
  /** By the number of the code; holes are codes of no 411 line. */
  readonly known: (KnownCustomer | undefined)[] = [];
  /** 1 once both names of a customer are known: most lines need not look at them again. */
  private named = new Uint8Array(1024);
  readonly currencies = new Map<string, { count: number; line: number }>();
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

  keep(fields: RecordFields, entry: number, journal: string, date: number, amount: number): void {
    const { columns, cursor, figures } = this;
    const { bytes } = fields;
    this.customer.push(this.customerOf(fields));
    this.entry.push(entry);
    this.amount.push(amount);
    this.line.push(fields.line);
    cursor.at(fields, columns.piece);
    this.pieces.push(bytes, cursor.from, cursor.to);
    cursor.at(fields, columns.label);
    this.labels.push(bytes, cursor.from, cursor.to);
    this.fingerprint(fields, journal, date, amount);
    this.letter.push(cursor.at(fields, columns.letter) ? this.letters.id(bytes, cursor.from, cursor.to) : 0);
    this.pieceDate.push(figures.optionalDate(fields, columns.pieceDate, true));
    this.letterDate.push(figures.optionalDate(fields, columns.letterDate, false));
    if (columns.due >= 0) this.due.push(figures.optionalDate(fields, columns.due, true));
    if (columns.currency >= 0 && cursor.at(fields, columns.currency)) this.noteCurrency(fields);
  }

  private fingerprint(fields: RecordFields, journal: string, date: number, amount: number): void {
    const { columns, cursor, print } = this;
    print.start();
    this.printField(fields, cursor.at(fields, columns.piece));
    this.pieceHash.push(print.first);
    print.text(journal);
    this.printField(fields, cursor.at(fields, columns.entry >= 0 ? columns.entry : columns.piece));
    print.number(date);
    print.number(amount);
    this.printFirst.push(print.first);
    this.printSecond.push(print.second);
  }

  /** By its text where the bytes are not plain: the key must not depend on the encoding of the file. */
  private printField({ bytes }: RecordFields, present: boolean): void {
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
