import { describe, expect, it } from 'vitest';
import type { Account } from '../../../renderer/domain/account/account';
import type { ContactId } from '../../../renderer/domain/account/contact';
import { withoutOver } from '../../../renderer/domain/account/leaving';
import { ActError } from '../../../renderer/domain/actError';
import { cancelContact } from '../../../renderer/domain/contacts/cancelContact';
import { markPosted } from '../../../renderer/domain/contacts/markPosted';
import { type ContactToRecord, recordContact } from '../../../renderer/domain/contacts/recordContact';
import { day } from '../../../renderer/domain/day';
import { issueOf } from '../../../renderer/domain/letters/issueOf';
import { anAccount, anInvoice, euros } from '../../support/builders';
import { aContact } from '../../support/contacts';
import { issueOn, letterOn, proposeOn } from '../../support/engine';

const owing = () =>
  anAccount({
    formalNoticeAllowed: true,
    items: [
      anInvoice({ id: 'a', number: 'F-1', date: '2026-03-01', due: '2026-03-31' }),
      anInvoice({ id: 'later', number: 'F-2', date: '2026-05-01', due: '2026-06-30' }),
    ],
  });

/** A contact about to begin, which claims nothing. */
function toRecord(spec: Parameters<typeof aContact>[0]): ContactToRecord {
  const { claimedBefore: _before, postedOn: _posted, ...begun } = aContact({ ...spec, postedOn: null });
  return { ...begun, claims: new Map() };
}

describe('recordContact', () => {
  it('keeps the letter with its figures, issued and not posted', () => {
    const issued = issueOn(owing(), '2026-04-20', { posted: false, dispatchId: 'D1' });
    expect(issued.contacts).toMatchObject([
      {
        dispatchId: 'D1',
        stage: { planId: 'default', planVersion: 1, stepId: 'reminder2', nature: 'reminder', rank: 2 },
        channel: 'letter',
        state: 'issued',
        issuedOn: '2026-04-20',
        postedOn: null,
        itemIds: ['a'],
        asked: { principal: euros(1000), interest: 0, compensation: 0 },
        document: { firstPage: 1, lastPage: 1 },
      },
    ]);
    expect(issued.items).toEqual(owing().items);
    expect(issued.lastContact).toBeNull();
  });

  it('writes on the invoices what a formal notice claims, and on no other', () => {
    const issued = issueOn(owing(), '2026-05-15', { posted: false });
    expect(issued.items.map(({ claimed }) => claimed)).toEqual([
      { upTo: '2026-05-15', interest: euros('14.98'), compensation: euros(40) },
      null,
    ]);
    expect(issued.contacts[0]).toMatchObject({
      asked: { principal: euros(1000), interest: euros('14.98'), compensation: euros(40) },
      claimedBefore: [{ itemId: 'a', claimed: null }],
    });
  });

  it('writes nothing claimed on a consumer’s invoice', () => {
    const issued = issueOn({ ...owing(), kind: 'consumer' }, '2026-05-15', { posted: false });
    expect(issued.items.every(({ claimed }) => claimed === null)).toBe(true);
    expect(issued.contacts[0]?.claimedBefore).toEqual([]);
  });

  it('refuses a second letter while one waits, and a letter about something else', () => {
    const account = owing();
    const proposal = proposeOn(account, '2026-04-20').letter!;
    const model = letterOn(account, '2026-04-20');
    const issue = (dispatchId: string) =>
      issueOf(account, proposal, model, {
        id: dispatchId as ContactId,
        dispatchId,
        document: { sha256: '0'.repeat(64), firstPage: 1, lastPage: 1 },
      });
    const issued = recordContact(account, issue('D1'));
    expect(() => recordContact(issued, issue('D2'))).toThrow(ActError);
    expect(() => recordContact(issued, issue('D2'))).toThrow('already-issued');
    expect(() => recordContact({ ...account, items: [] }, issue('D1'))).toThrow('unknown-item');
    const shorter = { ...model, invoices: [] };
    const document = { sha256: '0'.repeat(64), firstPage: 1, lastPage: 1 };
    const ids = { id: 'c' as ContactId, dispatchId: 'D1', document };
    expect(() => issueOf(account, proposal, shorter, ids)).toThrow('unknown-item');
  });

  it('takes a call without pages, beside a letter that waits for the post', () => {
    const issued = issueOn(owing(), '2026-04-20', { posted: false });
    const call = toRecord({ channel: 'phone', step: null, itemIds: ['a'], issuedOn: '2026-04-20' });
    const both = recordContact(issued, call);
    expect(both.contacts.at(-1)).toMatchObject({
      channel: 'phone',
      state: 'planned',
      document: null,
      reference: null,
      dispatchId: null,
      stage: null,
    });
    expect(() => recordContact(both, { ...call, id: 'again' as ContactId })).toThrow('already-issued');
  });

  it('is a fault of the program with pages on a channel without, or a letter without pages', () => {
    const document = { sha256: '0'.repeat(64), firstPage: 1, lastPage: 1 };
    expect(() => recordContact(owing(), toRecord({ channel: 'phone', document }))).toThrow(RangeError);
    expect(() => recordContact(owing(), toRecord({ channel: 'letter', document: null }))).toThrow(RangeError);
  });
});

