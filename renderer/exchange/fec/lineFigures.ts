import type { Day } from '../../domain/day';
import { parseAmount } from '../fields/amount';
import { parseDate } from '../fields/dates';
import { shortCell, type Finding } from '../findings';
import type { Report } from '../report';
import type { FecLayout } from './detectFec';
import type { FieldCursor } from './fieldCursor';
import { amountOfBytes, dateOfBytes, senseOfBytes } from './figures';
import type { RecordFields } from './records';

const FIRST_DATE = 19_800_101;
const LAST_DATE = 21_001_231;

export interface Problem {
  readonly finding: Finding;
  readonly column: string | number;
}

/** Reads the dates (AAAAMMJJ as numbers) and amounts (cents) of a line. The first thing that cannot be read is its `problem`. */
export class LineFigures {
  problem: Problem | null = null;
  private readonly days: Day[] = [];
  /** For each AAAAMMJJ that has been found in the calendar its place in `days`, counted from 1. */
  private readonly places = new Uint16Array(LAST_DATE - FIRST_DATE + 1);

  constructor(
    private readonly layout: FecLayout,
    private readonly cursor: FieldCursor,
    private readonly report: Report,
  ) {}

  /** Before each line. */
  start(): void {
    this.problem = null;
  }

  /** Date of the entry, else of the piece; 0 with `problem` set when it cannot be read. */
  entryDate(fields: RecordFields): number {
    const { columns } = this.layout;
    const column = this.cursor.at(fields, columns.entryDate) ? columns.entryDate : columns.pieceDate;
    if (!this.cursor.at(fields, column)) {
      this.problem = {
        finding: { code: 'date-missing', values: {} },
        column: this.nameOf(columns.entryDate),
      };
      return 0;
    }
    const date = this.dateAtCursor(fields.bytes);
    if (date === 0)
      this.problem = {
        finding: { code: 'date-invalid', values: { cell: this.cellAtCursor(fields.bytes) } },
        column: this.nameOf(column),
      };
    return date;
  }

  /** A date that the line can do without: 0 when there is none; told when it cannot be read, unless it is of no consequence. */
  optionalDate(fields: RecordFields, column: number, matters: boolean): number {
    if (column < 0 || !this.cursor.at(fields, column)) return 0;
    const date = this.dateAtCursor(fields.bytes);
    if (date === 0 && matters)
      this.report.warn(
        { code: 'optional-date-invalid', values: { cell: this.cellAtCursor(fields.bytes) } },
        { line: fields.line, column: this.nameOf(column) },
      );
    return date;
  }

  dateAtCursor(bytes: Uint8Array): number {
    const { from, to } = this.cursor;
    const fast = dateOfBytes(bytes, from, to);
    if (fast >= FIRST_DATE && fast <= LAST_DATE && this.places[fast - FIRST_DATE] !== 0) return fast;
    const day = parseDate(this.cursor.text(bytes), 'day-first');
    if (day === null) return 0;
    const date = Number(day.replaceAll('-', ''));
    if (this.places[date - FIRST_DATE] === 0) this.places[date - FIRST_DATE] = this.days.push(day);
    return date;
  }

  /** The day that was read as this number. */
  dayOf(date: number): Day {
    const day = this.days[(this.places[date - FIRST_DATE] ?? 0) - 1];
    if (day === undefined) throw new RangeError(`no line has this date: ${date}`);
    return day;
  }

  /** Debit - credit, from either form of the file. */
  amount(fields: RecordFields): number {
    const { columns } = this.layout;
    return columns.debit < 0 || columns.credit < 0 ? this.bySense(fields) : this.debitLessCredit(fields);
  }

  /** Its title, else its place counted from 1. */
  nameOf(column: number): string | number {
    return this.layout.header[column] ?? column + 1;
  }

  private cellAtCursor(bytes: Uint8Array): string {
    return shortCell(this.cursor.text(bytes));
  }

  private debitLessCredit(fields: RecordFields): number {
    const { columns } = this.layout;
    const debit = this.amountAt(fields, columns.debit);
    const credit = this.amountAt(fields, columns.credit);
    if (debit !== 0 && credit !== 0 && this.problem === null)
      this.report.warn(
        { code: 'debit-and-credit', values: { line: fields.line } },
        { line: fields.line, column: this.nameOf(columns.credit) },
      );
    return debit - credit;
  }

  private bySense(fields: RecordFields): number {
    const { columns } = this.layout;
    const amount = this.amountAt(fields, columns.amount);
    if (amount === 0) return 0;
    const present = this.cursor.at(fields, columns.sense);
    const sense = present ? senseOfBytes(fields.bytes, this.cursor.from, this.cursor.to) : 0;
    if (sense === 0)
      this.problem ??= {
        finding: {
          code: 'sense-invalid',
          values: { cell: present ? this.cellAtCursor(fields.bytes) : '' },
        },
        column: this.nameOf(columns.sense),
      };
    return amount * sense;
  }

  private amountAt(fields: RecordFields, column: number): number {
    if (!this.cursor.at(fields, column)) return 0;
    const fast = amountOfBytes(fields.bytes, this.cursor.from, this.cursor.to);
    if (!Number.isNaN(fast)) return fast;
    const cell = this.cursor.text(fields.bytes);
    const read = parseAmount(cell, this.layout.sign);
    if (!read.ok) {
      this.problem ??= {
        finding: { code: read.code, values: { cell: shortCell(cell) } },
        column: this.nameOf(column),
      };
      return 0;
    }
    if (read.rounded)
      this.report.warn(
        { code: 'amount-rounded', values: { cell: shortCell(cell) } },
        { line: fields.line, column: this.nameOf(column) },
      );
    return read.cents;
  }
}
