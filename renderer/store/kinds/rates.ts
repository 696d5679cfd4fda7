import * as v from 'valibot';
import { daySchema, halfYearSchema, rateSchema } from '../acts/schemas';
import type { RateRecord } from '../records/settingRecords';
import { textSchema } from './forms';
import { type Kind, wholeInJournal } from './kind';

const fields = {
  half: halfYearSchema,
  source: textSchema,
  enteredOn: v.nullable(daySchema),
  confidence: v.exactOptional(v.picklist(['high', 'medium', 'entered'])),
};
const form = v.variant('table', [
  v.strictObject({ table: v.literal('ecb'), refi: rateSchema, ...fields }),
  v.strictObject({ table: v.literal('legal'), professional: rateSchema, individual: rateSchema, ...fields }),
]) satisfies v.GenericSchema<unknown, RateRecord>;

/** Rates that the owner entered, by table and half-year. */
export const rates: Kind<RateRecord> = {
  keyOf: ({ table, half }) => `${table} ${half}`,
  tableKey: (key) => {
    const [table = '', half = ''] = key.split(' ');
    return [table, half];
  },
  form,
  journal: wholeInJournal({ told: (record) => record, putBack: (told) => told as RateRecord }),
  personal: null,
  copied: 'tables',
  afterReset: 'kept',
  inContext: true,
};
