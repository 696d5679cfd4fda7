import { describe, expect, it } from 'vitest';
import type { LetterModel } from '../../../renderer/domain/letters/letterModel';
import { assertLetterAddsUp } from '../../../renderer/domain/letters/assertLetterAddsUp';
import { cents } from '../../../renderer/domain/money';
import { anAccount, anInvoice } from '../../support/builders';
import { letterOn } from '../../support/engine';

const notice = letterOn(
  anAccount({
    formalNoticeAllowed: true,
    items: [anInvoice({ number: 'F-1', date: '2026-03-01', due: '2026-03-31', amount: 1000 })],
  }),
  '2026-05-15',
);

const refusal = (change: Partial<LetterModel>) => () => assertLetterAddsUp({ ...notice, ...change });

describe('the last check of a letter', () => {
  it('lets a right one through', () => {
    expect(refusal({})).not.toThrow();
  });

  it('refuses 40 EUR asked of a consumer or a public buyer, whatever the lines say', () => {
    expect(refusal({ form: 'consumer' })).toThrow(/fixed compensation asked of a non-business/);
    expect(refusal({ form: 'public' })).toThrow(/fixed compensation asked of a non-business/);
    const invoices = notice.invoices.map((invoice) => ({
      ...invoice,
      accrual: invoice.accrual && { ...invoice.accrual, basis: 'CCP-R2192-31' as const },
    }));
    expect(refusal({ invoices })).toThrow(/outside L441-10/);
  });

  it('refuses sums that do not hold', () => {
    const plusOne = (amount: number) => cents(amount + 1);
    expect(refusal({ total: plusOne(notice.total) })).toThrow(/total is not the sum/);
    expect(refusal({ interest: plusOne(notice.interest) })).toThrow(/interest is not the sum/);
    expect(refusal({ compensation: plusOne(notice.compensation) })).toThrow(/compensation is not the sum/);
    expect(refusal({ principal: plusOne(notice.principal) })).toThrow(/principal is not the sum/);
    const lines = (change: (invoice: LetterModel['invoices'][number]) => object) =>
      notice.invoices.map((invoice) => ({ ...invoice, ...change(invoice) }));
    expect(refusal({ invoices: lines(({ paid }) => ({ paid: plusOne(paid) })) })).toThrow(/does not add up/);
    const otherPrincipal = lines(({ accrual }) => ({
      accrual: accrual && { ...accrual, principal: plusOne(accrual.principal) },
    }));
    expect(refusal({ invoices: otherPrincipal })).toThrow(/principal of F-1 differs/);
  });
});
