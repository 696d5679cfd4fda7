import type { LetterInvoice, LetterModel } from '../../domain/letters/letterModel';
import {
  ALLOCATION_ARTICLE,
  COMPENSATION_ARTICLE,
  conventionOf,
  INTEREST_ARTICLES,
  INTEREST_RULES,
} from '../../domain/latepayment/articles';
import type { Accrual, InterestBasis, Segment } from '../../domain/latepayment/accrual';
import { addCents, subtractCents, sumCents, type Cents } from '../../domain/money';
import type { Cell, Node } from '../layout/definition';
import { BODY, PALE, ruledLayout, SMALL, SOFT, TINY } from '../layout/look';
import { amountText, countText, euroText, longDay, percentText, shortDay } from '../texts/frenchFormats';

/** The sums of a letter; its words are no part of them. */
export type CalculationModel = Omit<LetterModel, 'template'>;

interface Claimed {
  readonly invoice: LetterInvoice;
  readonly accrual: Accrual;
}

/** More invoices than this share one table instead of having one each. */
const MOST_APART = 8;

/** Whether a letter claims charges, or set payments on them: then they are shown day by day. */
export function hasCalculationSheet(model: CalculationModel): boolean {
  const { interest, compensation, invoices } = model;
  return interest > 0 || compensation > 0 || invoices.some(({ paidToCharges }) => paidToCharges > 0);
}

/** How each cent of interest and compensation is found: days x base x rate, the article, and how payments were set. */
export function calculationNodes(model: CalculationModel): Node[] {
  const claimed = model.invoices.flatMap((invoice) =>
    invoice.accrual === null ? [] : [{ invoice, accrual: invoice.accrual }],
  );
  const bases = [...new Set(claimed.map(({ accrual }) => accrual.basis))];
  return [
    { text: 'Annexe\u00a0: décompte détaillé', bold: true, fontSize: BODY + 2.5, margin: [0, 0, 0, 2] },
    {
      text: `Arrêté au ${longDay(model.date)} – ${model.customerName} – référence ${model.reference}`,
      fontSize: SMALL,
      color: SOFT,
      margin: [0, 0, 0, 6],
    },
    ...bases.flatMap(ruleNodes),
    ...(claimed.length <= MOST_APART
      ? claimed.flatMap(({ invoice, accrual }) => invoiceNodes(invoice, accrual))
      : manyInvoicesNodes(claimed, model.compensation > 0)),
    ...totalNodes(model),
  ];
}

function ruleNodes(basis: InterestBasis): Node[] {
  const lines = [
    `${INTEREST_RULES[basis].replace(/\.$/, '')} (${INTEREST_ARTICLES[basis]}).`,
    ...conventionOf(basis, 365),
  ];
  return [
    {
      stack: lines.map((line): Node => ({ text: line, fontSize: SMALL - 0.5, color: SOFT })),
      margin: [0, 0, 0, 4],
    },
  ];
}

function invoiceNodes(invoice: LetterInvoice, accrual: Accrual): Node[] {
  const title =
    `Facture ${invoice.number} du ${shortDay(invoice.date)}, échue le ${shortDay(invoice.dueDate)}\u00a0: ` +
    `${euroText(invoice.amount)} TTC, reste dû ${euroText(invoice.balance)}`;
  const head = headCells(['Du', 'Au', 'Jours', 'Base (€)', 'Taux', 'Intérêts (€)'], 2);
  const rows = accrual.segments.map((segment): Cell[] => [
    plain(shortDay(segment.from)),
    plain(shortDay(segment.to)),
    right(countText(segment.days)),
    right(amountText(segment.base)),
    right(percentText(segment.rate)),
    right(amountText(segment.interest)),
  ]);
  const interestPaid = subtractCents(accrual.interestAccrued, accrual.interest);
  const compensationPaid = sumCents(accrual.settled.map((part) => part.toCosts));
  const sums: [string, Cents][] = [['Intérêts courus', accrual.interestAccrued]];
  if (interestPaid > 0) sums.push(['dont déjà réglés', -interestPaid as Cents]);
  if (accrual.compensation > 0 || compensationPaid > 0)
    sums.push([`Indemnité forfaitaire restant due (${COMPENSATION_ARTICLE})`, accrual.compensation]);
  sums.push(['Total pour cette facture', addCents(accrual.interest, accrual.compensation)]);
  const sumRows = sums.map(([label, amount], index): Cell[] => [
    { ...plain(label), colSpan: 5, bold: index === sums.length - 1 },
    plain(''),
    plain(''),
    plain(''),
    plain(''),
    { ...right(amountText(amount)), bold: index === sums.length - 1 },
  ]);
  return [
    {
      table: {
        headerRows: 2,
        keepWithHeaderRows: 1,
        dontBreakRows: true,
        widths: [62, 62, 46, '*', 60, 80],
        body: [
          [
            { text: title, bold: true, fontSize: SMALL, colSpan: 6 },
            plain(''),
            plain(''),
            plain(''),
            plain(''),
            plain(''),
          ],
          head,
          ...rows,
          ...sumRows,
        ],
      },
      layout: ruledLayout(1),
      margin: [0, 4, 0, 2],
    },
    ...settledNodes({ invoice, accrual }),
  ];
}

