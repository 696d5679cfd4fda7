import { describe, expect, it } from 'vitest';
import type { Account } from '../../../renderer/domain/account/account';
import { addDays, day } from '../../../renderer/domain/day';
import type { AccountProposal } from '../../../renderer/domain/reminders/proposal';
import { DEFAULT_SETTINGS } from '../../../renderer/domain/settings/settings';
import {
  aCreditNote,
  aHold,
  aMatchingGroup,
  anAccount,
  anInvoice,
  aPayment,
  euros,
} from '../../support/builders';
import { aContact, aStageReached } from '../../support/contacts';
import { afterLetters, issueOn, proposeOn } from '../../support/engine';

/** One invoice of 1 000 EUR due on 2026-03-31. */
function oneInvoice(spec: Partial<Account> = {}): Account {
  const { id: _id, ...rest } = spec;
  return anAccount({
    items: [anInvoice({ id: 'a', number: 'F-1', date: '2026-03-01', due: '2026-03-31' })],
    ...rest,
  });
}

function outcomeOf(proposal: AccountProposal, id: string) {
  const found = proposal.decisions.find(({ item }) => item.id === id);
  if (found === undefined) throw new Error(`no decision for ${id}`);
  return found.outcome;
}

describe('the step that an invoice calls for by its age', () => {
  it.each([
    ['2026-03-23', null, 'notYet'],
    ['2026-03-24', 'preventive', null],
    ['2026-03-31', 'preventive', null], // due today is not late today
    ['2026-04-01', null, 'notYet'], // late, but the first reminder comes after seven days
    ['2026-04-06', null, 'notYet'],
    ['2026-04-07', 'reminder1', null],
    ['2026-04-14', 'reminder1', null],
    ['2026-04-15', 'reminder2', null],
    ['2026-04-29', 'reminder2', null],
    ['2026-04-30', 'reminder3', null],
    ['2026-09-15', 'reminder3', null], // never a formal notice without an earlier step
  ])('on %s: %s %s', (today, step, reason) => {
    const proposal = proposeOn(oneInvoice(), today);
    expect(proposal.letter?.stage.stepId ?? null).toBe(step);
    expect(proposal.reason).toBe(reason);
  });

  it('says when the next step comes', () => {
    expect(proposeOn(oneInvoice(), '2026-04-02')).toMatchObject({
      reason: 'notYet',
      until: '2026-04-07',
    });
    expect(outcomeOf(proposeOn(oneInvoice(), '2026-03-10'), 'a')).toMatchObject({
      nextStep: 'preventive',
      until: '2026-03-24',
    });
  });

  it('stops at the third reminder on a first import and says so; the owner can tick a formal notice', () => {
    const capped = proposeOn(oneInvoice(), '2026-05-15');
    expect(capped.letter).toMatchObject({
      stage: { stepId: 'reminder3' },
      why: { limited: 'firstImport', daysLate: 45 },
    });
    const ticked = proposeOn(oneInvoice({ formalNoticeAllowed: true }), '2026-05-15');
    expect(ticked.letter).toMatchObject({
      stage: { stepId: 'formalNotice' },
      channel: 'registeredLetter',
      confirm: true,
      why: { limited: null },
    });
  });

  it('asks for the tick when the plan has nothing softer', () => {
    const plan = { ...DEFAULT_SETTINGS.plan, steps: DEFAULT_SETTINGS.plan.steps.slice(4) };
    const proposal = proposeOn(oneInvoice(), '2026-06-15', { settings: { ...DEFAULT_SETTINGS, plan } });
    expect(proposal).toMatchObject({ letter: null, reason: 'noticeToConfirm' });
  });

  it('never passes the highest step asked for', () => {
    expect(proposeOn(oneInvoice(), '2026-05-15', { maxStep: 'reminder2' }).letter?.stage.stepId).toBe(
      'reminder2',
    );
  });
});

