import { describe, expect, it } from 'vitest';
import { ActError } from '../../../renderer/domain/actError';
import { cancelReminder } from '../../../renderer/domain/contacts/cancelContact';
import { markPosted } from '../../../renderer/domain/contacts/markPosted';
import { recordReminder } from '../../../renderer/domain/contacts/recordContact';
import { day } from '../../../renderer/domain/day';
import { anAccount, anInvoice, euros } from '../../support/builders';
import { issueOn, letterOn, proposeOn } from '../../support/engine';

const owing = () =>
  anAccount({
    formalNoticeAllowed: true,
    items: [
      anInvoice({ id: 'a', number: 'F-1', date: '2026-03-01', due: '2026-03-31' }),
      anInvoice({ id: 'later', number: 'F-2', date: '2026-05-01', due: '2026-06-30' }),
    ],
  });

describe('recordReminder', () => {
  it('keeps the letter with its figures, issued and not posted', () => {
    const issued = issueOn(owing(), '2026-04-20', { posted: false, batchId: 'B1' });
    expect(issued.reminders).toMatchObject([
      {
        batchId: 'B1',
        step: 'reminder2',
        channel: 'letter',
        state: 'issued',
        issuedOn: '2026-04-20',
        postedOn: null,
        itemIds: ['a'],
        principal: euros(1000),
        interest: 0,
        compensation: 0,
      },
    ]);
    expect(issued.items).toEqual(owing().items);
    expect(issued.revision).toBe(1);
  });

  it('writes on the invoices what a formal notice claims, and on no other', () => {
    const issued = issueOn(owing(), '2026-05-15', { posted: false });
    expect(issued.items.map(({ claimed }) => claimed)).toEqual([
      { upTo: '2026-05-15', interest: euros('14.98'), compensation: euros(40) },
      null,
    ]);
  });

  it('writes nothing claimed on a consumer’s invoice', () => {
    const issued = issueOn({ ...owing(), kind: 'consumer' }, '2026-05-15', { posted: false });
    expect(issued.items.every(({ claimed }) => claimed === null)).toBe(true);
  });

  it('refuses a second letter while one waits, and a letter about something else', () => {
    const account = owing();
    const proposal = proposeOn(account, '2026-04-20').letter!;
    const model = letterOn(account, '2026-04-20');
    const issue = { batchId: 'B1', proposal, model, document: null };
    const issued = recordReminder(account, issue);
    expect(() => recordReminder(issued, { ...issue, batchId: 'B2' })).toThrow(ActError);
    const posted = markPosted(issued, { batchId: 'B1', on: day('2026-04-20') });
    expect(() => recordReminder(posted, issue)).toThrow('already-issued');
    expect(() => recordReminder({ ...account, items: [] }, issue)).toThrow('unknown-item');
    const renamed = { ...model, invoices: model.invoices.map((line) => ({ ...line, number: 'X' })) };
    expect(() => recordReminder(account, { ...issue, model: renamed })).toThrow('unknown-item');
  });
});

describe('markPosted', () => {
  it('dates the letter; only once, and not before it was issued', () => {
    const issued = issueOn(owing(), '2026-04-20', { posted: false, batchId: 'B1' });
    const posted = markPosted(issued, { batchId: 'B1', on: day('2026-04-21') });
    expect(posted.reminders).toMatchObject([{ state: 'posted', postedOn: '2026-04-21' }]);
    expect(() => markPosted(posted, { batchId: 'B1', on: day('2026-04-22') })).toThrow('already-posted');
    expect(() => markPosted(issued, { batchId: 'B1', on: day('2026-04-19') })).toThrow(
      'posted-before-issued',
    );
    expect(() => markPosted(issued, { batchId: 'B9', on: day('2026-04-21') })).toThrow('unknown-batch');
  });
});

describe('cancelReminder', () => {
  it('takes the letter back: the step counts for nothing and what was claimed is as before', () => {
    const noticed = issueOn(owing(), '2026-05-15');
    const last = issueOn(noticed, '2026-06-08', { posted: false, batchId: 'B2' });
    expect(last.items[0]?.claimed).not.toEqual(noticed.items[0]?.claimed);
    const cancelled = cancelReminder(last, { batchId: 'B2' });
    expect(cancelled.items).toEqual(noticed.items);
    expect(cancelled.reminders.at(-1)).toMatchObject({ state: 'cancelled', postedOn: null });
    expect(proposeOn(cancelled, '2026-06-08').letter).toEqual(proposeOn(noticed, '2026-06-08').letter);
    const again = issueOn(cancelled, '2026-06-09', { batchId: 'B3' });
    expect(again.reminders.map(({ state }) => state)).toEqual(['posted', 'cancelled', 'posted']);
  });

  it('is too late once it is posted', () => {
    const posted = issueOn(owing(), '2026-04-20', { batchId: 'B1' });
    expect(() => cancelReminder(posted, { batchId: 'B1' })).toThrow('already-posted');
  });
});
