import { describe, expect, it } from 'vitest';
import { rate } from '../../../renderer/domain/rate';
import { draftOf, editOf, problemsOf } from '../../../renderer/features/customers/form/customerDraft';
import { anAccount } from '../../support/builders';

const account = anAccount({ name: 'Atelier Bois', contractRate: rate(1250) });

describe('a customer’s details as they are typed', () => {
  it('changes nothing when nothing was typed', () => {
    expect(problemsOf(draftOf(account))).toEqual({});
    expect(editOf(account, draftOf(account))).toBeNull();
  });

  it('names only what was changed', () => {
    const draft = {
      ...draftOf(account),
      email: 'compta@bois.test',
      lines: '3 rue des Ormes\n\n  Bâtiment B ',
    };
    expect(editOf(account, draft)).toEqual({
      email: 'compta@bois.test',
      address: { lines: ['3 rue des Ormes', 'Bâtiment B'], postCode: '69003', town: 'Lyon', country: null },
    });
  });

  it('takes the address away when every line of it is emptied', () => {
    const draft = { ...draftOf(account), lines: '', postCode: '', town: '' };
    expect(editOf(account, draft)).toEqual({ address: null });
  });

  it('shows and reads an agreed rate as a percentage, to the hundredth', () => {
    expect(draftOf(account).contractRate).toBe('12,50');
    expect(editOf(account, { ...draftOf(account), contractRate: '9,8 %' })).toEqual({ contractRate: 980 });
    expect(editOf(account, { ...draftOf(account), contractRate: '' })).toEqual({ contractRate: null });
  });

  it('asks for no rate of a consumer, whatever stood in the field', () => {
    const draft = { ...draftOf(account), kind: 'consumer' as const, contractRate: '15' };
    expect(editOf(account, draft)).toEqual({ kind: 'consumer' });
  });

  it.each([
    ['a name left empty', { name: ' ' }, { name: 'nameNeeded' }],
    ['a street without a town', { town: '' }, { address: 'addressIncomplete' }],
    ['a town without a street', { lines: ' ' }, { address: 'addressIncomplete' }],
    ['days that are no number', { termsDays: 'trente' }, { termsDays: 'days' }],
    ['more days than a year', { termsDays: '366' }, { termsDays: 'days' }],
    ['a 32nd of the month', { termsOn: '32' }, { termsOn: 'on' }],
    ['a rate with three decimals', { contractRate: '1,234' }, { contractRate: 'rate' }],
  ])('refuses %s', (_what, typed, problems) => {
    expect(problemsOf({ ...draftOf(account), ...typed })).toEqual(problems);
  });
});