describe('what was posted', () => {
  it('goes one step higher, never two, after three weeks away', () => {
    const posted = issueOn(oneInvoice(), '2026-04-07');
    const later = proposeOn(posted, '2026-05-20');
    expect(later.letter).toMatchObject({ stage: { stepId: 'reminder2' }, why: { limited: 'catchUp' } });
  });

  it('waits seven days between two letters, whatever the invoices say', () => {
    const posted = issueOn(oneInvoice(), '2026-04-12');
    expect(proposeOn(posted, '2026-04-18')).toMatchObject({
      letter: null,
      reason: 'minimumInterval',
      until: '2026-04-19',
    });
    expect(proposeOn(posted, '2026-04-19').letter?.stage.stepId).toBe('reminder2');
  });

  it('says that a step is done and when the next comes', () => {
    const posted = issueOn(oneInvoice(), '2026-04-15');
    expect(proposeOn(posted, '2026-04-25')).toMatchObject({
      reason: 'stepDone',
      until: '2026-04-30',
    });
  });

  it('counts a letter that is issued and not posted as one in a batch, and a cancelled one as nothing', () => {
    const issued = issueOn(oneInvoice(), '2026-04-07', { posted: false });
    expect(proposeOn(issued, '2026-04-20')).toMatchObject({ letter: null, reason: 'inDispatch' });
    const cancelled = {
      ...issued,
      contacts: issued.contacts.map((contact) => ({ ...contact, state: 'cancelled' as const })),
    };
    expect(proposeOn(cancelled, '2026-04-07').letter?.stage.stepId).toBe('reminder1');
  });

  it('counts the last notice from the day the formal notice was posted, with transit and grace', () => {
    const noticed = afterLetters(oneInvoice(), [
      aContact({
        step: 'formalNotice',
        channel: 'registeredLetter',
        postedOn: '2026-05-18',
        itemIds: ['a'],
      }),
    ]);
    expect(proposeOn(noticed, '2026-06-07')).toMatchObject({
      reason: 'stepDone',
      until: '2026-06-08',
    });
    expect(proposeOn(noticed, '2026-06-08').letter?.stage.stepId).toBe('lastNotice');
  });

  it('adds no transit after an e-mail', () => {
    const stage = aStageReached('formalNotice', '2026-05-18', 'email');
    const noticed = oneInvoice({
      items: [anInvoice({ id: 'a', date: '2026-03-01', due: '2026-03-31', stage, noticeOn: '2026-05-18' })],
      lastContact: { on: stage.on, channel: stage.channel, stage },
    });
    expect(proposeOn(noticed, '2026-06-05').letter?.stage.stepId).toBe('lastNotice');
  });

  it('asks nothing of an invoice whose due date was put off, until it is late again', () => {
    const putOff = oneInvoice({ items: [anInvoice({ id: 'a', date: '2026-03-01', due: '2026-07-31' })] });
    const noticed = afterLetters(putOff, [
      aContact({ step: 'formalNotice', postedOn: '2026-05-18', itemIds: ['a'] }),
    ]);
    expect(proposeOn(noticed, '2026-07-31')).toMatchObject({
      letter: null,
      reason: 'notYet',
      until: '2026-08-01',
    });
    expect(proposeOn(noticed, '2026-08-01').letter?.stage.stepId).toBe('lastNotice');
  });

  it('shows the end of the plan instead of forgetting the customer', () => {
    const done = afterLetters(oneInvoice(), [
      aContact({ step: 'lastNotice', postedOn: '2026-06-10', itemIds: ['a'] }),
    ]);
    expect(proposeOn(done, '2027-01-15')).toMatchObject({ letter: null, reason: 'endOfPlan' });
  });

  it('keeps a partly paid invoice at its step with its new balance', () => {
    const posted = issueOn(oneInvoice(), '2026-04-07');
    const paid = { ...posted, items: [...posted.items, aPayment({ date: '2026-04-10', amount: 10 })] };
    expect(proposeOn(paid, '2026-04-15').letter).toMatchObject({
      stage: { stepId: 'reminder2' },
      principal: euros(990),
    });
  });

  it('runs the whole ladder, one letter at a time, when each is posted as soon as it is proposed', () => {
    let account = oneInvoice();
    const letters: string[] = [];
    for (let today = day('2026-03-01'); today < '2026-12-31'; today = addDays(today, 1)) {
      const { letter } = proposeOn(account, today);
      if (letter === null) continue;
      letters.push(`${today} ${letter.stage.stepId}`);
      account = issueOn(account, today);
    }
    expect(letters).toEqual([
      '2026-03-24 preventive',
      '2026-04-07 reminder1',
      '2026-04-15 reminder2',
      '2026-04-30 reminder3',
      '2026-05-15 formalNotice',
      '2026-06-05 lastNotice',
    ]);
  });
});

