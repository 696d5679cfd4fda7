import { describe, expect, it } from 'vitest';
import { splitCollective } from '../../../renderer/domain/identity/splitCollective';
import {
  groupsOf,
  nameInLabel,
  partsOf,
  suggestNames,
} from '../../../renderer/features/customers/split/splitDraft';
import { anAccount, anInvoice, aPayment, nextId } from '../../support/builders';

const collective = anAccount({
  code: '411000',
  collective: 'suspected',
  items: [
    anInvoice({ id: 'a', label: 'Facture n° 12 Dupont', amount: '100' }),
    anInvoice({ id: 'b', label: 'FAC 13 MARTIN du 03/02', amount: '250.50' }),
    aPayment({ id: 'c', label: 'Règlement DUPONT', amount: '40' }),
    anInvoice({ id: 'd', label: 'Facture 14', amount: '10' }),
  ],
});

describe('the customer in a label', () => {
  it.each([
    ['Facture client Dupont', 'Dupont'],
    ['Règlement chèque Société Générale d’Électricité', 'Société Générale d’Électricité'],
    ['VIR MARTIN 03/2024', 'MARTIN'],
    ['Facture FA-2024-001', ''],
  ])('%s', (label, name) => {
    expect(nameInLabel(label)).toBe(name);
  });
});

describe('splitting a collective account', () => {
  it('puts names that differ by case together, and leaves lines without a name', () => {
    const groups = groupsOf(collective, suggestNames(collective));
    expect(groups.map(({ name, total }) => [name, total])).toEqual([
      ['Dupont', 6_000],
      ['MARTIN', 25_050],
    ]);
  });

  it('gives the act whole lines: what leaves and what stays add up to the account', () => {
    const parts = partsOf(collective, suggestNames(collective), () => nextId('account'));
    expect(parts.map(({ code }) => code)).toEqual(['411000-DUPONT', '411000-MARTIN']);
    const { original, created } = splitCollective(collective, parts, () => nextId('item'));
    expect(original.items.map(({ id }) => id)).toEqual(['d']);
    const total = [original, ...created]
      .flatMap(({ items }) => items)
      .reduce((sum, item) => sum + item.amount, 0);
    expect(total).toBe(10_000 + 25_050 - 4_000 + 1_000);
  });

  it('tells two names with the same code apart', () => {
    const names = { a: 'Dupont & Fils', b: 'Dupont, Fils' };
    const parts = partsOf(collective, names, () => nextId('account'));
    expect(parts.map(({ code }) => code)).toEqual(['411000-DUPONTFILS', '411000-DUPONTFILS-2']);
  });
});
