import { describe, expect, it } from 'vitest';
import { editCustomer } from '../../../renderer/domain/identity/editCustomer';
import { rate } from '../../../renderer/domain/rate';
import { anAccount, anInvoice, aPayment } from '../../support/builders';
import { refusalOf } from '../../support/refusalOf';

describe('editCustomer', () => {
  const account = anAccount({
    items: [
      anInvoice({ id: 'computed', date: '2026-01-10', dueSource: 'terms' }),
      anInvoice({ id: 'read', date: '2026-01-10', due: '2026-03-31' }),
      aPayment({ id: 'credit', date: '2026-01-20', dueSource: 'terms' }),
    ],
  });

  it('recomputes the due dates that came from terms, and those alone', () => {
    const edited = editCustomer(account, { terms: { kind: 'daysAfterEndOfMonth', days: 45, on: null } });
    expect(edited.items.map(({ dueDate }) => dueDate)).toEqual(['2026-03-17', '2026-03-31', '2026-01-20']);
    expect(edited).toMatchObject({ termsSource: 'owner' });
    expect(account.items[0]?.dueDate).toBe('2026-02-09');
  });

  it('confirms the kind that is named, and takes the contract rate from who is no longer a business', () => {
    const withRate = editCustomer(account, { contractRate: rate(1500), kind: 'business' });
    expect(withRate).toMatchObject({ contractRate: 1500, kindConfirmed: true });
    expect(editCustomer(withRate, { kind: 'consumer' })).toMatchObject({ contractRate: null });
    expect(refusalOf(() => editCustomer(account, { kind: 'consumer', contractRate: rate(1500) }))).toBe(
      'contract-rate-not-business',
    );
  });

  it('leaves what is not named, and empties what is blank', () => {
    const edited = editCustomer(
      { ...account, kindConfirmed: false, email: 'a@b.fr', phone: '04' },
      { email: '  ', note: 'appeler' },
    );
    expect(edited).toMatchObject({
      email: null,
      phone: '04',
      note: 'appeler',
      name: account.name,
      kindConfirmed: false,
    });
  });

  it('refuses an empty name and impossible terms', () => {
    expect(refusalOf(() => editCustomer(account, { name: ' ' }))).toBe('name-empty');
    expect(refusalOf(() => editCustomer(account, { terms: { kind: 'net', days: -1, on: null } }))).toBe(
      'terms-out-of-range',
    );
    expect(refusalOf(() => editCustomer(account, { terms: { kind: 'net', days: 30, on: 32 } }))).toBe(
      'terms-out-of-range',
    );
  });
});
