import { describe, expect, it } from 'vitest';
import { accepted, codes, customer, expectedFacts, hasShared, refused, sharedBytes } from './support';

const centsOf = (text: unknown): number => Math.round(Number(text) * 100);
const accounting = expectedFacts()['accounting'] ?? {};
const facts = (name: string): Readonly<Record<string, unknown>> => accounting[name] ?? {};
const list = (name: string) => accepted(sharedBytes(`accounting/${name}`), name);

/** Every document of the file, settled ones included: number and total. */
async function totals(name: string): Promise<Map<string, number>> {
  const { ledger } = await list(name);
  return new Map(
    ledger.customers.flatMap((one) =>
      [...one.open, ...one.settled].map((item) => [item.number, item.amount]),
    ),
  );
}

const sum = (amounts: Iterable<number>): number => [...amounts].reduce((total, amount) => total + amount, 0);

describe.skipIf(!hasShared)('lists of invoices of real programs', () => {
  it('Sage columns, francs without decimals, no due date', async () => {
    const name = 'boostprocess_sage_factures_clients.csv';
    const { inspection, ledger } = await list(name);
    const known = facts(name);
    expect(inspection).toMatchObject({
      format: 'csv-invoices',
      separator: ';',
      lines: 5,
      customers: known['customers'],
      invoices: known['invoices'],
      openTotalCents: centsOf(known['open']),
    });
    expect(sum((await totals(name)).values())).toBe(centsOf(known['total_incl_tax']));
    const items = ledger.customers.flatMap((one) => one.open);
    expect(items).toHaveLength(known['open_invoices'] as number);
    // DO_DateLivr is a delivery date.
    expect(items.every((item) => item.dueDate === null)).toBe(true);
    expect(items.find((item) => item.number === 'FC2026-003')).toMatchObject({
      paid: 50_000_000,
      date: '2026-02-10',
    });
  });

  it('status words decide where nothing says what was paid', async () => {
    const name = 'eworkforce_factures.csv';
    const { inspection } = await list(name);
    const known = facts(name);
    expect(inspection).toMatchObject({
      invoices: known['invoices'],
      customers: known['customers'],
      openTotalCents: centsOf(known['open']),
    });
    expect(sum((await totals(name)).values())).toBe(centsOf(known['total']));
  });

  it('title line, dollar signs as decoration, a repeated row counted once', async () => {
    const name = 'invoiceninja_invoice.csv';
    const outcome = await list(name);
    const known = facts(name);
    expect(outcome.inspection).toMatchObject({
      lines: known['lines'],
      customers: known['customers'],
      invoices: known['distinct_invoice_numbers'],
      openTotalCents: centsOf(known['total_distinct']) - centsOf(known['paid_distinct']),
    });
    expect(sum((await totals(name)).values())).toBe(centsOf(known['total_distinct']));
    const items = outcome.ledger.customers.flatMap((one) => [...one.open, ...one.settled]);
    expect(items.filter((item) => item.dueDate !== null && item.dueDate < item.date)).toHaveLength(
      known['due_before_invoice_date'] as number,
    );
    expect(outcome.inspection.warnings.find((warning) => warning.code === 'repeated-row')).toMatchObject({
      line: 7,
    });
  });

  it('one line an item, added up by invoice', async () => {
    const name = 'written_pennylane-like_lignes.csv';
    const { inspection } = await list(name);
    const known = facts(name);
    expect(inspection).toMatchObject({
      invoices: known['invoices'],
      customers: known['customers'],
      openTotalCents: centsOf(known['total_incl_tax']),
    });
    const found = await totals(name);
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(
        Object.entries(known['invoice_totals'] as Record<string, string>).map(([number, total]) => [
          number,
          centsOf(total),
        ]),
      ),
    );
  });

  it('a journal of sales with D and C, header accents lost', async () => {
    const name = 'socleo_sales.csv';
    const { inspection, ledger } = await list(name);
    const known = facts(name);
    expect(inspection).toMatchObject({
      format: 'csv-invoices',
      invoices: known['invoices'],
      customers: known['customers'],
      openTotalCents: centsOf(known['total_incl_tax']),
    });
    expect(ledger.customers.flatMap((one) => one.open).every((item) => item.amount > 0)).toBe(true);
  });

  it('lines of invoices without total: quantity x price + VAT', async () => {
    const name = 'ekylibre_sales.csv';
    const { inspection } = await list(name);
    const known = facts(name);
    expect(inspection).toMatchObject({
      lines: known['lines'],
      invoices: known['invoices'],
      customers: known['customers'],
    });
    // 5537 x 0,294317 x 1,055 - 5,537 x (0,107 + (1,113 + 0,36) x 1,2) = 1708,88
    expect((await totals(name)).get('2019015026600')).toBe(170888);
    expect(codes(inspection.warnings)).toContain('amounts-computed');
  });

  it.each([
    ['boostprocess_sage_clients.csv', 'customers'],
    ['boostprocess_sage_commandes_clients.csv', 'orders'],
    ['ekylibre_entities.csv', 'customers'],
    ['ekylibre_incoming_payments.csv', 'payments'],
    ['invoiceninja_clients.csv', 'customers'],
    ['invoiceninja_payments.csv', 'payments'],
    ['socleo_incoming_payments.csv', 'payments/journal'],
    ['written_balance-agee_cp1252.csv', 'aged-balance'],
    ['fnev4_test_clients.xlsx', 'spreadsheet'],
  ])('%s is no list of invoices and says so', async (name, code) => {
    const outcome = await refused(sharedBytes(`accounting/${name}`));
    expect(outcome.error.code).toBe(code);
    expect(outcome.inspection.format).toBe('unknown');
  });

  it('the IBM sample: day first, all settled, and its state at an earlier day', async () => {
    const known = expectedFacts()['receivables']?.['ibm_accounts-receivable_dd-mm-yyyy.csv'] ?? {};
    const { inspection, ledger } = await accepted(
      sharedBytes('receivables/ibm_accounts-receivable_dd-mm-yyyy.csv'),
    );
    expect(inspection).toMatchObject({
      lines: known['rows'],
      invoices: known['distinct_invoice_numbers'],
      customers: known['customers'],
      openTotalCents: 0,
    });
    const items = ledger.customers.flatMap((one) => one.settled);
    expect(sum(items.map((item) => item.amount))).toBe(centsOf(known['total']));
    expect([ledger.firstDay, ledger.lastDay]).toEqual([known['first_invoice'], known['last_invoice']]);
    const asOf = String(known['as_of']);
    const openThen = items.filter((item) => item.date <= asOf && (item.letteredOn ?? '') > asOf);
    expect(openThen).toHaveLength(known['open_invoices'] as number);
    expect(sum(openThen.map((item) => item.amount))).toBe(centsOf(known['open_total']));
    expect(openThen.filter((item) => (item.dueDate ?? '') < asOf)).toHaveLength(
      (known['buckets'] as Record<string, { invoices: number }>)['1_30']?.invoices ?? -1,
    );
    expect(items.filter((item) => (item.letteredOn ?? '') > (item.dueDate ?? ''))).toHaveLength(
      known['paid_late'] as number,
    );
  });
});

