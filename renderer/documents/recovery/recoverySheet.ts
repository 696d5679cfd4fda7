import type { Day } from '../../domain/day';
import type { Definition, Node } from '../layout/definition';
import { mm } from '../layout/envelope';
import { BODY, INK, LEFT, PALE, RIGHT, RULE, ruledLayout, SMALL, SOFT, TINY } from '../layout/look';
import { qrModules } from '../qr/epcQrCode';

/** The sentences of the sheet, in the language of whoever will read it. */
export interface RecoveryTexts {
  readonly title: string;
  /** With the day. */
  readonly established: string;
  readonly footer: string;
  readonly code: string;
  readonly copy: string;
  readonly sections: readonly { readonly title: string; readonly text: string }[];
  readonly fill: string;
}

/** What is printed on the sheet that opens protected backups when their passphrase is forgotten. */
export interface RecoverySheet {
  /** Empty where the company is not described yet. */
  readonly company: string;
  /** The day on which the passphrase was chosen. */
  readonly day: Day;
  /** Groups of four signs with hyphens between them. */
  readonly code: string;
  readonly language: 'fr-FR' | 'en-GB';
  readonly texts: RecoveryTexts;
}

const QR_SIZE = mm(48);
const GROUPS_A_LINE = 4;

/** One A4 page: whose it is, the code large enough to be typed by bad light, the same as a QR code, and what to know. */
export function recoverySheetDefinition({ company, code, texts }: RecoverySheet): Definition {
  return {
    pageMargins: [LEFT, mm(22), RIGHT, mm(20)],
    defaultStyle: { fontSize: BODY + 0.5, color: INK },
    footer: () => ({
      text: texts.footer,
      fontSize: TINY,
      color: SOFT,
      alignment: 'center',
      margin: [LEFT, mm(8), RIGHT, 0],
    }),
    content: [
      { text: texts.title, bold: true, fontSize: 19 },
      {
        text: company === '' ? 'Encours' : `${company} – Encours`,
        bold: true,
        fontSize: BODY + 2.5,
        margin: [0, mm(2), 0, 0],
      },
      { text: texts.established, color: SOFT, margin: [0, mm(0.5), 0, mm(7)] },
      codeNode(code, texts),
      ...texts.sections.map(({ title, text }): Node => ({
        stack: [
          { text: title, bold: true, fontSize: BODY + 2 },
          { text, lineHeight: 1.2, margin: [0, mm(0.8), 0, 0] },
        ],
        margin: [0, mm(6), 0, 0],
      })),
      {
        text: texts.fill,
        fontSize: SMALL,
        color: SOFT,
        margin: [0, mm(9), 0, 0],
      },
      ...[0, 1, 2].map(blankLine),
    ],
  };
}

function codeNode(code: string, texts: RecoveryTexts): Node {
  const groups = code.split('-');
  const lines: string[] = [];
  for (let at = 0; at < groups.length; at += GROUPS_A_LINE)
    lines.push(groups.slice(at, at + GROUPS_A_LINE).join('   '));
  return {
    table: {
      headerRows: 0,
      widths: ['*', QR_SIZE],
      body: [
        [
          {
            stack: [
              { text: texts.code, fontSize: SMALL, color: SOFT },
              ...lines.map((text): Node => ({
                text,
                bold: true,
                fontSize: 21,
                noWrap: true,
                margin: [0, mm(4), 0, 0],
              })),
              {
                text: texts.copy,
                fontSize: SMALL,
                color: SOFT,
                margin: [0, mm(5), 0, 0],
              },
            ],
            fillColor: PALE,
            margin: [mm(5), mm(5), mm(3), mm(5)],
          },
          { stack: [qrNode(code)], fillColor: PALE, margin: [0, mm(3), 0, mm(3)] },
        ],
      ],
    },
    layout: { ...ruledLayout(0, 0), hLineWidth: () => 0, paddingRight: () => mm(3) },
  };
}

function qrNode(code: string): Node {
  const modules = qrModules(code);
  const size = QR_SIZE - mm(2);
  const quiet = (size / (modules.size + 8)) * 4;
  const inner = size - quiet * 2;
  return {
    canvas: [
      { type: 'rect', x: 0, y: 0, w: size, h: size, color: 'white' },
      { type: 'rect', x: quiet, y: quiet, w: inner, h: inner, color: 'black', modules },
    ],
  };
}

function blankLine(): Node {
  const width = mm(210) - LEFT - RIGHT;
  return {
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.5, lineColor: RULE }],
    margin: [0, mm(8), 0, 0],
  };
}
