import type { FieldDecoder } from '../bytes/textDecoding';
import type { Columns } from './columns';
import type { FieldCursor } from './fieldCursor';
import type { LineFigures } from './lineFigures';
import type { RecordFields } from './records';
import { IntColumn, NumberColumn } from './numberColumns';
import { hashBytes, TextTable } from './textTable';

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
  readonly piece: string[] = [];
  readonly pieceHash = new IntColumn();
  readonly pieceDate = new IntColumn();
  readonly due = new IntColumn();
  readonly letterDate = new IntColumn();
  readonly label: string[] = [];
  /** 0 for none. */
  readonly letter = new IntColumn();
  readonly amount = new NumberColumn();
  readonly line = new IntColumn();
  readonly letters: TextTable;
  readonly codes: TextTable;
  /** By the number of the code; holes are codes of no 411 line. */
  readonly known: (KnownCustomer | undefined)[] = [];
  readonly currencies = new Map<string, { count: number; line: number }>();
  private readonly currencyNames: TextTable;

  constructor(
    private readonly columns: Columns,
    private readonly cursor: FieldCursor,
    private readonly figures: LineFigures,
    decoder: FieldDecoder,
  ) {
    this.letters = new TextTable(decoder);
    this.codes = new TextTable(decoder);
    this.currencyNames = new TextTable(decoder);
    this.letters.id(new Uint8Array(0), 0, 0);
  }

  keep(fields: RecordFields, entry: number, amount: number): void {
    const { columns, cursor, figures } = this;
    const { bytes } = fields;
    this.customer.push(this.customerOf(fields));
    this.entry.push(entry);
    this.amount.push(amount);
    this.line.push(fields.line);
    this.piece.push(cursor.at(fields, columns.piece) ? cursor.text(bytes) : '');
    this.pieceHash.push(hashBytes(bytes, cursor.from, cursor.to, 0));
    this.label.push(cursor.at(fields, columns.label) ? cursor.text(bytes) : '');
    this.letter.push(cursor.at(fields, columns.letter) ? this.letters.id(bytes, cursor.from, cursor.to) : 0);
    this.pieceDate.push(figures.optionalDate(fields, columns.pieceDate, true));
    this.letterDate.push(figures.optionalDate(fields, columns.letterDate, false));
    this.due.push(figures.optionalDate(fields, columns.due, true));
    if (columns.currency >= 0 && cursor.at(fields, columns.currency)) this.noteCurrency(fields);
  }

  private customerOf(fields: RecordFields): number {
    const { columns, cursor } = this;
    const { bytes } = fields;
    const hasAux = cursor.at(fields, columns.aux);
    if (!hasAux) cursor.at(fields, columns.account);
    const customer = this.codes.id(bytes, cursor.from, cursor.to);
    let known = this.known[customer];
    if (known === undefined) {
      cursor.at(fields, columns.account);
      known = {
        account: cursor.text(bytes),
        codeIsAccount: !hasAux,
        auxName: '',
        accountName: '',
        line: fields.line,
      };
      this.known[customer] = known;
    }
    if (known.auxName === '' && cursor.at(fields, columns.auxLabel)) known.auxName = cursor.text(bytes);
    if (known.accountName === '' && cursor.at(fields, columns.accountLabel))
      known.accountName = cursor.text(bytes);
    return customer;
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
