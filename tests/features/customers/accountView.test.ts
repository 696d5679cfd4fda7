import { describe, expect, it } from 'vitest';
import type { ItemId } from '../../../renderer/domain/account/item';
import { accountView } from '../../../renderer/domain/desk/accountView';
import { aCreditNote, anAccount, anInvoice, aPayment, euros } from '../../support/builders';
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
    expect(view.totals).toMatchObject({ open: 350_000, overdue: 300_000 });
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

  it('says that the charges are not known while a rate is missing, and guesses none', () => {
    const later = accountView(account, aContext('2026-08-01'));
    expect(later.charges.known).toBe(false);
  });

  it('asks nothing for lines whose letter group waits for a decision', () => {
    const waiting = accountView(
      {
        ...account,
        unbalanced: [
          { letter: 'AA', balance: euros('3600'), itemIds: ['late' as ItemId], decision: 'waiting' },
        ],
      },
      aContext('2025-12-15'),
    );
    expect(waiting.lines.find(({ item }) => item.id === 'late')).toMatchObject({
      waiting: true,
      charges: null,
    });
    expect(waiting.totals.waiting).toBe(360_000);
  });
});
