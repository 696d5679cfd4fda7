import { describe, expect, it } from 'vitest';
import { accountIndex, foldText } from '../../../renderer/domain/account/accountIndex';
import { accountTotals } from '../../../renderer/domain/statement/accountTotals';
import { ActError } from '../../../renderer/domain/actError';
import { allowFormalNotice } from '../../../renderer/domain/identity/allowFormalNotice';
import { decideLettering } from '../../../renderer/domain/matching/decideMatching';
import { denyCollective } from '../../../renderer/domain/identity/denyCollective';
import { editCustomer } from '../../../renderer/domain/identity/editCustomer';
import type { ItemId } from '../../../renderer/domain/account/item';
import { liftHold } from '../../../renderer/domain/holds/liftHold';
import { placeHold } from '../../../renderer/domain/holds/placeHold';
import { settleItems } from '../../../renderer/domain/matching/settleItems';
import { day } from '../../../renderer/domain/day';
import { rate } from '../../../renderer/domain/rate';
import { aCreditNote, anAccount, anInvoice, aPayment, aReminder, euros } from '../../support/builders';

const today = day('2026-04-20');

/** The code of the refusal, or null when the act is allowed. */
function refusalOf(act: () => unknown): string | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof ActError) return error.code;
    throw error;
  }
}

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
    expect(edited).toMatchObject({ termsSource: 'owner', revision: 1 });
    expect(account.items[0]?.dueDate).toBe('2026-02-09');
  });

  it('confirms the kind that is named, and takes the contract rate from who is no longer a business', () => {
    const withRate = editCustomer(account, { contractRate: rate(1500), kind: 'business' });
    expect(withRate).toMatchObject({ contractRate: 1500, kindConfirmed: true });
    expect(editCustomer(withRate, { kind: 'consumer' })).toMatchObject({ contractRate: null, revision: 2 });
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

describe('holds', () => {
  const account = anAccount({ items: [anInvoice({ id: 'a' })] });

  it('are placed on the customer or on one invoice, one each, and lifted', () => {
    const held = placeHold(account, { until: day('2026-05-01'), reason: ' litige ', itemId: null }, today);
    const both = placeHold(held, { until: null, reason: 'avoir promis', itemId: 'a' as ItemId }, today);
    expect(both.holds).toHaveLength(2);
    const moved = placeHold(both, { until: day('2026-06-01'), reason: 'litige', itemId: null }, today);
    expect(moved.holds).toHaveLength(2);
    expect(moved.holds.at(-1)).toEqual({
      until: '2026-06-01',
      reason: 'litige',
      placedOn: today,
      itemId: null,
    });
    expect(liftHold(moved, { itemId: null }).holds).toMatchObject([{ itemId: 'a' }]);
    expect(moved.revision).toBe(3);
  });

  it('must end later and be about something that is there', () => {
    expect(refusalOf(() => placeHold(account, { until: today, reason: '', itemId: null }, today))).toBe(
      'hold-not-later',
    );
    expect(
      refusalOf(() => placeHold(account, { until: null, reason: '', itemId: 'x' as ItemId }, today)),
    ).toBe('unknown-item');
    expect(refusalOf(() => liftHold(account, { itemId: null }))).toBe('no-hold');
  });
});

describe('decideLettering', () => {
  const account = anAccount({
    items: [
      anInvoice({ id: 'a', amount: 100, letter: 'AA' }),
      aPayment({ id: 'p', amount: 90, letter: 'AA' }),
      anInvoice({ id: 'b', amount: 50 }),
    ],
    unbalanced: [{ letter: 'AA', balance: euros(10), itemIds: ['a', 'p'] as ItemId[], decision: 'waiting' }],
  });

  it('settled: the items leave for the history, with the day and whose word it was', () => {
    const { account: after, settled } = decideLettering(
      account,
      { letter: 'AA', decision: 'settled' },
      today,
    );
    expect(after.items.map(({ id }) => id)).toEqual(['b']);
    expect(settled).toMatchObject([
      { id: 'a', settledOn: today, settledBy: 'owner' },
      { id: 'p', settledOn: today, settledBy: 'owner' },
    ]);
    expect(refusalOf(() => decideLettering(after, { letter: 'AA', decision: 'open' }, today))).toBe(
      'lettering-decided',
    );
  });

  it('open: they stay, and can still be settled later', () => {
    const { account: after, settled } = decideLettering(account, { letter: 'AA', decision: 'open' }, today);
    expect(settled).toEqual([]);
    expect(accountTotals(account, today)).toMatchObject({ open: euros(50), waiting: euros(10) });
    expect(accountTotals(after, today)).toMatchObject({ open: euros(60), waiting: 0 });
    expect(decideLettering(after, { letter: 'AA', decision: 'settled' }, today).settled).toHaveLength(2);
  });

  it('tells letters apart by case and refuses an unknown one', () => {
    expect(refusalOf(() => decideLettering(account, { letter: 'aa', decision: 'open' }, today))).toBe(
      'unknown-letter',
    );
  });
});

describe('settleItems', () => {
  const account = anAccount({
    items: [anInvoice({ id: 'a' }), anInvoice({ id: 'b' })],
    holds: [{ until: null, reason: '', placedOn: today, itemId: 'a' as ItemId }],
  });

  it('takes items out, and the holds on them', () => {
    const { account: after, settled } = settleItems(
      account,
      { itemIds: ['a' as ItemId], by: 'owner' },
      today,
    );
    expect(after).toMatchObject({ items: [{ id: 'b' }], holds: [], revision: 1 });
    expect(settled).toMatchObject([{ id: 'a', settledBy: 'owner', settledOn: today }]);
  });

  it('refuses unknown ones, and those of a letter that waits to be posted', () => {
    expect(refusalOf(() => settleItems(account, { itemIds: ['x' as ItemId], by: 'owner' }, today))).toBe(
      'unknown-item',
    );
    const issued = { ...account, reminders: [aReminder({ postedOn: null, itemIds: ['a'] })] };
    expect(refusalOf(() => settleItems(issued, { itemIds: ['a' as ItemId], by: 'owner' }, today))).toBe(
      'in-batch',
    );
    expect(refusalOf(() => settleItems(issued, { itemIds: ['b' as ItemId], by: 'owner' }, today))).toBeNull();
  });
});

describe('the owner’s ticks', () => {
  it('allow a formal notice, and say that an account is one customer', () => {
    expect(allowFormalNotice(anAccount(), { allowed: true })).toMatchObject({
      formalNoticeAllowed: true,
      revision: 1,
    });
    expect(denyCollective(anAccount({ collective: 'suspected' })).collective).toBe('denied');
    expect(refusalOf(() => denyCollective(anAccount()))).toBe('not-collective');
  });
});

describe('accountTotals and accountIndex', () => {
  const account = anAccount({
    name: '  Élan  &  Çà ',
    items: [
      anInvoice({ number: 'F-1', amount: 100, date: '2026-01-01', due: '2026-01-31' }),
      anInvoice({ number: 'F-2', amount: 200, date: '2026-03-20', due: '2026-04-19' }),
      anInvoice({ number: 'F-3', amount: 400, date: '2026-03-21', due: '2026-04-20' }),
      aCreditNote({ amount: 130 }),
    ],
  });

  it('count what is late after credits went to the oldest; due today is not late', () => {
    expect(accountTotals(account, today)).toEqual({
      open: euros(570),
      overdue: euros(170),
      waiting: 0,
      oldestDueDate: '2026-04-19',
      openInvoices: 2,
    });
  });

  it('index what screens ask for', () => {
    expect(accountIndex(account)).toEqual({
      code: account.code,
      foldedName: 'elan & ca',
      oldestDueDate: '2026-01-31',
      invoiceNumbers: ['F-1', 'F-2', 'F-3'],
    });
    expect(foldText('É'.repeat(400_000))).toHaveLength(200);
  });
});
