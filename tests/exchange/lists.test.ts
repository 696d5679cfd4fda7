import { describe, expect, it } from 'vitest';
import { accepted, codes, customer, openLines, refused } from './support';

const HEADER = 'Code client;Client;N° facture;Date facture;Échéance;Total TTC;Déjà réglé;Statut';

describe('lists of invoices', () => {
  it('reads what is due, what was paid, and what is settled', async () => {
    const outcome = await accepted(
      [
        HEADER,
        'C1;Durand;F1;31/01/2024;01/03/2024;1 200,00;200,00;Partielle',
        'C1;Durand;F2;01/02/2024;02/03/2024;100,00;100,00;Payée',
        'C1;Durand;F3;01/02/2024;02/03/2024;300,00;;Payée',
        'C2;Martin;F4;01/02/2024;;50,00;;En retard',
        'C2;Martin;AV1;05/02/2024;;-20,00;;',
      ].join('\n'),
    );
    expect(customer(outcome, 'C1').open).toMatchObject([
      {
        kind: 'invoice',
        number: 'F1',
        date: '2024-01-31',
        dueDate: '2024-03-01',
        amount: 120000,
        paid: 20000,
      },
    ]);
    expect(customer(outcome, 'C1').settled.map((item) => item.number)).toEqual(['F2', 'F3']);
    expect(openLines(outcome, 'C2')).toEqual([
      'invoice F4 2024-02-01 50.00',
      'creditNote AV1 2024-02-05 -20.00',
    ]);
    expect(outcome.inspection).toMatchObject({
      format: 'csv-invoices',
      encoding: 'utf-8',
      lines: 5,
      customers: 2,
      invoices: 4,
      creditNotes: 1,
      openTotalCents: 100000 + 3000,
      openByCustomer: [
        { code: 'C1', name: 'Durand', openCents: 100000 },
        { code: 'C2', name: 'Martin', openCents: 3000 },
      ],
    });
  });

  it('prefers the balance column to everything else', async () => {
    const outcome = await accepted(
      'Customer,Invoice Number,Invoice Date,Due Date,Total,Balance,Status\nDurand,F1,2024-01-31,2024-03-01,120.00,45.50,Sent\nDurand,F2,2024-01-31,2024-03-01,80.00,0.00,Sent\n',
    );
    expect(customer(outcome, 'DURAND').open).toMatchObject([{ number: 'F1', amount: 12000, paid: 7450 }]);
    expect(customer(outcome, 'DURAND').settled).toMatchObject([{ number: 'F2', amount: 8000 }]);
  });

  it('keeps what was paid too much as a payment', async () => {
    const outcome = await accepted(`${HEADER}\nC1;Durand;F1;31/01/2024;;100,00;130,00;\n`);
    expect(openLines(outcome, 'C1')).toEqual(['payment F1 2024-01-31 -30.00']);
    expect(outcome.inspection.openTotalCents).toBe(-3000);
    expect(codes(outcome.inspection.warnings)).toContain('overpaid');
  });

  it('decides on the decimal sign from the whole column', async () => {
    const english = await accepted(
      'Client,Invoice,Date,Amount\nA,1,2024-01-31,"1,234"\nA,2,2024-01-31,"1,234.50"\n',
    );
    expect(english.inspection.openTotalCents).toBe(123400 + 123450);
    const french = await accepted('Client;Facture;Date;Montant\nA;1;2024-01-31;1.234\nA;2;2024-01-31;10,5\n');
    expect(french.inspection.openTotalCents).toBe(123400 + 1050);
    const single = await accepted('Client;Facture;Date;Montant\nA;1;2024-01-31;110.7\n');
    expect(single.inspection.openTotalCents).toBe(11070);
    const unknown = await accepted('Client;Facture;Date;Montant\nA;1;2024-01-31;1,234\nB;2;2024-01-31;5\n');
    expect(codes(unknown.inspection.rejected)).toEqual(['amount-ambiguous']);
  });

  it('decides on the order of day and month from all dates', async () => {
    const monthFirst = await accepted(
      'Client,Invoice,Date,Due Date,Amount\nA,1,1/2/2024,2/15/2024,10\nA,2,3/4/2024,4/30/2024,10\n',
    );
    expect(monthFirst.ledger.customers[0]?.open.map((item) => item.date)).toEqual([
      '2024-01-02',
      '2024-03-04',
    ]);
    const dayFirst = await accepted('Client;Facture;Date;Montant\nA;1;1/2/2024;10\nA;2;13/4/2024;10\n');
    expect(dayFirst.ledger.customers[0]?.open.map((item) => item.date)).toEqual(['2024-02-01', '2024-04-13']);
    expect(codes(dayFirst.inspection.warnings)).toEqual([]);
  });

  it('skips titles, repeated headers, page breaks and totals, and counts real lines', async () => {
    const outcome = await accepted(
      [
        'Société Exemple',
        '"Factures\nau 31/12"',
        '',
        HEADER,
        'C1;Durand;F1;31/01/2024;;100;;',
        'Sous-total;;;;;100;;',
        HEADER,
        'C1;Durand;F2;31/01/2024;;50;;',
        ';;;;;;;',
        'TOTAL GENERAL;;;;;150;;',
      ].join('\r\n'),
    );
    expect(outcome.inspection).toMatchObject({ lines: 2, openTotalCents: 15000, rejected: [] });
    expect(customer(outcome, 'C1').open.map((item) => item.line)).toEqual([6, 9]);
    expect(codes(outcome.inspection.warnings)).toEqual(['total-line', 'header-repeated', 'total-line']);
  });

  it.each([
    ['C1;Durand;F1;31/02/2024;;100;;', 'date-invalid/list', 'Date facture'],
    ['C1;Durand;F1;;;100;;', 'date-missing/list', 'Date facture'],
    ['C1;Durand;;31/01/2024;;100;;', 'number-missing', 'N° facture'],
    [';;F1;31/01/2024;;100;;', 'customer-missing', 'Client'],
    ['C1;Durand;F1;31/01/2024;;cent;;', 'amount-invalid', 'Total TTC'],
    ['C1;Durand;F1;31/01/2024;;;;', 'amount-missing', 'Total TTC'],
    ['C1;Dur;and;F1;31/01/2024;;100;;Payée', 'too-many-fields/list', undefined],
  ])('%s is set aside as %s, the next line stays', async (row, code, column) => {
    const outcome = await accepted(`${HEADER}\n${row}\nC2;Martin;F9;13/01/2024;;70;;\n`);
    const [rejection] = outcome.inspection.rejected;
    expect(rejection).toMatchObject({ line: 2, code, ...(column === undefined ? {} : { column }) });
    expect(outcome.inspection.openTotalCents).toBe(7000);
    expect(outcome.inspection.lines).toBe(2);
  });

  it('sets aside amounts in another currency', async () => {
    const outcome = await accepted(
      'Client;Facture;Date;Montant;Devise\nA;1;2024-01-31;10;USD\nA;2;2024-01-31;20;EUR\n',
    );
    expect(codes(outcome.inspection.rejected)).toEqual(['foreign-currency/list']);
    expect(outcome.inspection.openTotalCents).toBe(2000);
  });

  it('leaves drafts and quotes out', async () => {
    const outcome = await accepted(
      `${HEADER}\nC1;Durand;F1;31/01/2024;;100;;Brouillon\nC1;Durand;F2;31/01/2024;;50;;Impayée\n`,
    );
    expect(openLines(outcome, 'C1')).toEqual(['invoice F2 2024-01-31 50.00']);
    expect(codes(outcome.inspection.warnings)).toEqual(['not-owed']);
  });

  it('keeps instalments of one invoice apart, by rank', async () => {
    const outcome = await accepted(
      `${HEADER}\nC1;Durand;F1;31/01/2024;01/03/2024;100;;\nC1;Durand;F1;31/01/2024;01/04/2024;100;;\n`,
    );
    const { open } = customer(outcome, 'C1');
    expect(open.map((item) => item.dueDate)).toEqual(['2024-03-01', '2024-04-01']);
    expect(open.map((item) => item.key)).toEqual(['C1|invoice|F1|2024', 'C1|invoice|F1|2024#2']);
  });

  it('keeps the key of an invoice whose amount or due date changes', async () => {
    const before = await accepted(`${HEADER}\nC1;Durand;F1;31/01/2024;01/03/2024;100;;\n`);
    const after = await accepted(`${HEADER}\nC1;Durand;f1 ;31/01/2024;15/03/2024;120;20;\n`);
    expect(customer(after, 'C1').open[0]?.key).toBe(customer(before, 'C1').open[0]?.key);
  });

  it('takes an address and an e-mail that the list gives', async () => {
    const outcome = await accepted(
      'Client;Adresse;Code postal;Ville;Email;Facture;Date;Montant\nDurand;12 rue des Lilas;69003;Lyon;compta@durand.example;F1;31/01/2024;10\n',
    );
    expect(customer(outcome, 'DURAND')).toMatchObject({
      address: { lines: ['12 rue des Lilas'], postCode: '69003', town: 'Lyon', country: null },
      email: 'compta@durand.example',
    });
  });

  it('reads a row with a stray quote, and those around it', async () => {
    const outcome = await accepted(
      'Client;Facture;Date;Montant\nA;1;2024-01-31;10\n"B tube 5";2;2024-01-31;20\n"C;3;2024-01-31;30\nD;4;2024-01-31;40\n',
    );
    expect(outcome.inspection).toMatchObject({ invoices: 4, openTotalCents: 10000 });
  });

  it('says which columns are missing', async () => {
    const outcome = await refused('Client;Numéro;Montant;Échue\nA;F1;10;oui\n');
    expect(outcome.error).toEqual({
      code: 'missing-columns',
      values: { missing: ['date'], titles: ['Client', 'Numéro', 'Montant', 'Échue'] },
    });
    expect(outcome.inspection).toMatchObject({ format: 'unknown', separator: ';', lines: 1 });
  });

  it('recognises a list whose separator is wrong for its content', async () => {
    const outcome = await refused('Client Facture Date Montant\nA F1 2024-01-31 10\n');
    expect(outcome.error.code).toBe('unknown-table');
  });
});
