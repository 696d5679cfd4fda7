import { describe, expect, it } from 'vitest';
import { accountView } from '../../../renderer/domain/desk/accountView';
import { aCreditNote, aMatchingGroup, anAccount, anInvoice, aPayment, euros } from '../../support/builders';
import { aContext } from '../../support/engine';

describe('a customer’s page', () => {
  const account = anAccount({
    items: [
      anInvoice({ id: 'late', date: '2025-08-31', due: '2025-09-30', amount: '3600' }),
      anInvoice({ id: 'next', date: '2025-12-01', due: '2025-12-31', amount: '500' }),
      aCreditNote({ id: 'credit', date: '2025-09-15', amount: '600' }),
    ],
  });
  const view = accountView(account, aContext('2025-12-15'));

  it('sets the credit on the oldest invoice and keeps the charges apart from the balance', () => {
    expect(view.desk.statement.totals).toMatchObject({ open: 350_000, overdue: 300_000 });
    expect(view.lines.map(({ item, open }) => [item.id, open])).toEqual([
      ['late', 300_000],
      ['next', 50_000],
      ['credit', 0],
    ]);
    // 3 000,00 x 12,15 % x 76 / 365 = 75,90, and 40 EUR (C. com. L441-10 II).
    expect(view.charges).toEqual({ total: 7_590 + 4_000, known: true });
  });

  it('counts charges that a late payment settled first: balance and charges make what is owed', () => {
    const paid = accountView(
      anAccount({
        items: [
          anInvoice({ id: 'late', date: '2026-03-01', due: '2026-03-31', amount: 1000 }),
          aPayment({ id: 'part', date: '2026-04-10', amount: 400 }),
        ],
      }),
      aContext('2026-04-30'),
    );
    const [line] = paid.lines;
    // 40,00 + 3,33 of the 400,00 settled charges: 643,33 of principal is left, and 4,28 has accrued on it since.
    expect(line?.charges?.accrual).toMatchObject({ principal: 64_333, interest: 428, compensation: 0 });
    expect(line?.open).toBe(60_000);
    expect(paid.charges.total).toBe(64_333 + 428 - 60_000);
  });

  it('counts nothing beside the balance for a consumer whom no notice has reached, paid in part or not', () => {
    const consumer = anAccount({
      kind: 'consumer',
      items: [
        anInvoice({ date: '2026-03-01', due: '2026-03-31', amount: 1000 }),
        aPayment({ date: '2026-04-10', amount: 400 }),
        aCreditNote({ date: '2026-05-20', amount: 50 }),
      ],
    });
    const { charges, lines } = accountView(consumer, aContext('2026-04-30'));
    expect(lines[0]?.open).toBe(euros(550));
    expect(charges).toEqual({ total: 0, known: true });
  });

  it('says that the charges are not known while a rate is missing, and guesses none', () => {
    const later = accountView(account, aContext('2026-08-01'));
    expect(later.charges.known).toBe(false);
  });

  it('shows lines that wait after all others, with what is left of them and no charges', () => {
    const waiting = accountView(
      anAccount({
        items: [
          anInvoice({
            id: 'w',
            date: '2025-08-31',
            due: '2025-09-30',
            amount: 3600,
            allocations: [{ on: '2025-10-01', amount: 100 }],
          }),
          aPayment({ id: 'wp', date: '2025-10-02', amount: 600 }),
          anInvoice({ id: 'next', date: '2025-11-01', due: '2025-12-01', amount: 500 }),
          aPayment({ id: 'p', date: '2025-12-02', amount: 80 }),
        ],
        matching: [aMatchingGroup({ balance: 3000, itemIds: ['w', 'wp'] })],
      }),
      aContext('2025-12-15'),
    );
    expect(waiting.lines.map(({ item, open, waiting: waits }) => [item.id, open, waits])).toEqual([
      ['next', euros(420), false],
      ['p', 0, false],
      ['w', euros(3500), true],
      ['wp', euros(-600), true],
    ]);
    const ofWaiting = waiting.lines.filter((line) => line.waiting);
    expect(ofWaiting.map(({ charges }) => charges)).toEqual([null, null]);
    expect(ofWaiting.map(({ decision }) => decision?.outcome)).toEqual([
      { kind: 'wait', nextStep: null, reason: 'matchingWaits', until: null },
      undefined,
    ]);
    expect(waiting.desk.statement.totals.waiting).toBe(euros(2900));
    // 500,00 x 12,15 % x 1 / 365 = 0,17; of the 80,00 of 2 December 40,17 go to charges: 39,83 to principal;
    // 460,17 x 12,15 % x 13 / 365 = 1,99. Beside the 420,00 of the balance: 40,17 + 1,99.
    expect(waiting.charges).toEqual({ total: euros('42.16'), known: true });
  });

  it('shows each invoice with what the engine says of it, and credits without days late', () => {
    const [late, next, credit] = view.lines;
    expect([late?.daysLate, next?.daysLate, credit?.daysLate]).toEqual([76, -16, 0]);
    expect(late?.decision?.outcome).toMatchObject({ kind: 'step', step: 'reminder3' });
    expect(credit?.decision).toBeNull();
    expect(view.desk.proposal.letter?.itemIds).toEqual(['late']);
    expect(view.desk.obstacles).toEqual([]);
  });
});
