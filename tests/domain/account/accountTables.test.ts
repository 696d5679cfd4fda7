import { describe, expect, it } from 'vitest';
import type { Account, AccountId } from '../../../renderer/domain/account/account';
import { COLLECTION_NAMES } from '../../../renderer/domain/account/accountCollections';
import { deltaOf, revertDelta, sizeOfDelta } from '../../../renderer/domain/account/accountDelta';
import { FIELD_NAMES } from '../../../renderer/domain/account/accountFields';
import { splitCollective } from '../../../renderer/domain/identity/splitCollective';
import { anonymise } from '../../../renderer/domain/personaldata/anonymise';
import { newCustomer } from '../../../renderer/domain/receivables/newCustomer';
import { DEFAULT_SETTINGS } from '../../../renderer/domain/settings/settings';
import { aLedgerCustomer, nextId } from '../../support/builders';
import { ELEMENT_CHANGES, FIELD_CHANGES, FULL, PERSONAL } from './fullAccount';

/** As the journal keeps it. */
function stored<Kind>(value: Kind): Kind {
  return JSON.parse(JSON.stringify(value)) as Kind;
}

describe('a full account', () => {
  it('has another value in every field and collection than one that begins', () => {
    expect(Object.keys(FULL).sort()).toEqual([...FIELD_NAMES, ...COLLECTION_NAMES].sort());
    const begins = newCustomer(aLedgerCustomer(), { settings: DEFAULT_SETTINGS, newId: () => 'new' });
    for (const name of [...FIELD_NAMES, ...COLLECTION_NAMES])
      expect(FULL[name], name).not.toEqual(begins[name]);
    expect(FIELD_CHANGES.map(([field]) => field)).toEqual(FIELD_NAMES.filter((field) => field !== 'id'));
    for (const name of COLLECTION_NAMES) {
      const fields = ELEMENT_CHANGES.filter(([, , of]) => of === name).map(([, , , field]) => field);
      expect(['id', ...fields].sort()).toEqual(Object.keys(FULL[name][0]!).sort());
    }
  });
});

describe('every field, through the journal and back', () => {
  it.each(FIELD_CHANGES)('%s alone is kept and put back', (field, changed) => {
    const delta = stored(deltaOf(FULL, changed));
    expect(delta.fieldsBefore).toEqual({ [field]: FULL[field] });
    expect(delta.fieldsAfter).toEqual({ [field]: changed[field] });
    expect(delta.collections).toEqual({});
    expect(revertDelta(changed, delta)).toEqual(FULL);
  });

  it.each(ELEMENT_CHANGES)('%s alone is kept and put back', (_path, changed, name, field) => {
    const delta = stored(deltaOf(FULL, changed));
    expect(delta).toMatchObject({ fieldsBefore: {}, fieldsAfter: {} });
    expect(Object.keys(delta.collections)).toEqual([name]);
    const part = delta.collections[name]!;
    expect(
      part.changed.map(({ id, before, after }) => [id, Object.keys(before), Object.keys(after)]),
    ).toEqual([[FULL[name][0]!.id, [field], [field]]]);
    expect([part.removed, part.added]).toEqual([[], []]);
    expect(revertDelta(changed, delta)).toEqual(FULL);
  });

  it.each(COLLECTION_NAMES)('elements of %s that go, come, or both are put back in their places', (name) => {
    const [first, ...others] = FULL[name];
    const twin = { ...first!, id: 'twin' };
    const without: Account = { ...FULL, [name]: others };
    const more: Account = { ...FULL, [name]: [...FULL[name], twin] };
    const exchanged: Account = { ...FULL, [name]: [...others, twin] };
    for (const changed of [without, more, exchanged]) {
      const delta = stored(deltaOf(FULL, changed));
      expect(Object.keys(delta.collections)).toEqual([name]);
      expect(revertDelta(changed, delta)).toEqual(FULL);
    }
    expect(sizeOfDelta(deltaOf(FULL, exchanged))).toBe(2);
  });

  it('tells nothing of an account that says the same in other objects', () => {
    const nothing = { accountId: FULL.id, fieldsBefore: {}, fieldsAfter: {}, collections: {} };
    expect(deltaOf(FULL, stored(FULL))).toEqual(nothing);
    expect(deltaOf(FULL, FULL)).toEqual(nothing);
  });
});

describe('every field, of a customer taken out of a collective account', () => {
  const { original, created } = splitCollective(
    FULL,
    [
      {
        accountId: 'account-new' as AccountId,
        code: 'NEW',
        name: 'Petit',
        portions: [{ itemId: FULL.items[1]!.id, amount: FULL.items[1]!.amount }],
      },
    ],
    () => nextId('portion'),
  );
  const begun = created[0]!;
  /** The customer buys as before: what he is and when he pays is assumed to go on. All else is the other's. */
  const KEPT = ['kind', 'terms', 'termsSource'] as const;

  it.each(KEPT)('%s is kept', (field) => {
    expect(begun[field]).toEqual(FULL[field]);
  });

  it.each(FIELD_NAMES.filter((field) => !(KEPT as readonly string[]).includes(field)))(
    '%s is not the other’s',
    (field) => {
      expect(begun[field]).not.toEqual(FULL[field]);
    },
  );

  it('he begins without holds, contacts, matching groups, and without a word about the other', () => {
    const { items, ...rest } = begun;
    expect(items.map(({ id }) => id)).toEqual(['item-2']);
    expect(rest).toMatchObject({ id: 'account-new', code: 'NEW', name: 'Petit', collective: 'no' });
    expect([rest.holds, rest.contacts, rest.matching]).toEqual([[], [], []]);
    expect(JSON.stringify(rest)).not.toContain(PERSONAL);
  });

  it('nothing else changes for the one that stays', () => {
    expect(original).toEqual({ ...FULL, items: FULL.items.slice(0, 1) });
  });
});

describe('every field, of a person who is erased', () => {
  const bare = anonymise(FULL);

  it('leaves no text about the person anywhere', () => {
    expect(JSON.stringify(FULL)).toContain(PERSONAL);
    expect(JSON.stringify(bare)).not.toContain(PERSONAL);
    expect(bare).toMatchObject({ address: null, email: null, phone: null, siren: null, note: '' });
  });

  it('leaves every amount, day and state', () => {
    const facts = (account: Account) => ({
      items: account.items.map(({ number: _n, label: _l, key: _k, ...rest }) => rest),
      matching: account.matching,
      holds: account.holds.map(({ reason: _r, ...rest }) => rest),
      contacts: account.contacts.map(({ document: _d, ...rest }) => rest),
      head: [account.id, account.kind, account.terms, account.contractRate, account.lastContact],
    });
    expect(facts(bare)).toEqual(facts(FULL));
  });
});
