import { describe, expect, it } from 'vitest';
import { aLedger, aLedgerCustomer, euros } from '../../support/builders';
import { Portfolio } from '../../support/portfolio';
import { invoice, yearOf } from '../../support/yearFiles';

describe('another kind of file about the same customer', () => {
  it('speaks of the same invoices: nothing is counted twice, what it knows as paid is taken', () => {
    const portfolio = new Portfolio().import(
      yearOf(2025, { open: [invoice('F-1', 100), invoice('F-2', 200)] }),
    );
    const list = aLedger(
      [
        aLedgerCustomer({
          open: [invoice('F-1', 100, { key: 'C001|invoice|F-1|2025', paid: 40 }), invoice('F-3', 30)],
          settled: [invoice('F-2', 200, { key: 'C001|invoice|F-2|2025', paid: 200 })],
        }),
      ],
      { source: 'csv-invoices' },
    );
    const plan = portfolio.plan(list);
    expect(plan.figures).toMatchObject({
      invoices: { count: 1, cents: euros(30) },
      settled: { count: 1, cents: euros(200) },
      openBefore: euros(300),
      openAfter: euros(90),
    });
    expect(portfolio.accept(plan).plan(list)).toMatchObject({ changed: [], settled: [], reopened: [] });
  });
});
