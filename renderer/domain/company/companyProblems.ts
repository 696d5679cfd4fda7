import { isBic, isFrenchVatNumber, isIban, isSiren } from './checkDigits';
import type { Company } from './company';

/** What is wrong with the sender. Each has a sentence in i18n (`company.problems.<code>`). */
export const COMPANY_PROBLEM_CODES = [
  'nom-manquant',
  'adresse-manquante',
  'code-postal-invalide',
  'ville-manquante',
  'adresse-trop-longue',
  'siren-invalide',
  'tva-invalide',
  'iban-manquant',
  'iban-invalide',
  'bic-invalide',
  'courriel-invalide',
  'signataire-manquant',
  'logo-invalide',
  'logo-trop-gros',
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
  if (company.name.trim() === '') tell('name', 'nom-manquant', true);
  const { lines, postCode, town, country } = company.address;
  if (lines.length === 0 || lines.every((line) => line.trim() === ''))
    tell('address', 'adresse-manquante', true);
  if (lines.length > 5) tell('address', 'adresse-trop-longue', true);
  if (country === null && !/^\d{5}$/.test(postCode.trim())) tell('address', 'code-postal-invalide', true);
  if (town.trim() === '') tell('address', 'ville-manquante', true);
  if (company.siren.trim() !== '' && !isSiren(company.siren)) tell('siren', 'siren-invalide', true);
  if (company.vatNumber.trim() !== '' && !isFrenchVatNumber(company.vatNumber))
    tell('vatNumber', 'tva-invalide', false);
  if (company.iban.trim() === '') tell('iban', 'iban-manquant', false);
  else if (!isIban(company.iban)) tell('iban', 'iban-invalide', true);
  if (company.bic.trim() !== '' && !isBic(company.bic)) tell('bic', 'bic-invalide', true);
  if (company.email.trim() !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(company.email.trim()))
    tell('email', 'courriel-invalide', false);
  if (company.signatoryName.trim() === '') tell('signatoryName', 'signataire-manquant', false);
  if (company.logo !== null) {
    if (!LOGO_PATTERN.test(company.logo)) tell('logo', 'logo-invalide', true);
    else if (company.logo.length * 0.75 > LOGO_BYTES + 64) tell('logo', 'logo-trop-gros', true);
  }
  return problems;
}
