import { describe, expect, it } from 'vitest';
import type { CustomerKind } from '../../../renderer/domain/account/account';
import type { ItemId } from '../../../renderer/domain/account/item';
import { composeLetter, type LetterDetails } from '../../../renderer/domain/letters/composeLetter';
import { rate } from '../../../renderer/domain/rate';
import { DEFAULT_SETTINGS } from '../../../renderer/domain/settings/settings';
import { aCompany, aCreditNote, anAccount, anInvoice, aPayment, euros } from '../../support/builders';
import { aContact, aStage } from '../../support/contacts';
import { composeOn, deskOn, issueOn, letterOn } from '../../support/engine';

/** How a letter is asked for beside its proposal. */
const details = (spec: Partial<LetterDetails> = {}): LetterDetails => ({
  reference: 'R-1',
  settings: DEFAULT_SETTINGS,
  company: aCompany(),
  past: [],
  templateVersion: 1,
  ...spec,
});

/** 1 000 EUR due on 2026-03-31, ticked for a formal notice. */
function owing(kind: CustomerKind = 'business') {
  return anAccount({
    kind,
    formalNoticeAllowed: true,
    items: [anInvoice({ id: 'a', number: 'F-1', date: '2026-03-01', due: '2026-03-31', amount: 1000 })],
  });
}

describe('early letters', () => {
  it('ask for the accounting balance and claim nothing', () => {
    const account = anAccount({
      items: [
        anInvoice({ number: 'F-1', amount: 100, date: '2026-02-01', due: '2026-03-03' }),
        anInvoice({ number: 'F-2', amount: 200, date: '2026-03-01', due: '2026-03-31' }),
        anInvoice({ number: 'F-3', amount: 400, date: '2026-04-10', due: '2026-05-10' }),
        aCreditNote({ amount: 30, date: '2026-03-10' }),
        aPayment({ amount: 100, date: '2026-04-01' }),
      ],
    });
    const model = letterOn(account, '2026-04-15');
    expect(
      model.invoices.map(({ number, amount, paid, balance }) => [number, amount, paid, balance]),
    ).toEqual([['F-2', euros(200), euros(30), euros(170)]]);
    expect(model).toMatchObject({
      stage: { stepId: 'reminder2' },
      principal: euros(170),
      interest: 0,
      compensation: 0,
      total: euros(170),
      accruedForInformation: null,
      credits: [],
      payBefore: '2026-04-23',
    });
    expect(model.invoices.every(({ accrual }) => accrual === null)).toBe(true);
  });

  it('name no last day when nothing is due yet', () => {
    const model = letterOn(owing(), '2026-03-25');
    expect(model).toMatchObject({ stage: { stepId: 'preventive' }, payBefore: null, total: euros(1000) });
    expect(model.invoices[0]?.daysLate).toBe(0);
  });

  it('tell a business in the third reminder what has accrued, when every rate is known', () => {
    const business = { ...owing(), formalNoticeAllowed: false };
    // 1 000,00 x 12,15 % x 30 / 365 = 9,9863
    expect(letterOn(business, '2026-04-30').accruedForInformation).toEqual({
      interest: euros('9.99'),
      compensation: euros(40),
    });
    expect(letterOn(business, '2026-04-30').total).toBe(euros(1000));
    expect(letterOn(business, '2026-07-10').accruedForInformation).toBeNull();
    expect(letterOn({ ...business, kind: 'consumer' }, '2026-04-30').accruedForInformation).toBeNull();
  });

  it('tell charges that a part payment settled first, as long as the letter asks for the accounting balance', () => {
    const account = anAccount({
      items: [
        anInvoice({ number: 'F-1', date: '2026-03-01', due: '2026-03-31', amount: 1000 }),
        aPayment({ date: '2026-04-10', amount: 400 }),
      ],
    });
    const model = letterOn(account, '2026-04-30');
    expect(model.principal).toBe(euros(600));
    // 1 000,00 x 12,15 % x 10 / 365 = 3,33; of 400,00 then 356,67 go to principal; 643,33 x 12,15 % x 20 / 365 = 4,28.
    // 600,00 asked + 7,61 + 40,00 = 643,33 + 4,28, which is what a formal notice would ask.
    expect(model.accruedForInformation).toEqual({ interest: euros('7.61'), compensation: euros(40) });
  });
});

