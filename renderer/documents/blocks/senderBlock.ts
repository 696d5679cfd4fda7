import type { Company } from '../../domain/company/company';
import type { FontSet } from '../fonts/fontSet';
import type { Node } from '../layout/definition';
import { mm, SENDER_LIMIT } from '../layout/envelope';
import { INK, LEFT, SOFT, TINY } from '../layout/look';

const WIDTH = mm(SENDER_LIMIT.right) - LEFT;
const SIZES = [8, 7.5, 7, 6.5] as const;

/** Height of the name and of the lines under it, in points. */
interface SenderFit {
  readonly lines: readonly string[];
  readonly size: number;
  readonly nameSize: number;
  readonly fits: boolean;
}

/** Name, address, telephone and e-mail in what is free above the window, as large as they fit. */
export function fitSender(sender: Company, fonts: FontSet): SenderFit {
  const contact = [sender.phone === '' ? '' : `Tél. ${sender.phone}`, sender.email].filter(
    (part) => part !== '',
  );
  const { address } = sender;
  const place = [`${address.postCode} ${address.town}`.trim(), address.country ?? ''].filter(
    (part) => part !== '',
  );
  const street = address.lines.length <= 2 ? address.lines : [address.lines.join(', ')];
  const nameSize = [10.5, 9.5, 8.5, 7.5].find(
    (size) => fonts.semiBold.widthOfString(sender.name, size) <= WIDTH,
  );
  const top = mm(sender.logo === null ? 12 : 22.5);
  for (const size of SIZES) {
    const joined = contact.join(' · ');
    const together = fonts.regular.widthOfString(joined, size) <= WIDTH ? [joined] : contact;
    const lines = [...street, place.join(', '), ...together].filter((line) => line !== '');
    const wide = lines.some((line) => fonts.regular.widthOfString(line, size) > WIDTH);
    const height = fonts.semiBold.lineHeight(nameSize ?? 7.5) + lines.length * fonts.regular.lineHeight(size);
    if (wide || top + height > mm(SENDER_LIMIT.bottom)) continue;
    return { lines, size, nameSize: nameSize ?? 7.5, fits: nameSize !== undefined };
  }
  return { lines: [...street, ...place, ...contact], size: 6.5, nameSize: nameSize ?? 7.5, fits: false };
}

/** The sender at the top left, with the logo above when there is one. */
export function senderNodes(sender: Company, fonts: FontSet, withLogo: boolean): Node[] {
  const fit = fitSender(sender, fonts);
  const logo: Node[] = withLogo
    ? [{ image: 'logo', fit: [mm(55), mm(12.5)], absolutePosition: { x: LEFT, y: mm(8.5) } }]
    : [];
  return [
    ...logo,
    {
      absolutePosition: { x: LEFT, y: mm(sender.logo === null ? 12 : 22.5) },
      stack: [
        { text: sender.name, bold: true, fontSize: fit.nameSize, color: INK, noWrap: true },
        ...fit.lines.map((line): Node => ({ text: line, fontSize: fit.size, color: SOFT, noWrap: true })),
      ],
    },
  ];
}

/** The line of legal mentions in the foot of every page. */
export function legalMentions(sender: Company): string {
  const form = [sender.name, sender.legalForm].filter((part) => part !== '').join(', ');
  const capital = sender.capital === '' ? '' : `au capital de ${sender.capital}`;
  const siren = sender.siren === '' ? '' : `SIREN ${sender.siren.replace(/(\d{3})(?=\d)/g, '$1\u00a0')}`;
  const vat = sender.vatNumber === '' ? '' : `TVA ${sender.vatNumber}`;
  return [[form, capital].filter((part) => part !== '').join(' '), siren, sender.registry, vat]
    .filter((part) => part !== '')
    .join(' – ');
}

/** The foot: legal mentions, then the letter's reference and `page n/m`. */
export function footNode(mentions: string, left: string, right: string): Node {
  return {
    margin: [LEFT, mm(5), mm(18), 0],
    stack: [
      { text: mentions, fontSize: TINY, color: SOFT, alignment: 'center' },
      {
        margin: [0, 2, 0, 0],
        columns: [
          { text: left, fontSize: TINY, color: SOFT, width: '*' },
          { text: right, fontSize: TINY, color: SOFT, alignment: 'right', width: 'auto' },
        ],
        columnGap: 10,
      },
    ],
  };
}
