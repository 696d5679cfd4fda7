import { describe, expect, it } from 'vitest';
import type { MatchingId } from '../../../renderer/domain/account/matchingGroup';
import { day } from '../../../renderer/domain/day';
import { decideMatching } from '../../../renderer/domain/matching/decideMatching';
import { waitingItemIds } from '../../../renderer/domain/matching/waitingItems';
import { statementOf } from '../../../renderer/domain/statement/statement';
import { aHold, aMatchingGroup, anAccount, anInvoice, aPayment, euros } from '../../support/builders';
import { aContact } from '../../support/contacts';
import { refusalOf } from '../../support/refusalOf';

const today = day('2026-04-20');
const groupId = 'g' as MatchingId;

describe('decideMatching', () => {
  const account = anAccount({
    items: [
      anInvoice({ id: 'a', amount: 100, matching: 'AA' }),
      aPayment({ id: 'p', amount: 90, matching: 'AA' }),
      anInvoice({ id: 'b', amount: 50 }),
    ],
    matching: [aMatchingGroup({ id: 'g', code: 'AA', itemIds: ['a', 'p'] })],
    holds: [aHold({ id: 'on-a', itemId: 'a' }), aHold({ id: 'on-b', itemId: 'b' }), aHold({ id: 'all' })],
  });

  it('settled: the items leave for the history, with the day and whose word it was', () => {
    const { account: after, settled } = decideMatching(account, { groupId, decision: 'settled' }, today);
    expect(after.items.map(({ id }) => id)).toEqual(['b']);
    expect(settled).toMatchObject([
      { id: 'a', settledOn: today, settledBy: 'owner' },
      { id: 'p', settledOn: today, settledBy: 'owner' },
    ]);
    expect(after.matching).toMatchObject([{ id: 'g', decision: 'settled' }]);
    expect(refusalOf(() => decideMatching(after, { groupId, decision: 'open' }, today))).toBe(
      'lettering-decided',
    );
  });

  it('settled: holds on what has left go with it, and no other', () => {
    const { account: after } = decideMatching(account, { groupId, decision: 'settled' }, today);
    expect(after.holds.map(({ id }) => id)).toEqual(['on-b', 'all']);
  });

  it('open: they stay, and can still be settled later', () => {
    const { account: after, settled } = decideMatching(account, { groupId, decision: 'open' }, today);
    expect(settled).toEqual([]);
    expect(statementOf(account, today).totals).toMatchObject({ open: euros(50), waiting: euros(10) });
    expect(statementOf(after, today).totals).toMatchObject({ open: euros(60), waiting: 0 });
    expect([...waitingItemIds(account)]).toEqual(['a', 'p']);
    expect([...waitingItemIds(after)]).toEqual([]);
    expect(decideMatching(after, { groupId, decision: 'settled' }, today).settled).toHaveLength(2);
    expect(refusalOf(() => decideMatching(after, { groupId, decision: 'open' }, today))).toBe(
      'lettering-decided',
    );
  });

  it('tells groups apart by their id, whatever their code, and refuses an unknown one', () => {
    const twins = { ...account, matching: [...account.matching, aMatchingGroup({ id: 'h', code: 'aa' })] };
    const { account: after } = decideMatching(twins, { groupId, decision: 'open' }, today);
    expect(after.matching.map(({ decision }) => decision)).toEqual(['open', 'waiting']);
    const unknown = { groupId: 'x' as MatchingId, decision: 'open' } as const;
    expect(refusalOf(() => decideMatching(account, unknown, today))).toBe('unknown-letter');
  });

  it('refuses to settle what a letter that waits to be posted asks for', () => {
    const asking = (...itemIds: string[]) => ({
      ...account,
      contacts: [aContact({ postedOn: null, itemIds })],
    });
    const settle = (held: typeof account) => () =>
      decideMatching(held, { groupId, decision: 'settled' }, today);
    expect(refusalOf(settle(asking('a')))).toBe('in-batch');
    expect(refusalOf(settle(asking('b')))).toBeNull();
    const cancelled = { ...account, contacts: [aContact({ state: 'cancelled', itemIds: ['a'] })] };
    expect(refusalOf(settle(cancelled))).toBeNull();
  });
});
