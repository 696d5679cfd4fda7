import type { Account, AccountId } from '../../renderer/domain/account/account';
import type { Hold, HoldId } from '../../renderer/domain/account/hold';
import type { Allocation, Item, ItemId } from '../../renderer/domain/account/item';
import type { MatchingGroup, MatchingId } from '../../renderer/domain/account/matchingGroup';
import { DEFAULT_TERMS } from '../../renderer/domain/terms/paymentTerms';
import type { PostalAddress } from '../../renderer/domain/postalAddress';
import type { Company } from '../../renderer/domain/company/company';
import { addDays, day, type Day } from '../../renderer/domain/day';
import type { HalfYear } from '../../renderer/domain/halfYear';
import type { EcbRate, LegalRate, RateTable } from '../../renderer/domain/latepayment/rateTable';
import { cents, type Cents } from '../../renderer/domain/money';
import { rate } from '../../renderer/domain/rate';
import type { Ledger, LedgerCustomer, LedgerItem } from '../../renderer/domain/receivables/ledger';

/**
 * Builders of valid records for tests. Each call gives a record with readable defaults; name what your test is about and
 * leave the rest. Amounts are euros as text or number (`'1200.50'`), days are `YYYY-MM-DD`: a test reads like the paper it checks.
 */

/** `'1 200,50'`, `'1200.50'` or `1200.5` as cents. @throws RangeError for more than two decimals. */
export function euros(value: string | number): Cents {
  const text = String(value).replaceAll(/\s/g, '').replace(',', '.');
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(text);
  if (!match) throw new RangeError(`not an amount in euros: ${value}`);
  const magnitude = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  return cents(match[1] === '-' ? -magnitude : magnitude);
}

let counter = 0;
/** A new id for each call, in order: `id-1`, `id-2`… Give your own ids where a test compares whole records. */
export function nextId(prefix = 'id'): string {
  counter += 1;
  return `${prefix}-${counter}`;
}

export const LYON: PostalAddress = {
  lines: ['12 rue des Lilas'],
  postCode: '69003',
  town: 'Lyon',
  country: null,
};

interface ItemSpec {
  readonly id?: string;
  readonly number?: string;
  readonly date?: string;
  /** Default: 30 days after the date (credits: the date). */
  readonly due?: string;
  readonly dueSource?: Item['dueSource'];
  /** Euros; always given positive: a credit note or payment is made negative here. */
  readonly amount?: string | number;
  readonly allocations?: readonly {
    on: string;
    amount: string | number;
    kind?: Allocation['kind'];
    source?: Allocation['source'];
  }[];
  readonly label?: string;
  readonly journal?: string;
  readonly key?: string;
  readonly importId?: string;
  readonly matching?: string | null;
  readonly stage?: Item['stage'];
  readonly noticeOn?: string | null;
  readonly claimed?: Item['claimed'];
}

function anItem(kind: Item['kind'], spec: ItemSpec): Item {
  const id = spec.id ?? nextId('item');
  const date = day(spec.date ?? '2026-01-15');
  const credit = kind === 'creditNote' || kind === 'payment';
  const amount = euros(spec.amount ?? '1000');
  const number = spec.number ?? id.toUpperCase();
  return {
    id: id as ItemId,
    kind,
    number,
    date,
    dueDate: spec.due === undefined ? (credit ? date : addDays(date, 30)) : day(spec.due),
    dueSource: spec.dueSource ?? 'file',
    amount: credit ? cents(-amount) : amount,
    allocations: (spec.allocations ?? []).map((allocation, index) => ({
      id: `${id}:paid-${index + 1}`,
      source: allocation.source ?? 'file',
      on: day(allocation.on),
      amount: euros(allocation.amount),
      kind: allocation.kind ?? 'payment',
    })),
    label: spec.label ?? '',
    journal: spec.journal ?? (kind === 'payment' ? 'BQ' : 'VE'),
    key: spec.key ?? `key:${id}`,
    importId: spec.importId ?? 'import-1',
    matching: spec.matching ?? null,
    stage: spec.stage ?? null,
    noticeOn: spec.noticeOn === undefined || spec.noticeOn === null ? null : day(spec.noticeOn),
    claimed: spec.claimed ?? null,
  };
}

export function anInvoice(spec: ItemSpec = {}): Item {
  return anItem('invoice', spec);
}

export function anOpening(spec: ItemSpec = {}): Item {
  return anItem('opening', { journal: 'AN', ...spec });
}

export function aCreditNote(spec: ItemSpec = {}): Item {
  return anItem('creditNote', spec);
}

export function aPayment(spec: ItemSpec = {}): Item {
  return anItem('payment', spec);
}

/** A business with an address and no items. */
export function anAccount(spec: Partial<Omit<Account, 'id'>> & { readonly id?: string } = {}): Account {
  const { id, ...rest } = spec;
  const accountId = (id ?? nextId('account')) as AccountId;
  return {
    code: rest.code ?? accountId.toUpperCase(),
    name: 'Menuiserie Durand SARL',
    kind: 'business',
    kindConfirmed: true,
    address: LYON,
    email: null,
    phone: null,
    siren: null,
    terms: DEFAULT_TERMS,
    termsSource: 'default',
    contractRate: null,
    collective: 'no',
    items: [],
    matching: [],
    holds: [],
    contacts: [],
    formalNoticeAllowed: false,
    lastContact: null,
    note: '',
    ...rest,
    id: accountId,
  };
}

