import type { Ledger } from '../../domain/receivables/ledger';
import type { TextFacts } from '../bytes/encoding';
import type { Sample } from '../bytes/sample';
import type { DecimalSign } from '../fields/amount';
import type { Breather, ByteSource } from '../bytes/slices';
import { FieldDecoder } from '../bytes/textDecoding';
import type { Figures } from '../fec/ledgerFigures';
import { withSign } from '../fec/detectFec';
import { readFec } from '../fec/readFec';
import type { Report } from '../report';
import { separatorName } from '../separator';
import { buildList } from './buildList';
import { csvRows } from './csvRows';
import { detectList, type ListLayout } from './detectList';
import { ListProfile } from './listProfile';
import { ListRowReader, type ListRow } from './listRow';
import { NotReceivablesError } from './notReceivables';
import { normaliseHeader } from '../fields/headerName';

export interface CsvResult {
  readonly figures: Figures;
  readonly ledger: Ledger;
  readonly separator: string;
  readonly header: readonly string[];
  /** See `ReadOutcome`. */
  readonly decimal: { readonly sign: DecimalSign } | null;
}

/**
 * Reads a CSV list of invoices (or an accounting journal in CSV). The file is read twice: whole columns decide on the decimal sign and on
 * the order of dates before the first amount is read.
 * @throws NotReceivablesError, CancelledError
 */
export async function readCsv(
  source: ByteSource,
  facts: TextFacts,
  sample: Sample,
  report: Report,
  breather: Breather,
  onBytes: (count: number) => void,
  chosenSign: DecimalSign = null,
): Promise<CsvResult> {
  const layout = detectList(sample);
  const { separator, header } = layout;
  if (layout.journal !== null) {
    const read = await readJournal(source, facts, sample, layout, report, breather, onBytes);
    return { ...read, separator, header, decimal: null };
  }
  const profile = new ListProfile(layout.columns, chosenSign);
  let index = 0;
  for await (const rows of csvRows(source, facts, separator, breather))
    for (const row of rows) if (index++ > layout.headerRow) profile.add(row.cells);
  const decoder = new FieldDecoder(facts);
  const reader = new ListRowReader(layout, profile, report);
  const kept: ListRow[] = [];
  index = 0;
  for await (const rows of csvRows(source, facts, separator, breather, decoder)) {
    for (const row of rows) {
      if (index++ <= layout.headerRow) continue;
      const read = reader.read(row);
      if (read !== null) kept.push(read);
    }
    onBytes(rows.reduce((sum, row) => sum + row.cells.reduce((all, cell) => all + cell.length + 1, 0), 0));
  }
  const { headerLine } = layout;
  if (decoder.fallbacks > 0)
    report.warn({ code: 'mixed-encoding', values: { count: decoder.fallbacks } }, { line: 1 });
  if (!profile.dateOrder().certain && kept.length > 0)
    report.warn({ code: 'date-order-assumed', values: {} }, { line: headerLine });
  if (reader.count === 0) report.warn({ code: 'nothing-to-import/list', values: {} }, { line: headerLine });
  const { figures, ledger } = buildList(kept, hasItemColumns(layout), report);
  return {
    figures: { lines: reader.count, ...figures },
    ledger,
    separator,
    header,
    decimal: { sign: profile.decimalSign() },
  };
}

function hasItemColumns(layout: ListLayout): boolean {
  const { quantity, unitPrice } = layout.columns;
  return (
    quantity >= 0 ||
    unitPrice >= 0 ||
    layout.header.some((name) =>
      /^(?:codeproduit|libelleproduit|codearticle|article|produit|item)/.test(normaliseHeader(name)),
    )
  );
}

/** A journal of sales in CSV is read as accounting lines; one that holds receipts only is no list of invoices. */
async function readJournal(
  source: ByteSource,
  facts: TextFacts,
  sample: Sample,
  layout: ListLayout,
  report: Report,
  breather: Breather,
  onBytes: (count: number) => void,
): Promise<{ figures: Figures; ledger: Ledger }> {
  const { separator, header, headerLine, journal } = layout;
  if (journal === null) throw new Error('not a journal');
  const fecLayout = withSign(
    { separator, header, headerLine, width: header.length, columns: journal },
    sample.lines,
  );
  const read = await readFec(source, facts, fecLayout, 'csv-invoices', report, breather, onBytes);
  const { invoices, payments, lines } = read.figures;
  const debits = read.ledger.customers.reduce(
    (sum, customer) => sum + [...customer.open, ...customer.settled].filter((item) => item.amount > 0).length,
    0,
  );
  if (invoices === 0 && payments > debits * 4)
    throw new NotReceivablesError(
      { code: 'payments/journal', values: {} },
      { separator: separatorName(separator), lines },
    );
  return read;
}
