import { euros } from './builders';
import { encodeText, fecText, type FecLine, type FecVariant } from './fecText';

/**
 * FEC files for tests: describe what happened, write it in any variant.
 *
 *     const bytes = aFec()
 *       .invoice({ customer: 'C1', number: 'FA1', on: '2024-01-15', amount: '120.00' })
 *       .payment({ customer: 'C1', on: '2024-02-20', amount: '120.00', letter: 'AA' })
 *       .bytes({ separator: '|', encoding: 'windows-1252' });
 */

interface Movement {
  readonly customer: string;
  /** Default `Client <code>`. */
  readonly name?: string;
  readonly on: string;
  /** Euros, as in `euros()`. */
  readonly amount: string | number;
  readonly number?: string;
  readonly letter?: string;
  readonly label?: string;
  readonly journal?: string;
  readonly entry?: string;
  /** Default 411000; without auxiliary code the customer is the account itself. */
  readonly account?: string;
  readonly withoutAux?: boolean;
  readonly due?: string;
  readonly pieceOn?: string;
}

export class FecFile {
  readonly lines: FecLine[] = [];
  private entries = 0;

  /** A sale: 411 in debit, 707 in credit. */
  invoice(movement: Movement & { readonly number: string }): this {
    return this.entry(
      { journal: 'VE', journalLabel: 'Ventes', counterpart: '707000', sign: 1, what: 'Facture' },
      movement,
    );
  }

  /** The reverse of a sale, in the journal of sales. */
  creditNote(movement: Movement & { readonly number: string }): this {
    return this.entry(
      { journal: 'VE', journalLabel: 'Ventes', counterpart: '707000', sign: -1, what: 'Avoir' },
      movement,
    );
  }

  /** A receipt: 411 in credit, 512 in debit. */
  payment(movement: Movement): this {
    return this.entry(
      { journal: 'BQ', journalLabel: 'Banque', counterpart: '512000', sign: -1, what: 'Règlement' },
      movement,
    );
  }

  /** A balance carried over from the year before; a negative amount stands in credit. */
  opening(movement: Movement): this {
    return this.entry(
      { journal: 'AN', journalLabel: 'A nouveaux', counterpart: '101000', sign: 1, what: 'A nouveau' },
      movement,
    );
  }

  /** A line as it is, for what the other methods do not say. */
  line(line: Partial<FecLine> & { readonly account: string; readonly on: string }): this {
    this.lines.push({
      journal: 'OD',
      journalLabel: 'Opérations diverses',
      entry: String(this.entries),
      accountLabel: 'Compte',
      aux: '',
      auxLabel: '',
      piece: '',
      pieceOn: line.on,
      label: '',
      debit: 0,
      credit: 0,
      letter: '',
      letterOn: '',
      due: '',
      currencyAmount: '',
      currency: '',
      ...line,
    });
    return this;
  }

  text(variant: FecVariant = {}): string {
    return fecText(this.lines, variant);
  }

  bytes(variant: FecVariant = {}): Uint8Array<ArrayBuffer> {
    return encodeText(this.text(variant), variant.encoding ?? 'utf-8');
  }

  private entry(
    kind: { journal: string; journalLabel: string; counterpart: string; sign: number; what: string },
    movement: Movement,
  ): this {
    this.entries += 1;
    const cents = euros(movement.amount) * kind.sign;
    const name = movement.name ?? `Client ${movement.customer}`;
    const number = movement.number ?? `${kind.journal}${this.entries}`;
    const base = {
      journal: movement.journal ?? kind.journal,
      journalLabel: kind.journalLabel,
      entry: movement.entry ?? String(this.entries),
      on: movement.on,
      piece: number,
      pieceOn: movement.pieceOn ?? movement.on,
      label: movement.label ?? `${kind.what} ${number}`,
    };
    const account = movement.account ?? '411000';
    this.line({
      ...base,
      account,
      accountLabel: movement.withoutAux === true ? name : 'Clients',
      aux: movement.withoutAux === true ? '' : movement.customer,
      auxLabel: movement.withoutAux === true ? '' : name,
      debit: Math.max(cents, 0),
      credit: Math.max(-cents, 0),
      letter: movement.letter ?? '',
      letterOn: movement.letter === undefined ? '' : movement.on,
      due: movement.due ?? '',
    });
    return this.line({
      ...base,
      account: kind.counterpart,
      accountLabel: 'Contrepartie',
      debit: Math.max(-cents, 0),
      credit: Math.max(cents, 0),
    });
  }
}

