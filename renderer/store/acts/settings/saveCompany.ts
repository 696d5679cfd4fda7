import type { Company } from '../../../domain/company/company';
import type { EncoursDatabase } from '../../database';
import type { ActContext, ActDone } from '../../transaction/actContext';
import { runAct } from '../../transaction/runAct';
import { companySchema } from '../../kinds/company';
import { checked } from '../schemas';

/** @throws StoreError `invalid-input` naming the field */
export async function saveCompany(
  database: EncoursDatabase,
  context: ActContext,
  input: Company,
): Promise<ActDone> {
  const company = checked(companySchema, input);
  return runAct(database, context, 'saveCompany', async (work) => {
    await work.records.put('company', { key: 'own', value: company });
    return { name: company.name };
  });
}