describe('one letter a customer', () => {
  const three = () =>
    anAccount({
      items: [
        anInvoice({ id: 'young', amount: 100, date: '2026-03-20', due: '2026-04-20' }),
        anInvoice({ id: 'old', amount: 300, date: '2026-02-10', due: '2026-03-12' }),
        anInvoice({ id: 'mid', amount: 200, date: '2026-03-01', due: '2026-04-05' }),
        anInvoice({ id: 'later', amount: 400, date: '2026-04-01', due: '2026-05-01' }),
      ],
    });

  it('is led by the highest step and lists all that is due, oldest first', () => {
    const { letter, decisions } = proposeOn(three(), '2026-04-22');
    expect(letter).toMatchObject({
      stage: { stepId: 'reminder3' },
      itemIds: ['old', 'mid', 'young'],
      principal: euros(600),
      why: { leadingItemId: 'old' },
    });
    expect(decisions).toHaveLength(4);
  });

  it('says of each invoice whether it calls for a step itself or is carried along', () => {
    const proposal = proposeOn(three(), '2026-04-22');
    expect(outcomeOf(proposal, 'mid')).toEqual({ kind: 'step', step: 'reminder2', since: '2026-04-20' });
    // Two days late: it calls for nothing itself, and is owed since the day after its due date.
    const carried = { kind: 'step', step: 'reminder3', since: '2026-04-21', carried: true };
    expect(outcomeOf(proposal, 'young')).toEqual(carried);
    expect(outcomeOf(proposal, 'later')).toMatchObject({
      kind: 'wait',
      reason: 'notYet',
      until: '2026-04-24',
    });
  });

  it('sends no preventive letter to a customer of whom something late is asked', () => {
    const proposal = proposeOn(three(), '2026-04-25');
    expect(proposal.letter?.itemIds).not.toContain('later');
    expect(outcomeOf(proposal, 'later')).toMatchObject({
      reason: 'notYet',
      nextStep: 'reminder1',
      until: '2026-05-08',
    });
  });

  it('sends a preventive letter beside a late rest that is under the floor', () => {
    const account = anAccount({
      items: [
        anInvoice({ id: 'rest', amount: '3.20', date: '2026-01-01', due: '2026-01-31' }),
        anInvoice({ id: 'next', amount: 500, date: '2026-03-20', due: '2026-04-20' }),
      ],
    });
    const proposal = proposeOn(account, '2026-04-15');
    expect(proposal.letter).toMatchObject({ stage: { stepId: 'preventive' }, itemIds: ['next'] });
    expect(outcomeOf(proposal, 'rest')).toMatchObject({ reason: 'underFloor' });
  });
});

