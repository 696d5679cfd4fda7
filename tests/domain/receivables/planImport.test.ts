import { describe, expect, it } from 'vitest';
import { statementOf } from '../../../renderer/domain/statement/statement';
import { decideMatching } from '../../../renderer/domain/matching/decideMatching';
import { editCustomer } from '../../../renderer/domain/identity/editCustomer';
import { day } from '../../../renderer/domain/day';
import { aLedger, aLedgerCustomer, aLedgerItem, euros, LYON } from '../../support/builders';
import { aContact } from '../../support/contacts';
import { afterLetters } from '../../support/engine';
import { Portfolio } from '../../support/portfolio';
import { invoice, yearOf } from '../../support/yearFiles';

describe('a first import', () => {
  const file = yearOf(2025, {
    open: [
      invoice('F-1', 1200),
      invoice('F-2', 300, { dueDate: '2025-06-30' }),
      aLedgerItem({ number: 'A-1', amount: -50, kind: 'creditNote', date: '2025-04-01' }),
      aLedgerItem({ number: 'CHQ', amount: -200, date: '2025-05-01' }),
    ],
    settled: [
      invoice('F-0', 80, { letter: 'AA', letteredOn: '2025-02-01' }),
      aLedgerItem({ number: 'VIR', amount: -80, letter: 'AA', letteredOn: '2025-02-01', date: '2025-02-01' }),
    ],
  });

  it('announces in cents what it would write, and writes that', () => {
    const portfolio = new Portfolio();
    const plan = portfolio.plan(file);
    expect(plan.figures).toMatchObject({
      customers: { inFile: 1, created: 1, changed: 0, unchanged: 0 },
      invoices: { count: 2, cents: euros(1500) },
      creditNotes: { count: 1, cents: euros(-50) },
      payments: { count: 1, cents: euros(-200) },
      history: { count: 2, cents: 0 },
      settled: { count: 0 },
      openBefore: 0,
      openAfter: euros(1250),
    });
    portfolio.accept(plan);
    expect(statementOf(portfolio.account('C001'), day('2025-12-31')).totals.open).toBe(euros(1250));
    expect(portfolio.historyOf('C001')).toHaveLength(2);
  });

  it('takes the due date from the file, else computes it from the terms and says so', () => {
    const [first, second, credit] = new Portfolio().plan(file).created[0]!.items;
    expect(first).toMatchObject({ dueDate: '2025-04-09', dueSource: 'terms' });
    expect(second).toMatchObject({ dueDate: '2025-06-30', dueSource: 'file' });
    expect(credit).toMatchObject({ dueDate: '2025-04-01' });
  });

  it('assumes a business, unconfirmed, and keeps the terms of the file', () => {
    const terms = { kind: 'net', days: 45, on: null } as const;
    const plan = new Portfolio().plan(yearOf(2025, { terms, open: [invoice('F-1', 10)] }));
    expect(plan.created[0]).toMatchObject({
      kind: 'business',
      kindConfirmed: false,
      termsSource: 'file',
    });
    expect(plan.created[0]?.items[0]?.dueDate).toBe('2025-04-24');
  });

  it('knows what a list of invoices says was paid, and settles what was paid whole', () => {
    const list = aLedger(
      [aLedgerCustomer({ open: [invoice('F-1', 100, { paid: 40 }), invoice('F-2', 70, { paid: 70 })] })],
      { source: 'csv-invoices' },
    );
    const plan = new Portfolio().plan(list);
    expect(plan.created[0]?.items).toMatchObject([
      { number: 'F-1', allocations: [{ on: '2025-03-10', amount: euros(40), kind: 'payment' }] },
    ]);
    expect(plan.settled[0]?.items).toMatchObject([{ number: 'F-2', settledBy: 'payment' }]);
    expect(plan.figures.openAfter).toBe(euros(60));
  });

  it('tells collective accounts and letter groups that do not balance, and keeps them apart', () => {
    const plan = new Portfolio().plan(
      aLedger([
        aLedgerCustomer({ code: '411000', collective: true, open: [invoice('F-1', 500)] }),
        aLedgerCustomer({
          code: 'C002',
          open: [
            invoice('F-2', 100, { letter: 'BA' }),
            aLedgerItem({ amount: -90, letter: 'BA' }),
            invoice('F-3', 20),
          ],
          unbalanced: [{ letter: 'BA', balance: euros(10) }],
        }),
      ]),
    );
    expect(plan.created.map(({ collective }) => collective)).toEqual(['suspected', 'no']);
    expect(plan.figures).toMatchObject({
      collective: { count: 1, cents: euros(500) },
      waiting: { count: 1, cents: euros(10) },
      openAfter: euros(520),
      waitingAfter: euros(10),
    });
    expect(plan.created[1]?.matching).toMatchObject([
      { code: 'BA', balance: euros(10), decision: 'waiting' },
    ]);
    expect(plan.created[1]?.matching[0]?.itemIds).toHaveLength(2);
    expect(plan.warnings.map(({ code }) => code)).toEqual(['collective-account', 'lettering-unbalanced']);
  });

  it.each([
    ['settled', 1, euros(20), 2],
    ['open', 3, euros(30), 0],
  ] as const)('takes %s as the word on such groups', (lettering, items, open, history) => {
    const ledger = yearOf(2025, {
      open: [
        invoice('F-2', 100, { letter: 'BA' }),
        aLedgerItem({ amount: -90, letter: 'BA', date: '2025-03-20' }),
        invoice('F-3', 20),
      ],
      unbalanced: [{ letter: 'BA', balance: euros(10) }],
    });
    const portfolio = new Portfolio();
    const plan = portfolio.plan(ledger, { lettering });
    expect(plan.created[0]?.items).toHaveLength(items);
    expect(plan.figures.openAfter).toBe(open);
    expect(plan.settled.flatMap((entry) => entry.items)).toHaveLength(history);
    portfolio.accept(plan);
    expect(portfolio.plan(ledger, { lettering })).toMatchObject({ created: [], changed: [], settled: [] });
    expect(portfolio.plan(ledger).changed).toHaveLength(0);
  });
});

