import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../../renderer/domain/account/account';
import { splitCollective } from '../../../renderer/domain/identity/splitCollective';
import { aLedgerItem, euros, nextId } from '../../support/builders';
import { Portfolio } from '../../support/portfolio';
import { invoice, opening, yearOf } from '../../support/yearFiles';

describe('an account that was split', () => {
  const ledger = yearOf(2025, {
    code: '411000',
    collective: true,
    open: [
      invoice('F-1', 100),
      invoice('F-2', 200),
      aLedgerItem({ number: 'VIR', amount: -90, date: '2025-06-01' }),
    ],
  });
  const split = () => {
    const portfolio = new Portfolio().import(ledger);
    const account = portfolio.account('411000');
    const [first, second, payment] = account.items;
    const result = splitCollective(
      account,
      [
        {
          accountId: nextId('part') as AccountId,
          code: 'DURAND',
          name: 'Durand',
          portions: [
            { itemId: first!.id, amount: euros(100) },
            { itemId: payment!.id, amount: euros(-60) },
          ],
        },
        {
          accountId: nextId('part') as AccountId,
          code: 'PETIT',
          name: 'Petit',
          portions: [{ itemId: second!.id, amount: euros(200) }],
        },
      ],
      () => nextId('portion'),
    );
    portfolio.put(result.original);
    for (const account of result.created) portfolio.put(account);
    return portfolio;
  };

  it('comes back whole in the file and is counted once', () => {
    const portfolio = split();
    const plan = portfolio.plan(ledger);
    expect(plan).toMatchObject({ created: [], changed: [], vanished: [] });
    expect(plan.figures.openAfter).toBe(euros(210));
  });

  it('is settled where its items live now', () => {
    const portfolio = split();
    const lines = ledger.customers[0]!.open;
    const plan = portfolio.plan(
      yearOf(2025, { code: '411000', collective: true, open: [lines[0]!, lines[2]!], settled: [lines[1]!] }),
    );
    expect(plan.changed.map(({ after }) => [after.code, after.items.length])).toEqual([['PETIT', 0]]);
    expect(plan.figures).toMatchObject({ settled: { count: 1, cents: euros(200) }, openAfter: euros(10) });
  });

  it('is recognised in the opening entries of the next year', () => {
    const keyed = yearOf(2025, {
      code: '411000',
      collective: true,
      open: [
        invoice('F-1', 100, { key: '411000|VE|1|2025-03-10|F-1|10000' }),
        invoice('F-2', 200, { key: '411000|VE|2|2025-03-10|F-2|20000' }),
      ],
    });
    const portfolio = new Portfolio().import(keyed);
    const account = portfolio.account('411000');
    const part = {
      accountId: nextId('part') as AccountId,
      code: 'DURAND',
      name: 'Durand',
      portions: [{ itemId: account.items[0]!.id, amount: euros(100) }],
    };
    const result = splitCollective(account, [part], () => nextId('portion'));
    for (const after of [result.original, ...result.created]) portfolio.put(after);
    const plan = portfolio.plan(
      yearOf(2026, {
        code: '411000',
        open: [
          opening('F-1', 100, { key: '411000|AN|1|2026-01-01|F-1|10000' }),
          opening('F-2', 200, { key: '411000|AN|1|2026-01-01|F-2|20000' }),
        ],
      }),
    );
    expect(plan).toMatchObject({ changed: [], vanished: [] });
    expect(plan.figures.openAfter).toBe(euros(300));
  });
});
