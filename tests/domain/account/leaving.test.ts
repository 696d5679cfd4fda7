import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../renderer/domain/account/contact';
import { withBack, withoutOver } from '../../../renderer/domain/account/leaving';
import { CHANNEL_NAMES, CHANNELS } from '../../../renderer/domain/plans/channel';
import { aHold, anAccount } from '../../support/builders';
import { aContact } from '../../support/contacts';

const contacts = [
  aContact({ id: 'posted', postedOn: '2026-04-02' }),
  aContact({ id: 'issued', postedOn: null }),
  aContact({ id: 'cancelled', state: 'cancelled' }),
  aContact({ id: 'returned', state: 'returned' }),
  aContact({ id: 'planned', channel: 'phone', postedOn: null }),
  aContact({ id: 'done', channel: 'phone' }),
  aContact({ id: 'queued', channel: 'email', postedOn: null }),
  aContact({ id: 'failed', channel: 'email', state: 'failed' }),
];

describe('what is over', () => {
  it('leaves the account, and what goes on stays in its order', () => {
    const account = anAccount({ contacts, holds: [aHold({ until: '2026-01-02' })] });
    const { account: left, leaving } = withoutOver(account);
    expect(left.contacts.map(({ id }) => id)).toEqual(['issued', 'planned', 'queued']);
    expect(leaving.contacts?.map(({ index, element }) => [index, element.id])).toEqual([
      [0, 'posted'],
      [2, 'cancelled'],
      [3, 'returned'],
      [5, 'done'],
      [7, 'failed'],
    ]);
    expect(left.holds).toBe(account.holds);
    expect(account.contacts).toHaveLength(8);
  });

  it('is nothing in most accounts: the same account, and nothing that leaves', () => {
    const account = anAccount({ contacts: contacts.filter(({ id }) => id === 'issued') });
    expect(withoutOver(account)).toEqual({ account, leaving: {} });
    expect(withoutOver(account).account).toBe(account);
    expect(withBack(account, {})).toBe(account);
  });

  it('comes back to its places, whatever the contacts', () => {
    const contact: fc.Arbitrary<Contact> = fc
      .constantFrom(...CHANNEL_NAMES)
      .chain((channel) =>
        fc
          .constantFrom(...(Object.keys(CHANNELS[channel].states) as Contact['state'][]))
          .map((state) => aContact({ channel, state })),
      );
    fc.assert(
      fc.property(fc.array(contact, { maxLength: 8 }), (drawn) => {
        const account = anAccount({ contacts: drawn });
        const { account: left, leaving } = withoutOver(account);
        const gone = leaving.contacts?.length ?? 0;
        expect(left.contacts.length + gone).toBe(drawn.length);
        expect(withoutOver(left).leaving).toEqual({});
        expect(withBack(left, leaving)).toEqual(account);
      }),
    );
  });
});
