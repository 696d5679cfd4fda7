import { describe, expect, it } from 'vitest';
import type { Account } from '../../../renderer/domain/account/account';
import { letterObstacles } from '../../../renderer/domain/letters/letterObstacles';
import { CHANNEL_NAMES, type Channel, CHANNELS } from '../../../renderer/domain/plans/channel';
import { anAccount, anInvoice } from '../../support/builders';
import { deskOn } from '../../support/engine';

/** What stops a second reminder by this channel to a customer who has this and no more. */
function obstacles(channel: Channel, has: Partial<Omit<Account, 'id'>>): readonly string[] {
  const items = [anInvoice({ id: 'a', date: '2026-03-01', due: '2026-03-31' })];
  const account = anAccount({ address: null, email: null, phone: null, items, ...has });
  const { statement, proposal } = deskOn(account, '2026-04-20');
  return letterObstacles(statement, { ...proposal.letter!, channel });
}

describe('what the customer must have to be reached', () => {
  it.each([
    ['letter', 'addressMissing'],
    ['registeredLetter', 'addressMissing'],
    ['email', 'emailMissing'],
    ['sms', 'phoneMissing'],
    ['phone', 'phoneMissing'],
  ] as const)('by %s: without it, %s', (channel, missing) => {
    expect(obstacles(channel, {})).toEqual([missing]);
  });

  it('is what the channel needs and nothing else: a call needs no postal address', () => {
    for (const channel of CHANNEL_NAMES) {
      const { needs } = CHANNELS[channel];
      const address = { lines: ['1 rue X'], postCode: '69003', town: 'Lyon', country: null };
      const has = { postalAddress: { address }, email: { email: 'a@b.fr' }, phone: { phone: '04' } }[needs];
      expect(obstacles(channel, has), channel).toEqual([]);
    }
  });
});
