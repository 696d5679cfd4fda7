import { expect, describe, it } from 'vitest';
import type { Account } from '../../../renderer/domain/account/account';
import { anAccount, anInvoice } from '../../support/builders';
import { issueOn, obstaclesOn, proposeOn } from '../../support/engine';

/** F-1 (due 31 March) under formal notice since 15 May, F-2 due on that day. */
function underNotice(): Account {
  const first = anAccount({
    formalNoticeAllowed: true,
    items: [anInvoice({ id: 'a', number: 'F-1', date: '2026-03-01', due: '2026-03-31' })],
  });
  const notified = issueOn(first, '2026-05-15');
  const second = anInvoice({ id: 'b', number: 'F-2', date: '2026-04-15', due: '2026-05-15' });
  return { ...notified, items: [...notified.items, second] };
}

describe('a softer letter beside a formal notice', () => {
  it('leaves out the invoice that is under formal notice, and says what it waits for', () => {
    const proposal = proposeOn(underNotice(), '2026-05-25');
    expect(proposal.letter).toMatchObject({ stage: { stepId: 'reminder1' }, itemIds: ['b'] });
    const waits = proposal.decisions.find(({ item }) => item.id === 'a')?.outcome;
    expect(waits).toMatchObject({ reason: 'stepDone', nextStep: 'lastNotice' });
  });

  it('asks for both in the last notice, which leads', () => {
    expect(proposeOn(underNotice(), '2026-06-05').letter).toMatchObject({
      stage: { stepId: 'lastNotice' },
      itemIds: ['a', 'b'],
    });
  });
});

describe('a formal notice to a customer whose kind is assumed', () => {
  const assumed = { ...underNotice(), kindConfirmed: false };

  it('waits until the owner has said that it is a business: a consumer owes no penalty', () => {
    expect(proposeOn(assumed, '2026-06-05').letter).toMatchObject({ stage: { stepId: 'lastNotice' } });
    expect(obstaclesOn(assumed, '2026-06-05')).toEqual(['kindUnconfirmed']);
  });

  it('does not stop a softer letter, nor one to a customer known as a consumer', () => {
    expect(obstaclesOn(assumed, '2026-05-25')).toEqual([]);
    const consumer: Account = { ...assumed, kind: 'consumer' };
    expect(obstaclesOn(consumer, '2026-06-05')).not.toContain('kindUnconfirmed');
  });
});
