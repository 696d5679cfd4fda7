import { describe, expect, it } from 'vitest';
import { isBic, isFrenchVatNumber, isIban, isSiren } from '../../../renderer/domain/company/checkDigits';
import { companyProblems } from '../../../renderer/domain/company/companyProblems';
import { parseCompany } from '../../../renderer/domain/company/parseCompany';
import { aCompany } from '../../support/builders';

describe('check digits', () => {
  it.each([
    ['FR76 3000 6000 0112 3456 7890 189', true],
    ['fr7630006000011234567890189', true],
    ['DE89370400440532013000', true],
    ['FR7630006000011234567890188', false],
    ['FR763000600001123456789018', false],
    ['FR76', false],
    ['', false],
  ])('IBAN %s: %s', (text, valid) => expect(isIban(text)).toBe(valid));

  it.each([
    ['732 829 320', true],
    ['732829321', false],
    ['000000000', false],
    ['356000000', true],
    ['73282932', false],
  ])('SIREN %s: %s', (text, valid) => expect(isSiren(text)).toBe(valid));

  it.each([
    ['AGRIFRPP', true],
    ['AGRIFRPP882', true],
    ['AGRIFRP', false],
    ['AGR1FRPP', false],
  ])('BIC %s: %s', (text, valid) => expect(isBic(text)).toBe(valid));

  it.each([
    ['FR44 732829320', true],
    ['FR45732829320', false],
    ['DE44732829320', false],
  ])('VAT %s: %s', (text, valid) => expect(isFrenchVatNumber(text)).toBe(valid));
});

describe('companyProblems', () => {
  it('finds nothing wrong with a whole company', () => {
    expect(companyProblems(aCompany())).toEqual([]);
  });

  it('names each field and whether it stops letters', () => {
    const broken = aCompany({
      name: ' ',
      address: { lines: [], postCode: '6900', town: '', country: null },
      siren: '123456789',
      vatNumber: 'FR00732829320',
      iban: 'FR00',
      bic: 'X',
      email: 'nobody',
      signatoryName: '',
      logo: 'data:image/svg+xml;base64,AAAA',
    });
    expect(
      companyProblems(broken).map(({ field, code, blocking }) => `${field} ${code} ${blocking}`),
    ).toEqual([
      'name nameMissing true',
      'address addressMissing true',
      'address postCodeInvalid true',
      'address townMissing true',
      'siren sirenInvalid true',
      'vatNumber vatNumberInvalid false',
      'iban ibanInvalid true',
      'bic bicInvalid true',
      'email emailInvalid false',
      'signatoryName signatoryMissing false',
      'logo logoInvalid true',
    ]);
    const heavy = `data:image/png;base64,${'A'.repeat(300_000)}`;
    expect(companyProblems(aCompany({ logo: heavy }))).toMatchObject([{ code: 'logoTooLarge' }]);
    expect(companyProblems(aCompany({ iban: '' }))).toMatchObject([{ code: 'ibanMissing', blocking: false }]);
  });
});

describe('parseCompany', () => {
  const least = { name: 'Durand', address: { lines: ['1 rue X'], postCode: '69001', town: 'Lyon' } };

  it('wants a name and an address, and gives the rest its default', () => {
    const parsed = parseCompany(least);
    expect(parsed).toMatchObject({
      ok: true,
      value: { name: 'Durand', siren: '', logo: null, creditorKind: 'professional', specimen: false },
    });
  });

  it('reads back what it was given', () => {
    expect(parseCompany(JSON.parse(JSON.stringify(aCompany())))).toEqual({ ok: true, value: aCompany() });
  });

  it.each([
    [
      { ...least, ibna: 'FR76' },
      { path: 'ibna', code: 'unknown-key' },
    ],
    [
      { ...least, address: { ...least.address, cp: '1' } },
      { path: 'address.cp', code: 'unknown-key' },
    ],
    [
      { ...least, name: 3 },
      { path: 'name', code: 'wrong-type' },
    ],
    [
      { ...least, name: ' ' },
      { path: 'name', code: 'missing' },
    ],
    [
      { ...least, name: 'x'.repeat(2000) },
      { path: 'name', code: 'too-long' },
    ],
    [
      { ...least, creditorKind: 'both' },
      { path: 'creditorKind', code: 'not-allowed' },
    ],
    [
      { ...least, address: null },
      { path: 'address.postCode', code: 'missing' },
    ],
    [
      { ...least, address: { ...least.address, lines: [1] } },
      { path: 'address.lines', code: 'wrong-type' },
    ],
    [null, { path: '', code: 'not-an-object' }],
    [[], { path: '', code: 'not-an-object' }],
  ])('refuses %j', (json, problem) => {
    const parsed = parseCompany(json);
    expect(parsed.ok ? [] : parsed.problems).toContainEqual(problem);
  });
});
