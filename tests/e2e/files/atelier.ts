import { aFec, type FecFile } from '../../support/fecBuilder';

/** The day on which the first path begins; the rates of its half-year are in the program. */
export const FIRST_DAY = '2026-06-15';

export type Outcome =
  | { readonly letter: string; readonly principal: number }
  /** In "Sans lettre": the sentence that says why; an extract that is enough to know it. */
  | { readonly reason: string }
  /** Owes nothing: in neither list. */
  | { readonly nothing: true };

export interface Case {
  readonly code: string;
  readonly name: string;
  /** Debits less credits of what is not lettered, in cents. */
  readonly balance: number;
  readonly onFirstDay: Outcome;
}

/** One customer of every kind that the first day can bring. */
export const CASES: readonly Case[] = [
  {
    code: 'C01',
    name: 'Alpha Menuiserie',
    balance: 120_000,
    onFirstDay: { letter: 'Relance 1', principal: 120_000 },
  },
  {
    code: 'C02',
    name: 'Bravo Toitures',
    balance: 84_550,
    onFirstDay: { letter: 'Relance 2', principal: 84_550 },
  },
  {
    // Two late invoices: the older leads, both are asked.
    code: 'C03',
    name: 'Charlie Façades',
    balance: 241_000,
    onFirstDay: { letter: 'Relance 3', principal: 241_000 },
  },
  {
    // Old enough for a formal notice, which a first import does not send.
    code: 'C04',
    name: 'Delta Vérandas',
    balance: 500_000,
    onFirstDay: { letter: 'Relance 3', principal: 500_000 },
  },
  {
    code: 'C05',
    name: 'Écho Sanitaire',
    balance: 64_000,
    onFirstDay: { letter: 'Rappel', principal: 64_000 },
  },
  {
    code: 'C06',
    name: 'Foxtrot Carrelage',
    balance: 30_000,
    onFirstDay: { reason: 'Ce n’est pas encore le moment' },
  },
  {
    code: 'C07',
    name: 'Golf Peinture',
    balance: -5000,
    onFirstDay: { reason: 'Ce que ce client a en crédit couvre' },
  },
  {
    // A credit note of 250,25 falls on the invoice of 1 000,00.
    code: 'C08',
    name: 'Hôtel du Parc',
    balance: 74_975,
    onFirstDay: { letter: 'Relance 2', principal: 74_975 },
  },
  {
    code: 'C09',
    name: 'India Quincaillerie',
    balance: 1200,
    onFirstDay: { reason: 'inférieur au seuil au-dessous duquel vous n’écrivez pas' },
  },
  { code: 'C10', name: 'Juliet Déco', balance: 0, onFirstDay: { nothing: true } },
  {
    // 50,00 apart under a letter that does not balance: counted once the owner has said what they are.
    code: 'C11',
    name: 'Kilo Isolation',
    balance: 0,
    onFirstDay: { reason: 'Un lettrage de ce client ne s’équilibre pas' },
  },
  {
    code: 'C12',
    name: 'Mme Lima Paulette',
    balance: 41_000,
    onFirstDay: { letter: 'Relance 2', principal: 41_000 },
  },
  {
    // No address in the customers' file either: proposed, but it can't go.
    code: 'C13',
    name: 'Mike Cuisines',
    balance: 33_333,
    onFirstDay: { letter: 'Relance 2 · Adresse manquante', principal: 33_333 },
  },
  {
    code: 'C14',
    name: 'Commune de Novembre',
    balance: 150_000,
    onFirstDay: { letter: 'Relance 2', principal: 150_000 },
  },
  {
    code: 'C15',
    name: 'Oscar Anciens Chais',
    balance: 90_000,
    onFirstDay: { reason: 'cette facture peut être prescrite' },
  },
  {
    code: 'C16',
    name: 'Papa Avenir',
    balance: 7700,
    onFirstDay: { reason: 'La facture porte une date à venir' },
  },
  {
    // No due date in the file: thirty days after the invoice.
    code: 'C17',
    name: 'Québec Parquets',
    balance: 22_000,
    onFirstDay: { letter: 'Relance 2', principal: 22_000 },
  },
  {
    code: '411900',
    name: 'Clients divers',
    balance: 15_000,
    onFirstDay: { reason: 'Ce compte semble réunir plusieurs clients' },
  },
];

export function nameOf(code: string): string {
  const found = CASES.find((each) => each.code === code);
  if (found === undefined) throw new Error(`no customer ${code}`);
  return found.name;
}

export const LETTERED = 'Juliet Déco';

