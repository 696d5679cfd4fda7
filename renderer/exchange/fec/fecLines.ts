import type { FieldDecoder } from '../bytes/textDecoding';
import type { Finding } from '../findings';
import type { Report } from '../report';
import { accountKind, CUSTOMER, ENTRY_FLAGS, NO_FIGURE, OTHER_RECEIVABLE } from './accountKinds';
import { columnsOfHeader, type Columns } from './columns';
import { CustomerLines } from './customerLines';
import type { FecLayout } from './detectFec';
import { EntryTable } from './entryTable';
import { FieldCursor, isBlank } from './fieldCursor';
import { LineFigures } from './lineFigures';
import type { RecordFields, RecordReader } from './records';
import { TextTable } from './textTable';

/** In bytes. What names a customer, a document or a letter group is a few characters; longer, the separators are not where they seem. */
const LONGEST_WORD = 400;
const ZERO = 0x30;
const NINE = 0x39;

/**
 * Reads the lines of an accounting file one by one from their bytes. Every line feeds its entry; only 411 lines are kept.
 * A line that cannot be read is rejected with its column and reason, and its entry is marked.
 */
export class FecLines implements RecordReader {
  readonly entries: EntryTable;
  readonly journals: TextTable;
  /** By the number of the journal. */
  readonly journalLabels: (string | undefined)[] = [];
  readonly customerLines: CustomerLines;
  readonly figures: LineFigures;
  readonly otherAccounts = new Map<string, { cents: number; line: number }>();
  /** Data records, rejected ones included. */
  count = 0;
  /** AAAAMMJJ. */
  firstDate = 99_999_999;
  lastDate = 0;
  private readonly columns: Columns;
  private readonly cursor: FieldCursor;
  /** The last column that a line must have whole, when the file may have been cut in it. */
  private readonly lastNeeded: number;
  private fewestFields = Number.MAX_SAFE_INTEGER;
  private readonly betweenCommas: boolean;

  constructor(
    private readonly layout: FecLayout,
    decoder: FieldDecoder,
    private readonly report: Report,
  ) {
    const { columns } = layout;
    this.columns = columns;
    this.cursor = new FieldCursor(decoder);
    this.entries = new EntryTable(decoder);
    this.journals = new TextTable(decoder);
    this.figures = new LineFigures(layout, this.cursor, report);
    this.customerLines = new CustomerLines(columns, this.cursor, this.figures, decoder);
    const { debit, credit, amount, sense, letter, account } = columns;
    this.betweenCommas = layout.separator === ',' && debit >= 0 && credit === debit + 1;
    this.lastNeeded = Math.max(account, debit, credit, amount, sense, letter);
  }

  take(fields: RecordFields): void {
    const { columns, cursor, figures, entries } = this;
    if (fields.line <= this.layout.headerLine || isBlank(fields)) return;
    this.count += 1;
    if (fields.count !== this.layout.width && !this.hasRightWidth(fields)) return;
    if (this.betweenCommas && this.isShifted(fields)) return;
    if (fields.count < this.fewestFields) this.fewestFields = fields.count;
    if (!cursor.at(fields, columns.account)) {
      this.reject(fields, { code: 'account-missing', values: {} }, 0, figures.nameOf(columns.account));
      return;
    }
    const { bytes } = fields;
    const accountFrom = cursor.from;
    const accountTo = cursor.to;
    const kind = accountKind(bytes, accountFrom, accountTo);
    if (kind === NO_FIGURE && this.isHeaderAgain(fields)) {
      this.count -= 1;
      const { line } = fields;
      this.report.warn({ code: 'header-repeated', values: { line } }, { line });
      return;
    }
    figures.start();
    const date = figures.entryDate(fields);
    const amount = figures.amount(fields);
    const { problem } = figures;
    if (problem !== null) {
      this.reject(fields, problem.finding, date, problem.column);
      return;
    }
    if ((kind === CUSTOMER || kind === OTHER_RECEIVABLE) && this.hasEndlessWord(fields, date)) return;
    const entry = this.entryOf(fields, date);
    entries.addLine(entry, amount, ENTRY_FLAGS[kind] as number);
    if (date < this.firstDate) this.firstDate = date;
    if (date > this.lastDate) this.lastDate = date;
    if (kind === CUSTOMER) {
      const journal = this.journals.texts[entries.journal(entry)] as string;
      this.customerLines.keep(fields, entry, journal, date, amount);
    } else if (kind === OTHER_RECEIVABLE) {
      cursor.from = accountFrom;
      cursor.to = accountTo;
      this.addToOther(cursor.text(bytes), amount, fields.line);
    }
  }

