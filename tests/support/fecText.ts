/** One line of the file, in the words of the FEC. Days are `YYYY-MM-DD`; amounts are cents, one of them zero. */
export interface FecLine {
  readonly journal: string;
  readonly journalLabel: string;
  readonly entry: string;
  readonly on: string;
  readonly account: string;
  readonly accountLabel: string;
  readonly aux: string;
  readonly auxLabel: string;
  readonly piece: string;
  readonly pieceOn: string;
  readonly label: string;
  readonly debit: number;
  readonly credit: number;
  readonly letter: string;
  readonly letterOn: string;
  readonly due: string;
  readonly currencyAmount: string;
  readonly currency: string;
}

export type FecEncoding =
  'ascii' | 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'iso-8859-15' | 'windows-1252';

export interface FecVariant {
  readonly encoding?: FecEncoding;
  readonly separator?: '\t' | '|' | ';' | ',';
  /** letters: Montant/Sens with D and C; signs: +1 and -1. */
  readonly amounts?: 'debit-credit' | 'letters' | 'signs';
  readonly decimal?: ',' | '.';
  /** What separates thousands; none by default. */
  readonly thousands?: '' | ' ' | '\u00a0' | '\u202f' | '.' | "'";
  readonly dates?: 'AAAAMMJJ' | 'dd/mm/yyyy' | 'yyyy-mm-dd';
  readonly header?: 'official' | 'renamed' | 'none';
  /** Writes the columns in another order (never together with `header: 'none'`). */
  readonly reordered?: boolean;
  /** Adds two columns that nobody knows. */
  readonly extra?: boolean;
  /** Adds a due date column. */
  readonly due?: boolean;
  /** Cuts empty fields off the end of lines. */
  readonly short?: boolean;
  /** Pads fields with spaces. */
  readonly padded?: boolean;
  readonly quoted?: boolean;
  readonly newline?: '\n' | '\r\n' | '\r';
  readonly finalNewline?: boolean;
}

type Column = { readonly name: string; readonly renamed: string; readonly cell: (line: FecLine) => string };

function columnsOf(variant: FecVariant): Column[] {
  const date = (value: string): string => {
    if (value === '') return '';
    const [year, month, day] = value.split('-');
    if (variant.dates === 'dd/mm/yyyy') return `${day ?? ''}/${month ?? ''}/${year ?? ''}`;
    return variant.dates === 'yyyy-mm-dd' ? value : `${year ?? ''}${month ?? ''}${day ?? ''}`;
  };
  const amount = (cents: number): string => amountText(cents, variant);
  const amounts: Column[] =
    (variant.amounts ?? 'debit-credit') === 'debit-credit'
      ? [
          { name: 'Debit', renamed: 'Débit', cell: (line) => amount(line.debit) },
          { name: 'Credit', renamed: 'Crédit', cell: (line) => amount(line.credit) },
        ]
      : [
          { name: 'Montant', renamed: 'MONTANT', cell: (line) => amount(line.debit + line.credit) },
          { name: 'Sens', renamed: 'sens', cell: (line) => senseText(line, variant) },
        ];
  const columns: Column[] = [
    { name: 'JournalCode', renamed: 'CodeJournal', cell: (line) => line.journal },
    { name: 'JournalLib', renamed: 'LibelleJournal', cell: (line) => line.journalLabel },
    { name: 'EcritureNum', renamed: 'N° écriture', cell: (line) => line.entry },
    { name: 'EcritureDate', renamed: 'DateComptabilisation', cell: (line) => date(line.on) },
    { name: 'CompteNum', renamed: 'NumeroCompte', cell: (line) => line.account },
    { name: 'CompteLib', renamed: 'CompteLIB', cell: (line) => line.accountLabel },
    { name: 'CompAuxNum', renamed: 'Compte auxiliaire', cell: (line) => line.aux },
    { name: 'CompAuxLib', renamed: 'LibelleCompteAux', cell: (line) => line.auxLabel },
    { name: 'PieceRef', renamed: 'ReferencePiece', cell: (line) => line.piece },
    { name: 'PieceDate', renamed: 'Date pièce', cell: (line) => date(line.pieceOn) },
    { name: 'EcritureLib', renamed: 'Libellé écriture', cell: (line) => line.label },
    ...amounts,
    { name: 'EcritureLet', renamed: 'Lettrage', cell: (line) => line.letter },
    { name: 'DateLet', renamed: 'DateLettrage', cell: (line) => date(line.letterOn) },
    { name: 'ValidDate', renamed: 'DateValidation', cell: (line) => date(line.on) },
    { name: 'Montantdevise', renamed: 'MontantDevise', cell: (line) => line.currencyAmount },
    { name: 'Idevise', renamed: 'Devise', cell: (line) => line.currency },
  ];
  if (variant.due === true)
    columns.push({ name: 'DateLimitReglmt', renamed: "Date d'échéance", cell: (line) => date(line.due) });
  if (variant.extra === true) {
    columns.push({ name: 'Etablissement', renamed: 'Code étab.', cell: () => '001' });
    columns.push({ name: 'Analytique', renamed: 'Section', cell: () => '' });
  }
  return variant.reordered === true ? [...columns].reverse() : columns;
}

