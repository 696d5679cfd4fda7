import { describe, expect, it } from 'vitest';
import { placeHold } from '../../../renderer/domain/account/placeHold';
import { day } from '../../../renderer/domain/day';
import { aLedger, aLedgerCustomer, aLedgerItem, euros } from '../../support/builders';
import { Portfolio } from '../../support/portfolio';

const period = { firstDay: '2025-01-01', lastDay: '2025-12-31' };
const line = (number: string, amount: number, spec: Parameters<typeof aLedgerItem>[0] = {}) =>
  aLedgerItem({ number, amount, date: '2025-03-10', ...spec });

const first = aLedger(
  [
    aLedgerCustomer({
      code: 'C1',
      open: [line('F-1', 100), line('F-2', 200), line('F-3', 300), line('B', 10, { letter: 'B' })],
      unbalanced: [{ letter: 'B', balance: euros(10) }],
      settled: [line('F-0', 50, { letter: 'A' }), line('V', -50, { letter: 'A' })],
    }),
    aLedgerCustomer({ code: 'C2', open: [line('G-1', 100)] }),
  ],
  period,
);
const second = aLedger(
  [
    aLedgerCustomer({
      code: 'C1',
      email: 'durand@example.fr',
      terms: { kind: 'net', days: 60, on: null },
      open: [line('F-0', 50), line('F-2', 210, { key: 'anew' }), line('F-4', 400)],
      settled: [
        line('F-1', 100, { letter: 'C' }),
        line('F-3', 300, { letter: 'C' }),
        line('V2', -400, { letter: 'C' }),
      ],
    }),
    aLedgerCustomer({ code: 'C3', open: [line('H-1', 100)] }),
  ],
  period,
);

const snapshot = (portfolio: Portfolio) =>
  JSON.stringify([[...portfolio.accounts.values()], [...portfolio.history.values()]]);

describe('undoImport', () => {
  it('puts every account and its history back as they were, to the byte', () => {
    const portfolio = new Portfolio().import(first);
    const before = snapshot(portfolio);
    const plan = portfolio.plan(second);
    portfolio.accept(plan);
    expect(portfolio.account('C1').items.map(({ number }) => number)).toEqual(['F-2', 'B', 'F-0', 'F-4']);
    expect(portfolio.undo(plan)).toMatchObject({ ok: true, deleted: [plan.created[0]?.id] });
    const [accounts, history] = JSON.parse(snapshot(portfolio)) as [unknown, { id: string }[][]];
    const [accountsBefore, historyBefore] = JSON.parse(before) as [unknown, { id: string }[][]];
    expect(JSON.stringify(accounts)).toBe(JSON.stringify(accountsBefore));
    const byId = (lists: { id: string }[][]) => lists.flat().sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId(history)).toEqual(byId(historyBefore));
  });

  it('undoes one import after the other, and the portfolio is empty again', () => {
    const portfolio = new Portfolio();
    const plans = [first, second].map((ledger) => {
      const plan = portfolio.plan(ledger);
      portfolio.accept(plan);
      return plan;
    });
    expect(portfolio.undo(plans[0]!)).toMatchObject({ ok: false, touched: [{ code: 'C1' }] });
    for (const plan of plans.toReversed()) expect(portfolio.undo(plan).ok).toBe(true);
    expect(portfolio.accounts.size).toBe(0);
    expect(portfolio.history.size).toBe(0);
  });

  it('refuses when a later act has touched an account, names it, and changes nothing', () => {
    const portfolio = new Portfolio().import(first);
    const plan = portfolio.plan(second);
    portfolio.accept(plan);
    portfolio.put(
      placeHold(portfolio.account('C3'), { until: null, reason: 'accord', itemId: null }, day('2026-01-01')),
    );
    const before = snapshot(portfolio);
    expect(portfolio.undo(plan)).toEqual({
      ok: false,
      touched: [{ accountId: plan.created[0]?.id, code: 'C3', name: 'Menuiserie Durand SARL' }],
    });
    expect(snapshot(portfolio)).toBe(before);
  });
});