  private addToOther(account: string, amount: number, line: number): void {
    const known = this.otherAccounts.get(account);
    if (known === undefined) this.otherAccounts.set(account, { cents: amount, line });
    else known.cents += amount;
  }

  private entryOf(fields: RecordFields, date: number): number {
    const { columns, cursor } = this;
    const { bytes } = fields;
    cursor.at(fields, columns.journal);
    const journal = this.journals.id(bytes, cursor.from, cursor.to);
    if (this.journalLabels[journal] === undefined)
      this.journalLabels[journal] = cursor.at(fields, columns.journalLabel) ? cursor.text(bytes) : '';
    cursor.at(fields, columns.entry >= 0 ? columns.entry : columns.piece);
    return this.entries.find(bytes, cursor.from, cursor.to, journal, date, fields.line);
  }

  /** True when the line may be read: fields cut off at the end are harmless, one too many never is (amounts would shift). */
  private hasRightWidth(fields: RecordFields): boolean {
    const { width } = this.layout;
    const { count } = fields;
    if (count > width) {
      this.reject(fields, { code: 'too-many-fields', values: { fields: count, width } });
      return false;
    }
    const isCut = !fields.terminated && count < this.fewestFields && this.lastNeeded >= count - 1;
    if (isCut && this.fewestFields < Number.MAX_SAFE_INTEGER) {
      this.reject(fields, { code: 'truncated-line', values: {} });
      return false;
    }
    const { account, debit, credit, amount, sense } = this.columns;
    const needed = Math.max(
      account,
      debit >= 0 && credit >= 0 ? Math.min(debit, credit) : Math.max(amount, sense),
    );
    if (count > needed) return true;
    this.reject(fields, { code: 'too-few-fields', values: { count, width } });
    return false;
  }

  /**
   * Commas between fields and before cents make four fields of two amounts (`1200,50,0,00`); a line that lacks its last two has
   * the right width then, and its cents would be read as the credit.
   */
  private isShifted(fields: RecordFields): boolean {
    const { cursor } = this;
    const { debit } = this.columns;
    for (let index = 0; index < 4; index += 1) {
      if (!cursor.at(fields, debit + index)) return false;
      const { from, to } = cursor;
      if (index % 2 === 1 && to - from !== 2) return false;
      for (let at = from; at < to; at += 1) {
        const byte = fields.bytes[at] as number;
        if (byte < ZERO || byte > NINE) return false;
      }
    }
    this.reject(fields, { code: 'too-many-fields/commas', values: {} });
    return true;
  }

  /** Labels may be long, and are shortened; a number or a code that was would be another's. */
  private hasEndlessWord(fields: RecordFields, date: number): boolean {
    const { columns, cursor } = this;
    const from = fields.starts[0] as number;
    if ((fields.ends[fields.count - 1] as number) - from <= LONGEST_WORD) return false;
    const words = [
      columns.journal,
      columns.entry,
      columns.piece,
      columns.letter,
      columns.aux,
      columns.account,
    ];
    const endless = words.find(
      (column) => cursor.at(fields, column) && cursor.to - cursor.from > LONGEST_WORD,
    );
    if (endless === undefined) return false;
    this.reject(fields, { code: 'field-too-long', values: {} }, date, this.figures.nameOf(endless));
    return true;
  }

  /** Sets the line aside and marks its entry, when the line still tells which one. */
  private reject(fields: RecordFields, finding: Finding, date = 0, column?: string | number): void {
    this.report.reject(finding, { line: fields.line, column }, this.cursor.cells(fields));
    const found =
      date !== 0 || !this.cursor.at(fields, this.columns.entryDate)
        ? date
        : this.figures.dateAtCursor(fields.bytes);
    if (found === 0) return;
    this.entries.markRejected(this.entryOf(fields, found));
  }

  private isHeaderAgain(fields: RecordFields): boolean {
    const columns = columnsOfHeader(this.cursor.cells(fields));
    return columns.account === this.columns.account && columns.entryDate === this.columns.entryDate;
  }
}
