import { aFec, type FecFile, seededRandom } from '../fecBuilder';

/** An invoice of the books, and when it was paid in full; null while it is not. */
interface Sale {
  readonly customer: string;
  readonly name: string;
  readonly number: string;
  readonly on: string;
  readonly cents: number;
  readonly paidOn: string | null;
}

interface BookCustomer {
  readonly code: string;
  readonly name: string;
  /** First year in which the books know him. */
  readonly since: number;
}

const TRADES = [
  'Menuiserie',
  'Boulangerie',
  'Transports',
  'Garage',
  'Café',
  'Plomberie',
  'Imprimerie',
  'Hôtel',
];
const NAMES = [
  'Éclair',
  'Durand',
  'Lefèvre',
  'Œuvrard',
  'Zèbre',
  'Martin',
  'Noël',
  'Ébène',
  'Garnier',
  'D’Arc',
  'Müller',
];

export const isConsumer = (index: number): boolean => index % 10 === 6 || index % 10 === 7;
export const isPublic = (index: number): boolean => index % 10 === 8;
/** Nobody says what he is. */
export const isUnknown = (index: number): boolean => index % 10 === 9;

export const BOOK_CUSTOMERS: readonly BookCustomer[] = Array.from({ length: 182 }, (_, index) => {
  const since = index < 130 ? 2024 : index < 164 ? 2025 : 2026;
  return { code: codeOf(index), name: nameOf(index), since };
});

export function codeOf(index: number): string {
  return `C${String(index + 1).padStart(3, '0')}`;
}

function nameOf(index: number): string {
  const family = NAMES[index % NAMES.length] ?? '';
  return isConsumer(index)
    ? `${index % 2 === 0 ? 'Mme' : 'M.'} ${family} ${index + 1}`
    : `${TRADES[index % TRADES.length] ?? ''} ${family} ${index + 1}`;
}

/** Two customers who paid all in 2025 and are erased later. */
export const ERASED = [
  { code: 'P-OUBLI', name: 'Mme Sidonie Oubliette' },
  { code: 'P-ANON', name: 'M. Anatole Nonnime' },
] as const;

const GRAND_ITEMS = 1080;

function salesOf(): readonly Sale[] {
  const random = seededRandom(200);
  const sales: Sale[] = [];
  BOOK_CUSTOMERS.forEach(({ code, name, since }, index) => {
    for (let year = since; year <= 2026; year += 1) {
      const count = 1 + Math.floor(random() * 2);
      for (let rank = 0; rank < count; rank += 1) {
        const last = year === 2026 ? 10 : 12;
        const month = 1 + Math.floor(random() * last);
        const day = 1 + Math.floor(random() * 28);
        const on = isoDay(year, month, day);
        const tenth = index % 10;
        const keeps = year === 2026 ? 0.45 : year === 2025 ? 0.8 : 0.9;
        const paid = random() < keeps && !(tenth === 3 && year > 2024);
        const months = 1 + Math.floor(random() * 2);
        const number = `F${year}-${code.slice(1)}-${rank + 1}`;
        const cents = 900 + Math.floor(random() * 400_000);
        const paidOn = paid ? later(on, months) : null;
        sales.push({ customer: code, name, number, on, cents, paidOn });
      }
    }
  });
  for (const { code, name } of ERASED)
    sales.push({
      customer: code,
      name,
      number: `F2024-${code}`,
      on: '2024-10-03',
      cents: 84_050,
      paidOn: '2025-04-10',
    });
  return sales;
}

/** What stands in no simple invoice: letters that do not balance, credits, part payments, collective accounts. */
function addOddities(fec: FecFile, year: number, until: string): void {
  const within = (on: string): boolean => on.startsWith(`${year}`) && on <= until;
  for (const [index, { code, name, since }] of BOOK_CUSTOMERS.entries()) {
    const who = { customer: code, name };
    if (year === since && index % 23 === 4) {
      const [sold, paid] = [`${year}-03-12`, `${year}-05-02`];
      fec.invoice({ ...who, number: `B${year}-${code}`, on: sold, amount: '350.00', letter: 'ZZ' });
      fec.payment({ ...who, number: `R${year}-${code}`, on: paid, amount: '320.40', letter: 'ZZ' });
    }
    if (year === 2026 && index % 13 === 2 && within('2026-04-17'))
      fec.creditNote({ ...who, number: `A2026-${code}`, on: '2026-04-17', amount: '75.30' });
    if (year === 2026 && index % 17 === 5 && within('2026-05-20'))
      fec.payment({
        ...who,
        number: `V2026-${code}`,
        on: '2026-05-20',
        amount: index % 2 === 0 ? '9000.00' : '64.00',
      });
  }
  if (year === 2026)
    for (let rank = 0; rank < GRAND_ITEMS; rank += 1) {
      const on = isoDay(2026, 1 + (rank % 10), 1 + (rank % 28));
      if (!within(on)) continue;
      const number = `G${String(rank).padStart(4, '0')}`;
      fec.invoice({ customer: 'GRAND', name: 'Grand compte', number, on, amount: 1 + (rank % 25) });
    }
  if (year === 2025) addCollectives(fec);
}

