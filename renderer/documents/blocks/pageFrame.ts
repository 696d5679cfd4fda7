import type { Company } from '../../domain/company/company';
import type { Definition, Node } from '../layout/definition';
import { FOLDS, mm } from '../layout/envelope';
import { BODY, INK, LEFT, RIGHT, SOFT, TINY } from '../layout/look';
import { footNode, legalMentions } from './senderBlock';

/** Free height at the head of a page of ours, in millimetres. */
export const TOP = 20;
const BOTTOM = 21;

/** What every document to a customer says at the edges of its pages. */
export interface Framed {
  readonly sender: Company;
  readonly reference: string;
  readonly customerCode: string;
  readonly customerName: string;
}

/** Margins, type, head of the pages after the first, foot with legal mentions and `page n/m`. */
export function pageFrame({
  sender,
  reference,
  customerCode,
  customerName,
}: Framed): Omit<Definition, 'content'> {
  const mentions = legalMentions(sender);
  const customer = shortened(`client ${customerCode}`);
  const running = `${sender.name} – ${reference} – ${shortened(customerName)}`;
  return {
    pageMargins: [LEFT, mm(TOP), RIGHT, mm(BOTTOM)],
    defaultStyle: { fontSize: BODY, color: INK },
    header: (page) =>
      page === 1 ? null : { text: running, fontSize: TINY, color: SOFT, margin: [LEFT, mm(10), RIGHT, 0] },
    footer: (page, pages) => footNode(mentions, reference, `page ${page}/${pages} · ${customer}`),
  };
}

/** Where the first page is folded in three. */
export function foldMarks(): Node[] {
  return [
    {
      absolutePosition: { x: 0, y: 0 },
      canvas: FOLDS.map((fold) => ({
        type: 'line' as const,
        x1: mm(5),
        y1: mm(fold),
        x2: mm(9),
        y2: mm(fold),
        lineWidth: 0.3,
        lineColor: SOFT,
      })),
    },
  ];
}

/** For heads and feet alone; the document itself never shortens a name. */
export function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
