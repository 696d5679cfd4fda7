import type { CustomerKind } from '../domain/account/account';
import type { PostalAddress } from '../domain/postalAddress';
import { EncodingScan } from './bytes/scanEncoding';
import { FieldDecoder } from './bytes/textDecoding';
import { Breather, rawSlices, sizeOf, textSlices, type ByteSource } from './bytes/slices';
import { parseCsv } from './csv/csvRows';
import { isNamed, normaliseHeader } from './fields/headerName';
import { cleanName, nameKey } from './fields/names';
import { shortCell, type AddressPart } from './findings';
import type { FileError, Notice } from './inspection';
import { Report } from './report';

/** What the owner's list says of one customer. Null: the list does not say. */
export interface CustomerRecord {
  readonly code: string;
  readonly name: string | null;
  readonly kind: CustomerKind | null;
  readonly address: PostalAddress | null;
  readonly email: string | null;
  readonly line: number;
}

export type CustomerFile =
  | {
      readonly ok: true;
      readonly customers: readonly CustomerRecord[];
      readonly warnings: readonly Notice[];
      readonly rejected: readonly Notice[];
    }
  | { readonly ok: false; readonly error: FileError };

const MAX_BYTES = 64 * 1024 * 1024;
/** RFC 5321, 4.5.3.1.3. */
const LONGEST_EMAIL = 254;
const SEPARATORS = [';', '\t', ',', '|'] as const;
const ROLES = ['code', 'name', 'kind', 'lines', 'postCode', 'town', 'country', 'email'] as const;
type Role = (typeof ROLES)[number];

const NAMES: Readonly<Record<Role, readonly string[]>> = {
  code: [
    'code',
    'codeclient',
    'codetiers',
    'compte',
    'ncompte',
    'compauxnum',
    'ctnum',
    'comptetiers',
    'numeroclient',
  ],
  name: [
    'nom',
    'raisonsociale',
    'nomclient',
    'client',
    'intitule',
    'ctintitule',
    'societe',
    'name',
    'denomination',
  ],
  kind: ['type', 'typeclient', 'categorie', 'nature'],
  lines: [
    'adresse',
    'adresse1',
    'adresse2',
    'adresse3',
    'adresse4',
    'adresse5',
    'rue',
    'complement',
    'complementadresse',
    'lieudit',
  ],
  postCode: ['cp', 'codepostal', 'postcode', 'zip'],
  town: ['ville', 'commune', 'localite', 'town', 'city'],
  country: ['pays', 'country'],
  email: ['email', 'mail', 'courriel', 'adresseemail'],
};

const KINDS: readonly { readonly kind: CustomerKind; readonly words: RegExp }[] = [
  {
    kind: 'business',
    words:
      /^(?:ENTREPRISE|SOCIETE|PROFESSIONNEL|PRO|B2B|BUSINESS|ASSOCIATION|ARTISAN|COMMERCANT|E|LEGAL_ENTITY)S?$/,
  },
  {
    kind: 'consumer',
    words: /^(?:PARTICULIER|CONSOMMATEUR|PERSONNE|PRIVE|B2C|CONSUMER|P|PERSON|INDIVIDU)S?$/,
  },
  {
    kind: 'public',
    words:
      /^(?:PUBLIC|PUBLIQUE|COLLECTIVITE|MAIRIE|ETAT|ADMINISTRATION|ORGANISME PUBLIC|ACHETEUR PUBLIC|SECTEUR PUBLIC|B2G|G)S?$/,
  },
];

/**
 * Reads the owner's list of customers: `code;nom;type;adresse1..5;cp;ville;email`, in any order and under the usual names. `type` is
 * entreprise, particulier or public (empty: not said). A bad row is rejected, the others stay; a code said twice keeps its first row.
 */
export async function readCustomerFile(source: ByteSource): Promise<CustomerFile> {
  const size = sizeOf(source);
  const refuse = (error: FileError): CustomerFile => ({ ok: false, error });
  if (size === 0) return refuse({ code: 'empty-file/customers', values: {} });
  if (size > MAX_BYTES) return refuse({ code: 'file-too-large/customers', values: {} });
  const found = findHeader(await textOf(source));
  if (found === null) return refuse({ code: 'unknown-table/customers', values: {} });
  const report = new Report();
  const customers: CustomerRecord[] = [];
  const lineOf = new Map<string, number>();
  for (const { cells, line } of found.rows) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const record = readRow(cells, line, found, report);
    if (record === null) continue;
    const first = lineOf.get(record.code);
    if (first !== undefined) {
      report.reject(
        { code: 'code-repeated', values: { customer: record.code, otherLine: first } },
        { line, column: found.header[found.columns.code[0] ?? 0] },
        cells,
      );
      continue;
    }
    lineOf.set(record.code, line);
    customers.push(record);
  }
  return { ok: true, customers, warnings: report.warnings(), rejected: report.rejected() };
}

interface Found {
  readonly header: readonly string[];
  readonly columns: Readonly<Record<Role, readonly number[]>>;
  readonly rows: readonly { readonly cells: readonly string[]; readonly line: number }[];
}

