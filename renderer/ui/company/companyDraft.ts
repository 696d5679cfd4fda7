import { compact } from '../../domain/company/checkDigits';
import type { Company } from '../../domain/company/company';

export const EMPTY_COMPANY: Company = {
  name: '',
  legalForm: '',
  capital: '',
  siren: '',
  registry: '',
  vatNumber: '',
  address: { lines: [], postCode: '', town: '', country: null },
  phone: '',
  email: '',
  contactName: '',
  contactPhone: '',
  signatoryName: '',
  signatoryTitle: '',
  iban: '',
  bic: '',
  accountHolder: '',
  logo: null,
  place: '',
  creditorKind: 'professional',
  specimen: false,
};

/** What is kept: texts without spaces at their ends, no empty line of address, identifiers without spaces. */
export function tidyCompany(draft: Company): Company {
  const trimmed = Object.fromEntries(
    Object.entries(draft).map(([key, value]) => [key, typeof value === 'string' ? value.trim() : value]),
  ) as unknown as Company;
  return {
    ...trimmed,
    siren: compact(draft.siren),
    vatNumber: compact(draft.vatNumber),
    iban: compact(draft.iban),
    bic: compact(draft.bic),
    address: {
      lines: draft.address.lines.map((line) => line.trim()).filter((line) => line !== ''),
      postCode: draft.address.postCode.trim(),
      town: draft.address.town.trim(),
      country: draft.address.country,
    },
  };
}

/** An IBAN in groups of four, as people read it. */
export function groupIban(iban: string): string {
  return compact(iban).replace(/(.{4})(?=.)/g, '$1 ');
}
