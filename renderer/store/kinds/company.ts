import * as v from 'valibot';
import type { Company } from '../../domain/company/company';
import { addressSchema, lineSchema, nameSchema } from '../acts/schemas';
import type { CompanyRecord } from '../records/settingRecords';
import { type Kind, wholeInJournal } from './kind';

/** A data URL of 200 KB of bytes. */
const MOST_LOGO_CHARACTERS = 280_000;

/** The company, as an act is given it and as a copy may hold it. */
export const companySchema = v.strictObject({
  name: nameSchema,
  legalForm: lineSchema,
  capital: lineSchema,
  siren: lineSchema,
  registry: lineSchema,
  vatNumber: lineSchema,
  address: addressSchema,
  phone: lineSchema,
  email: lineSchema,
  contactName: lineSchema,
  contactPhone: lineSchema,
  signatoryName: lineSchema,
  signatoryTitle: lineSchema,
  iban: lineSchema,
  bic: lineSchema,
  accountHolder: lineSchema,
  logo: v.nullable(
    v.pipe(
      v.string(),
      v.maxLength(MOST_LOGO_CHARACTERS),
      v.regex(/^data:image\/(png|jpeg);base64,[A-Za-z0-9+/]+=*$/),
    ),
  ),
  place: lineSchema,
  creditorKind: v.picklist(['professional', 'individual']),
  specimen: v.boolean(),
}) satisfies v.GenericSchema<unknown, Company>;

/** The owner's own company: one record. */
export const company: Kind<CompanyRecord> = {
  keyOf: ({ key }) => key,
  tableKey: (key) => key,
  form: v.strictObject({ key: v.literal('own'), value: companySchema }),
  journal: wholeInJournal({
    told: ({ value }) => value,
    putBack: (told) => ({ key: 'own', value: told as Company }),
  }),
  personal: null,
  copied: 'tables',
  afterReset: 'emptied',
  inContext: true,
};