/** Three accounts without auxiliary code whose labels name several customers. */
function addCollectives(fec: FecFile): void {
  const lines = [
    ['411900', 'D25-1', '2025-02-03', '480.00', 'Facture ROUSSEL'],
    ['411900', 'D25-2', '2025-03-04', '260.00', 'Facture PELLETIER'],
    ['411900', 'D25-3', '2025-05-19', '1000.00', 'Facture MARCHAND'],
    ['411950', 'D25-4', '2025-06-11', '90.00', 'Facture AUBERT'],
    ['411950', 'D25-5', '2025-09-25', '45.50', 'Facture BLANCHARD'],
    ['411960', 'D25-6', '2025-04-08', '610.00', 'Facture CHEVALIER'],
    ['411960', 'D25-7', '2025-07-30', '720.00', 'Facture FONTAINE'],
  ] as const;
  for (const [account, number, on, amount, label] of lines)
    fec.invoice({
      customer: account,
      name: 'CLIENTS DIVERS',
      number,
      on,
      amount,
      label,
      account,
      withoutAux: true,
    });
}

/** The file of one year as it was exported on a day: openings, sales, payments, with letters where they balance. */
export function bookOf(year: number, until: string): Uint8Array<ArrayBuffer> {
  const fec = aFec();
  const letters = new Map<string, number>();
  const first = `${year}-01-01`;
  for (const { customer, name, number, on, cents, paidOn } of salesOf()) {
    if (on > until || (paidOn !== null && paidOn < first)) continue;
    const settled = paidOn !== null && paidOn <= until && paidOn.startsWith(`${year}`);
    const rank = (letters.get(customer) ?? 0) + 1;
    if (settled) letters.set(customer, rank);
    const letter = settled ? { letter: `L${String.fromCharCode(64 + rank)}` } : {};
    const amount = (cents / 100).toFixed(2);
    const base = { customer, name, amount, ...letter };
    if (on < first) fec.opening({ ...base, number, on: first, pieceOn: on });
    else fec.invoice({ ...base, number, on });
    if (settled) fec.payment({ ...base, number: `R-${number}`, on: paidOn });
  }
  addOddities(fec, year, until);
  return fec.bytes({ encoding: 'windows-1252' });
}

/** The owner's list of his customers: kinds, addresses, e-mail; not of everybody. */
export function customerList(until: number): string {
  const rows = BOOK_CUSTOMERS.flatMap(({ code, name, since }, index) => {
    if (since > until || isUnknown(index)) return [];
    const kind = isConsumer(index) ? 'particulier' : isPublic(index) ? 'public' : 'entreprise';
    const address =
      index % 19 === 11 ? ['', '', ''] : [`${index + 1} rue des Lilas`, String(69001 + (index % 9)), 'Lyon'];
    const mail = index % 3 === 0 ? `compta@${code.toLowerCase()}.example` : '';
    return [[code, name, kind, ...address, mail]];
  });
  const erased = ERASED.map(({ code, name }) => [
    code,
    name,
    'particulier',
    '3 impasse Perdue',
    '69003',
    'Lyon',
    '',
  ]);
  return [['code', 'nom', 'type', 'adresse1', 'cp', 'ville', 'email'], ...rows, ...erased]
    .map((row) => row.join(';'))
    .join('\n');
}

/** A list of invoices of customers whom the books do not know. */
export function invoiceList(customers: number): string {
  const rows = Array.from({ length: customers }, (_, index) => {
    const code = `L${String(index + 1).padStart(2, '0')}`;
    const total = `${120 + 37 * index},50`;
    const paid = index % 4 === 1 ? '60,00' : '';
    const year = index === 8 ? 2023 : 2025;
    return `${code};Liste ${NAMES[index % NAMES.length] ?? ''};Q${index + 1};1${index % 9}/09/${year};1${index % 9}/10/${year};${total};${paid};`;
  });
  return ['Code client;Client;N° facture;Date facture;Échéance;Total TTC;Déjà réglé;Statut', ...rows].join(
    '\n',
  );
}

function isoDay(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function later(on: string, months: number): string {
  const [year = 0, month = 0, day = 0] = on.split('-').map(Number);
  const total = month - 1 + months;
  return isoDay(year + Math.floor(total / 12), (total % 12) + 1, day);
}
