import { describe, expect, it } from 'vitest';
import type { Account } from '../../../renderer/domain/account/account';
import { letterObstacles } from '../../../renderer/domain/letters/letterObstacles';
import { CHANNEL_NAMES, type Channel, CHANNELS } from '../../../renderer/domain/plans/channel';
import { anAccount, anInvoice } from '../../support/builders';
import { deskOn, obstaclesOn, proposeOn } from '../../support/engine';

/** One invoice of 1 000 EUR due on 2026-03-31. */
function oneInvoice(spec: Partial<Omit<Account, 'id'>> = {}): Account {
  return anAccount({ items: [anInvoice({ id: 'a', date: '2026-03-01', due: '2026-03-31' })], ...spec });
}

describe('what stops a proposed letter from being issued', () => {
  it('is a missing or overlong address, which can still be previewed', () => {
    const homeless = oneInvoice({ address: null });
    expect(proposeOn(homeless, '2026-04-20')).toMatchObject({
      letter: { stage: { stepId: 'reminder2' } },
      reason: null,
    });
    expect(obstaclesOn(homeless, '2026-04-20')).toEqual(['addressMissing']);
    const long = {
      lines: ['Bâtiment A', 'Escalier 2', 'Résidence du Parc', '12 rue X', 'Z.I. Nord'],
      postCode: '69003',
      town: 'Lyon',
      country: null,
    };
    expect(obstaclesOn(oneInvoice({ address: long }), '2026-04-20')).toEqual(['addressTooLong']);
  });

  it('is an unknown rate, for a formal notice to a business and not to a consumer', () => {
    const formal = { formalNoticeAllowed: true };
    expect(obstaclesOn(oneInvoice(formal), '2026-06-15')).toEqual([]);
    expect(obstaclesOn(oneInvoice(formal), '2026-07-15')).toEqual(['rateMissing']);
    expect(obstaclesOn(oneInvoice({ ...formal, kind: 'consumer' }), '2026-07-15')).toEqual([]);
    expect(obstaclesOn(oneInvoice(), '2026-07-15')).toEqual([]); // a third reminder claims nothing
  });
});

/** What stops a second reminder by this channel to a customer who has this and no more. */
function obstacles(channel: Channel, has: Partial<Omit<Account, 'id'>>): readonly string[] {
  const account = oneInvoice({ address: null, email: null, phone: null, ...has });
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