describe('why nothing goes out', () => {
  it('sets credits on the oldest due first and stops when they cover all', () => {
    const account = anAccount({
      items: [
        anInvoice({ id: 'a', amount: 100, date: '2026-01-01', due: '2026-01-31' }),
        anInvoice({ id: 'b', amount: 200, date: '2026-02-01', due: '2026-03-03' }),
        aCreditNote({ amount: 100, date: '2026-02-15' }),
      ],
    });
    const proposal = proposeOn(account, '2026-04-10');
    expect(outcomeOf(proposal, 'a')).toMatchObject({ reason: 'coveredByCredit' });
    expect(proposal.letter).toMatchObject({ itemIds: ['b'], principal: euros(200) });

    const credited = { ...account, items: [...account.items, aPayment({ amount: 200 })] };
    expect(proposeOn(credited, '2026-04-10')).toMatchObject({ letter: null, reason: 'inCredit' });
    const over = { ...account, items: [...account.items, aPayment({ amount: 900 })] };
    expect(proposeOn(over, '2026-04-10')).toMatchObject({ letter: null, reason: 'inCredit' });
  });

  it('says inCredit of an account of credits alone, and nothing of an empty one', () => {
    expect(proposeOn(anAccount({ items: [aPayment()] }), '2026-04-10').reason).toBe('inCredit');
    expect(proposeOn(anAccount(), '2026-04-10')).toMatchObject({ reason: null, letter: null, decisions: [] });
  });

  it('writes to nobody for less than 15,00 EUR', () => {
    const owing = (amount: string) =>
      anAccount({ items: [anInvoice({ amount, date: '2026-03-01', due: '2026-03-31' })] });
    expect(proposeOn(owing('14.99'), '2026-04-20').reason).toBe('underFloor');
    expect(proposeOn(owing('15.00'), '2026-04-20').letter?.stage.stepId).toBe('reminder2');
  });

  it('waits for the word on a matching group, and for a collective account to be split', () => {
    const account = oneInvoice();
    const waiting = oneInvoice({ matching: [aMatchingGroup({ itemIds: ['a'] })] });
    expect(proposeOn(waiting, '2026-04-20')).toMatchObject({ letter: null, reason: 'matchingWaits' });
    expect(proposeOn(waiting, '2026-04-20').decisions).toHaveLength(1);
    const decided = { ...waiting, matching: [{ ...waiting.matching[0]!, decision: 'open' as const }] };
    expect(proposeOn(decided, '2026-04-20').letter?.stage.stepId).toBe('reminder2');
    expect(proposeOn({ ...account, collective: 'suspected' }, '2026-04-20').reason).toBe('collective');
    expect(proposeOn({ ...account, collective: 'denied' }, '2026-04-20').letter).not.toBeNull();
  });

  it('rests while on hold and goes again on the day the hold names', () => {
    const held = oneInvoice({ holds: [aHold({ until: '2026-04-20', placedOn: '2026-04-01' })] });
    expect(proposeOn(held, '2026-04-19')).toMatchObject({ reason: 'onHold', until: '2026-04-20' });
    expect(proposeOn(held, '2026-04-20').letter?.stage.stepId).toBe('reminder2');
  });

  it('leaves a held invoice out while the others are asked for', () => {
    const account = anAccount({
      items: [
        anInvoice({ id: 'a', date: '2026-03-01', due: '2026-03-31' }),
        anInvoice({ id: 'b', date: '2026-03-01', due: '2026-03-31' }),
      ],
      holds: [aHold({ placedOn: '2026-04-01', itemId: 'a' })],
    });
    const proposal = proposeOn(account, '2026-04-20');
    expect(proposal.letter?.itemIds).toEqual(['b']);
    expect(outcomeOf(proposal, 'a')).toMatchObject({ reason: 'onHold', until: null });
  });

  it('leaves out what limitation seems to have run on: five years for a business, two for a consumer', () => {
    const items = [
      anInvoice({ id: 'old', date: '2023-05-01', due: '2023-05-31' }),
      anInvoice({ id: 'new', date: '2026-03-01', due: '2026-03-31' }),
    ];
    expect(proposeOn(anAccount({ items }), '2026-04-20').letter?.itemIds).toEqual(['old', 'new']);
    const consumer = proposeOn(anAccount({ items, kind: 'consumer' }), '2026-04-20');
    expect(consumer.letter?.itemIds).toEqual(['new']);
    expect(outcomeOf(consumer, 'old')).toMatchObject({ reason: 'limitationRun' });
    const alone = proposeOn(anAccount({ items: items.slice(0, 1), kind: 'consumer' }), '2026-04-20');
    expect(alone).toMatchObject({ letter: null, reason: 'limitationRun' });
  });

  it('asks nothing for an invoice dated in the future', () => {
    const account = anAccount({ items: [anInvoice({ date: '2026-06-01', due: '2026-04-01' })] });
    expect(proposeOn(account, '2026-04-20')).toMatchObject({ reason: 'futureDate', until: '2026-06-01' });
  });
});
