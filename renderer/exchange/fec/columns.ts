import { isNamed, normaliseHeader, withoutArticles } from '../fields/headerName';

/** What a column of an accounting file can be. */
export const ROLES = [
  'journal',
  'journalLabel',
  'entry',
  'entryDate',
  'account',
  'accountLabel',
  'aux',
  'auxLabel',
  'piece',
  'pieceDate',
  'label',
  'debit',
  'credit',
  'letter',
  'letterDate',
  'validDate',
  'currencyAmount',
  'currency',
  'amount',
  'sense',
  'due',
] as const;
export type Role = (typeof ROLES)[number];

/** Index of each column, -1 where the file has none. */
export type Columns = Readonly<Record<Role, number>>;

/** Names of arrêté du 29 juillet 2013 (LPF A47 A-1) first, then those met in exports; normalised. */
const NAMES: Readonly<Record<Role, readonly string[]>> = {
  journal: ['journalcode', 'codejournal', 'codejrn', 'codejal', 'journal', 'jnl', 'jrn'],
  journalLabel: ['journallib', 'journallibelle', 'libellejournal', 'libjournal', 'nomjournal'],
  entry: [
    'ecriturenum',
    'numeroecriture',
    'numecriture',
    'necriture',
    'noecriture',
    'numerosequence',
    'numeromouvement',
    'ecriture',
  ],
  entryDate: [
    'ecrituredate',
    'dateecriture',
    'datecomptabilisation',
    'datecomptable',
    'dateoperation',
    'date',
  ],
  account: [
    'comptenum',
    'numerocompte',
    'numcompte',
    'ncompte',
    'nocompte',
    'compte',
    'comptegeneral',
    'codecompte',
    'comptecomptable',
    'numerocomptecomptable',
    'cpt',
    'cpte',
    'ncpt',
    'ncpte',
    'numcpt',
    'cptgeneral',
  ],
  accountLabel: ['comptelib', 'comptelibelle', 'libellecompte', 'libcompte', 'intitulecompte', 'nomcompte'],
  aux: [
    'compauxnum',
    'numerocompteaux',
    'compteauxnum',
    'compteauxiliaire',
    'numerocompteauxiliaire',
    'codetiers',
    'comptetiers',
    'codeauxiliaire',
    'auxiliaire',
    'numcompteaux',
    'ncompteaux',
    'ncompteauxiliaire',
    'nocompteauxiliaire',
    'numcompteauxiliaire',
    'compteaux',
    'cptaux',
    'cptauxiliaire',
    'codeaux',
    'ntiers',
    'notiers',
    'numtiers',
    'numerotiers',
    'codeclient',
    'compteclient',
    'nclient',
    'numclient',
    'numeroclient',
  ],
  auxLabel: [
    'compauxlib',
    'compauxlibelle',
    'libellecompteaux',
    'libellecompteauxiliaire',
    'compteauxlib',
    'nomtiers',
    'libelletiers',
    'intituletiers',
    'libelleauxiliaire',
    'intituleauxiliaire',
    'nomauxiliaire',
    'nomclient',
    'raisonsociale',
  ],
  piece: [
    'pieceref',
    'referencepiece',
    'refpiece',
    'numeropiece',
    'numpiece',
    'npiece',
    'nopiece',
    'piece',
    'numerodepiece',
  ],
  pieceDate: ['piecedate', 'datepiece', 'datedepiece', 'datedocument'],
  label: ['ecriturelib', 'ecriturelibelle', 'libelleecriture', 'libecriture', 'libelle', 'intitule'],
  debit: [
    'debit',
    'montantdebit',
    'debiteuro',
    'debiteuros',
    'debiteur',
    'mtdebit',
    'mvtdebit',
    'mouvementdebit',
  ],
  credit: [
    'credit',
    'montantcredit',
    'crediteuro',
    'crediteuros',
    'crediteur',
    'mtcredit',
    'mvtcredit',
    'mouvementcredit',
  ],
  letter: [
    'ecriturelet',
    'lettrage',
    'ecriturelettrage',
    'codelettrage',
    'codelettre',
    'lettre',
    'lettr',
    'let',
    'clet',
  ],
  letterDate: ['datelet', 'datelettrage', 'datedelettrage', 'datl'],
  validDate: ['validdate', 'datevalidation', 'datevalid', 'datedevalidation'],
  currencyAmount: ['montantdevise', 'montantendevise', 'mtdevise'],
  currency: ['idevise', 'devise', 'codedevise', 'identifiantdevise'],
  amount: ['montant', 'montanteuro', 'montanteuros'],
  sense: ['sens', 'debitcredit', 'dc', 'sensecriture'],
  due: [
    'datelimitreglmt',
    'datelimitereglement',
    'echeance',
    'dateecheance',
    'datedecheance',
    'ecritureecheance',
    'dath',
    'duedate',
    'dateech',
  ],
};

