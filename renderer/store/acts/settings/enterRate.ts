import * as v from 'valibot';
import type { EncoursDatabase } from '../../database';
import type { RateRecord } from '../../records/settingRecords';
import type { ActContext, ActDone } from '../../transaction/actContext';
import { runAct } from '../../transaction/runAct';
import { checked, daySchema, halfYearSchema, rateSchema } from '../schemas';

const source = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500));
const schema = v.variant('table', [
  v.strictObject({
    table: v.literal('ecb'),
    half: halfYearSchema,
    refi: rateSchema,
    source,
    enteredOn: daySchema,
  }),
  v.strictObject({
    table: v.literal('legal'),
    half: halfYearSchema,
    professional: rateSchema,
    individual: rateSchema,
    source,
    enteredOn: daySchema,
  }),
]);

/**
 * Keeps a published rate that the owner typed in, with its day and where it was read. An earlier entry of the same
 * half-year is replaced; the journal keeps it.
 * @throws StoreError `invalid-input`
 */
export async function enterRate(
  database: EncoursDatabase,
  context: ActContext,
  input: RateRecord,
): Promise<ActDone> {
  const record = checked(schema, input);
  return runAct(database, context, 'enterRate', async (work) => {
    await work.records.put('rates', record);
    return { table: record.table, half: record.half };
  });
}