describe('markPosted', () => {
  it('dates the letter; only once, and not before it was issued', () => {
    const issued = issueOn(owing(), '2026-04-20', { posted: false, dispatchId: 'D1' });
    const posted = markPosted(issued, { dispatchId: 'D1', on: day('2026-04-21') });
    expect(posted.contacts).toMatchObject([{ state: 'posted', postedOn: '2026-04-21' }]);
    const again = { dispatchId: 'D1', on: day('2026-04-22') };
    expect(() => markPosted(posted, again)).toThrow('unknown-batch');
    expect(() => markPosted(withoutOver(posted).account, again)).toThrow('unknown-batch');
    expect(() => markPosted(issued, { dispatchId: 'D1', on: day('2026-04-19') })).toThrow(
      'posted-before-issued',
    );
    expect(() => markPosted(issued, { dispatchId: 'D9', on: day('2026-04-21') })).toThrow('unknown-batch');
  });

  it('leaves on the invoices it asked for the step that reached the customer, and on the account the day', () => {
    const issued = issueOn(owing(), '2026-04-20', { posted: false, dispatchId: 'D1' });
    expect(issued.items.map(({ stage }) => stage)).toEqual([null, null]);
    const posted = markPosted(issued, { dispatchId: 'D1', on: day('2026-04-21') });
    expect(posted.items.map(({ stage, noticeOn }) => [stage?.stepId, stage?.on, noticeOn])).toEqual([
      ['reminder2', '2026-04-21', null],
      [undefined, undefined, null],
    ]);
    expect(posted.lastContact).toMatchObject({
      on: '2026-04-21',
      channel: 'letter',
      stage: { stepId: 'reminder2' },
    });
  });

  it('keeps the later of two contacts as the last, in whatever order they are told', () => {
    const two: Account = {
      ...owing(),
      contacts: [
        aContact({ postedOn: null, dispatchId: 'early', step: 'reminder1', issuedOn: '2026-04-01' }),
        aContact({ postedOn: null, dispatchId: 'late', step: 'reminder2', issuedOn: '2026-04-01' }),
      ],
    };
    const late = markPosted(two, { dispatchId: 'late', on: day('2026-04-12') });
    const both = markPosted(late, { dispatchId: 'early', on: day('2026-04-05') });
    expect(both.lastContact).toEqual(late.lastContact);
    expect(both.lastContact?.on).toBe('2026-04-12');
  });
});

describe('cancelContact', () => {
  it('takes the letter back: the step counts for nothing and what was claimed is as before', () => {
    const noticed = issueOn(owing(), '2026-05-15');
    const last = issueOn(noticed, '2026-06-08', { posted: false, dispatchId: 'D2' });
    expect(last.items[0]?.claimed).not.toEqual(noticed.items[0]?.claimed);
    const cancelled = cancelContact(last, { dispatchId: 'D2' });
    expect(cancelled.items).toEqual(noticed.items);
    expect(cancelled.lastContact).toEqual(noticed.lastContact);
    expect(last.contacts.at(-1)?.claimedBefore).not.toEqual([]);
    expect(cancelled.contacts.at(-1)).toMatchObject({
      state: 'cancelled',
      postedOn: null,
      claimedBefore: [],
    });
    expect(proposeOn(cancelled, '2026-06-08').letter).toEqual(proposeOn(noticed, '2026-06-08').letter);
    const again = issueOn(cancelled, '2026-06-09', { dispatchId: 'D3' });
    expect(again.contacts.map(({ state }) => state)).toEqual(['posted', 'cancelled', 'posted']);
  });

  it('is too late once it is posted', () => {
    const posted = issueOn(owing(), '2026-04-20', { dispatchId: 'D1' });
    expect(() => cancelContact(posted, { dispatchId: 'D1' })).toThrow('unknown-batch');
    expect(() => cancelContact(withoutOver(posted).account, { dispatchId: 'D1' })).toThrow('unknown-batch');
  });
});
