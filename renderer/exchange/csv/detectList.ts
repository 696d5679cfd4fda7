import { normaliseHeader } from '../fields/headerName';
import type { Sample } from '../bytes/sample';
import { parseCsv } from './csvRows';
import { columnsOfList, countRoles, type ListColumns } from './listColumns';
import { NotReceivablesError } from './notReceivables';
import { areAccountingColumns, columnsOfHeader, type Columns } from '../fec/columns';
import { isJournal, missingOfLedger } from './ledgerTables';
import type { Finding, NeededColumn } from '../findings';
import { separatorName } from '../separator';

const SEPARATORS = [';', '\t', ',', '|'] as const;
const ROWS_BEFORE_HEADER = 30;
/** Of the titles of a table that lacks some, so many are told. */
const TITLES_TOLD = 12;

export interface ListLayout {
  readonly separator: string;
  readonly header: readonly string[];
  /** Index of the header among the rows of the file. */
  readonly headerRow: number;
  /** Physical line of the header. */
  readonly headerLine: number;
  readonly columns: ListColumns;
  /** Set when the table is an accounting journal (account, amount, sense) rather than a list of invoices. */
  readonly journal: Columns | null;
}

interface Candidate extends ListLayout {
  readonly score: number;
  readonly titles: readonly string[];
}

/**
 * Finds separator, header line and columns of a CSV table.
 * @throws NotReceivablesError with what the table seems to be, when it is no list of invoices
 */
export function detectList(sample: Sample): ListLayout {
  const sampleLines = sample.lines;
  const text = sampleLines.slice(0, 200).join('\n');
  let best: Candidate | null = null;
  for (const separator of SEPARATORS) {
    const rows = parseCsv(text, separator);
    const titles: string[] = [];
    let line = 1;
    for (const [index, header] of rows.slice(0, ROWS_BEFORE_HEADER).entries()) {
      const columns = columnsOfList(header);
      const accounting = columnsOfHeader(header);
      const score = header.length < 2 ? 0 : countRoles(columns) + (areAccountingColumns(accounting) ? 1 : 0);
      if (score > (best?.score ?? 0))
        best = {
          separator,
          header,
          headerRow: index,
          headerLine: line,
          columns,
          journal: isJournal(accounting, rows.slice(index + 1)) ? accounting : null,
          score,
          titles: [...titles],
        };
      titles.push(header.join(' ').trim());
      line += 1 + header.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
    }
  }
  if (best === null || best.score < 2)
    throw new NotReceivablesError(
      { code: 'unknown-table', values: {} },
      { separator: separatorName(best === null ? likelySeparator(text) : best.separator) },
    );
  if (best.journal === null)
    refuseOtherTables(
      best,
      parseCsv(sampleLines.join('\n'), best.separator).slice(best.headerRow + 1),
      sample.whole,
    );
  return best;
}

function likelySeparator(text: string): string {
  const counts = SEPARATORS.map((separator) => ({ separator, count: text.split(separator).length }));
  return counts.reduce((most, next) => (next.count > most.count ? next : most)).separator;
}

/** A column of an aged balance: `Non échu`, `0 à 30 jours`, `Plus de 90 jours`, `Over 90`. */
const AGE = /^(?:non)?echus?$|^echudepuis|^de?\d+a\d+|^plusde\d+|^\d+(?:jours)?$|^over\d+|^current$/;

/** @throws NotReceivablesError for a table of customers, payments, orders, balances or bank movements */
function refuseOtherTables(layout: Candidate, rows: readonly (readonly string[])[], whole: boolean): void {
  const { columns, header, titles } = layout;
  const names = header.map(normaliseHeader);
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  const titled = (pattern: RegExp): boolean => titles.some((title) => pattern.test(normaliseHeader(title)));
  const refuse = (finding: Finding): never => {
    throw new NotReceivablesError(finding, {
      separator: separatorName(layout.separator),
      ...(whole ? { lines: dataRows(rows, layout) } : {}),
    });
  };
  const amount =
    columns.total >= 0 || columns.balance >= 0 || (columns.quantity >= 0 && columns.unitPrice >= 0);
  const customer = columns.code >= 0 || columns.name >= 0;
  // One column called "Échue" is a status; a balance has several columns of ages.
  const ages = names.filter((name) => AGE.test(name)).length;
  if (ages >= 2 || titled(/balanceagee|agedbalance/)) refuse({ code: 'aged-balance', values: {} });
  const settlement = columns.due >= 0 || columns.balance >= 0 || columns.paid >= 0 || columns.status >= 0;
  if (
    titled(/^(?:incoming)?payments?$|^paiements?$|^reglements?$|^encaissements?$/) ||
    (has(
      /^mode(?:de)?(?:paiement|reglement)$|^moyende(?:paiement|reglement)$|^payment(?:mode|method|type)$/,
    ) &&
      !settlement)
  )
    refuse({ code: 'payments', values: {} });
  if (
    has(/^n?commande$|^numerocommande$|^ndecommande$|^ndevis$|^numerodevis$|^ordernumber$|^quotenumber$/) ||
    areOrders(columns, settlement, rows, names)
  )
    refuse({ code: 'orders', values: {} });
  if (customer && columns.number < 0 && (columns.date < 0 || !amount))
    refuse({ code: 'customers', values: {} });
  if (!customer && columns.date >= 0 && has(/^debit|^credit|^montant|^solde|^amount/))
    refuse({ code: 'bank-statement', values: {} });
  const refuseWithout = (missing: readonly NeededColumn[]): void => {
    if (missing.length === 0) return;
    const titles = header.filter((name) => name.trim() !== '').slice(0, TITLES_TOLD);
    refuse({ code: 'missing-columns', values: { missing, titles } });
  };
  refuseWithout(missingOfLedger(columnsOfHeader(header), columns, rows));
  const missing: NeededColumn[] = [];
  if (!customer) missing.push('customer');
  if (columns.number < 0) missing.push('invoiceNumber');
  if (columns.date < 0 && columns.due < 0) missing.push('date');
  if (!amount) missing.push('amount');
  refuseWithout(missing);
}

/** Sage numbers its documents by type: 6 and 7 are invoices. Without the type, pieces that all bear an order's or a quote's prefix. */
function areOrders(
  columns: ListColumns,
  settlement: boolean,
  rows: readonly (readonly string[])[],
  names: readonly string[],
): boolean {
  const pieces = rows.filter((row) => (row[columns.number] ?? '').trim() !== '');
  if (pieces.length === 0 || columns.number < 0) return false;
  const sageType = names.indexOf('dotype');
  if (sageType >= 0) return pieces.every((row) => /^[0-5]$/.test((row[sageType] ?? '').trim()));
  return (
    !settlement &&
    pieces.every((row) =>
      /^(?:CC|BC|CMD|CDE|DEV|DV|DE|BL|PL|PF|PROFORMA)[-_ /]?\d/i.test((row[columns.number] ?? '').trim()),
    )
  );
}

function dataRows(rows: readonly (readonly string[])[], layout: ListLayout): number {
  const title = layout.header.map(normaliseHeader).join('|');
  return rows.filter(
    (row) => row.some((cell) => cell.trim() !== '') && row.map(normaliseHeader).join('|') !== title,
  ).length;
}
