/**
 * Files that make the readers say each thing that they can say: what a program exported, a spreadsheet saved or a disk cut.
 * The code of the finding that a file is made for is its key.
 */

const FEC_HEADER =
  'JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\tCompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise';
const TITLES = FEC_HEADER.split('\t');

interface FecFields {
  readonly [title: string]: string;
}

/** One line of a FEC: a customer's invoice of 100 euros, with the given fields in place of its own. */
function line(fields: FecFields = {}): string {
  const own: FecFields = {
    JournalCode: 'VE',
    JournalLib: 'Ventes',
    EcritureNum: '1',
    EcritureDate: '20240115',
    CompteNum: '411000',
    CompteLib: 'Clients',
    CompAuxNum: 'C1',
    CompAuxLib: 'Durand',
    PieceRef: 'FA1',
    PieceDate: '20240115',
    EcritureLib: 'Facture',
    Debit: '100,00',
    Credit: '0,00',
  };
  return TITLES.map((title) => fields[title] ?? own[title] ?? '').join('\t');
}

const SALE = { CompteNum: '707000', CompAuxNum: '', CompAuxLib: '', Debit: '0,00', Credit: '100,00' };

function fec(...lines: readonly string[]): string {
  return `${[FEC_HEADER, ...lines].join('\n')}\n`;
}

/** A FEC with that line beside a good entry. */
function beside(...odd: readonly string[]): string {
  return fec(
    line({ EcritureNum: '9', PieceRef: 'FA9' }),
    line({ EcritureNum: '9', PieceRef: 'FA9', ...SALE }),
    ...odd,
  );
}

/** A list of invoices with those rows below a good one. */
function list(...rows: readonly string[]): string {
  return `${['Client;Facture;Date;Échéance;Montant TTC;Réglé', 'Bon;F0;31/01/2024;28/02/2024;10,00;0,00', ...rows].join('\n')}\n`;
}

function customers(...rows: readonly string[]): string {
  return `${['code;nom;type;adresse1;cp;ville;email', ...rows].join('\n')}\n`;
}

