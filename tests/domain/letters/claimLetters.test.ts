import { describe, expect, it } from 'vitest';
import type { Account } from '../../../renderer/domain/account/account';
import { composeLetter } from '../../../renderer/domain/letters/composeLetter';
import { DEFAULT_PLAN } from '../../../renderer/domain/plans/defaultPlan';
import { rate } from '../../../renderer/domain/rate';
import { DEFAULT_SETTINGS } from '../../../renderer/domain/settings/settings';
import { aCompany, anAccount, anInvoice, aPayment, euros } from '../../support/builders';
import { aContact } from '../../support/contacts';
import { afterLetters, aContext, deskOn, letterOn, proposeOn } from '../../support/engine';

/** 1 000 EUR due on 2026-03-31, with a formal notice allowed; more items as the test needs. */
function owing(spec: Partial<Omit<Account, 'id'>> = {}): Account {
  return anAccount({
    formalNoticeAllowed: true,
    ...spec,
    items: [
      anInvoice({ id: 'a', number: 'F-1', date: '2026-03-01', due: '2026-03-31', amount: 1000 }),
      ...(spec.items ?? []),
    ],
  });
}

/** 300 EUR due on 2026-01-31, paid on the given day. */
const paidOn = (on: string, date = '2026-01-01') => [
  anInvoice({
    id: 'paid',
    number: 'F-0',
    date,
    due: '2026-01-31',
    amount: 300,
    allocations: [{ on, amount: 300 }],
  }),
];

describe('what a claim says of invoices that were paid late', () => {
  it('reserves the charges that they still owe, and does not ask for them', () => {
    const model = letterOn(owing({ items: paidOn('2026-02-20') }), '2026-05-15');
    expect(model).toMatchObject({
      stage: { stepId: 'formalNotice' },
      reservesCharges: true,
      compensation: euros(40),
    });
    expect(model.invoices.map(({ number }) => number)).toEqual(['F-1']);
    expect(model.principal).toBe(euros(1000));
  });

  it('has nothing to reserve when they were paid in time, or claims nothing yet', () => {
    expect(letterOn(owing({ items: paidOn('2026-01-31') }), '2026-05-15').reservesCharges).toBe(false);
    const early = owing({ formalNoticeAllowed: false, items: paidOn('2026-02-20') });
    expect(letterOn(early, '2026-05-15')).toMatchObject({
      stage: { stepId: 'reminder3' },
      reservesCharges: false,
    });
  });

  it('reserves nothing against a consumer, who owes nothing without notice', () => {
    const consumer = owing({ kind: 'consumer', items: paidOn('2026-02-20') });
    expect(letterOn(consumer, '2026-05-15').reservesCharges).toBe(false);
    const publicBuyer = owing({ kind: 'public', items: paidOn('2026-02-20') });
    expect(letterOn(publicBuyer, '2026-05-15').reservesCharges).toBe(true);
  });

  it('reserves what is left of the principal when the payment went to charges first, even on its own day', () => {
    expect(letterOn(owing({ items: paidOn('2026-05-15') }), '2026-05-15').reservesCharges).toBe(true);
  });

  it('reserves interest that no rate tells the sum of: a public buyer owes it whatever the rate is', () => {
    const items = [
      anInvoice({
        number: 'F-0',
        date: '2023-05-01',
        due: '2023-05-31',
        amount: 300,
        allocations: [{ on: '2023-06-20', amount: 300 }],
      }),
    ];
    const model = letterOn(owing({ kind: 'public', items }), '2026-05-15');
    expect(model).toMatchObject({
      stage: { stepId: 'formalNotice' },
      principal: euros(1000),
      reservesCharges: true,
    });
  });

  it('reserves nothing that runs from a notice: the penalties and the 40 EUR it would name are not owed', () => {
    const noticed = (spec: Partial<Omit<Account, 'id'>> = {}) =>
      afterLetters(owing({ ...spec, items: paidOn('2026-04-20') }), [
        aContact({ step: 'formalNotice', postedOn: '2026-03-01', itemIds: ['paid'] }),
      ]);
    const consumer = letterOn(noticed({ kind: 'consumer' }), '2026-05-15');
    expect(consumer).toMatchObject({ stage: { stepId: 'formalNotice' }, reservesCharges: false });
    const company = aCompany({ creditorKind: 'individual' });
    expect(letterOn(noticed(), '2026-05-15', { company }).reservesCharges).toBe(false);
    expect(letterOn(noticed(), '2026-05-15').reservesCharges).toBe(true);
  });

  it('reserves nothing that limitation has run on', () => {
    const old = anInvoice({
      number: 'F-OLD',
      date: '2020-01-01',
      due: '2020-01-31',
      amount: 300,
      allocations: [{ on: '2020-03-15', amount: 300 }],
    });
    expect(letterOn(owing({ items: [old] }), '2026-05-15').reservesCharges).toBe(false);
  });
});

