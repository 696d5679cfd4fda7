import { sumCents, type Cents } from '../../domain/money';
import type { LetterInvoice, LetterModel } from '../../domain/letters/letterModel';
import { NATURES } from '../../domain/plans/nature';
import type { Cell, Node, TableNode } from '../layout/definition';
import type { FontSet } from '../fonts/fontSet';
import { CONTENT_WIDTH, PALE, ruledLayout, SMALL, SOFT, TINY } from '../layout/look';
import { amountText, countText, euroText, shortDay } from '../texts/frenchFormats';
import { interestName } from './interestNames';

interface Column {
  readonly title: string;
  readonly right: boolean;
  readonly value: (invoice: LetterInvoice) => string;
  readonly total?: Cents;
  readonly credit?: (credit: LetterModel['credits'][number]) => string;
}

const NONE = '–';

/** The invoices of a letter, over as many pages as it takes, the head repeated on each. */
export function invoiceTable(model: LetterModel, fonts: FontSet, compact: boolean): Node[] {
  const columns = columnsOf(model);
  const rows = [
    ...model.invoices.map((invoice) => columns.map((column) => column.value(invoice))),
    ...model.credits.map((credit) => columns.map((column) => column.credit?.(credit) ?? '')),
  ];
  const totals = columns.map((column, index) =>
    index === 0
      ? totalTitle(model)
      : column.total === undefined
        ? ''
        : column.total === 0
          ? NONE
          : amountText(column.total),
  );
  const { size, widths } = fit(columns, rows, totals, fonts);
  const alignment = (index: number): 'left' | 'right' => (columns[index]?.right === true ? 'right' : 'left');
  const head: Cell[] = columns.map((column, index) => ({
    text: column.title,
    bold: true,
    fontSize: HEAD_SIZE,
    color: SOFT,
    fillColor: PALE,
    alignment: alignment(index),
  }));
  const table: TableNode = {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: ['*', ...widths.slice(1)],
      body: [
        head,
        ...rows.map((row) =>
          row.map((text, index): Cell => ({ text, fontSize: size, alignment: alignment(index) })),
        ),
        totals.map((text, index): Cell => ({
          text,
          bold: true,
          fontSize: size,
          alignment: alignment(index),
          noWrap: true,
        })),
      ],
    },
    layout: ruledLayout(1, compact ? 1.2 : 1.8),
    margin: [0, 2, 0, 2],
  };
  const computed = model.invoices.some((invoice) => invoice.dueSource === 'terms');
  return computed ? [table, footnote()] : [table];
}

const HEAD_SIZE = TINY + 0.5;
const PADDING = 6;
const WIDE_FIRST = 100;
const MOST_AIR = 12;

/** Columns as wide as what stands in them; the type shrinks when amounts leave no room for the invoices' numbers. */
function fit(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  totals: readonly string[],
  fonts: FontSet,
): { size: number; widths: number[] } {
  const measured = (size: number): number[] =>
    columns.map((column, index) => {
      let widest = Math.max(
        fonts.semiBold.widthOfString(column.title, HEAD_SIZE),
        index === 0 ? 0 : fonts.semiBold.widthOfString(totals[index] ?? '', size),
      );
      for (const row of rows) widest = Math.max(widest, fonts.regular.widthOfString(row[index] ?? '', size));
      return Math.ceil(widest * 10) / 10 + 0.3;
    });
  for (const size of [SMALL, SMALL - 0.5, SMALL - 1, SMALL - 1.5]) {
    const widths = measured(size);
    const [first = 0, ...others] = widths;
    const left = CONTENT_WIDTH - others.reduce((sum, width) => sum + width + PADDING, 0);
    if (left < Math.min(first, WIDE_FIRST)) continue;
    const spare = Math.max(0, Math.min(MOST_AIR, (left - Math.max(first, WIDE_FIRST)) / others.length));
    return { size, widths: [first, ...others.map((width) => width + spare)] };
  }
  return { size: SMALL - 1.5, widths: measured(SMALL - 1.5) };
}