function bytes(...values: readonly number[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(values);
}

export interface OddFile {
  readonly content: string | Uint8Array<ArrayBuffer>;
  /** Read as a list of customers. */
  readonly customers?: true;
}

const PADDING = 'x'.repeat(300);

export const ODD_FILES = {
  'nul-bytes': { content: beside(line({ CompAuxLib: 'Du\0rand' })) },
  'truncated-file': {
    content: new Uint8Array([...new Uint8Array(Buffer.from(`\uFEFF${beside()}`, 'utf16le')), 65]),
  },
  'encoding-guessed': {
    content: new Uint8Array(
      Buffer.from(list('Andr\x82 L\x82v\x88que;F1;31/01/2024;28/02/2024;10,00;0,00'), 'latin1').map((byte) =>
        byte === 0xc9 ? 0x90 : byte === 0xe9 ? 0x82 : byte,
      ),
    ),
  },
  'future-date': { content: beside(line({ EcritureDate: '20990101', PieceDate: '20990101' })) },
  pdf: { content: '%PDF-1.7\n' },
  spreadsheet: { content: bytes(0x50, 0x4b, 3, 4, 0, 0) },
  'spreadsheet/old': { content: bytes(0xd0, 0xcf, 0x11, 0xe0, 0, 0) },
  'utf-32': { content: bytes(0xff, 0xfe, 0, 0, 65, 0, 0, 0) },
  'not-text': { content: new Uint8Array(4000).fill(0) },
  html: { content: '<html><table><tr><td>1</td></tr></table></html>' },
  xml: { content: '<?xml version="1.0"?><a/>' },
  'empty-file': { content: '' },
  'empty-file/blank': { content: '\n\n  \n' },
  'empty-file/customers': { content: '', customers: true },
  'unknown-table': { content: 'bonjour\n' },
  'unknown-table/customers': { content: 'bonjour;bonsoir\n1;2\n', customers: true },
  'line-too-long': { content: `${FEC_HEADER}\n${'a'.repeat(17_000_000)}` },
  'aged-balance': { content: 'Client;Solde;Non échu;1 à 30 j;Plus de 90 jours\nDurand;10;1;2;7\n' },
  payments: { content: 'Client;Numéro;Date;Montant;Mode de paiement\nDurand;1;31/01/2024;10,00;CB\n' },
  'payments/journal': {
    content: `Journal;Date;Compte;Tiers;Libellé;Pièce;Débit;Crédit\n${Array.from({ length: 9 }, (_, index) => `BQ;31/01/2024;411000;C${index};Virement reçu;R${index};0,00;10,00\nBQ;31/01/2024;512000;;Virement reçu;R${index};10,00;0,00`).join('\n')}\n`,
  },
  orders: { content: 'Client;N° commande;Date;Montant\nDurand;1;31/01/2024;10,00\n' },
  customers: { content: 'Code client;Raison sociale;Adresse;Ville\nC1;Durand;1 rue;Lyon\n' },
  'bank-statement': { content: 'Date;Libellé;Débit;Crédit\n31/01/2024;CB;10,00;\n' },
  'missing-columns': { content: 'Client;Numéro facture;Montant TTC\nDurand;F1;10,00\n' },
  'no-header': { content: `${line()}\n${line(SALE)}\n` },
  'nothing-to-import': { content: fec() },
  'nothing-to-import/list': { content: 'Client;Facture;Date;Montant TTC\n' },
  'mixed-encoding': {
    content: new Uint8Array([
      ...Buffer.from(beside(line({ CompAuxLib: 'Été' }))),
      ...Buffer.from(`${line({ CompAuxLib: 'Noël', CompAuxNum: 'C2' })}\n`, 'latin1'),
    ]),
  },
  'incomplete-entry': { content: beside(line(), line({ ...SALE, Credit: 'mille' })) },
  'unbalanced-entry': { content: beside(line()) },
  'no-customer-line': { content: fec(line({ ...SALE, Debit: '100,00' }), line(SALE)) },
  'unbalanced-lettering': { content: beside(line({ EcritureLet: 'AA', DateLet: '20240201' }), line(SALE)) },
  'unbalanced-lettering/partial': {
    content: beside(line({ EcritureLet: 'aa', DateLet: '20240201' }), line(SALE)),
  },
  'collective-account': {
    content: fec(
      ...Array.from({ length: 2 }, (_, index) => [
        line({
          EcritureNum: String(index),
          CompAuxNum: '',
          CompAuxLib: '',
          CompteNum: '411000',
          CompteLib: 'Clients divers',
          PieceRef: `FA${index}`,
          EcritureLib: index % 2 === 0 ? 'Facture Durand' : 'Facture Lefèvre',
        }),
        line({ ...SALE, EcritureNum: String(index), PieceRef: `FA${index}` }),
      ]).flat(),
    ),
  },
  'other-account': { content: beside(line({ CompteNum: '416000' }), line(SALE)) },
  'foreign-currency': {
    content: beside(line({ Montantdevise: '120,00', Idevise: 'USD' }), line(SALE)),
  },
  'foreign-currency/list': {
    content: 'Client;Facture;Date;Montant TTC;Devise\nDurand;F1;31/01/2024;10,00;USD\n',
  },
  'repeated-title': {
    content: fec(line(), line(SALE))
      .split('\n')
      .map((text, index) => (text === '' ? '' : `${text}\t${index === 0 ? 'Debit' : '1,00'}`))
      .join('\n'),
  },
  'separator-mismatch': { content: `${FEC_HEADER}\n${line().replaceAll('\t', '|')}\n` },
  'account-missing': { content: beside(line({ CompteNum: '' })) },
  'header-repeated': { content: beside(FEC_HEADER) },
  'too-many-fields': { content: beside(`${line()}\t1\t2`) },
  'too-many-fields/list': { content: list('Durand;F1;31/01/2024;28/02/2024;10,00;0,00;1') },
  'too-many-fields/customers': { content: customers('C1;Durand;;;;;;x'), customers: true },
  'too-many-fields/commas': {
    content: [
      'JournalCode,EcritureNum,EcritureDate,CompteNum,CompAuxNum,PieceRef,Debit,Credit,EcritureLet,DateLet',
      'VE,1,20240115,411000,C1,FA1,1200,0,,',
      'VE,2,20240115,411000,C1,FA2,1200,50,0,00',
      '',
    ].join('\n'),
  },
  'truncated-line': { content: beside(line().slice(0, -12)).trimEnd() },
  'too-few-fields': { content: beside('VE\tVentes\t3') },
  'field-too-long': { content: beside(line({ PieceRef: PADDING + PADDING })) },
  'date-missing': { content: beside(line({ EcritureDate: '', PieceDate: '' })) },
  'date-missing/list': { content: list('Durand;F1;;;10,00;0,00') },
  'date-invalid': { content: beside(line({ EcritureDate: '20240231' })) },
  'date-invalid/list': { content: list('Durand;F1;31/02/2024;28/02/2024;10,00;0,00') },
  'optional-date-invalid': { content: beside(line({ PieceDate: 'hier' }), line(SALE)) },
  'debit-and-credit': { content: beside(line({ Credit: '20,00' }), line({ ...SALE, Credit: '80,00' })) },
  'sense-invalid': {
    content:
      'JournalCode\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\tPieceRef\tEcritureLib\tMontant\tSens\nVE\t1\t20240115\t411000\tClients\tC1\tFA1\tx\t100,00\tX\n',
  },
  'amount-invalid': { content: beside(line({ Debit: 'mille' })) },
  'amount-invalid/computed': {
    content: 'Client;Facture;Date;Quantité;Prix unitaire HT;Taux TVA\nDurand;F1;31/01/2024;deux;10,00;20\n',
  },
  'amount-ambiguous': { content: 'Client;Facture;Date;Montant TTC\nDurand;F1;31/01/2024;1,234\n' },
  'amount-too-large': { content: beside(line({ Debit: '9999999999999999,00' })) },
  'amount-rounded': { content: beside(line({ Debit: '100,005' }), line(SALE)) },
  'amount-missing': { content: list('Durand;F1;31/01/2024;28/02/2024;;') },
  'name-cut': { content: beside(line({ CompAuxNum: 'C2', CompAuxLib: PADDING }), line(SALE)) },
  'name-cut/list': { content: list(`${PADDING};F1;31/01/2024;28/02/2024;10,00;0,00`) },
  'name-cut/customers': { content: customers(`C1;${PADDING};;;;;`), customers: true },
  'total-line': { content: list('TOTAL;;;;20,00;0,00') },
  'customer-missing': { content: list(';F1;31/01/2024;28/02/2024;10,00;0,00') },
  'not-owed': {
    content: 'Client;Facture;Date;Montant TTC;Statut\nDurand;F1;31/01/2024;10,00;Brouillon\n',
  },
  'not-owed/type': { content: 'Client;Facture;Date;Montant TTC;Type\nDurand;F1;31/01/2024;10,00;Devis\n' },
  'number-missing': { content: list('Durand;;31/01/2024;28/02/2024;10,00;0,00') },
  'due-invalid': { content: list('Durand;F1;31/01/2024;bientôt;10,00;0,00') },
  'due-before-date': { content: list('Durand;F1;31/01/2024;28/01/2024;10,00;0,00') },
  'number-used-twice': {
    content: list('Durand;F1;31/01/2024;28/02/2024;10,00;0,00', 'Durand;F1;31/01/2024;28/02/2024;11,00;0,00'),
  },
  'repeated-row': {
    content: list('Durand;F1;31/01/2024;28/02/2024;10,00;0,00', 'Durand;F1;31/01/2024;28/02/2024;10,00;0,00'),
  },
  'items-added-up': {
    content:
      'Client;Facture;Date;Article;Montant TTC\nDurand;F1;31/01/2024;A;10,00\nDurand;F1;31/01/2024;B;20,00\n',
  },
  'amounts-computed': {
    content: 'Client;Facture;Date;Quantité;Prix unitaire HT;Taux TVA\nDurand;F1;31/01/2024;2;10,00;20\n',
  },
  overpaid: { content: list('Durand;F1;31/01/2024;28/02/2024;10,00;2012,50') },
  'date-order-assumed': { content: 'Client;Facture;Date;Montant TTC\nDurand;F1;02/03/2024;10,00\n' },
  'code-repeated': { content: customers('C1;Durand;;;;;', 'C1;Dupont;;;;;'), customers: true },
  'code-missing': { content: customers(';Durand;;;;;'), customers: true },
  'kind-unknown': { content: customers('C1;Durand;martien;;;;'), customers: true },
  'address-incomplete': {
    content: customers('C1;Durand;;1 rue Haute;;;', 'C2;Dupont;;;;Lyon;'),
    customers: true,
  },
  'post-code-doubtful': { content: customers('C1;Durand;;1 rue Haute;ABC;Lyon;'), customers: true },
  'post-code-doubtful/zero': { content: customers('C1;Durand;;1 rue Haute;1000;Bourg;'), customers: true },
  'email-invalid': { content: customers('C1;Durand;;;;;durand'), customers: true },
  'more-of-a-kind': { content: beside(...Array.from({ length: 250 }, () => FEC_HEADER)) },
  'rejections-cut': { content: beside('x\n'.repeat(50_001)) },
} as const satisfies Readonly<Record<string, OddFile>>;

export function bytesOf({ content }: OddFile): Uint8Array<ArrayBuffer> {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
