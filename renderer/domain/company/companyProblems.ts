import { isBic, isFrenchVatNumber, isIban, isSiren } from './checkDigits';
import type { Company } from './company';

/** What is wrong with the sender. Each has a sentence in i18n (`company.problems.<code>`). */
export const COMPANY_PROBLEM_CODES = [
  'nameMissing',
  'addressMissing',
  'postCodeInvalid',
  'townMissing',
  'addressTooLong',
  'sirenInvalid',
  'vatNumberInvalid',
  'ibanMissing',
  'ibanInvalid',
  'bicInvalid',
  'emailInvalid',
  'signatoryMissing',
  'logoInvalid',
  'logoTooLarge',
] as const;
export type CompanyProblemCode = (typeof COMPANY_PROBLEM_CODES)[number];

export interface CompanyProblem {
  readonly field: keyof Company;
  readonly code: CompanyProblemCode;
  /** A letter cannot be issued with it; others are warnings. */
  readonly blocking: boolean;
}

const LOGO_BYTES = 200 * 1024;
const LOGO_PATTERN = /^data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/]+={0,2}$/;

/** Everything that the assistant should tell before letters are printed in this company's name; empty when all is well. */
export function companyProblems(company: Company): readonly CompanyProblem[] {
  const problems: CompanyProblem[] = [];
  const tell = (field: keyof Company, code: CompanyProblemCode, blocking: boolean): void => {
    problems.push({ field, code, blocking });
  };
  if (company.name.trim() === '') tell('name', 'nameMissing', true);
  const { lines, postCode, town, country } = company.address;
  if (lines.length === 0 || lines.every((line) => line.trim() === ''))
    tell('address', 'addressMissing', true);
  if (lines.length > 5) tell('address', 'addressTooLong', true);
  if (country === null && !/^\d{5}$/.test(postCode.trim())) tell('address', 'postCodeInvalid', true);
  if (town.trim() === '') tell('address', 'townMissing', true);
  if (company.siren.trim() !== '' && !isSiren(company.siren)) tell('siren', 'sirenInvalid', true);
  if (company.vatNumber.trim() !== '' && !isFrenchVatNumber(company.vatNumber))
    tell('vatNumber', 'vatNumberInvalid', false);
  if (company.iban.trim() === '') tell('iban', 'ibanMissing', false);
  else if (!isIban(company.iban)) tell('iban', 'ibanInvalid', true);
  if (company.bic.trim() !== '' && !isBic(company.bic)) tell('bic', 'bicInvalid', true);
  if (company.email.trim() !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(company.email.trim()))
    tell('email', 'emailInvalid', false);
  if (company.signatoryName.trim() === '') tell('signatoryName', 'signatoryMissing', false);
  if (company.logo !== null) {
    if (!LOGO_PATTERN.test(company.logo)) tell('logo', 'logoInvalid', true);
    else if (company.logo.length * 0.75 > LOGO_BYTES + 64) tell('logo', 'logoTooLarge', true);
  }
  return problems;
}
