import type { Day } from '../../domain/day';
import type { Definition, Node } from '../layout/definition';
import { mm } from '../layout/envelope';
import { BODY, INK, LEFT, PALE, RIGHT, RULE, ruledLayout, SMALL, SOFT, TINY } from '../layout/look';
import { qrModules } from '../qr/epcQrCode';
import { longDay } from '../texts/frenchFormats';

/** What is printed on the sheet that opens protected backups when their passphrase is forgotten. */
export interface RecoverySheet {
  /** Empty where the company is not described yet. */
  readonly company: string;
  /** The day on which the passphrase was chosen. */
  readonly day: Day;
  /** Groups of four signs with hyphens between them. */
  readonly code: string;
}

const QR_SIZE = mm(48);
const GROUPS_A_LINE = 4;

const SECTIONS: readonly { readonly title: string; readonly text: string }[] = [
  {
    title: 'Ce que ce code ouvre',
    text:
      'Les sauvegardes d’Encours (fichiers .encours) faites depuis cette date et protégées par la phrase secrète choisie ' +
      'ce jour-là, jusqu’à ce qu’une autre soit choisie. Il remplace la phrase, sur n’importe quel ordinateur\u00a0: quiconque tient cette feuille et une ' +
      'sauvegarde lit vos clients et vos factures.',
  },
  {
    title: 'Où ranger cette feuille',
    text:
      'Loin de l’ordinateur et loin des clés USB\u00a0: chez le comptable, dans un coffre, chez une personne de confiance. Ne la photographiez ' +
      'pas, ne l’enregistrez pas et ne l’envoyez pas par courriel.',
  },
  {
    title: 'Comment s’en servir',
    text:
      'Dans Encours\u00a0: Sauvegardes, Restaurer, choisissez la sauvegarde, puis «\u00a0Le code de secours\u00a0». Les majuscules, les espaces ' +
      'et les tirets sont sans importance\u00a0; les lettres I, L, O et U ne sont jamais employées.',
  },
  {
    title: 'Sans ce code ni la phrase',
    text:
      'Personne ne peut plus lire ces sauvegardes, pas même l’auteur du programme. Les données de l’ordinateur où elles ont été faites restent ' +
      'accessibles, tant qu’il fonctionne\u00a0: choisissez-y une nouvelle phrase, et refaites une sauvegarde.',
  },
];

/** One A4 page: whose it is, the code large enough to be typed by bad light, the same as a QR code, and what to know. */
export function recoverySheetDefinition({ company, day, code }: RecoverySheet): Definition {
  return {
    pageMargins: [LEFT, mm(22), RIGHT, mm(20)],
    defaultStyle: { fontSize: BODY + 0.5, color: INK },
    footer: () => ({
      text: `Encours – fiche de secours du ${longDay(day)}`,
      fontSize: TINY,
      color: SOFT,
      alignment: 'center',
      margin: [LEFT, mm(8), RIGHT, 0],
    }),
    content: [
      { text: 'Fiche de secours des sauvegardes', bold: true, fontSize: 19 },
      {
        text: company === '' ? 'Encours' : `${company} – Encours`,
        bold: true,
        fontSize: BODY + 2.5,
        margin: [0, mm(2), 0, 0],
      },
      { text: `Établie le ${longDay(day)}`, color: SOFT, margin: [0, mm(0.5), 0, mm(7)] },
      codeNode(code),
      ...SECTIONS.map(({ title, text }): Node => ({
        stack: [
          { text: title, bold: true, fontSize: BODY + 2 },
          { text, lineHeight: 1.2, margin: [0, mm(0.8), 0, 0] },
        ],
        margin: [0, mm(6), 0, 0],
      })),
      {
        text: 'À remplir à la main\u00a0: clés USB concernées, lieu où elles sont rangées, personnes prévenues',
        fontSize: SMALL,
        color: SOFT,
        margin: [0, mm(9), 0, 0],
      },
      ...[0, 1, 2].map(blankLine),
    ],
  };
}

function codeNode(code: string): Node {
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
              { text: 'Code de secours', fontSize: SMALL, color: SOFT },
              ...lines.map((text): Node => ({
                text,
                bold: true,
                fontSize: 21,
                noWrap: true,
                margin: [0, mm(4), 0, 0],
              })),
              {
                text: 'Recopiez-le groupe par groupe\u00a0: les deux derniers signes permettent de voir une faute de frappe.',
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
