import { describe, expect, it } from 'vitest';
import { aFec } from '../support/fecBuilder';
import { accepted, codes, customer, openLines } from './support';

const C1 = { customer: 'C1', name: 'Durand' } as const;

describe('a file without customers', () => {
  it('says that no line is on a 411 account', async () => {
    const file = aFec()
      .line({ account: '401000', on: '2024-01-15', debit: 10 })
      .line({ account: '512000', on: '2024-01-15', credit: 10 });
    const { inspection } = await accepted(file.bytes());
    expect(inspection.customers).toBe(0);
    expect(codes(inspection.warnings)).toEqual(['no-customer-line']);
  });

  it('says nothing of the kind where one customer is there, settled or not', async () => {
    const file = aFec().invoice({ ...C1, number: 'FA1', on: '2024-01-15', amount: 120 });
    expect(codes((await accepted(file.bytes())).inspection.warnings)).not.toContain('no-customer-line');
  });
});

describe('a header and a body with different separators', () => {
  it('are named, so that the owner knows what to correct', async () => {
    const text = new TextDecoder().decode(
      aFec()
        .invoice({ ...C1, number: 'FA1', on: '2024-01-15', amount: 120 })
        .invoice({ ...C1, number: 'FA2', on: '2024-01-16', amount: 50 })
        .bytes(),
    );
    const [header = '', ...body] = text.split('\n');
    const mixed = [header, ...body.map((line) => line.replaceAll('\t', ';'))].join('\n');
    const { inspection } = await accepted(new TextEncoder().encode(mixed));
    const told = inspection.warnings.find(({ code }) => code === 'separator-mismatch');
    expect(told?.values).toEqual({ separator: 'TAB', otherSeparator: ';' });
  });
});

describe('letters', () => {
  it('a group that balances in the file is settled, with its day', async () => {
    const file = aFec()
      .invoice({ ...C1, number: 'FA1', on: '2024-01-15', amount: 120, letter: 'A' })
      .payment({ ...C1, number: 'RG1', on: '2024-02-20', amount: 120, letter: 'A' })
      .invoice({ ...C1, number: 'FA2', on: '2024-03-01', amount: 50 });
    const outcome = await accepted(file.bytes());
    expect(openLines(outcome, 'C1')).toEqual(['invoice FA2 2024-03-01 50.00']);
    expect(customer(outcome, 'C1').settled.map((item) => [item.number, item.letteredOn])).toEqual([
      ['FA1', '2024-01-15'],
      ['RG1', '2024-02-20'],
    ]);
    expect(outcome.inspection.unbalancedLettering).toEqual([]);
  });

  it('the same letter of two customers is two groups', async () => {
    const file = aFec()
      .invoice({ ...C1, number: 'FA1', on: '2024-01-15', amount: 120, letter: 'A' })
      .payment({ customer: 'C2', on: '2024-02-20', amount: 120, letter: 'A' });
    const { inspection } = await accepted(file.bytes());
    expect(inspection.unbalancedLettering).toEqual([
      { customer: 'C1', letter: 'A', cents: 12000 },
      { customer: 'C2', letter: 'A', cents: -12000 },
    ]);
    expect(inspection.openTotalCents).toBe(0);
    expect(inspection.ledgerBalanceCents).toBe(0);
  });

  it('a group that does not balance keeps its items, with their letter, and is told with what is missing', async () => {
    const file = aFec()
      .invoice({ ...C1, number: 'FA1', on: '2024-01-15', amount: 1120, letter: 'B' })
      .payment({ ...C1, number: 'RG1', on: '2024-02-20', amount: 100, letter: 'B' });
    const outcome = await accepted(file.bytes());
    const found = customer(outcome, 'C1');
    expect(found.open.map((item) => [item.number, item.letter])).toEqual([
      ['FA1', 'B'],
      ['RG1', 'B'],
    ]);
    expect(found.unbalanced).toEqual([{ letter: 'B', balance: 102000 }]);
    expect(outcome.inspection.warnings[0]?.values).toEqual({
      letter: 'B',
      customer: 'C1',
      amount: 102000,
    });
  });
});