describe('what to look at before accepting', () => {
  it('tells invoices dated after today', () => {
    const plan = new Portfolio().plan(
      aLedger([aLedgerCustomer({ open: [invoice('F-1', 10, { date: '2026-03-02' }), invoice('F-2', 5)] })]),
    );
    expect(plan.warnings).toEqual([{ code: 'dated-in-future', customer: 'C001', cents: euros(10) }]);
    expect(plan.figures.invoices).toEqual({ count: 2, cents: euros(15) });
  });

  it('passes the other accounts of the file through', () => {
    const otherAccounts = [{ account: '416000', cents: euros(77) }];
    const plan = new Portfolio().plan(yearOf(2025, { open: [invoice('F-1', 10)] }), { otherAccounts });
    expect(plan.figures).toMatchObject({ otherAccounts, openAfter: euros(10) });
  });
});

describe('the same file again', () => {
  const ledger = yearOf(2025, {
    open: [
      invoice('F-1', 100),
      invoice('F-1', 100, { key: 'twin#2' }),
      aLedgerItem({ amount: -90, letter: 'b', date: '2025-05-05' }),
      invoice('F-5', 95, { letter: 'b' }),
    ],
    settled: [
      invoice('F-0', 80, { letter: 'A' }),
      aLedgerItem({ amount: -80, letter: 'A', date: '2025-03-11' }),
    ],
    unbalanced: [{ letter: 'b', balance: euros(5) }],
  });

  it('changes nothing', () => {
    const portfolio = new Portfolio().import(ledger);
    const again = portfolio.plan(ledger);
    expect(again).toMatchObject({
      created: [],
      changed: [],
      settled: [],
      reopened: [],
      vanished: [],
      corrections: [],
    });
    expect(again.figures.customers).toEqual({ inFile: 1, created: 0, changed: 0, unchanged: 1 });
    expect(again.figures.openAfter).toBe(again.figures.openBefore);
  });

  it('changes nothing after the owner has settled a matching group by hand', () => {
    const portfolio = new Portfolio().import(ledger);
    const account = portfolio.account('C001');
    const [group] = account.matching;
    portfolio.apply(decideMatching(account, { groupId: group!.id, decision: 'settled' }, day('2026-01-05')));
    expect(portfolio.plan(ledger)).toMatchObject({ changed: [], settled: [], reopened: [], vanished: [] });
  });

  it('keeps what the owner wrote himself', () => {
    const portfolio = new Portfolio().import(ledger);
    const edited = editCustomer(portfolio.account('C001'), {
      kind: 'consumer',
      address: LYON,
      terms: { kind: 'net', days: 10, on: null },
      name: 'Mme Durand',
    });
    portfolio.put(edited);
    const withMore = aLedger(
      [
        aLedgerCustomer({
          ...ledger.customers[0]!,
          name: 'DURAND',
          address: { ...LYON, town: 'Paris' },
          terms: { kind: 'net', days: 60, on: null },
          open: [...ledger.customers[0]!.open, invoice('F-9', 10)],
        }),
      ],
      { firstDay: '2025-01-01', lastDay: '2025-12-31' },
    );
    const { after } = portfolio.plan(withMore).changed[0]!;
    expect(after).toMatchObject({
      kind: 'consumer',
      address: LYON,
      name: 'Mme Durand',
      termsSource: 'owner',
    });
    expect(after.items.at(-1)).toMatchObject({ number: 'F-9', dueDate: '2025-03-20' });
  });
});