describe.skipIf(!hasShared)('difficult CSV lists', () => {
  const nasty = (name: string) => accepted(sharedBytes(`nasty/${name}`), name);

  it('fifteen spellings of amounts', async () => {
    const { inspection, ledger } = await nasty('csv_amount-spellings.csv');
    const items = ledger.customers.flatMap((one) => one.open);
    const byNumber = new Map(items.map((item) => [item.number, item.amount / 100]));
    expect(Array.from({ length: 15 }, (_, index) => byNumber.get(`A${index}`))).toEqual([
      1234.56, 1234.56, 1234.56, 1234.56, 1234.56, 1234.56, -123.45, -123.45, -123.45, -123.45, 123.45,
      123.45, 123.4, 123, 123.45,
    ]);
    expect(inspection.openTotalCents).toBe(753031);
  });

  it('nine spellings of dates', async () => {
    const { ledger } = await nasty('csv_date-spellings.csv');
    const byNumber = new Map(
      ledger.customers.flatMap((one) => one.open.map((item) => [item.number, item.date])),
    );
    expect(Array.from({ length: 9 }, (_, index) => byNumber.get(`D${index}`))).toEqual([
      '2024-01-31',
      '2024-02-01',
      '2024-02-01',
      '2024-02-01',
      '2024-02-01',
      '2024-02-01',
      '2024-02-29',
      '2024-02-01',
      '2024-02-01',
    ]);
  });

  it('DOS code page 850', async () => {
    const { inspection } = await nasty('csv_cp850.csv');
    expect(inspection.openByCustomer).toMatchObject([
      { name: "Société Générale d'Électricité", openCents: 123456 },
    ]);
    expect(codes(inspection.warnings)).toContain('encoding-guessed');
  });

  it('the same number twice, for another customer, in another spelling', async () => {
    const outcome = await nasty('csv_duplicate-invoices.csv');
    expect(outcome.inspection.openByCustomer.map(({ name, openCents }) => [name, openCents])).toEqual([
      ['Durand', 20000],
      ['Martin', 5000],
    ]);
    expect(codes(outcome.inspection.warnings).filter((code) => code === 'repeated-row')).toHaveLength(2);
  });

  it('newlines, quotes and separators inside cells', async () => {
    const outcome = await nasty('csv_embedded-newlines-quotes.csv');
    expect(outcome.inspection).toMatchObject({ invoices: 2, openTotalCents: 150920 });
    expect(sum(outcome.ledger.customers.flatMap((one) => one.open.map((item) => item.amount)))).toBe(160920);
    expect(outcome.ledger.customers.map((one) => one.name)).toEqual([
      'Dupont & "Fils"; SARL',
      'Ligne 1 Ligne 2',
    ]);
    expect(outcome.ledger.customers.flatMap((one) => one.open.map((item) => item.line)).sort()).toEqual([
      2, 4,
    ]);
  });

  it('nothing in the file, nothing under the header', async () => {
    expect((await refused(sharedBytes('nasty/csv_empty.csv'))).error.code).toBe('empty-file');
    const { inspection } = await nasty('csv_header-only.csv');
    expect(inspection).toMatchObject({ lines: 0, invoices: 0 });
    expect(codes(inspection.warnings)).toContain('nothing-to-import/list');
  });

  it('keeps formulas as text', async () => {
    const outcome = await nasty('csv_formula-injection.csv');
    expect(outcome.inspection).toMatchObject({ invoices: 4, openTotalCents: 100000 });
    expect(outcome.ledger.customers.map((one) => one.name)).toContain('-2+3');
    expect(outcome.ledger.customers.map((one) => one.name)).toContain(
      '=HYPERLINK("http://127.0.0.1/?"&A1;"clic")',
    );
  });

  it('spellings of one name fall to one customer, another word order does not', async () => {
    const outcome = await nasty('csv_homoglyph-customers.csv');
    expect(outcome.inspection.openTotalCents).toBe(60000);
    const numbers = customer(outcome, 'SARL DUPONT').open.map((item) => item.number);
    expect(numbers).toEqual(expect.arrayContaining(['F1', 'F2', 'F4', 'F6']));
    expect(customer(outcome, 'DUPONT SARL').open.map((item) => item.number)).toEqual(['F3']);
  });

  it('a name of 400 000 characters is cut, with a warning', async () => {
    const outcome = await nasty('csv_huge-cell.csv');
    expect(outcome.inspection.invoices).toBe(2);
    expect(Math.max(...outcome.ledger.customers.map((one) => one.name.length))).toBe(200);
    expect(Math.max(...outcome.ledger.customers.map((one) => one.code.length))).toBeLessThanOrEqual(60);
    expect(outcome.inspection.warnings.find((warning) => warning.code === 'name-cut/list')).toMatchObject({
      line: 2,
    });
  });

  it('UTF-8 and Latin-1 lines in one file', async () => {
    const outcome = await nasty('csv_mixed-newlines-utf8-latin1.csv');
    expect(outcome.inspection).toMatchObject({ invoices: 3, openTotalCents: 60000 });
    expect(outcome.ledger.customers.map((one) => one.name).sort()).toEqual([
      'Fin',
      'Été Latin-1',
      'Été UTF-8',
    ]);
    expect(codes(outcome.inspection.warnings)).toContain('mixed-encoding');
  });

  it('a NUL byte in a name', async () => {
    const outcome = await nasty('csv_nul-bytes.csv');
    expect(outcome.inspection.openByCustomer).toMatchObject([{ name: 'Durand', openCents: 20000 }]);
    expect(codes(outcome.inspection.warnings)).toContain('nul-bytes');
  });

  it.each([
    ['pdf_zero-bytes.pdf', 'empty-file'],
    ['pdf_truncated.pdf', 'pdf'],
    ['xlsx_is-really-html.xls', 'html'],
    ['xlsx_password-header.xlsx', 'spreadsheet/old'],
    ['zip_bomb_100MB.zip', 'spreadsheet'],
    ['xml_billion-laughs_cii.xml', 'xml'],
    ['mt940_windows-newline-in-61.sta', 'unknown-table'],
  ])('%s is refused as %s', async (name, code) => {
    expect((await refused(sharedBytes(`nasty/${name}`))).error.code).toBe(code);
  });
});