/** "Do not disturb" the whole customer without end, placed on 1 January 2026, unless the spec says otherwise. */
export function aHold(
  spec: Partial<Omit<Hold, 'id' | 'until' | 'placedOn' | 'itemId'>> & {
    readonly id?: string;
    readonly until?: string | null;
    readonly placedOn?: string;
    readonly itemId?: string | null;
  } = {},
): Hold {
  const { id, until, placedOn, itemId, ...rest } = spec;
  return {
    reason: 'litige',
    ...rest,
    id: (id ?? nextId('hold')) as HoldId,
    until: until === undefined || until === null ? null : day(until),
    placedOn: day(placedOn ?? '2026-01-01'),
    itemId: (itemId ?? null) as ItemId | null,
  };
}

/** A matching group of these items that waits for the owner's word. */
export function aMatchingGroup(
  spec: Partial<Omit<MatchingGroup, 'id' | 'balance' | 'itemIds'>> & {
    readonly id?: string;
    readonly balance?: string | number;
    readonly itemIds?: readonly string[];
  } = {},
): MatchingGroup {
  const { id, balance, itemIds, ...rest } = spec;
  return {
    code: 'AA',
    decision: 'waiting',
    ...rest,
    id: (id ?? nextId('matching')) as MatchingId,
    balance: euros(balance ?? '10'),
    itemIds: (itemIds ?? []) as readonly ItemId[],
  };
}

/** A fictitious company with every field set and valid check digits. */
export function aCompany(spec: Partial<Company> = {}): Company {
  return {
    name: 'Atelier Lumière',
    legalForm: 'SARL',
    capital: '10 000 €',
    siren: '732829320',
    registry: 'RCS Lyon',
    vatNumber: 'FR44732829320',
    address: { lines: ['8 place Bellecour'], postCode: '69002', town: 'Lyon', country: null },
    phone: '04 72 00 00 00',
    email: 'contact@atelier-lumiere.example',
    contactName: 'Claire Martin',
    contactPhone: '04 72 00 00 01',
    signatoryName: 'Claire Martin',
    signatoryTitle: 'Gérante',
    iban: 'FR7630006000011234567890189',
    bic: 'AGRIFRPP',
    accountHolder: '',
    logo: null,
    place: 'Lyon',
    creditorKind: 'professional',
    specimen: false,
    ...spec,
  };
}

/** Percent with two decimals for each half-year: `{ '2026-S1': '2.15' }`; legal as `[professional, individual]`. */
export function aRateTable(
  ecb: Readonly<Record<string, string>> = {
    '2024-S1': '4.50',
    '2024-S2': '4.25',
    '2025-S1': '3.15',
    '2025-S2': '2.15',
    '2026-S1': '2.15',
  },
  legal: Readonly<Record<string, readonly [string, string]>> = {
    '2025-S1': ['3.71', '7.21'],
    '2025-S2': ['2.76', '6.65'],
    '2026-S1': ['2.62', '6.67'],
  },
): RateTable {
  const percent = (text: string) => rate(euros(text));
  return {
    ecb: new Map<HalfYear, EcbRate>(
      Object.entries(ecb).map(([half, refi]) => [
        half as HalfYear,
        { half: half as HalfYear, refi: percent(refi), source: 'test', enteredOn: null },
      ]),
    ),
    legal: new Map<HalfYear, LegalRate>(
      Object.entries(legal).map(([half, [professional, individual]]) => [
        half as HalfYear,
        {
          half: half as HalfYear,
          professional: percent(professional),
          individual: percent(individual),
          source: 'test',
          enteredOn: null,
        },
      ]),
    ),
  };
}

/** One line of a customer's account as a file gives it. Amounts in signed euros. */
export function aLedgerItem(
  spec: Partial<Omit<LedgerItem, 'date' | 'dueDate' | 'amount' | 'paid' | 'letteredOn'>> & {
    readonly date?: string;
    readonly dueDate?: string | null;
    readonly amount?: string | number;
    readonly paid?: string | number;
    readonly letteredOn?: string | null;
  } = {},
): LedgerItem {
  const { date, dueDate, amount, paid, letteredOn, ...rest } = spec;
  const signed = euros(amount ?? '1000');
  const number = rest.number ?? nextId('F');
  const on = day(date ?? '2026-01-15');
  return {
    kind: signed > 0 ? 'invoice' : 'payment',
    label: '',
    journal: signed > 0 ? 'VE' : 'BQ',
    letter: null,
    key: `key:${number}:${on}:${signed}`,
    line: 2,
    ...rest,
    number,
    date: on,
    dueDate: dueDate === undefined || dueDate === null ? null : day(dueDate),
    amount: signed,
    paid: euros(paid ?? '0'),
    letteredOn: letteredOn === undefined || letteredOn === null ? null : day(letteredOn),
  };
}

export function aLedgerCustomer(spec: Partial<LedgerCustomer> = {}): LedgerCustomer {
  return {
    code: 'C001',
    name: 'Menuiserie Durand SARL',
    codeIsAccount: false,
    collective: false,
    address: null,
    email: null,
    terms: null,
    open: [],
    settled: [],
    unbalanced: [],
    ...spec,
  };
}

/** A file of these customers; its period runs over all their lines unless given. */
export function aLedger(
  customers: readonly LedgerCustomer[],
  spec: { readonly source?: Ledger['source']; readonly firstDay?: string; readonly lastDay?: string } = {},
): Ledger {
  const days: Day[] = customers
    .flatMap((customer) => [...customer.open, ...customer.settled].map((item) => item.date))
    .sort();
  return {
    source: spec.source ?? 'fec',
    firstDay: spec.firstDay === undefined ? (days[0] ?? null) : day(spec.firstDay),
    lastDay: spec.lastDay === undefined ? (days.at(-1) ?? null) : day(spec.lastDay),
    customers: [...customers].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)),
  };
}
