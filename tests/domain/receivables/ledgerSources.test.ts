import { describe, expect, it } from 'vitest';
import type { Item } from '../../../renderer/domain/account/item';
import { LEDGER_SOURCES, type LedgerSource } from '../../../renderer/domain/receivables/ledgerSource';
import { aLedger, aLedgerCustomer, anInvoice, euros } from '../../support/builders';
import { Portfolio } from '../../support/portfolio';
import { invoice, yearOf } from '../../support/yearFiles';

const list = (...paid: readonly number[]) =>
  aLedger(
    [aLedgerCustomer({ open: paid.map((sum, index) => invoice(`F-${index + 1}`, 100, { paid: sum })) })],
    { source: 'csv-invoices', firstDay: '2025-01-01', lastDay: '2025-12-31' },
  );

const allocated = (portfolio: Portfolio): readonly (readonly [string, number])[] =>
  portfolio.account('C001').items[0]!.allocations.map(({ source, amount }) => [source, amount]);

/** The portfolio after the owner and the bank have said what was paid on the first invoice. */
function alsoPaid(portfolio: Portfolio): Portfolio {
  const account = portfolio.account('C001');
  const { allocations } = anInvoice({
    allocations: [
      { on: '2025-04-01', amount: 10, source: 'owner' },
      { on: '2025-04-02', amount: 20, source: 'bank' },
    ],
  });
  const first = account.items[0]!;
  const paid: Item = { ...first, allocations: [...first.allocations, ...allocations] };
  portfolio.put({ ...account, items: [paid, ...account.items.slice(1)] });
  return portfolio;
}

describe('a file that says what was paid', () => {
  it('takes the place of what a file said before, never of what the owner or the bank said', () => {
    const portfolio = alsoPaid(new Portfolio().import(list(40)));
    expect(allocated(portfolio.import(list(55)))).toEqual([
      ['owner', euros(10)],
      ['bank', euros(20)],
      ['file', euros(55)],
    ]);
    expect(allocated(portfolio.import(list(0)))).toEqual([
      ['owner', euros(10)],
      ['bank', euros(20)],
    ]);
  });

  it('changes nothing when it says the same again', () => {
    const portfolio = alsoPaid(new Portfolio().import(list(40)));
    expect(portfolio.plan(list(40)).changed).toEqual([]);
  });
});

describe('a file whose payments are lines of their own', () => {
  it('leaves what is known as paid on an invoice, whoever said so', () => {
    const portfolio = alsoPaid(new Portfolio().import(list(40)));
    const fec = yearOf(2025, { open: [invoice('F-1', 100)] });
    const plan = portfolio.plan(fec);
    portfolio.accept(plan);
    expect(allocated(portfolio)).toEqual([
      ['file', euros(40)],
      ['owner', euros(10)],
      ['bank', euros(20)],
    ]);
  });
});

describe('who is told as missing', () => {
  it.each(Object.keys(LEDGER_SOURCES) as LedgerSource[])(
    'by a %s that does not name a customer of its period',
    (source) => {
      const portfolio = new Portfolio().import(yearOf(2025, { open: [invoice('F-1', 100)] }));
      const other = aLedger([aLedgerCustomer({ code: 'C009', open: [invoice('X', 1)] })], {
        source,
        firstDay: '2025-01-01',
        lastDay: '2025-12-31',
      });
      expect(portfolio.plan(other).vanished.map(({ item }) => item.number)).toEqual(
        source === 'fec' ? ['F-1'] : [],
      );
      expect(LEDGER_SOURCES[source].tellsEveryone).toBe(source === 'fec');
    },
  );
});
