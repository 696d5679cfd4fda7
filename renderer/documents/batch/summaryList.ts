import type { LetterModel } from '../../domain/letters/letterModel';
import { sumCents } from '../../domain/money';
import { compareStages } from '../../domain/plans/plan';
import type { Cell, Definition, Node } from '../layout/definition';
import { mm } from '../layout/envelope';
import { BODY, INK, LEFT, PALE, RIGHT, ruledLayout, SMALL, SOFT, TINY } from '../layout/look';
import { countText, euroText, longDay } from '../texts/frenchFormats';

export interface SummaryEntry {
  readonly model: LetterModel;
  /** What its template calls it. */
  readonly name: string;
  readonly firstPage: number;
  readonly lastPage: number;
}

/** The list that goes with a printed batch: a box to tick for each envelope, counts and totals. */
export function summaryDefinition(title: string, entries: readonly SummaryEntry[]): Definition {
  if (entries.length === 0) return listDefinition(title, [heading(`${title} – aucune lettre`)]);
  const titles = ['', 'N°', 'Client', 'Lettre', 'Total', 'Pages'];
  const head: Cell[] = titles.map((text, index) => ({
    text,
    bold: true,
    fontSize: TINY + 0.5,
    color: SOFT,
    fillColor: PALE,
    alignment: index === 1 || index >= 4 ? 'right' : 'left',
  }));
  const rows = entries.map(({ model, name, firstPage, lastPage }, index): Cell[] => [
    {
      canvas: [{ type: 'rect', x: 1, y: 1, w: 7.5, h: 7.5, lineWidth: 0.6, lineColor: INK }],
    },
    { text: countText(index + 1), fontSize: SMALL, alignment: 'right' },
    {
      text: [{ text: model.customerName }, { text: `  ${model.customerCode}`, color: SOFT }],
      fontSize: SMALL,
    },
    { text: name, fontSize: SMALL },
    { text: euroText(model.total), fontSize: SMALL, alignment: 'right' },
    {
      text: firstPage === lastPage ? String(firstPage) : `${firstPage}–${lastPage}`,
      fontSize: SMALL,
      alignment: 'right',
    },
  ]);
  const total = sumCents(entries.map(({ model }) => model.total));
  const count = lettersText(entries.length);
  const totals: Cell[] = [
    { text: '' },
    { text: '' },
    { text: count, bold: true, fontSize: SMALL },
    { text: '' },
    { text: euroText(total), bold: true, fontSize: SMALL, alignment: 'right', noWrap: true },
    { text: '' },
  ];
  return listDefinition(title, [
    heading(`${title} – ${count}, ${euroText(total)}`),
    {
      table: {
        headerRows: 1,
        keepWithHeaderRows: 1,
        dontBreakRows: true,
        widths: [12, 24, '*', 90, 80, 44],
        body: [head, ...rows, totals],
      },
      layout: ruledLayout(1),
    },
    ...countsByName(entries),
    {
      text: 'Lettres remises à la poste le : ____________________     Par : ____________________'.replaceAll(
        ' :',
        '\u00a0:',
      ),
      fontSize: SMALL,
      margin: [0, 16, 0, 0],
    },
  ]);
}

function listDefinition(title: string, content: readonly Node[]): Definition {
  return {
    pageMargins: [LEFT, mm(20), RIGHT, mm(20)],
    defaultStyle: { fontSize: BODY, color: INK },
    footer: (page, pages) => ({
      text: `${title} – liste récapitulative, page ${page}/${pages}`,
      fontSize: TINY,
      color: SOFT,
      margin: [LEFT, mm(8), RIGHT, 0],
      alignment: 'right',
    }),
    content: [{ text: 'Liste récapitulative', bold: true, fontSize: BODY + 4.5 }, ...content],
  };
}

function heading(text: string): Node {
  return { text, color: SOFT, margin: [0, 1, 0, 8] };
}

function lettersText(count: number): string {
  return count === 1 ? '1 lettre' : `${countText(count)} lettres`;
}

/** How many letters of each name, from the softest to the hardest. */
function countsByName(entries: readonly SummaryEntry[]): Node[] {
  const named = new Map<string, LetterModel[]>();
  const softestFirst = entries.toSorted((a, b) => compareStages(a.model.stage, b.model.stage));
  for (const { name, model } of softestFirst) named.set(name, [...(named.get(name) ?? []), model]);
  const lines = [...named].map(([name, models]): Node => {
    const sum = euroText(sumCents(models.map((model) => model.total)));
    return { text: `${name}\u00a0: ${lettersText(models.length)}, ${sum}`, fontSize: SMALL };
  });
  const days = [...new Set(entries.map(({ model }) => model.date))].map(longDay);
  return [
    { stack: lines, margin: [0, 8, 0, 0] },
    { text: `Date des lettres\u00a0: ${days.join(', ')}`, fontSize: SMALL, color: SOFT },
  ];
}
