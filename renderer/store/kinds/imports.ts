import * as v from 'valibot';
import type { ImportFigures } from '../../domain/receivables/importPlan';
import { centsSchema, countSchema, daySchema, idSchema } from '../acts/schemas';
import type { ImportRecord } from '../records/importRecord';
import { textSchema } from './forms';
import { fieldOf, type Kind, wholeInJournal } from './kind';

const countAndSum = v.strictObject({ count: v.pipe(v.number(), v.safeInteger()), cents: centsSchema });
const figuresSchema = v.strictObject({
  customers: v.strictObject({
    inFile: countSchema,
    created: countSchema,
    changed: countSchema,
    unchanged: countSchema,
  }),
  invoices: countAndSum,
  openings: countAndSum,
  creditNotes: countAndSum,
  payments: countAndSum,
  settled: countAndSum,
  history: countAndSum,
  reopened: countAndSum,
  carriedOver: countAndSum,
  corrected: countAndSum,
  vanished: countAndSum,
  waiting: countAndSum,
  collective: countAndSum,
  openBefore: centsSchema,
  openAfter: centsSchema,
  waitingBefore: centsSchema,
  waitingAfter: centsSchema,
  otherAccounts: v.array(v.strictObject({ account: textSchema, cents: centsSchema })),
}) satisfies v.GenericSchema<unknown, ImportFigures>;

const form = v.strictObject({
  id: idSchema,
  acceptedAt: v.pipe(v.string(), v.isoTimestamp()),
  fileName: textSchema,
  fileSize: countSchema,
  source: v.picklist(['fec', 'csv-invoices']),
  firstDay: v.nullable(daySchema),
  lastDay: v.nullable(daySchema),
  rejected: countSchema,
  figures: figuresSchema,
  state: v.picklist(['accepted', 'undone']),
  journalSeq: countSchema,
  sample: v.boolean(),
}) satisfies v.GenericSchema<unknown, ImportRecord>;

/** One record an accepted file. An import has its own way back: no undo of an entry touches its record. */
export const imports: Kind<ImportRecord> = {
  keyOf: ({ id }) => id,
  tableKey: (key) => key,
  form,
  journal: wholeInJournal(
    { told: (record) => record, putBack: null },
    // The entry that writes it is the one that it names: undo starts from there.
    { isTrue: ({ before, after }, seq) => before !== null || fieldOf(after, 'journalSeq') === seq },
  ),
  personal: null,
  copied: 'tables',
  afterReset: 'emptied',
  inContext: false,
};