/** What the accounting exports on the first day. Due dates are in a column of their own. */
export function firstLedger(paid: readonly 'C01'[] = []): FecFile {
  const invoice = (
    fec: FecFile,
    code: string,
    number: string,
    due: string,
    amount: string,
    more: { readonly on?: string; readonly letter?: string } = {},
  ): FecFile =>
    fec.invoice({
      customer: code,
      name: nameOf(code),
      number,
      due,
      on: more.on ?? '2026-04-15',
      amount,
      ...(more.letter === undefined ? {} : { letter: more.letter }),
    });
  const fec = aFec();
  invoice(fec, 'C01', 'FA-101', '2026-06-05', '1200.00', paid.includes('C01') ? { letter: 'ZA' } : {});
  invoice(fec, 'C02', 'FA-102', '2026-05-26', '845.50');
  invoice(fec, 'C03', 'FA-103', '2026-05-11', '2310.07');
  invoice(fec, 'C03', 'FA-104', '2026-06-10', '99.93');
  invoice(fec, 'C04', 'FA-105', '2026-04-16', '5000.00', { on: '2026-03-17' });
  invoice(fec, 'C05', 'FA-106', '2026-06-20', '640.00');
  invoice(fec, 'C06', 'FA-107', '2026-07-10', '300.00', { on: '2026-06-10' });
  invoice(fec, 'C07', 'FA-108', '2026-05-20', '100.00');
  fec.payment({ customer: 'C07', name: nameOf('C07'), on: '2026-05-25', amount: '150.00' });
  invoice(fec, 'C08', 'FA-109', '2026-05-20', '1000.00');
  fec.creditNote({
    customer: 'C08',
    name: nameOf('C08'),
    number: 'AV-001',
    on: '2026-05-28',
    amount: '250.25',
  });
  invoice(fec, 'C09', 'FA-110', '2026-05-20', '12.00');
  invoice(fec, 'C10', 'FA-111', '2026-05-20', '480.00', { letter: 'AA' });
  fec.payment({ customer: 'C10', name: nameOf('C10'), on: '2026-05-22', amount: '480.00', letter: 'AA' });
  invoice(fec, 'C11', 'FA-112', '2026-05-20', '700.00', { letter: 'AB' });
  fec.payment({ customer: 'C11', name: nameOf('C11'), on: '2026-05-22', amount: '650.00', letter: 'AB' });
  invoice(fec, 'C12', 'FA-113', '2026-05-26', '410.00');
  invoice(fec, 'C13', 'FA-114', '2026-05-26', '333.33');
  invoice(fec, 'C14', 'FA-115', '2026-05-26', '1500.00');
  invoice(fec, 'C15', 'FA-116', '2019-06-30', '900.00', { on: '2019-05-31' });
  invoice(fec, 'C16', 'FA-117', '2026-07-31', '77.00', { on: '2026-07-01' });
  invoice(fec, 'C17', 'FA-118', '', '220.00', { on: '2026-05-01' });
  for (const [number, who, amount] of [
    ['FA-119', 'Dupont', '60.00'],
    ['FA-120', 'Marchand', '90.00'],
  ] as const)
    fec.invoice({
      customer: '411900',
      name: nameOf('411900'),
      account: '411900',
      withoutAux: true,
      number,
      due: '2026-05-26',
      on: '2026-04-15',
      amount,
      label: `Facture ${who}`,
    });
  if (paid.includes('C01'))
    fec.payment({ customer: 'C01', name: nameOf('C01'), on: '2026-06-19', amount: '1200.00', letter: 'ZA' });
  return fec;
}

/** Kinds and addresses, for all but the one who is left without. */
export function customersCsv(): Uint8Array {
  const kinds: Readonly<Record<string, string>> = { C12: 'particulier', C14: 'public' };
  const lines = CASES.filter(({ code }) => code !== 'C13').map(({ code, name }, place) =>
    [
      code,
      name,
      kinds[code] ?? 'entreprise',
      `${place + 1} rue des Ateliers`,
      ...['', '', '', ''],
      '69003',
      'Lyon',
      '',
    ].join(';'),
  );
  return new TextEncoder().encode(
    ['code;nom;type;adresse1;adresse2;adresse3;adresse4;adresse5;cp;ville;email', ...lines, ''].join('\r\n'),
  );
}

export const fecFile = (
  fec: FecFile,
  name: string,
): { readonly name: string; readonly bytes: Uint8Array } => ({
  name,
  bytes: fec.bytes({ due: true }),
});
