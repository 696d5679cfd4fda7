import * as v from 'valibot';
import { gives, NOTHING, safetyCall } from '../call';
import { DAY_SCHEMA, ID_SCHEMA } from '../copies';

const MAX_ERASURES = 10_000;

const ERASED_SCHEMA = v.strictObject({
  databaseId: ID_SCHEMA,
  accountId: ID_SCHEMA,
  day: DAY_SCHEMA,
  /** What is done again: everything goes (when absent), or amounts and days stay without a name. */
  manner: v.exactOptional(v.picklist(['erase', 'anonymise'])),
});
/** An account erased for its person's sake. Kept outside the database, so that a restore erases it again. No name in it. */
export type ErasedAccount = Readonly<v.InferOutput<typeof ERASED_SCHEMA>>;

export const ERASURE_CALLS = {
  erasureLog: safetyCall({
    request: v.undefined(),
    answer: gives<readonly ErasedAccount[]>(),
    whileLocked: 'ongoing',
  }),
  noteErasures: safetyCall({
    request: v.strictObject({
      accounts: v.pipe(v.array(ERASED_SCHEMA), v.maxLength(MAX_ERASURES), v.readonly()),
    }),
    answer: NOTHING,
    whileLocked: 'ongoing',
  }),
};
