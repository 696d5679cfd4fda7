import { aFec } from '../../support/fecBuilder';

/** What can't be read at all: whole files, by the name they are given. */
export interface UnreadableFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What the owner must read. */
  readonly says: string;
}

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

const goodFec = (): ReturnType<typeof aFec> =>
  aFec()
    .invoice({ customer: 'C1', name: 'Bonne Maison', number: 'FA1', on: '2026-03-02', amount: '1234.56' })
    .invoice({ customer: 'C2', name: 'Autre Maison', number: 'FA2', on: '2026-03-03', amount: '100.00' });

/** The smallest picture, with bytes behind that no text has. */
const PNG = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);

export function unreadableFiles(): readonly UnreadableFile[] {
  return [
    { name: 'logo.png', bytes: PNG, says: 'Ce fichier n’est pas un fichier texte.' },
    {
      name: 'facture.pdf',
      bytes: text('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<< /Type /Catalog >>\nendobj\n'),
      says: 'Ce fichier est un PDF',
    },
    { name: 'vide.txt', bytes: new Uint8Array(), says: 'Le fichier est vide' },
    {
      name: 'lettre.txt',
      bytes: text('Bonjour,\nvoici la liste dont nous parlions.\n'),
      says: 'ce n’est ni un FEC ni une liste de factures',
    },
    {
      name: 'separateur.txt',
      bytes: text(goodFec().text().replaceAll('\t', '#')),
      says: 'Les colonnes de ce fichier ne sont pas reconnues',
    },
  ];
}

/** A FEC whose good lines are worth 1 334,56 EUR, with one line of each kind that must be rejected or told. */
export function fecWithBadLines(): Uint8Array {
  const lines = goodFec().text().trimEnd().split('\r\n');
  const cells = (lines[1] ?? '').split('\t');
  const withCells = (changes: Readonly<Record<number, string>>): string =>
    cells.map((cell, place) => changes[place] ?? cell).join('\t');
  return text(
    [
      ...lines,
      withCells({ 2: '91', 11: 'douze euros' }),
      withCells({ 2: '92', 3: '20263112' }),
      `${withCells({ 2: '93' })}\tde\ttrop`,
      '',
    ].join('\r\n'),
  );
}

/** Cut in the middle of a character, as a copy that was interrupted. */
export function truncatedUtf16(): Uint8Array {
  const whole = goodFec().bytes({ encoding: 'utf-16le' });
  return whole.slice(0, whole.length - 61);
}

export const LONG_NAME = `Interminable ${'é'.repeat(400_000)}`;
export const EMOJI_NAME = 'Café 🥐👩‍🍳 Soleil';
export const RIGHT_TO_LEFT_NAME = 'مؤسسة النور \u202eSARL';
const DUE = '2026-05-26';
const LATE = { on: '2026-04-15', due: DUE } as const;

/** Customers that are hard to write to, all to be asked on 15 June 2026 but the last two. */
export function strangeCustomers(): { readonly name: string; readonly bytes: Uint8Array } {
  const fec = aFec()
    .invoice({ customer: 'S1', name: EMOJI_NAME, number: 'ET-1', amount: '110.00', ...LATE })
    .invoice({ customer: 'S2', name: RIGHT_TO_LEFT_NAME, number: 'ET-2', amount: '120.00', ...LATE })
    .invoice({ customer: 'S3', name: LONG_NAME, number: 'ET-3', amount: '130.00', ...LATE })
    .invoice({ customer: 'S4', name: 'Sept Lignes', number: 'ET-4', amount: '140.00', ...LATE })
    .invoice({ customer: 'S5', name: 'Sans Adresse', number: 'ET-5', amount: '150.00', ...LATE })
    .creditNote({ customer: 'S6', name: 'Tout en Avoir', number: 'AV-6', amount: '160.00', ...LATE })
    .invoice({
      customer: 'S7',
      name: 'Demain Seulement',
      number: 'ET-7',
      amount: '170.00',
      on: '2026-09-01',
      due: '2026-10-01',
    });
  return { name: 'etranges.txt', bytes: fec.bytes({ due: true }) };
}

/** Addresses for those customers: one of seven lines, one that says nothing, and rows that must be rejected. */
export function strangeAddresses(): { readonly name: string; readonly bytes: Uint8Array } {
  const rows = [
    'code;nom;type;adresse1;adresse2;adresse3;adresse4;adresse5;cp;ville;email',
    'S1;;entreprise;1 rue des Ateliers;;;;;69003;Lyon;',
    'S2;;entreprise;2 rue des Ateliers;;;;;69003;Lyon;',
    'S3;;entreprise;3 rue des Ateliers;;;;;69003;Lyon;',
    'S4;;entreprise;Service des achats;Bâtiment C;Escalier 4;Zone des Longs Champs;Lieu-dit La Borde;69003;Lyon Cedex 03;',
    'S6;;marsien;6 rue des Ateliers;;;;;69003;Lyon;',
    'S9;;entreprise;9 rue des Ateliers;;;;;69003;Lyon;',
    '',
  ];
  return { name: 'adresses.csv', bytes: text(rows.join('\r\n')) };
}
