import type { Company } from '../../../renderer/domain/company/company';

/**
 * The fictitious sender of the sample company and of the command line: its letters bear SPÉCIMEN. The telephone number is of
 * the range kept for works of fiction (04 65 71), the domain name can't exist, the IBAN is a test number.
 */
export const SAMPLE_COMPANY: Company = {
  name: 'Menuiserie Valombre (SPÉCIMEN)',
  legalForm: 'SARL',
  capital: '20 000 €',
  siren: '000000018',
  registry: 'RCS Lyon',
  vatNumber: 'FR66000000018',
  address: { lines: ['14 chemin des Copeaux'], postCode: '69210', town: "L'Arbresle", country: null },
  phone: '04 65 71 00 12',
  email: 'bonjour@menuiserie-valombre.invalid',
  contactName: 'Hélène Valombre',
  contactPhone: '04 65 71 00 13',
  signatoryName: 'Hélène Valombre',
  signatoryTitle: 'Gérante',
  iban: 'FR7630006000011234567890189',
  bic: 'SPECFRPPXXX',
  accountHolder: '',
  logo: null,
  place: "L'Arbresle",
  creditorKind: 'professional',
  specimen: true,
};