/** One row a period; an invoice's compensation stands in its first row. */
function manyInvoicesNodes(claimed: readonly Claimed[], withCompensation: boolean): Node[] {
  const titles = ['Facture', 'Du', 'Au', 'Jours', 'Base (€)', 'Taux', 'Intérêts (€)'];
  const head = headCells(withCompensation ? [...titles, 'Indemnité (€)'] : titles, 3);
  const rows = claimed.flatMap(({ invoice, accrual }) => {
    const segments: readonly (Segment | null)[] = accrual.segments.length === 0 ? [null] : accrual.segments;
    return segments.map((segment, index): Cell[] => {
      const row = [
        plain(invoice.number),
        plain(segment === null ? '' : shortDay(segment.from)),
        plain(segment === null ? '' : shortDay(segment.to)),
        right(segment === null ? '' : countText(segment.days)),
        right(segment === null ? '' : amountText(segment.base)),
        right(segment === null ? '' : percentText(segment.rate)),
        right(segment === null ? '' : amountText(segment.interest)),
      ];
      return withCompensation ? [...row, right(index === 0 ? amountText(accrual.compensation) : '')] : row;
    });
  });
  return [
    {
      table: {
        headerRows: 1,
        keepWithHeaderRows: 1,
        dontBreakRows: true,
        widths: ['*', 50, 50, 32, 62, 44, 58, ...(withCompensation ? [56] : [])],
        body: [head, ...rows],
      },
      layout: ruledLayout(1, 1.2),
      margin: [0, 4, 0, 4],
    },
    ...claimed.flatMap(settledNodes),
  ];
}

function settledNodes({ invoice, accrual }: Claimed): Node[] {
  return accrual.settled
    .filter((part) => part.toInterest > 0 || part.toCosts > 0)
    .map((part) => ({
      text:
        `Facture ${invoice.number}, règlement du ${shortDay(part.on)} imputé (${ALLOCATION_ARTICLE})\u00a0: indemnité ` +
        `${euroText(part.toCosts)}, intérêts ${euroText(part.toInterest)}, principal ${euroText(part.toPrincipal)}.`,
      fontSize: TINY + 0.5,
      color: SOFT,
    }));
}

function headCells(titles: readonly string[], leftAligned: number): Cell[] {
  return titles.map((text, index) => ({
    text,
    bold: true,
    fontSize: TINY + 0.5,
    color: SOFT,
    fillColor: PALE,
    alignment: index < leftAligned ? 'left' : 'right',
  }));
}

function totalNodes(model: CalculationModel): Node[] {
  const rows: [string, Cents][] = [
    ['Principal', model.principal],
    ['Intérêts', model.interest],
    ...(model.compensation > 0
      ? ([['Indemnités forfaitaires', model.compensation]] as [string, Cents][])
      : []),
    [`Total au ${longDay(model.date)}`, model.total],
  ];
  return [
    {
      unbreakable: true,
      margin: [0, 10, 0, 0],
      table: {
        headerRows: 0,
        widths: ['*', 90],
        body: rows.map(([label, amount], index) => {
          const bold = index === rows.length - 1;
          return [
            { ...plain(label), bold },
            { ...right(euroText(amount)), bold },
          ];
        }),
      },
      layout: ruledLayout(1),
    },
  ];
}

function plain(text: string): Cell {
  return { text, fontSize: SMALL - 0.5 };
}

function right(text: string): Cell {
  return { ...plain(text), alignment: 'right' };
}
