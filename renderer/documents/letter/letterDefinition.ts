import type { LetterModel } from '../../domain/letters/letterModel';
import { addressNodes, BLANK_ADDRESS_LINES } from '../blocks/addressBlock';
import { foldMarks, pageFrame, shortened, TOP } from '../blocks/pageFrame';
import { paragraphNode } from '../blocks/paragraph';
import { paymentBlock } from '../blocks/paymentBlock';
import { senderNodes } from '../blocks/senderBlock';
import { calculationNodes, hasCalculationSheet } from '../calculation/calculationNodes';
import type { FontSet } from '../fonts/fontSet';
import type { Definition, Node } from '../layout/definition';
import { mm, TEXT_TOP } from '../layout/envelope';
import { BODY, CONTENT_WIDTH, INK, SMALL, SOFT } from '../layout/look';
import { longDay } from '../texts/frenchFormats';
import { fill, fillSentences, formFor, type Template } from '../texts/template';
import { invoiceRows } from './invoiceRows';
import { invoiceTable, statementTable } from './invoiceTable';
import { letterPayment } from './letterPayment';
import { letterValues } from './letterValues';

const COMPACT_BODY = 9;

export interface LetterContext {
  readonly fonts: FontSet;
  readonly template: Template;
  /** Whether the sender's picture can be drawn. */
  readonly logo: boolean;
  /** Smaller type and less air, to keep a full letter on one page. */
  readonly compact: boolean;
}

/** One letter, with its calculation sheet when it claims charges. */
export function letterDefinition(letter: LetterModel, context: LetterContext): Definition {
  const model = { ...letter, invoices: invoiceRows(letter.invoices) };
  return {
    ...pageFrame(model),
    defaultStyle: { fontSize: context.compact ? COMPACT_BODY : BODY, color: INK },
    content: [
      ...foldMarks(),
      ...senderNodes(model.sender, context.fonts, context.logo),
      ...addressNodes(model.window, context.fonts, model.addressMissing ? BLANK_ADDRESS_LINES : 0),
      ...letterBody(model, context),
      ...(hasCalculationSheet(model)
        ? [{ stack: calculationNodes(model), pageBreak: 'before' } satisfies Node]
        : []),
    ],
  };
}

function letterBody(model: LetterModel, { fonts, template, compact }: LetterContext): Node[] {
  const form = formFor(template, lawOf(model));
  const context = letterValues(model);
  const air = compact ? 3 : 5;
  const size = compact ? COMPACT_BODY : BODY;
  const paragraph = (text: string, strong = false): Node => {
    const font = strong ? fonts.semiBold : fonts.regular;
    return paragraphNode(text, { font, size, bold: strong, after: air }, CONTENT_WIDTH);
  };
  const [object] = fillSentences(form.object, context);
  const paragraphs = (sentences: typeof form.opening): Node[] =>
    fillSentences(sentences, context).map(({ text, strong }) => paragraph(text, strong));
  const closing = paragraphs(form.closing);
  const { sender } = model;
  const dateLine = `${sender.place === '' ? 'Le' : `${sender.place}, le`} ${longDay(model.date)}`;
  const personal = model.personalParagraph
    .split(/\n+/)
    .map((text) => text.trim())
    .filter((text) => text !== '');
  return [
    {
      margin: [0, mm(TEXT_TOP - TOP + 1), 0, 0],
      columns: [
        {
          width: '*',
          stack: [
            { text: `Référence\u00a0: ${model.reference}`, fontSize: SMALL, color: SOFT },
            { text: `Client\u00a0: ${shortened(model.customerCode)}`, fontSize: SMALL, color: SOFT },
            ...(form.sending === undefined || !model.registered
              ? []
              : [{ text: fill(form.sending, context), fontSize: SMALL, bold: true } satisfies Node]),
          ],
        },
        { width: 'auto', text: dateLine },
      ],
    },
    {
      text: [{ text: 'Objet\u00a0: ' }, { text: object?.text ?? '' }],
      bold: true,
      fontSize: BODY + 0.5,
      margin: [0, air + 4, 0, air + 3],
    },
    { text: fill(form.salutation, context), margin: [0, 0, 0, air] },
    ...paragraphs(form.opening),
    ...invoiceTable(model, fonts, compact),
    ...statementTable(model, compact),
    { text: '', fontSize: 3 },
    ...personal.map((text) => paragraph(text)),
    ...paragraphs(form.request),
    ...closing.slice(0, -1),
    // A signature never stands alone on a page: the last words of the letter and the polite formula go with it.
    {
      stack: [...closing.slice(-1), paragraph(fill(form.politeness, context)), ending(model)],
      unbreakable: true,
    },
  ];
}

/** L441-10 and the public buyers' rule bind debtors of professionals: a private creditor's letter names the civil code alone. */
function lawOf({ form, sender }: LetterModel): LetterModel['form'] {
  return sender.creditorKind === 'individual' ? 'consumer' : form;
}

function ending(model: LetterModel): Node {
  const { sender } = model;
  const enclosed = hasCalculationSheet(model)
    ? [{ text: 'P.J.\u00a0: décompte détaillé', fontSize: SMALL, color: SOFT } satisfies Node]
    : [];
  return {
    margin: [0, 6, 0, 0],
    columnGap: mm(8),
    columns: [
      paymentBlock(letterPayment(model)),
      {
        width: CONTENT_WIDTH * 0.3,
        stack: [
          { text: sender.signatoryName === '' ? sender.name : sender.signatoryName, bold: true },
          ...(sender.signatoryTitle === ''
            ? []
            : [{ text: sender.signatoryTitle, fontSize: SMALL, color: SOFT } satisfies Node]),
          { text: '', margin: [0, 0, 0, mm(13)] },
          ...enclosed,
        ],
      },
    ],
  };
}