function amountText(cents: number, variant: FecVariant): string {
  const whole = String(Math.floor(cents / 100));
  const grouped = variant.thousands ? whole.replaceAll(/\B(?=(?:\d{3})+$)/g, variant.thousands) : whole;
  return `${grouped}${variant.decimal ?? ','}${String(cents % 100).padStart(2, '0')}`;
}

function senseText(line: FecLine, variant: FecVariant): string {
  const debit = line.credit === 0;
  return variant.amounts === 'signs' ? (debit ? '+1' : '-1') : debit ? 'D' : 'C';
}

export function fecText(lines: readonly FecLine[], variant: FecVariant = {}): string {
  const separator = variant.separator ?? '\t';
  const newline = variant.newline ?? '\r\n';
  const columns = columnsOf(variant);
  const write = (cells: readonly string[]): string => {
    let kept = cells;
    if (variant.short === true) {
      let end = cells.length;
      while (end > 0 && cells[end - 1] === '') end -= 1;
      kept = cells.slice(0, end);
    }
    return kept
      .map((cell) => {
        const padded = variant.padded === true ? ` ${cell}  ` : cell;
        const needsQuotes = variant.quoted === true || cell.includes(separator);
        return needsQuotes ? `"${padded.replaceAll('"', '""')}"` : padded;
      })
      .join(separator);
  };
  const rows = lines.map((line) => write(columns.map((column) => column.cell(line))));
  if (variant.header !== 'none')
    rows.unshift(
      columns.map((column) => (variant.header === 'renamed' ? column.renamed : column.name)).join(separator),
    );
  return rows.join(newline) + (variant.finalNewline === false ? '' : newline);
}

const SPECIAL: Readonly<Record<'iso-8859-15' | 'windows-1252', Readonly<Record<string, number>>>> = {
  'iso-8859-15': { '€': 0xa4, Œ: 0xbc, œ: 0xbd, Ÿ: 0xbe, Š: 0xa6, š: 0xa8, Ž: 0xb4, ž: 0xb8 },
  'windows-1252': { '€': 0x80, Œ: 0x8c, œ: 0x9c, Ÿ: 0x9f, '’': 0x92, '–': 0x96, '…': 0x85, Š: 0x8a, š: 0x9a },
};

/** @throws RangeError for a character that the encoding lacks: a test must say what it means */
export function encodeText(text: string, encoding: FecEncoding): Uint8Array<ArrayBuffer> {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-8-bom') return new TextEncoder().encode(`\ufeff${text}`);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const bytes = new Uint8Array((text.length + 1) * 2);
    const view = new DataView(bytes.buffer);
    const marked = `\ufeff${text}`;
    for (let index = 0; index < marked.length; index++)
      view.setUint16(index * 2, marked.charCodeAt(index), encoding === 'utf-16le');
    return bytes;
  }
  const special: Readonly<Record<string, number>> = encoding === 'ascii' ? {} : SPECIAL[encoding];
  return Uint8Array.from(Array.from(text), (character) => {
    const byte = special[character] ?? character.charCodeAt(0);
    if (byte > 255 || (encoding === 'ascii' && byte > 127))
      throw new RangeError(`${encoding} has no character ${character}`);
    return byte;
  });
}