describe('what an invoice that was paid late still owes, when the owner sets payments on the principal first', () => {
  const settings = { ...DEFAULT_SETTINGS, allocationOrder: 'principalFirst' as const };
  const items = paidOn('2026-02-20');
  const reserves = (spec: Partial<Omit<Account, 'id'>>) =>
    letterOn(owing({ items, ...spec }), '2026-05-15', { settings }).reservesCharges;

  it('is interest and the 40 EUR, with nothing left of the principal', () => {
    expect(reserves({})).toBe(true);
  });

  it('is interest alone of a public buyer, the 40 EUR alone where the contract asks no interest', () => {
    expect(reserves({ kind: 'public' })).toBe(true);
    expect(reserves({ contractRate: rate(0) })).toBe(true);
  });

  it('is nothing when it was paid on its last day', () => {
    expect(reserves({ items: paidOn('2026-01-31') })).toBe(false);
  });
});

describe('a consumer with two formal notices', () => {
  const notice = (postedOn: string, itemIds: readonly string[]) =>
    aContact({ step: 'formalNotice', channel: 'registeredLetter', postedOn, itemIds });
  const later = anInvoice({ id: 'b', number: 'F-2', date: '2026-03-20', due: '2026-04-19', amount: 500 });
  const both = [notice('2026-04-20', ['a']), notice('2026-05-20', ['a', 'b'])];

  it.each([
    ['as they were posted', both],
    ['in another order', [...both].reverse()],
  ])('owes legal interest on each invoice from the first notice about it, told %s', (_order, letters) => {
    const account = afterLetters(owing({ kind: 'consumer', items: [later] }), letters);
    const model = letterOn(account, '2026-06-15');
    expect(model).toMatchObject({ stage: { stepId: 'lastNotice' }, compensation: 0 });
    expect(model.invoices.map(({ number, accrual }) => [number, accrual?.interest])).toEqual([
      ['F-1', euros('4.02')], // 1 000,00 x 2,62 % x 56 / 365 = 4,0197 (21 April to 15 June)
      ['F-2', euros('0.93')], // 500,00 x 2,62 % x 26 / 365 = 0,9332 (21 May to 15 June)
    ]);
  });
});

describe('how a letter goes', () => {
  it('says registered when its step goes as a registered letter, and only then', () => {
    expect(letterOn(owing(), '2026-05-15').registered).toBe(true);
    const steps = DEFAULT_PLAN.steps.map((step) => ({ ...step, channel: 'letter' as const }));
    const settings = { ...DEFAULT_SETTINGS, plan: { ...DEFAULT_PLAN, steps } };
    expect(letterOn(owing(), '2026-05-15', { settings })).toMatchObject({
      stage: { stepId: 'formalNotice' },
      registered: false,
    });
    expect(letterOn(owing({ formalNoticeAllowed: false }), '2026-05-15').registered).toBe(false);
  });

  it('gives the owner’s own days in a formal notice, and eight in every other letter', () => {
    const settings = { ...DEFAULT_SETTINGS, formalNoticeDays: 15 };
    expect(letterOn(owing(), '2026-05-15', { settings }).payBefore).toBe('2026-05-30');
    const early = owing({ formalNoticeAllowed: false });
    expect(letterOn(early, '2026-05-15', { settings }).payBefore).toBe('2026-05-23');
  });

  it('is refused when the proposal is of another day: one of its invoices has been covered since', () => {
    const { letter } = proposeOn(owing(), '2026-05-15');
    if (letter === null) throw new Error('no letter');
    const { settings } = aContext('2026-05-15');
    const covered = owing({ items: [aPayment({ date: '2026-05-14', amount: 1000 })] });
    const { statement } = deskOn(covered, '2026-05-15');
    const details = { reference: 'R-1', settings, company: aCompany(), past: [], templateVersion: 1 };
    expect(() => composeLetter(statement, letter, details)).toThrow(RangeError);
  });
});

describe('the third reminder', () => {
  it('tells a public buyer what interest has accrued, without any 40 EUR', () => {
    const account = owing({ kind: 'public', formalNoticeAllowed: false });
    // 1 000,00 x 10,15 % x 30 / 365 = 8,3424
    expect(letterOn(account, '2026-04-30').accruedForInformation).toEqual({
      interest: euros('8.34'),
      compensation: 0,
    });
  });

  it('tells nothing on behalf of a private creditor, whose interest waits for a notice', () => {
    const account = owing({ formalNoticeAllowed: false });
    const company = aCompany({ creditorKind: 'individual' });
    expect(letterOn(account, '2026-04-30', { company }).accruedForInformation).toBeNull();
  });
});
