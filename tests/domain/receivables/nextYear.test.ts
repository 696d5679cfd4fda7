import { describe, expect, it } from 'vitest';
import { aLedgerItem, euros } from '../../support/builders';
import { Portfolio } from '../../support/portfolio';
import { invoice, opening, yearOf } from '../../support/yearFiles';

describe('the next year', () => {
  const held = () =>
    new Portfolio().import(
      yearOf(2025, {
        open: [
          invoice('F-1', 100),
          invoice('F-2', 200),
          invoice('F-3', 200),
          aLedgerItem({ amount: -50, number: 'ACPT', date: '2025-08-01' }),
        ],
      }),
    );

  it('recognises a detailed opening by number and amount', () => {
    const next = yearOf(2026, {
      open: [
        opening('F-1', 100),
        opening('F-2', 200),
        opening('F-3', 200),
        opening('ACPT', -50),
        invoice('F-9', 70, { date: '2026-02-01' }),
      ],
    });
    const portfolio = held();
    const plan = portfolio.plan(next);
    expect(plan.figures).toMatchObject({
      carriedOver: { count: 4, cents: euros(450) },
      openings: { count: 0 },
      invoices: { count: 1, cents: euros(70) },
      openAfter: euros(520),
      vanished: { count: 0 },
    });
    portfolio.accept(plan);
    expect(portfolio.plan(next).changed).toEqual([]);
  });

  it('recognises one sum for all that is held', () => {
    const next = yearOf(2026, { open: [opening('AN', 450), invoice('F-9', 70, { date: '2026-02-01' })] });
    const portfolio = held();
    const plan = portfolio.plan(next);
    expect(plan.figures).toMatchObject({
      openings: { count: 0 },
      carriedOver: { count: 1 },
      openAfter: euros(520),
    });
    expect(portfolio.accept(plan).plan(next)).toMatchObject({ changed: [], vanished: [], warnings: [] });
  });

  it('settles what is held when its opening is settled', () => {
    const plan = held().plan(
      yearOf(2026, {
        settled: [
          opening('AN', 450, { letter: 'A' }),
          aLedgerItem({ amount: -450, letter: 'A', date: '2026-01-20' }),
        ],
      }),
    );
    expect(plan.changed[0]?.after.items).toEqual([]);
    expect(plan.figures).toMatchObject({ settled: { count: 4, cents: euros(450) }, openAfter: 0 });
  });

  it('settles the one invoice whose opening was paid', () => {
    const plan = held().plan(
      yearOf(2026, {
        open: [opening('F-2', 200), opening('F-3', 200), opening('ACPT', -50)],
        settled: [
          opening('F-1', 100, { letter: 'A' }),
          aLedgerItem({ amount: -100, letter: 'A', date: '2026-01-20' }),
        ],
      }),
    );
    expect(plan.changed[0]?.after.items.map(({ number }) => number)).toEqual(['F-2', 'F-3', 'ACPT']);
    expect(plan.figures.openAfter).toBe(euros(350));
  });

  it('books the difference when the sum carried over is another, so that the balance is the accounting’s', () => {
    const next = yearOf(2026, { open: [opening('AN', 380)] });
    const portfolio = held();
    const plan = portfolio.plan(next);
    expect(plan.warnings).toEqual([{ code: 'opening-differs', customer: 'C001', cents: euros(-70) }]);
    expect(plan.figures).toMatchObject({ payments: { count: 1, cents: euros(-70) }, openAfter: euros(380) });
    expect(portfolio.accept(plan).plan(next)).toMatchObject({ changed: [], warnings: [] });
  });

  it('takes the other lines of a detailed opening as new, and tells the items that it does not name', () => {
    const plan = held().plan(yearOf(2026, { open: [opening('F-2', 200), opening('F-8', 90)] }));
    expect(plan.figures).toMatchObject({
      openings: { count: 1, cents: euros(90) },
      vanished: { count: 3, cents: euros(250) },
      openAfter: euros(540),
    });
  });

  it('takes a same number of another year for another invoice', () => {
    const plan = held().plan(
      yearOf(2026, { open: [opening('AN', 450), invoice('F-1', 100, { date: '2026-03-10' })] }),
    );
    expect(plan.figures).toMatchObject({ invoices: { count: 1 }, openAfter: euros(550) });
  });

  it('settles a letter that runs over two years once both parts are here', () => {
    const first = yearOf(2025, {
      open: [invoice('F-1', 100, { letter: 'AB' })],
      unbalanced: [{ letter: 'AB', balance: euros(100) }],
    });
    const second = yearOf(2026, {
      open: [aLedgerItem({ amount: -100, letter: 'AB', date: '2026-01-10' })],
      unbalanced: [{ letter: 'AB', balance: euros(-100) }],
    });
    const portfolio = new Portfolio().import(first);
    const plan = portfolio.plan(second);
    expect(plan.changed[0]?.after.items).toEqual([]);
    expect(plan.figures).toMatchObject({ waitingBefore: euros(100), waitingAfter: 0, openAfter: 0 });
    portfolio.accept(plan);
    expect(portfolio.plan(second).changed).toEqual([]);
    expect(portfolio.plan(first).changed).toEqual([]);
  });
});
