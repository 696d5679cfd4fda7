import * as v from 'valibot';
import type { Company } from '../../../domain/company/company';
import type { EncoursDatabase } from '../../database';
import type { ActContext, ActDone } from '../../work/actContext';
import { runAct } from '../../work/runAct';
import { addressSchema, checked, lineSchema, nameSchema } from '../schemas';

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
});

/** @throws StoreError `invalid-input` naming the field */
export async function saveCompany(
  database: EncoursDatabase,
  context: ActContext,
  input: Company,
): Promise<ActDone> {
  const company = checked(companySchema, input);
  return runAct(database, context, 'saveCompany', async (work) => {
    await work.records.putCompany(company);
    return { name: company.name };
  });
}