async function textOf(source: ByteSource): Promise<string> {
  const scan = new EncodingScan();
  for await (const slice of rawSlices(source, new Breather(undefined))) scan.push(slice);
  const facts = scan.finish();
  const decoder = new FieldDecoder(facts);
  const lines: string[] = [];
  const parts: Uint8Array[] = [];
  for await (const slice of textSlices(source, facts, new Breather(undefined))) parts.push(slice);
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  let start = 0;
  while (start < all.length) {
    const found = all.indexOf(facts.newline, start);
    const end = found < 0 ? all.length : found;
    lines.push(decoder.decode(all, start, end).replace(/\r$/, ''));
    start = end + 1;
  }
  return lines.join('\n');
}

function findHeader(text: string): Found | null {
  for (const separator of SEPARATORS) {
    const rows = parseCsv(text, separator);
    for (const [index, header] of rows.slice(0, 20).entries()) {
      const columns = columnsOf(header);
      if (columns.code.length === 0 || ROLES.filter((role) => columns[role].length > 0).length < 2) continue;
      let line = 1;
      const placed = rows.map((cells) => {
        const row = { cells, line };
        line += 1 + cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
        return row;
      });
      return { header, columns, rows: placed.slice(index + 1) };
    }
  }
  return null;
}

function columnsOf(header: readonly string[]): Record<Role, number[]> {
  const columns = Object.fromEntries(ROLES.map((role) => [role, [] as number[]])) as Record<Role, number[]>;
  header.forEach((cell, index) => {
    const name = normaliseHeader(cell);
    const role = ROLES.find((candidate) => isNamed(name, NAMES[candidate]));
    if (role !== undefined && (role === 'lines' || columns[role].length === 0)) columns[role].push(index);
  });
  return columns;
}

function readRow(
  cells: readonly string[],
  line: number,
  found: Found,
  report: Report,
): CustomerRecord | null {
  const cell = (role: Role): string => unguarded((cells[found.columns[role][0] ?? -1] ?? '').trim());
  const columnName = (role: Role): string | undefined => found.header[found.columns[role][0] ?? -1];
  const code = cleanName(cell('code')).name;
  if (code === '') {
    report.reject({ code: 'code-missing', values: {} }, { line, column: columnName('code') }, cells);
    return null;
  }
  const width = found.header.length;
  if (cells.length > width && cells.slice(width).some((extra) => extra.trim() !== '')) {
    report.reject(
      { code: 'too-many-fields/customers', values: { fields: cells.length, width } },
      { line },
      cells,
    );
    return null;
  }
  const kind = kindOf(cell('kind'));
  if (kind === undefined) {
    report.reject(
      { code: 'kind-unknown', values: { cell: shortCell(cell('kind')) } },
      { line, column: columnName('kind') },
      cells,
    );
    return null;
  }
  const { name, cut } = cleanName(cell('name'));
  if (cut)
    report.warn(
      { code: 'name-cut/customers', values: { customer: code } },
      { line, column: columnName('name') },
    );
  return {
    code,
    name: name === '' ? null : name,
    kind,
    address: addressOf(cells, found, line, report),
    email: emailOf(cell('email'), line, report, columnName('email')),
    line,
  };
}

function kindOf(text: string): CustomerKind | null | undefined {
  const word = nameKey(text);
  if (word === '') return null;
  return KINDS.find(({ words }) => words.test(word))?.kind;
}

/**
 * An address that a letter can go to: a line for the place in the town, a town, and in France a post code. Half an address is
 * told and left aside: on an envelope it would look like a whole one.
 */
function addressOf(
  cells: readonly string[],
  found: Found,
  line: number,
  report: Report,
): PostalAddress | null {
  const text = (index: number | undefined): string =>
    index === undefined ? '' : cleanName(unguarded((cells[index] ?? '').trim())).name;
  const lines = found.columns.lines.map(text).filter((part) => part !== '');
  const postCode = text(found.columns.postCode[0]);
  const town = text(found.columns.town[0]);
  const country = text(found.columns.country[0]);
  const inFrance = /^(?:FRANCE|FR)?$/.test(nameKey(country));
  if (lines.length === 0 && postCode === '' && town === '') return null;
  const places: AddressPart[] = [];
  if (lines.length === 0) places.push('street');
  if (postCode === '' && inFrance) places.push('postCode');
  if (town === '') places.push('town');
  if (places.length > 0) {
    report.warn({ code: 'address-incomplete', values: { line, places } }, { line });
    return null;
  }
  if (inFrance && !/^\d{5}$/.test(postCode)) {
    const cell = shortCell(postCode);
    report.warn(
      /^\d{4}$/.test(postCode)
        ? { code: 'post-code-doubtful/zero', values: { cell, fixed: `0${postCode}` } }
        : { code: 'post-code-doubtful', values: { cell } },
      { line, column: found.header[found.columns.postCode[0] ?? -1] },
    );
  }
  return { lines, postCode, town, country: inFrance ? null : country };
}

function emailOf(text: string, line: number, report: Report, column: string | undefined): string | null {
  if (text === '') return null;
  if (text.length <= LONGEST_EMAIL && /^[^\s@;,]+@[^\s@;,]+\.[^\s@;,]+$/.test(text)) return text;
  report.warn({ code: 'email-invalid', values: { cell: shortCell(text) } }, { line, column });
  return null;
}

function unguarded(text: string): string {
  return /^'[=+\-@]/.test(text) ? text.slice(1) : text;
}