describe('kinds of lines', () => {
  it('credits are credit notes or payments by their journal and entry', async () => {
    const file = aFec()
      .creditNote({ ...C1, number: 'AV1', on: '2024-01-15', amount: 10 })
      .payment({ ...C1, number: 'VIR1', on: '2024-01-16', amount: 20 })
      .payment({ ...C1, number: 'OD1', on: '2024-01-17', amount: 30, journal: 'OD' });
    const outcome = await accepted(file.bytes());
    expect(openLines(outcome, 'C1')).toEqual([
      'creditNote AV1 2024-01-15 -10.00',
      'payment VIR1 2024-01-16 -20.00',
      'payment OD1 2024-01-17 -30.00',
    ]);
    expect(outcome.inspection).toMatchObject({ creditNotes: 1, payments: 2, invoices: 0 });
  });

  it('a payment with a small gain beside it stays a payment', async () => {
    const file = aFec()
      .line({ on: '2024-01-15', account: '512000', debit: 10002, entry: '1', journal: 'BQ' })
      .line({
        on: '2024-01-15',
        account: '411000',
        aux: 'C1',
        credit: 10000,
        entry: '1',
        journal: 'BQ',
        piece: 'VIR',
      })
      .line({ on: '2024-01-15', account: '758000', credit: 2, entry: '1', journal: 'BQ' });
    const outcome = await accepted(file.bytes());
    expect(openLines(outcome, 'C1')).toEqual(['payment VIR 2024-01-15 -100.00']);
  });

  it.each([
    ['the journal AN', { journal: 'AN' }],
    ['the name of the journal', { journal: '02', journalLabel: 'Bilan d’ouverture' }],
    ['the label', { journal: 'OD', label: 'Report à nouveau' }],
    ['the number of the entry', { journal: 'OD', entry: 'AN000001' }],
  ])('opening entries are told by %s', async (_by, line) => {
    const file = aFec()
      .line({ on: '2024-01-01', account: '411000', aux: 'C1', debit: 1000, entry: '9', piece: 'x', ...line })
      .line({ on: '2024-01-01', account: '411000', aux: 'C1', credit: 300, entry: '9', piece: 'y', ...line })
      .line({ on: '2024-01-01', account: '471000', credit: 700, entry: '9', ...line })
      .invoice({ ...C1, number: 'FA1', on: '2024-02-01', amount: 5 });
    const outcome = await accepted(file.bytes());
    expect(openLines(outcome, 'C1')).toEqual([
      'opening x 2024-01-01 10.00',
      'payment y 2024-01-01 -3.00',
      'invoice FA1 2024-02-01 5.00',
    ]);
    expect(outcome.inspection).toMatchObject({ invoices: 1, payments: 0 });
  });

  it('the first day’s entry on capital accounts is an opening entry', async () => {
    const file = aFec()
      .line({ on: '2024-01-01', account: '411000', aux: 'C1', debit: 1000, entry: '1', piece: 'x' })
      .line({ on: '2024-01-01', account: '101000', credit: 1000, entry: '1' });
    const outcome = await accepted(file.bytes());
    expect(openLines(outcome, 'C1')).toEqual(['opening x 2024-01-01 10.00']);
  });

  it('an invoice has the earlier of its two dates, a payment the day it was booked', async () => {
    const file = aFec()
      .invoice({ ...C1, number: 'FA1', on: '2024-01-15', pieceOn: '2024-01-10', amount: 10 })
      .invoice({ ...C1, number: 'FA2', on: '2024-01-15', pieceOn: '2024-02-20', amount: 10 })
      .payment({ ...C1, number: 'VIR', on: '2024-03-15', pieceOn: '2024-01-10', amount: 5 });
    expect(openLines(await accepted(file.bytes()), 'C1')).toEqual([
      'invoice FA1 2024-01-10 10.00',
      'invoice FA2 2024-01-15 10.00',
      'payment VIR 2024-03-15 -5.00',
    ]);
  });

  it('takes due dates from the file where it has them', async () => {
    const file = aFec()
      .invoice({ ...C1, number: 'FA1', on: '2024-01-15', amount: 10, due: '2024-02-29' })
      .invoice({ ...C1, number: 'FA2', on: '2024-01-15', amount: 10 });
    const dated = customer(await accepted(file.bytes({ due: true })), 'C1');
    expect(dated.open.map((item) => item.dueDate)).toEqual(['2024-02-29', null]);
    expect(customer(await accepted(file.bytes()), 'C1').open.map((item) => item.dueDate)).toEqual([
      null,
      null,
    ]);
  });

  it('counts distinct pieces, not lines, and nets nothing', async () => {
    const file = aFec()
      .invoice({ ...C1, number: 'FA1', on: '2024-01-15', amount: 10 })
      .invoice({ ...C1, number: 'FA1', on: '2024-01-15', amount: 20 })
      .invoice({ customer: 'C2', number: 'FA1', on: '2024-01-15', amount: 30 })
      .creditNote({ ...C1, number: 'FA1', on: '2024-01-15', amount: 10 });
    expect((await accepted(file.bytes())).inspection).toMatchObject({ invoices: 2, creditNotes: 1 });
  });
});

describe('accounts', () => {
  it('a 411 account without auxiliary code is the customer itself', async () => {
    const file = aFec().invoice({
      customer: '411DUR',
      name: 'Durand SA',
      number: 'FA1',
      on: '2024-01-15',
      amount: 10,
      account: '411DUR',
      withoutAux: true,
    });
    const found = customer(await accepted(file.bytes()), '411DUR');
    expect(found).toMatchObject({ name: 'Durand SA', codeIsAccount: true, collective: false });
  });

  it('is collective when it names nobody and its labels name several', async () => {
    const file = aFec();
    for (const [index, who] of ['DURAND', 'MARTIN'].entries())
      file.invoice({
        customer: '411000',
        name: 'Clients divers',
        number: `FA${index}`,
        on: '2024-01-15',
        amount: 10,
        withoutAux: true,
        label: `Facture ${who}`,
      });
    const outcome = await accepted(file.bytes());
    expect(customer(outcome, '411000').collective).toBe(true);
    expect(codes(outcome.inspection.warnings)).toEqual(['collective-account']);
    const named = aFec();
    for (const what of ['PEINTURE', 'TOITURE'])
      named.invoice({
        customer: '411001',
        name: 'Durand SA',
        number: what,
        on: '2024-01-15',
        amount: 10,
        account: '411001',
        withoutAux: true,
        label: `Facture ${what}`,
      });
    expect(customer(await accepted(named.bytes()), '411001').collective).toBe(false);
  });
});