function columnsOf(model: LetterModel): Column[] {
  const { invoices } = model;
  const columns: Column[] = [
    {
      title: 'Facture',
      right: false,
      value: (invoice) => invoice.number,
      credit: (credit) => `À déduire : ${credit.number}`,
    },
    {
      title: 'Date',
      right: false,
      value: (invoice) => shortDay(invoice.date),
      credit: (credit) => shortDay(credit.date),
    },
    {
      title: 'Échéance',
      right: false,
      value: (invoice) => `${shortDay(invoice.dueDate)}${invoice.dueSource === 'terms' ? '\u00a0*' : ''}`,
    },
    {
      title: 'Montant TTC (€)',
      right: true,
      value: (invoice) => amountText(invoice.amount),
      total: sumCents(invoices.map((invoice) => invoice.amount)),
    },
    {
      title: 'Réglé, déduit (€)',
      right: true,
      value: (invoice) => (invoice.paid === 0 ? NONE : amountText(invoice.paid)),
      total: sumCents(invoices.map((invoice) => invoice.paid)),
    },
    {
      title: 'Reste dû (€)',
      right: true,
      value: (invoice) => amountText(invoice.balance),
      credit: (credit) => amountText(credit.amount),
      total: model.principal,
    },
  ];
  if (!isBeforeDueDate(model))
    columns.push({
      title: 'Retard (j)',
      right: true,
      value: (invoice) => (invoice.daysLate > 0 ? countText(invoice.daysLate) : NONE),
    });
  if (model.interest > 0)
    columns.push({
      title: `${interestName(model).short} (€)`,
      right: true,
      value: (invoice) => amountText(invoice.accrual?.interest ?? (0 as Cents)),
      total: model.interest,
    });
  return columns;
}

function isBeforeDueDate({ stage }: LetterModel): boolean {
  return NATURES[stage.nature].beforeDueDate;
}

function totalTitle(model: LetterModel): string {
  if (model.interest > 0 || model.compensation > 0) return 'Total en principal';
  return isBeforeDueDate(model) ? 'Total à échoir' : 'Total à régler';
}

function footnote(): Node {
  return {
    text: '* Date d’échéance calculée d’après les conditions de règlement applicables.',
    fontSize: TINY,
    color: SOFT,
    margin: [0, 0, 0, 2],
  };
}

/** What is asked for, principal and charges apart; a letter that claims no charge has its total under the invoices. */
export function statementTable(model: LetterModel, compact: boolean): Node[] {
  if (model.interest === 0 && model.compensation === 0) return [];
  const name = interestName(model);
  const rows: [string, string][] = [
    ['Principal (factures toutes taxes comprises)', euroText(model.principal)],
  ];
  if (model.interest > 0) rows.push([name.long, euroText(model.interest)]);
  if (model.compensation > 0) rows.push([compensationTitle(model), euroText(model.compensation)]);
  rows.push(['Total à payer', euroText(model.total)]);
  const last = rows.length - 1;
  return [
    {
      table: {
        headerRows: 0,
        dontBreakRows: true,
        widths: ['*', 80],
        body: rows.map(([title, amount], index) => [
          { text: title, fontSize: SMALL, bold: index === last },
          { text: amount, fontSize: SMALL, bold: index === last, alignment: 'right' },
        ]),
      },
      layout: ruledLayout(1, compact ? 1.2 : 1.8),
      margin: [0, 2, 0, 4],
      unbreakable: true,
    },
  ];
}

function compensationTitle(model: LetterModel): string {
  const charged = model.invoices.filter((invoice) => (invoice.accrual?.compensation ?? 0) > 0).length;
  const detail =
    charged > 0 && model.compensation === charged * 4000
      ? ` (${charged === 1 ? '1 facture' : `${countText(charged)} factures`} × 40\u00a0€)`
      : '';
  return `Indemnité forfaitaire pour frais de recouvrement${detail}`;
}