/** Names that hold the code of the customer, or his name where another column holds the code. */
const EITHER: readonly string[] = ['tiers', 'client'];
const NAME_BESIDE_CODE: readonly string[] = ['nom', ...EITHER];

/** Official positions: a file without header line is read by them. */
const OFFICIAL: readonly Role[] = ROLES.slice(0, 18);

export function columnsOfHeader(header: readonly string[]): Columns {
  const columns = emptyColumns();
  header.forEach((cell, index) => {
    const name = normaliseHeader(cell);
    if (name === '') return;
    const role = roleNamed(name, columns) ?? roleNamed(normaliseHeader(withoutArticles(cell)), columns);
    if (role !== undefined) columns[role] = index;
  });
  nameCustomers(header.map(normaliseHeader), columns);
  return columns;
}

/** A file may have one column for both: the customers are then called by it. */
function nameCustomers(names: readonly string[], columns: Record<Role, number>): void {
  const either = names.findIndex((name) => EITHER.includes(name));
  const codeIsName = columns.aux < 0 && either >= 0;
  if (codeIsName) columns.aux = either;
  if (columns.auxLabel >= 0 || columns.aux < 0) return;
  columns.auxLabel = names.findIndex(
    (name, index) => index !== columns.aux && NAME_BESIDE_CODE.includes(name),
  );
  if (columns.auxLabel < 0 && codeIsName) columns.auxLabel = columns.aux;
}

function roleNamed(name: string, columns: Columns): Role | undefined {
  return ROLES.find((candidate) => columns[candidate] < 0 && isNamed(name, NAMES[candidate]));
}

export function columnsByPosition(): Columns {
  const columns = emptyColumns();
  OFFICIAL.forEach((role, index) => (columns[role] = index));
  return columns;
}

function emptyColumns(): Record<Role, number> {
  return Object.fromEntries(ROLES.map((role) => [role, -1])) as Record<Role, number>;
}

/** Account, date, and amounts in one of the two forms: what an accounting line cannot do without. */
export function areAccountingColumns(columns: Columns): boolean {
  const amounts = (columns.debit >= 0 && columns.credit >= 0) || (columns.amount >= 0 && columns.sense >= 0);
  return amounts && columns.account >= 0 && (columns.entryDate >= 0 || columns.pieceDate >= 0);
}

/**
 * How much a header looks like a FEC: at least six columns bear their official name, or twelve are known under any name.
 * A sales journal of a few columns is an accounting file, but no FEC.
 */
export function isFecHeader(header: readonly string[], columns: Columns): boolean {
  if (!areAccountingColumns(columns)) return false;
  const names = new Set(header.map(normaliseHeader));
  const official = OFFICIAL.filter((role) => names.has(NAMES[role][0] ?? '')).length;
  const known = ROLES.filter((role) => columns[role] >= 0).length;
  return official >= 6 || (known >= 12 && (columns.entry >= 0 || columns.journal >= 0));
}

/** A line of 17 fields or more that has a date, an account and amounts where the FEC wants them. */
export function looksLikeFecLine(cells: readonly string[]): boolean {
  return (
    cells.length >= 13 &&
    /^(?:\d{8}|\d{4}[-/.]\d\d[-/.]\d\d|\d\d[-/.]\d\d[-/.]\d{4})$/.test((cells[3] ?? '').trim()) &&
    /^\d{2,}/.test((cells[4] ?? '').trim()) &&
    isFigure(cells[11]) &&
    isFigure(cells[12])
  );
}

function isFigure(cell: string | undefined): boolean {
  return cell !== undefined && /^[-+]?[\d\s.,\u00a0\u202f]*$/.test(cell);
}
