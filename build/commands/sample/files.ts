import { endOfMonth, type Day } from '../../../renderer/domain/day';
import { SAMPLE_COMPANY } from './company';
import { SAMPLE_CUSTOMERS, type SampleCustomer } from './customers';
import type { SampleEntry } from './entries';
import { sampleEntries } from './ledger';
import { seededRandom } from './random';
import { sampleTrade } from './trade';

const SEED = 20260615;

const FEC_COLUMNS = [
  'JournalCode',
  'JournalLib',
  'EcritureNum',
  'EcritureDate',
  'CompteNum',
  'CompteLib',
  'CompAuxNum',
  'CompAuxLib',
  'PieceRef',
  'PieceDate',
  'EcritureLib',
  'Debit',
  'Credit',
  'EcritureLet',
  'DateLet',
  'ValidDate',
  'Montantdevise',
  'Idevise',
] as const;

const JOURNALS = {
  AN: 'A NOUVEAUX',
  VT: 'VENTES',
  BQ: 'BANQUE',
  HA: 'ACHATS',
  OD: 'OPERATIONS DIVERSES',
} as const;

function fecDay(value: Day): string {
  return value.replaceAll('-', '');
}

function fecAmount(amount: number): string {
  return `${Math.floor(amount / 100)},${String(amount % 100).padStart(2, '0')}`;
}

/** @throws RangeError when an entry does not balance or an amount is not whole cents: the sample must be sound books. */
function checkEntry(entry: SampleEntry): void {
  const sum = entry.lines.reduce((total, { amount }) => total + amount, 0);
  if (sum !== 0 || entry.lines.some(({ amount }) => !Number.isInteger(amount)))
    throw new RangeError(`entry ${entry.pieceRef} of the sample does not balance`);
}

function fecText(entries: readonly SampleEntry[]): string {
  const rows = entries.flatMap((entry, place) => {
    checkEntry(entry);
    return entry.lines.map((entryLine) => [
      entry.journal,
      JOURNALS[entry.journal],
      String(place + 1),
      fecDay(entry.date),
      entryLine.account,
      entryLine.accountLabel,
      entryLine.aux?.code ?? '',
      entryLine.aux?.name ?? '',
      entry.pieceRef,
      fecDay(entry.pieceDate),
      entry.label,
      fecAmount(Math.max(entryLine.amount, 0)),
      fecAmount(Math.max(-entryLine.amount, 0)),
      entryLine.lettering?.letter ?? '',
      entryLine.lettering ? fecDay(entryLine.lettering.on) : '',
      fecDay(endOfMonth(entry.date)),
      '',
      '',
    ]);
  });
  return [FEC_COLUMNS, ...rows].map((row) => row.join('\t')).join('\n') + '\n';
}

const CUSTOMER_KINDS = { business: 'entreprise', consumer: 'particulier', public: 'public' } as const;

function email(customer: SampleCustomer): string {
  return customer.kind === 'consumer' ? '' : `compta@${customer.code.toLowerCase()}.invalid`;
}

function customersText(): string {
  const header = [
    'code',
    'nom',
    'type',
    ...[1, 2, 3, 4, 5].map((rank) => `adresse${rank}`),
    'cp',
    'ville',
    'email',
  ];
  const rows = SAMPLE_CUSTOMERS.map((customer) => [
    customer.code,
    customer.name,
    CUSTOMER_KINDS[customer.kind],
    ...[0, 1, 2, 3, 4].map((place) => customer.lines[place] ?? ''),
    customer.postCode,
    customer.town,
    email(customer),
  ]);
  return [header, ...rows].map((row) => row.join(';')).join('\n') + '\n';
}

/** The files of `assets/sample`, by name. The same at every call, on every machine. */
export function sampleFiles(): ReadonlyMap<string, string> {
  const random = seededRandom(SEED);
  const entries = sampleEntries(sampleTrade(random), random);
  return new Map([
    ['sample-fec.txt', fecText(entries)],
    ['sample-customers.csv', customersText()],
    ['sample-company.json', `${JSON.stringify(SAMPLE_COMPANY, null, 2)}\n`],
  ]);
}