describe('formal notice', () => {
  it('claims the 40 EUR once for an invoice booked on several lines', () => {
    const part = (amount: number, due: string, date = '2026-03-01') =>
      anInvoice({ number: 'F-1', date, due, amount });
    const account = {
      ...owing(),
      items: [part(300, '2026-03-31'), part(200, '2026-03-31'), part(100, '2026-04-15')],
    };
    const model = letterOn(account, '2026-05-15');
    expect(model).toMatchObject({
      stage: { stepId: 'formalNotice' },
      principal: euros(600),
      compensation: euros(40),
    });
    expect(model.invoices.map(({ accrual }) => accrual?.compensation)).toEqual([euros(40), 0, 0]);
    const otherDay = { ...account, items: [...account.items, part(50, '2026-04-02', '2026-03-02')] };
    expect(letterOn(otherDay, '2026-05-15').compensation).toBe(euros(80));
    const firstPaid = {
      ...account,
      items: [...account.items, aPayment({ amount: 300, date: '2026-03-31' })],
    };
    expect(letterOn(firstPaid, '2026-05-15').compensation).toBe(euros(40));
  });

  it('claims principal, interest and 40 EUR for each late invoice from a business', () => {
    const account = {
      ...owing(),
      items: [
        ...owing().items,
        anInvoice({ number: 'F-2', amount: 500, date: '2026-04-01', due: '2026-05-01' }),
      ],
    };
    const model = letterOn(account, '2026-05-15');
    // F-1: 45 days at 12,15 % = 14,98; F-2: 14 days = 2,33
    expect(model).toMatchObject({
      stage: { stepId: 'formalNotice' },
      form: 'business',
      principal: euros(1500),
      interest: euros('17.31'),
      compensation: euros(80),
      total: euros('1597.31'),
      payBefore: '2026-05-23',
    });
  });

  it('sets a late payment on costs and interest first, and shows the part that went there', () => {
    const account = {
      ...owing(),
      items: [...owing().items, aPayment({ amount: 400, date: '2026-04-20' })],
    };
    const model = letterOn(account, '2026-05-15');
    // 20 days: 1 000 x 12,15 % x 20 / 365 = 6,66; 400 - 40 - 6,66 = 353,34 on principal
    expect(model.invoices[0]).toMatchObject({
      amount: euros(1000),
      paid: euros('353.34'),
      balance: euros('646.66'),
      paidToCharges: euros('46.66'),
    });
    // then 25 days on 646,66 = 5,38
    expect(model).toMatchObject({ interest: euros('5.38'), compensation: 0, total: euros('652.04') });
    const principalFirst = { ...DEFAULT_SETTINGS, allocationOrder: 'principalFirst' as const };
    const other = letterOn(account, '2026-05-15', { settings: principalFirst });
    expect(other).toMatchObject({ principal: euros(600), compensation: euros(40) });
    expect(other.invoices[0]?.paidToCharges).toBe(0);
  });

  it('takes a credit dated after the letter off what is claimed', () => {
    const account = {
      ...owing(),
      items: [...owing().items, aCreditNote({ amount: 300, date: '2026-05-20' })],
    };
    expect(letterOn(account, '2026-05-15').principal).toBe(euros(700));
  });

  it('is refused with the list of missing half-years, never guessed', () => {
    expect(composeOn(owing(), '2026-07-10')).toEqual({
      ok: false,
      reason: 'rateMissing',
      missing: [{ half: '2026-S2', table: 'ecb' }],
    });
  });

  it('uses the contract rate of a business', () => {
    const model = letterOn({ ...owing(), contractRate: rate(1500) }, '2026-07-10');
    expect(model.invoices[0]?.accrual?.basis).toBe('contract');
    expect(model.interest).toBeGreaterThan(0);
  });

  it('asks a consumer for the principal alone, and needs no rate', () => {
    const model = letterOn(owing('consumer'), '2026-07-10');
    expect(model).toMatchObject({
      stage: { stepId: 'formalNotice' },
      interest: 0,
      compensation: 0,
      total: euros(1000),
    });
    expect(model.invoices[0]?.accrual).toBeNull();
  });

  it('asks a public buyer for the frozen rate and no 40 EUR', () => {
    const model = letterOn(owing('public'), '2026-07-10');
    expect(model).toMatchObject({ compensation: 0, form: 'public' });
    // 101 days at 10,15 %, the rate of 2026-S1, in July too; rounded by half-year: 25,31 + 2,78
    expect(model.invoices[0]?.accrual?.segments.map((segment) => segment.rate)).toEqual([1015, 1015]);
    expect(model.interest).toBe(euros('28.09'));
  });

  it('leaves out an invoice that limitation seems to have run on', () => {
    const account = {
      ...owing(),
      items: [...owing().items, anInvoice({ number: 'OLD', date: '2019-01-01', due: '2019-01-31' })],
    };
    expect(letterOn(account, '2026-05-15').invoices.map(({ number }) => number)).toEqual(['F-1']);
  });
});