export function aFec(): FecFile {
  return new FecFile();
}

const TRADES = [
  'Menuiserie Durand et Fils',
  'SARL Boulangerie Martin',
  'Société Générale de Peinture',
  'Transports Lefevre SAS',
  'Garage du Centre',
  'Café de la Gare',
  'Plomberie Dupont',
  'Mairie de Saint-Just',
];

/** Numbers that look random and are the same on each run: [0, 1). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface GeneratedFec {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly lines: number;
  readonly invoices: number;
  readonly customers: number;
  readonly openCents: number;
}

/**
 * A large FEC (TAB, UTF-8): sales entries, and for `paidShare` of the invoices a payment that settles them by a letter.
 * With the defaults every two lines are one open invoice: 200 000 lines are 100 000 invoices of 10 000 customers.
 */
export function generateFec(spec: {
  readonly lines: number;
  readonly seed?: number;
  readonly customers?: number;
  /** 0 to 1. */
  readonly paidShare?: number;
  /** A third line for the VAT. */
  readonly vat?: boolean;
}): GeneratedFec {
  const random = seededRandom(spec.seed ?? 1);
  const customers = spec.customers ?? Math.max(1, Math.floor(spec.lines / 20));
  const parts: string[] = [fecText([], { newline: '\n' })];
  let lines = 0;
  let invoices = 0;
  let openCents = 0;
  const perInvoice = spec.vat === true ? 3 : 2;
  const money = (cents: number): string =>
    `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`;
  const usedBy = new Set<number>();
  const letters = new Map<number, number>();
  while (lines + perInvoice <= spec.lines) {
    invoices += 1;
    const who = Math.floor(random() * customers);
    usedBy.add(who);
    const code = `CLI${String(who).padStart(6, '0')}`;
    const name = `${TRADES[who % TRADES.length] ?? ''} ${who}`;
    const month = 1 + Math.floor(random() * 12);
    const date = `2024${String(month).padStart(2, '0')}${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`;
    const number = `FA2024-${String(invoices).padStart(6, '0')}`;
    const total = 1000 + Math.floor(random() * 500_000);
    const paid = random() < (spec.paidShare ?? 0) && lines + perInvoice + 2 <= spec.lines;
    const letter = paid ? letterOf(counted(letters, who)) : '';
    const vat = spec.vat === true ? Math.floor(total / 6) : 0;
    const sale = `VE\tJournal des ventes\tVE${invoices}\t${date}\t`;
    const piece = `${number}\t${date}\tFacture ${number} chantier de ${name}\t`;
    parts.push(
      `${sale}41100000\tClients\t${code}\t${name}\t${piece}${money(total)}\t0,00\t${letter}\t${paid ? date : ''}\t20241231\t\t\n`,
      `${sale}70600000\tPrestations de services\t\t\t${piece}0,00\t${money(total - vat)}\t\t\t20241231\t\t\n`,
    );
    if (vat > 0)
      parts.push(`${sale}44571000\tTVA collectée\t\t\t${piece}0,00\t${money(vat)}\t\t\t20241231\t\t\n`);
    lines += perInvoice;
    if (!paid) {
      openCents += total;
      continue;
    }
    const receipt = `BQ\tJournal de banque\tBQ${invoices}\t${date}\t`;
    const slip = `RG${invoices}\t${date}\tRèglement ${number} ${name}\t`;
    parts.push(
      `${receipt}51200000\tBanque\t\t\t${slip}${money(total)}\t0,00\t\t\t20241231\t\t\n`,
      `${receipt}41100000\tClients\t${code}\t${name}\t${slip}0,00\t${money(total)}\t${letter}\t${date}\t20241231\t\t\n`,
    );
    lines += 2;
  }
  return {
    bytes: new TextEncoder().encode(parts.join('')),
    lines,
    invoices,
    customers: usedBy.size,
    openCents,
  };
}

/** Letters begin again for each customer, as programs give them. */
function counted(counts: Map<number, number>, customer: number): number {
  const count = (counts.get(customer) ?? 0) + 1;
  counts.set(customer, count);
  return count;
}

function letterOf(index: number): string {
  let letter = '';
  for (let rest = index; rest > 0; rest = Math.floor(rest / 26))
    letter += String.fromCharCode(65 + (rest % 26));
  return letter.padStart(3, 'A');
}