describe('a later file of the same year', () => {
  const before = yearOf(2025, { open: [invoice('F-1', 100), invoice('F-2', 200), invoice('F-3', 300)] });

  it('settles what is lettered now, adds what is new, keeps ids', () => {
    const portfolio = new Portfolio().import(before);
    const held = portfolio.account('C001').items;
    const plan = portfolio.plan(
      yearOf(2025, {
        open: [invoice('F-2', 200), invoice('F-3', 300), invoice('F-4', 400, { date: '2025-09-01' })],
        settled: [
          invoice('F-1', 100, { letter: 'A', letteredOn: '2025-06-01' }),
          aLedgerItem({
            number: 'VIR',
            amount: -100,
            letter: 'A',
            date: '2025-06-01',
            letteredOn: '2025-06-01',
          }),
        ],
      }),
    );
    expect(plan.figures).toMatchObject({
      settled: { count: 1, cents: euros(100) },
      invoices: { count: 1, cents: euros(400) },
      history: { count: 1, cents: euros(-100) },
      openBefore: euros(600),
      openAfter: euros(900),
    });
    expect(plan.settled[0]?.items[0]).toMatchObject({
      id: held[0]?.id,
      settledOn: '2025-06-01',
      settledBy: 'lettering',
    });
    expect(plan.changed[0]?.after.items.slice(0, 2)).toEqual(held.slice(1));
  });

  it('shows a changed amount or due date with its former value, louder after a letter', () => {
    const portfolio = new Portfolio().import(before);
    const account = portfolio.account('C001');
    portfolio.put(afterLetters(account, [aContact({ itemIds: [account.items[1]!.id] })]));
    const plan = portfolio.plan(
      yearOf(2025, {
        open: [
          invoice('F-1', 100, { dueDate: '2025-05-31' }),
          invoice('F-2', 180, { key: 'written anew' }),
          invoice('F-3', 300),
        ],
      }),
    );
    expect(plan.corrections).toMatchObject([
      {
        before: { dueDate: '2025-04-09' },
        after: { dueDate: '2025-05-31', dueSource: 'file' },
        afterLetter: false,
      },
      { before: { amount: euros(200) }, after: { amount: euros(180) }, afterLetter: true },
    ]);
    expect(plan.changed[0]?.after.items.map(({ id }) => id)).toEqual(account.items.map(({ id }) => id));
    expect(plan.warnings).toContainEqual({
      code: 'corrected-after-letter',
      customer: 'C001',
      cents: euros(180),
    });
    expect(plan.figures.vanished.count).toBe(0);
  });

  it('tells what has vanished from its period and keeps it', () => {
    const portfolio = new Portfolio().import(before);
    const plan = portfolio.plan(yearOf(2025, { open: [invoice('F-1', 100)] }));
    expect(plan.figures.vanished).toEqual({ count: 2, cents: euros(500) });
    expect(plan.vanished.map(({ item }) => item.number)).toEqual(['F-2', 'F-3']);
    expect(plan.changed).toEqual([]);
    expect(plan.figures.openAfter).toBe(euros(600));
    const other = aLedger([aLedgerCustomer({ code: 'C009', open: [invoice('X', 1)] })], {
      firstDay: '2025-01-01',
      lastDay: '2025-12-31',
    });
    expect(portfolio.plan(other).figures.vanished.count).toBe(3);
  });

  it('opens again what was lettered and is not any more, the same item', () => {
    const lettered = yearOf(2025, {
      settled: [
        invoice('F-1', 100, { letter: 'A' }),
        aLedgerItem({ number: 'CHQ', amount: -100, letter: 'A', date: '2025-04-01' }),
      ],
    });
    const portfolio = new Portfolio().import(before).import(lettered);
    const [settled] = portfolio.historyOf('C001').filter(({ number }) => number === 'F-1');
    const rejected = portfolio.plan(before);
    expect(rejected.reopened).toEqual([{ accountId: portfolio.account('C001').id, itemIds: [settled?.id] }]);
    expect(rejected.figures.reopened).toEqual({ count: 1, cents: euros(100) });
    portfolio.accept(rejected);
    expect(
      portfolio
        .account('C001')
        .items.map(({ number }) => number)
        .sort(),
    ).toEqual(['F-1', 'F-2', 'F-3']);
    expect(portfolio.plan(before).changed).toEqual([]);
  });
});

describe('many customers', () => {
  it('are all found again, each in its place', () => {
    const customers = Array.from({ length: 2000 }, (_, index) =>
      aLedgerCustomer({
        code: `C${String(index).padStart(5, '0')}`,
        open: Array.from({ length: 10 }, (_, n) => invoice(`F-${index}-${n}`, 100 + n)),
      }),
    );
    const ledger = aLedger(customers, { firstDay: '2025-01-01', lastDay: '2025-12-31' });
    const portfolio = new Portfolio();
    const plan = portfolio.plan(ledger);
    expect(plan.created).toHaveLength(2000);
    expect(plan.settled).toEqual([]);
    const again = portfolio.accept(plan).plan(ledger);
    expect(again.changed).toEqual([]);
    expect(again.figures.openAfter).toBe(plan.figures.openAfter);
  });
});
