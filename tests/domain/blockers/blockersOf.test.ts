import { describe, expect, it } from 'vitest';
import type { Account } from '../../../renderer/domain/account/account';
import { blockersOf } from '../../../renderer/domain/blockers/blockersOf';
import { aHold, aMatchingGroup, anAccount, anInvoice, aPayment } from '../../support/builders';
import { deskOn } from '../../support/engine';

const TODAY = '2026-04-20';
const late = anInvoice({ id: 'late', date: '2026-03-01', due: '2026-03-31' });

const customer = (spec: Partial<Omit<Account, 'id'>>) =>
  blockersOf(deskOn(anAccount({ items: [late], ...spec }), TODAY).statement).ofCustomer;

describe('what keeps back every letter to a customer', () => {
  const hold = aHold({ until: '2026-05-01' });
  const matching = [aMatchingGroup({ itemIds: ['late'] })];
  const items = [late, aPayment({ amount: 5000 })];

  it('is the first of the table: collective, a group that waits, in credit, on hold', () => {
    const all = { collective: 'suspected', matching, items, holds: [hold] } as const;
    expect(customer(all)).toEqual({ reason: 'collective', itemId: null, until: null });
    expect(customer({ ...all, collective: 'denied' })?.reason).toBe('matchingWaits');
    expect(customer({ items, holds: [hold] })?.reason).toBe('inCredit');
    expect(customer({ holds: [hold] })).toEqual({ reason: 'onHold', itemId: null, until: '2026-05-01' });
    expect(customer({})).toBeNull();
  });

  it('is no hold that has ended, nor a group that the owner has said is open', () => {
    expect(customer({ holds: [aHold({ until: TODAY })] })).toBeNull();
    expect(customer({ matching: [{ ...matching[0]!, decision: 'open' }] })).toBeNull();
  });
});

describe('what keeps back letters about one invoice', () => {
  it('is the first of the table, told for each invoice apart', () => {
    const account = anAccount({
      items: [
        anInvoice({ id: 'covered', date: '2019-01-01', due: '2019-01-31', amount: 100 }),
        anInvoice({ id: 'old', date: '2020-01-01', due: '2020-01-31' }),
        late,
        anInvoice({ id: 'held', date: '2026-03-01', due: '2026-04-01' }),
        anInvoice({ id: 'future', date: '2026-06-01', due: '2026-07-01' }),
        aPayment({ date: '2019-02-01', amount: 100 }),
      ],
      holds: ['covered', 'old', 'held', 'future'].map((itemId) => aHold({ itemId, until: '2026-05-01' })),
    });
    const { ofItem, ofCustomer } = blockersOf(deskOn(account, TODAY).statement);
    expect(ofCustomer).toBeNull();
    expect(Object.fromEntries([...ofItem].map(([id, { reason, until }]) => [id, [reason, until]]))).toEqual({
      covered: ['coveredByCredit', null],
      old: ['limitationRun', null],
      held: ['onHold', '2026-05-01'],
      future: ['futureDate', '2026-06-01'],
    });
  });
});
