/** One open document of a customer whose case the sample company shows. Euros before tax; payments with tax. */
export interface Scene {
  readonly customer: string;
  readonly kind: 'invoice' | 'creditNote' | 'payment';
  /** Day of the document. */
  readonly date: string;
  readonly euros: number;
  /** Documents with the same mark bear one letter, whether they balance or not. */
  readonly lettered?: string;
}

function invoices(
  customer: string,
  ...documents: readonly (readonly [date: string, euros: number])[]
): Scene[] {
  return documents.map(([date, euros]) => ({ customer, kind: 'invoice', date, euros }));
}

/** Seen on 15 June 2026, with 30 days to pay: one group for each step of the plan, then one for each reason to wait. */
export const SCENES: readonly Scene[] = [
  // Due within seven days: preventive letter.
  ...invoices('AGENCAR', ['2026-05-18', 1240]),
  ...invoices('CUISIDE', ['2026-05-20', 3460], ['2026-06-10', 2180]),
  ...invoices('MAISBOI', ['2026-05-19', 5120], ['2026-06-08', 3875]),
  ...invoices('PHARMAC', ['2026-05-22', 310]),
  ...invoices('P-DURAN', ['2026-05-21', 1480]),
  // Not due, or late by less than seven days: nothing yet.
  ...invoices('ARCADIN', ['2026-06-02', 950]),
  ...invoices('CHARPDO', ['2026-06-05', 2640]),
  ...invoices('DECOLET', ['2026-05-28', 1715]),
  ...invoices('JARDINO', ['2026-06-11', 680]),
  ...invoices('COMBREV', ['2026-06-03', 4200]),
  ...invoices('FERMEBL', ['2026-06-12', 525]),
  ...invoices('PLOMBIN', ['2026-05-12', 1025]),
  // Late by 7 to 14 days: first reminder.
  ...invoices('BELCOUR', ['2026-05-05', 420]),
  ...invoices('ELECSAV', ['2026-05-04', 1130]),
  ...invoices('IMPRICO', ['2026-05-07', 640]),
  ...invoices('PAYSAGE', ['2026-05-06', 890], ['2026-05-27', 415]),
  ...invoices('VITRERI', ['2026-05-04', 1975]),
  ...invoices('P-PERRI', ['2026-05-05', 860]),
  // Late by 15 to 29 days: second reminder.
  ...invoices('ATELBRU', ['2026-04-22', 2310]),
  ...invoices('AUBERGE', ['2026-04-20', 760]),
  ...invoices('MACONNE', ['2026-04-28', 1540], ['2026-05-06', 620]),
  ...invoices('PEINTUR', ['2026-04-24', 980]),
  ...invoices('P-LEMOI', ['2026-04-21', 1900]),
  // Late by 30 to 44 days: third reminder.
  ...invoices('CAMPHLM', ['2026-04-08', 1680]),
  ...invoices('DOMAINE', ['2026-04-10', 2940]),
  ...invoices('EMBALPR', ['2026-04-03', 1205], ['2026-04-29', 870]),
  ...invoices('RESTOTA', ['2026-04-14', 1090]),
  // Late by 45 days or more: a formal notice by age, over one to three half-years.
  ...invoices(
    'BATIROL',
    ['2025-11-06', 3150],
    ['2025-11-20', 1840],
    ['2025-12-04', 2275],
    ['2025-12-18', 960],
    ['2026-01-08', 4410],
    ['2026-01-15', 1320],
    ['2026-01-29', 2085],
    ['2026-02-12', 1675],
    ['2026-02-26', 3340],
    ['2026-03-05', 890],
    ['2026-03-19', 2760],
    ['2026-04-02', 1450],
    ['2026-04-30', 1985],
    ['2026-05-21', 2230],
  ),
  ...invoices('FONCIER', ['2025-05-16', 2480], ['2025-09-16', 1925]),
  ...invoices('LOGISTR', ['2026-03-02', 3690]),
  ...invoices('SYNDICV', ['2026-01-28', 1155], ['2026-03-11', 845]),
  ...invoices('COLLEGE', ['2026-03-10', 2150]),
  ...invoices('P-BERTO', ['2026-02-20', 2350]),
  // The same with a payment on account that names no invoice, and with a credit note.
  ...invoices('CONSORT', ['2025-12-10', 2870], ['2026-01-22', 3245], ['2026-05-07', 1360]),
  { customer: 'CONSORT', kind: 'payment', date: '2026-03-16', euros: 1500 },
  ...invoices('HOTELSE', ['2026-02-12', 1980], ['2026-03-18', 2425]),
  { customer: 'HOTELSE', kind: 'creditNote', date: '2026-03-30', euros: 350 },
  // Covered by a credit note, while a later invoice is late.
  ...invoices('MEUBLER', ['2026-04-27', 540], ['2026-05-04', 1320], ['2026-06-09', 760]),
  { customer: 'MEUBLER', kind: 'creditNote', date: '2026-05-11', euros: 540 },
  // Nothing left to ask for.
  ...invoices('THEATRE', ['2026-04-15', 780]),
  { customer: 'THEATRE', kind: 'creditNote', date: '2026-05-12', euros: 780 },
  // Paid twice: in credit.
  { customer: 'OPTICLA', kind: 'payment', date: '2026-05-20', euros: 348 },
  // Under the floor.
  ...invoices('KINEVAL', ['2026-04-30', 10.5]),
  // A letter group that does not balance: 1 488.00 invoiced, 1 448.00 paid.
  { customer: 'RESIDEN', kind: 'invoice', date: '2026-03-12', euros: 1240, lettered: 'digits swapped' },
  { customer: 'RESIDEN', kind: 'payment', date: '2026-04-17', euros: 1448, lettered: 'digits swapped' },
  ...invoices('RESIDEN', ['2026-04-28', 690]),
  // No address, and an address of seven lines.
  ...invoices('TRANSPO', ['2026-04-21', 1410]),
  ...invoices('TECHNOP', ['2026-04-25', 2260]),
];

/** Carried over from before the file: a consumer's invoice whose limitation has run by its age. Euros with tax. */
export const CARRIED_OVER = {
  customer: 'P-MARCH',
  number: 'F2024-0117',
  date: '2024-03-18',
  euros: 636,
} as const;

/** Moved to doubtful receivables (416) at the end of the year. Euros before tax. */
export const DOUBTFUL = {
  customer: 'P-ROUSS',
  date: '2025-05-14',
  movedOn: '2025-12-31',
  euros: 1200,
} as const;

/** Received before any invoice (4191). Euros with tax. */
export const DEPOSIT = { customer: 'LIBRAIR', date: '2026-06-04', euros: 600 } as const;

/** A single account for several walk-in customers: 411 without an auxiliary code. Euros before tax. */
export const COLLECTIVE = {
  account: '411900',
  name: 'CLIENTS DIVERS',
  sales: [
    { who: 'Mme Vallierand', what: 'porte de cave', date: '2026-03-24', euros: 480, paidOn: '2026-04-09' },
    { who: 'M. Osternaud', what: 'volets battants', date: '2026-04-13', euros: 1150, paidOn: null },
    { who: 'Garage Pelletin', what: 'comptoir', date: '2026-04-27', euros: 890, paidOn: null },
    { who: 'Mme Quincieux-Rey', what: 'étagères', date: '2026-05-18', euros: 260, paidOn: null },
  ],
} as const;