describe('last notice', () => {
  it('claims legal interest from a consumer, from the posted notice, at the creditor rate', () => {
    const noticed = issueOn(owing('consumer'), '2026-05-15');
    const model = letterOn(noticed, '2026-06-05');
    // 1 000 x 2,62 % x 21 / 365 = 1,507
    expect(model).toMatchObject({
      stage: { stepId: 'lastNotice' },
      interest: euros('1.51'),
      compensation: 0,
      payBefore: '2026-06-13',
    });
    const individual = letterOn(noticed, '2026-06-05', { company: aCompany({ creditorKind: 'individual' }) });
    expect(individual.interest).toBe(euros('3.84'));
    expect(composeOn(noticed, '2026-07-05')).toMatchObject({
      ok: false,
      missing: [{ half: '2026-S2', table: 'legal' }],
    });
  });

  it('claims interest anew up to its day, not on top of the first claim', () => {
    const noticed = issueOn(owing(), '2026-05-15');
    expect(noticed.items[0]?.claimed).toEqual({
      upTo: '2026-05-15',
      interest: euros('14.98'),
      compensation: euros(40),
    });
    // 66 days in all: 1 000 x 12,15 % x 66 / 365 = 21,97
    expect(letterOn(noticed, '2026-06-05')).toMatchObject({
      interest: euros('21.97'),
      compensation: euros(40),
    });
  });
});

describe('the letter as a whole', () => {
  it('names the earlier posted letters about the same invoices, oldest first', () => {
    const account = {
      ...owing(),
      contacts: [
        aContact({ step: 'reminder1', reference: 'R-X', state: 'cancelled', itemIds: ['a'] }),
        aContact({ step: 'reminder2', postedOn: null, reference: 'R-Y', itemIds: ['b'] }),
      ],
    };
    const past = [
      aContact({ step: 'reminder2', postedOn: '2026-04-20', reference: 'R-2', itemIds: ['a'] }),
      aContact({ step: 'reminder1', postedOn: '2026-04-07', reference: 'R-1', itemIds: ['a'] }),
      aContact({
        step: 'reminder1',
        postedOn: '2026-01-07',
        reference: 'R-0',
        itemIds: ['settled-since'],
      }),
      aContact({
        step: 'reminder1',
        reference: 'R-Z',
        state: 'returned',
        postedOn: '2026-04-09',
        itemIds: ['a'],
      }),
    ];
    const { statement, proposal } = deskOn(owing(), '2026-05-01');
    const composed = composeLetter({ ...statement, account }, proposal.letter!, details({ past }));
    expect(composed).toMatchObject({
      ok: true,
      model: {
        previous: [
          { stage: aStage('reminder1'), on: '2026-04-07', reference: 'R-1' },
          { stage: aStage('reminder2'), on: '2026-04-20', reference: 'R-2' },
        ],
      },
    });
  });

  it('is marked as a specimen for a fictitious sender, and as asked otherwise', () => {
    expect(letterOn(owing(), '2026-04-20', { company: aCompany({ specimen: true }) }).mark).toBe('specimen');
    const { statement, proposal } = deskOn(owing(), '2026-04-20');
    const copy = composeLetter(
      statement,
      proposal.letter!,
      details({ mark: 'copy', personalParagraph: 'Merci de votre appel.' }),
    );
    expect(copy).toMatchObject({
      ok: true,
      model: { mark: 'copy', personalParagraph: 'Merci de votre appel.' },
    });
  });

  it('can be previewed without an address, and says so', () => {
    const model = letterOn({ ...owing(), address: null }, '2026-04-20');
    expect(model).toMatchObject({ addressMissing: true, window: ['Menuiserie Durand SARL'] });
  });

  it('refuses to be made from a proposal whose invoice has gone', () => {
    const { statement, proposal } = deskOn(owing(), '2026-04-20');
    const stale = { ...proposal.letter!, itemIds: ['gone' as ItemId] };
    expect(() => composeLetter(statement, stale, details())).toThrow(/not open/);
  });
});
