import { sumCents, type Cents } from '../../domain/money';
import type { LetterInvoice, LetterModel } from '../../domain/letters/letterModel';
import type { Cell, Node, TableNode } from '../layout/definition';
import { PALE, ruledLayout, SMALL, SOFT, TINY } from '../layout/look';
import { amountText, countText, euroText, shortDay } from '../texts/frenchFormats';
import { interestName } from './interestNames';

interface Column {
  readonly title: string;
  readonly width: number | '*';
  readonly right: boolean;
  readonly value: (invoice: LetterInvoice) => string;
  readonly total?: Cents;
  readonly credit?: (credit: LetterModel['credits'][number]) => string;
}

const NONE = '–';

/** The invoices of a letter, over as many pages as it takes, the head repeated on each. */
export function invoiceTable(model: LetterModel): Node[] {
  const columns = columnsOf(model);
  const head: Cell[] = columns.map((column) => ({
    text: column.title,
    bold: true,
    fontSize: TINY + 0.5,
    color: SOFT,
    fillColor: PALE,
    alignment: column.right ? 'right' : 'left',
  }));
  const rows = model.invoices.map((invoice): Cell[] =>
    columns.map((column) => cell(column.value(invoice), column.right)),
  );
  const credits = model.credits.map((credit): Cell[] =>
    columns.map((column) => cell(column.credit?.(credit) ?? '', column.right)),
  );
  const totals: Cell[] = columns.map((column, index) => ({
    text: index === 0 ? totalTitle(model) : column.total === undefined ? '' : amountText(column.total),
    bold: true,
    fontSize: SMALL,
    alignment: column.right ? 'right' : 'left',
    noWrap: true,
  }));
  const table: TableNode = {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: columns.map((column) => column.width),
      body: [head, ...rows, ...credits, totals],
    },
    layout: ruledLayout(1),
    margin: [0, 2, 0, 2],
  };
  const computed = model.invoices.some((invoice) => invoice.dueSource === 'terms');
  return computed ? [table, footnote()] : [table];
}

function columnsOf(model: LetterModel): Column[] {
  const { invoices } = model;
  const columns: Column[] = [
    {
      title: 'Facture',
      width: '*',
      right: false,
      value: (invoice) => invoice.number,
      credit: (credit) => `À déduire : ${credit.number}`,
    },
    {
      title: 'Date',
      width: 47,
      right: false,
      value: (invoice) => shortDay(invoice.date),
      credit: (credit) => shortDay(credit.date),
    },
    {
      title: 'Échéance',
      width: 52,
      right: false,
      value: (invoice) => `${shortDay(invoice.dueDate)}${invoice.dueSource === 'terms' ? '\u00a0*' : ''}`,
    },
    {
      title: 'Montant TTC (€)',
      width: 66,
      right: true,
      value: (invoice) => amountText(invoice.amount),
      total: sumCents(invoices.map((invoice) => invoice.amount)),
    },
    {
      title: 'Réglé (€)',
      width: 56,
      right: true,
      value: (invoice) => (invoice.paid === 0 ? NONE : amountText(invoice.paid)),
      total: sumCents(invoices.map((invoice) => invoice.paid)),
    },
    {
      title: 'Reste dû (€)',
      width: 60,
      right: true,
      value: (invoice) => amountText(invoice.balance),
      credit: (credit) => amountText(credit.amount),
      total: model.principal,
    },
  ];
  if (model.step !== 'preventive')
    columns.push({
      title: 'Retard (jours)',
      width: 54,
      right: true,
      value: (invoice) => (invoice.daysLate > 0 ? countText(invoice.daysLate) : NONE),
    });
  if (model.interest > 0)
    columns.push({
      title: `${interestName(model).short} (€)`,
      width: 58,
      right: true,
      value: (invoice) => amountText(invoice.accrual?.interest ?? (0 as Cents)),
      total: model.interest,
    });
  return columns;
}

function cell(text: string, right: boolean): Cell {
  return { text, fontSize: SMALL, alignment: right ? 'right' : 'left' };
}

function totalTitle(model: LetterModel): string {
  if (model.interest > 0 || model.compensation > 0) return 'Total en principal';
  return model.step === 'preventive' ? 'Total à échoir' : 'Total à régler';
}

function footnote(): Node {
  return {
    text: '* Date d’échéance calculée d’après vos conditions de règlement.',
    fontSize: TINY,
    color: SOFT,
    margin: [0, 0, 0, 2],
  };
}

/** What is asked for, principal and charges apart (formal notice and last notice). */
export function statementTable(model: LetterModel): Node[] {
  if (model.step !== 'formalNotice' && model.step !== 'lastNotice') return [];
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
      layout: ruledLayout(1),
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
