import type { Day } from '../../domain/day';
import { parseAmount, parseDecimal } from '../fields/amount';
import { parseDate } from '../fields/dates';
import { cleanName, nameKey } from '../fields/names';
import { normaliseHeader } from '../fields/headerName';
import { shortCell, type Finding } from '../findings';
import type { Report } from '../report';
import type { CsvRow } from './csvRows';
import type { ListLayout } from './detectList';
import type { ListRole } from './listColumns';
import type { AmountRole, ListProfile } from './listProfile';
import { kindOfType, meaningOfStatus, type StatusMeaning } from './statusWords';

/** One row of a list of invoices, read. */
export interface ListRow {
  readonly line: number;
  readonly code: string;
  readonly codeGiven: boolean;
  readonly name: string;
  readonly number: string;
  readonly date: Day;
  readonly due: Day | null;
  /** Cents; null when the amount is to be computed from `exact`. */
  readonly total: number | null;
  /** Quantity x unit price x (1 + VAT), in 10^-12 of a euro. */
  readonly exact: bigint | null;
  readonly paid: number | null;
  readonly balance: number | null;
  readonly status: StatusMeaning;
  readonly paidOn: Day | null;
  readonly kind: 'invoice' | 'creditNote' | 'payment' | null;
  readonly letter: string;
  readonly label: string;
  readonly email: string;
  readonly address: string;
  readonly postCode: string;
  readonly town: string;
}

const EXACT_SCALE = 12;
const TOTAL_LINE = /^(?:SOUS[- ]?TOTAL|TOTAL|TOTAUX|GRAND TOTAL|CUMUL|REPORT|A REPORTER)\b/;
const EUROS = new Set(['', 'EUR', 'EURO', 'EUROS', '€']);

/** Reads rows one by one: null for a row that is left out (blank, repeated header, total) or rejected, which the report then says. */
export class ListRowReader {
  private readonly title: string;
  private readonly isSage: boolean;
  /** Rows of data, rejected ones included. */
  count = 0;

  constructor(
    private readonly layout: ListLayout,
    private readonly profile: ListProfile,
    private readonly report: Report,
  ) {
    this.title = layout.header.map(normaliseHeader).join('|');
    this.isSage = normaliseHeader(layout.header[layout.columns.kind] ?? '') === 'dotype';
  }

  read(row: CsvRow): ListRow | null {
    const { cells, line } = row;
    if (cells.every((cell) => cell.trim() === '' || cell === '\u001a')) return null;
    if (cells.map(normaliseHeader).join('|') === this.title) {
      this.report.warn({ code: 'header-repeated', values: { line } }, { line });
      return null;
    }
    const number = this.cell(cells, 'number');
    if (
      TOTAL_LINE.test(nameKey(cells.find((cell) => cell.trim() !== '') ?? '')) &&
      (number === '' || this.cell(cells, 'date') === '')
    ) {
      this.report.warn({ code: 'total-line', values: { line } }, { line });
      return null;
    }
    this.count += 1;
    const width = this.layout.header.length;
    if (cells.slice(width).some((cell) => cell.trim() !== ''))
      return this.reject(row, { code: 'too-many-fields/list', values: { fields: cells.length, width } });
    return this.readData(row, number);
  }

  private readData(row: CsvRow, number: string): ListRow | null {
    const { cells, line } = row;
    const customer = this.customer(row);
    if (customer === null) return this.reject(row, { code: 'customer-missing', values: {} }, 'name');
    const status = meaningOfStatus(this.cell(cells, 'status'));
    if (status === 'void') {
      this.report.warn({ code: 'not-owed', values: { line, cell: this.short(cells, 'status') } }, { line });
      return null;
    }
    const kind = kindOfType(this.cell(cells, 'kind'), this.isSage);
    if (kind === 'other') {
      this.report.warn(
        { code: 'not-owed/type', values: { line, cell: this.short(cells, 'kind') } },
        { line },
      );
      return null;
    }
    const currency = this.cell(cells, 'currency');
    if (!EUROS.has(currency.toUpperCase()))
      return this.reject(
        row,
        { code: 'foreign-currency/list', values: { cell: shortCell(currency) } },
        'currency',
      );
    const amounts = this.amounts(row);
    if (amounts === null) return null;
    const date = this.date(cells, 'date');
    const due = this.date(cells, 'due');
    if (date === 'invalid' || (date === null && (due === null || due === 'invalid')))
      return this.reject(
        row,
        date === null
          ? { code: 'date-missing/list', values: {} }
          : { code: 'date-invalid/list', values: { cell: this.short(cells, 'date') } },
        'date',
      );
    if (number === '' && !((amounts.total ?? 0) < 0 || kind === 'payment'))
      return this.reject(row, { code: 'number-missing', values: {} }, 'number');
    if (due === 'invalid')
      this.report.warn(
        { code: 'due-invalid', values: { cell: this.short(cells, 'due') } },
        { line, column: this.nameOf('due') },
      );
    const paidOn = this.date(cells, 'paidOn');
    const documentDate = date ?? due;
    if (documentDate === null || documentDate === 'invalid') return null;
    if (due !== null && due !== 'invalid' && due < documentDate)
      this.report.warn({ code: 'due-before-date', values: { number } }, { line, column: this.nameOf('due') });
    return {
      line,
      ...customer,
      number: cleanName(number).name,
      date: documentDate,
      due: due === 'invalid' ? null : due,
      ...amounts,
      status,
      paidOn: paidOn === 'invalid' ? null : paidOn,
      kind: kind ?? this.kindOfCredit(cells, amounts.total),
      letter: cleanName(this.cell(cells, 'letter')).name,
      label: cleanName(this.cell(cells, 'label')).name,
      email: cleanName(this.cell(cells, 'email')).name,
      address: cleanName(this.cell(cells, 'address')).name,
      postCode: cleanName(this.cell(cells, 'postCode')).name,
      town: cleanName(this.cell(cells, 'town')).name,
    };
  }

