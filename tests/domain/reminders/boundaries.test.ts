import { describe, expect, it } from 'vitest';
import type { Account } from '../../../renderer/domain/account/account';
import type { Contact } from '../../../renderer/domain/account/contact';
import { DEFAULT_PLAN } from '../../../renderer/domain/plans/defaultPlan';
import type { PlanStep } from '../../../renderer/domain/plans/plan';
import { DEFAULT_SETTINGS } from '../../../renderer/domain/settings/settings';
import { aHold, anAccount, anInvoice } from '../../support/builders';
import { aContact } from '../../support/contacts';
import { afterLetters, proposeOn } from '../../support/engine';

/** Invoice `a`, due on 2026-03-31, and others as the test needs, after these letters. */
function owing(spec: Partial<Omit<Account, 'id'>> = {}, letters: readonly Contact[] = []): Account {
  const account = anAccount({
    ...spec,
    items: [
      anInvoice({ id: 'a', number: 'F-1', date: '2026-03-01', due: '2026-03-31' }),
      ...(spec.items ?? []),
    ],
  });
  return afterLetters(account, letters);
}

describe('days on the edge', () => {
  it('an invoice dated today is not dated in the future', () => {
    const account = anAccount({ items: [anInvoice({ date: '2026-03-01', due: '2026-03-06', amount: 500 })] });
    expect(proposeOn(account, '2026-03-01').letter?.stage.stepId).toBe('preventive');
    expect(proposeOn(account, '2026-02-28').reason).toBe('futureDate');
  });

  it('an invoice due today is not asked for beside a late one', () => {
    const account = owing({ items: [anInvoice({ id: 'today', date: '2026-03-15', due: '2026-04-14' })] });
    expect(proposeOn(account, '2026-04-14').letter).toMatchObject({
      stage: { stepId: 'reminder1' },
      itemIds: ['a'],
    });
  });

  it('fifteen euros are enough for a preventive letter', () => {
    const due = (amount: string) =>
      anAccount({ items: [anInvoice({ date: '2026-03-01', due: '2026-03-31', amount })] });
    expect(proposeOn(due('15.00'), '2026-03-25').letter?.stage.stepId).toBe('preventive');
    expect(proposeOn(due('14.99'), '2026-03-25').reason).toBe('underFloor');
  });

  it('tells of a catch-up from the very day on which the step after has come due', () => {
    const account = owing({}, [aContact({ step: 'reminder1', postedOn: '2026-04-08', itemIds: ['a'] })]);
    expect(proposeOn(account, '2026-04-29').letter?.why.limited).toBeNull();
    expect(proposeOn(account, '2026-04-30').letter).toMatchObject({
      stage: { stepId: 'reminder2' },
      why: { limited: 'catchUp' },
    });
  });

  it('tells the first day on which one of several waiting invoices asks for something', () => {
    const account = owing({ items: [anInvoice({ date: '2026-03-05', due: '2026-04-04' })] });
    expect(proposeOn(account, '2026-03-20')).toMatchObject({ reason: 'notYet', until: '2026-03-24' });
  });
});

describe('several letters behind', () => {
  const notice = (postedOn: string, channel: 'letter' | 'registeredLetter' = 'registeredLetter') =>
    aContact({ step: 'formalNotice', channel, postedOn, itemIds: ['a'] });

  it('count from the last one of the same step, in whatever order they were posted', () => {
    for (const letters of [
      [notice('2026-05-01'), notice('2026-05-18')],
      [notice('2026-05-18'), notice('2026-05-01')],
    ]) {
      const account = owing({}, letters);
      expect(proposeOn(account, '2026-06-07').until).toBe('2026-06-08');
      expect(proposeOn(account, '2026-06-08').letter?.stage.stepId).toBe('lastNotice');
    }
  });

  it('leave seven days after the last of them', () => {
    const first = (postedOn: string) => aContact({ step: 'reminder1', postedOn, itemIds: ['b'] });
    const items = [anInvoice({ id: 'b', date: '2026-03-10', due: '2026-04-09' })];
    const account = owing({ items }, [first('2026-05-18'), first('2026-05-01')]);
    expect(proposeOn(account, '2026-05-24')).toMatchObject({
      reason: 'minimumInterval',
      until: '2026-05-25',
    });
  });

  it('count the post’s days for a plain letter as for a registered one', () => {
    const account = owing({}, [notice('2026-05-18', 'letter')]);
    expect(proposeOn(account, '2026-06-07').until).toBe('2026-06-08');
  });

  it('say first-import of an old invoice whose cap is no lower than the third reminder', () => {
    const account = owing({ items: [anInvoice({ id: 'b', date: '2026-03-10', due: '2026-04-09' })] }, [
      aContact({ step: 'reminder2', postedOn: '2026-05-01', itemIds: ['b'] }),
    ]);
    const { letter } = proposeOn(account, '2026-05-20');
    expect(letter).toMatchObject({
      stage: { stepId: 'reminder3' },
      why: { leadingItemId: 'a', limited: 'firstImport' },
    });
  });

  it('lead no more than a step beyond what he has had about what is asked of him; a held invoice is not', () => {
    const account = owing({ items: [anInvoice({ id: 'b', date: '2026-03-01', due: '2026-03-31' })] }, [
      aContact({ step: 'reminder1', postedOn: '2026-04-08', itemIds: ['a'] }),
    ]);
    const outcome = proposeOn(account, '2026-05-20').decisions.find(({ item }) => item.id === 'b')?.outcome;
    expect(outcome).toMatchObject({ step: 'reminder2' });
    const hold = aHold({ placedOn: '2026-04-10', itemId: 'a' });
    expect(proposeOn({ ...account, holds: [hold] }, '2026-05-20').letter).toMatchObject({
      stage: { stepId: 'reminder3' },
      itemIds: ['b'],
    });
  });

  it('nor is one whose due date was put off: it is not late', () => {
    const putOff = anInvoice({ id: 'c', date: '2026-03-01', due: '2026-07-31' });
    const letters = [aContact({ step: 'reminder1', postedOn: '2026-04-08', itemIds: ['c'] })];
    const account = owing({ items: [putOff] }, letters);
    expect(proposeOn(account, '2026-05-20').letter).toMatchObject({
      stage: { stepId: 'reminder3' },
      itemIds: ['a'],
    });
  });
});

describe('a plan of the owner’s own', () => {
  it('never begins with a last notice, even with the tick and a trigger of its own', () => {
    const steps = DEFAULT_PLAN.steps.map((step): PlanStep =>
      step.id === 'lastNotice' ? { ...step, trigger: { from: 'dueDate', days: 60 } } : step,
    );
    const settings = { ...DEFAULT_SETTINGS, plan: { ...DEFAULT_PLAN, steps } };
    const account = owing({ formalNoticeAllowed: true });
    expect(proposeOn(account, '2026-07-15', { settings }).letter?.stage.stepId).toBe('formalNotice');
  });
});