  /** In the column of credits stand payments, and the credit notes that say so. */
  private kindOfCredit(cells: readonly string[], total: number | null): ListRow['kind'] {
    if (this.layout.columns.credit < 0 || total === null || total >= 0) return null;
    return /\bAVOIR\b/.test(nameKey(`${this.cell(cells, 'label')} ${this.cell(cells, 'number')}`))
      ? 'creditNote'
      : 'payment';
  }

  private customer(row: CsvRow): { code: string; codeGiven: boolean; name: string } | null {
    const { name, cut } = cleanName(unguarded(this.cell(row.cells, 'name')));
    const given = cleanName(unguarded(this.cell(row.cells, 'code'))).name;
    if (cut)
      this.report.warn(
        { code: 'name-cut/list', values: { line: row.line } },
        { line: row.line, column: this.nameOf('name') },
      );
    if (given === '' && name === '') return null;
    return {
      code: given === '' ? codeFromName(name) : given,
      codeGiven: given !== '',
      name: name === '' ? given : name,
    };
  }

  private amounts(row: CsvRow): Pick<ListRow, 'total' | 'exact' | 'paid' | 'balance'> | null {
    const { columns } = this.layout;
    const debit = this.amount(row, 'total');
    const credit = this.amount(row, 'credit');
    const paid = this.amount(row, 'paid');
    const balance = this.amount(row, 'balance');
    if (debit === 'rejected' || credit === 'rejected' || paid === 'rejected' || balance === 'rejected')
      return null;
    const total = credit === null ? debit : (debit ?? 0) - credit;
    if (total !== null || balance !== null) return { total: total ?? balance, exact: null, paid, balance };
    if (columns.total >= 0 || columns.balance >= 0 || columns.unitPrice < 0)
      return this.reject(row, { code: 'amount-missing', values: {} }, 'total');
    const exact = this.computed(row.cells);
    if (exact === null) return this.reject(row, { code: 'amount-invalid/computed', values: {} }, 'unitPrice');
    return { total: null, exact, paid, balance };
  }

  private computed(cells: readonly string[]): bigint | null {
    const quantity = parseDecimal(this.cell(cells, 'quantity'), this.profile.sign('quantity'));
    const price = parseDecimal(this.cell(cells, 'unitPrice'), this.profile.sign('unitPrice'));
    const vatCell = this.cell(cells, 'vatRate');
    const vat =
      vatCell === '' ? { digits: 0n, scale: 0 } : parseDecimal(vatCell, this.profile.sign('vatRate'));
    if (quantity === null || price === null || vat === null) return null;
    const factor = 100n * 10n ** BigInt(vat.scale) + vat.digits;
    const scale = quantity.scale + price.scale + vat.scale + 2;
    const product = quantity.digits * price.digits * factor;
    return scale <= EXACT_SCALE
      ? product * 10n ** BigInt(EXACT_SCALE - scale)
      : product / 10n ** BigInt(scale - EXACT_SCALE);
  }

  private amount(row: CsvRow, role: AmountRole): number | null | 'rejected' {
    const cell = this.cell(row.cells, role);
    if (cell === '') return null;
    const read = parseAmount(cell, this.profile.sign(role));
    if (!read.ok) {
      this.reject(row, { code: read.code, values: { cell: shortCell(cell) } }, role);
      return 'rejected';
    }
    if (read.rounded)
      this.report.warn(
        { code: 'amount-rounded', values: { cell: shortCell(cell) } },
        { line: row.line, column: this.nameOf(role) },
      );
    return read.cents;
  }

  private date(cells: readonly string[], role: ListRole): Day | null | 'invalid' {
    const cell = this.cell(cells, role);
    return cell === '' || /^0+(?:[-/.]0+)*$/.test(cell)
      ? null
      : (parseDate(cell, this.profile.dateOrder().order) ?? 'invalid');
  }

  private reject({ line, cells }: CsvRow, finding: Finding, role?: ListRole): null {
    const column = role === undefined ? undefined : this.nameOf(role);
    this.report.reject(finding, { line, column }, cells);
    return null;
  }

  private nameOf(role: ListRole): string {
    return (this.layout.header[this.layout.columns[role]] ?? '').trim();
  }

  private short(cells: readonly string[], role: ListRole): string {
    return shortCell(this.cell(cells, role));
  }

  private cell(cells: readonly string[], role: ListRole): string {
    const column = this.layout.columns[role];
    return column < 0 ? '' : (cells[column] ?? '').trim();
  }
}

/** A text that our own export guarded against spreadsheets (`'=...`) as it was. */
function unguarded(text: string): string {
  return /^'[=+\-@]/.test(text) ? text.slice(1) : text;
}

/** A code for a customer who has none: his name without case, accents or odd spaces; a long one is shortened with its own mark. */
function codeFromName(name: string): string {
  const key = nameKey(name);
  if (key.length <= 60) return key;
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return `${key.slice(0, 50).trimEnd()}~${(hash >>> 0).toString(36)}`;
}
