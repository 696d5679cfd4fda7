import * as v from 'valibot';
import type { AccountId } from '../../../domain/account/account';
import type { ItemId, SettledItem } from '../../../domain/account/item';
import type { Day } from '../../../domain/day';
import type { ImportPlan } from '../../../domain/receivables/importPlan';
import { readAccounts } from '../../accounts/readAccounts';
import type { EncoursDatabase } from '../../database';
import { lastEntry } from '../../journal/appendEntry';
import { readMarks } from '../../queries/readSettings';
import type { ImportRecord } from '../../records/importRecord';
import type { JournalSummary } from '../../records/journalRecord';
import { StoreError } from '../../storeError';
import type { ActContext, ActDone } from '../../transaction/actContext';
import { runAct } from '../../transaction/runAct';
import { ACCOUNT_WEIGHT, inPortions } from '../../transaction/portions';
import { checked, countSchema, daySchema, idSchema } from '../schemas';
import type { UnitOfWork } from '../../transaction/unitOfWork';

export interface ImportToAccept {
  /** What the preview announced: exactly this is written. */
  readonly plan: ImportPlan;
  /** The journal's `seq` when the accounts of the plan were read (0: empty). Anything written since is a conflict. */
  readonly basedOn: number;
  readonly file: {
    readonly name: string;
    readonly size: number;
    readonly firstDay: Day | null;
    readonly lastDay: Day | null;
    readonly rejected: number;
  };
  /** The program's own sample company. */
  readonly sample: boolean;
}

export interface ActOptions {
  /** Accounts written, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Heard between two requests; then nothing at all was written. */
  readonly signal?: AbortSignal;
}

/** An account of which only the history changes: what it holds open is not known before it is read. */
const UNKNOWN_ACCOUNT = 30;

const schema = v.object({
  plan: v.object({ importId: idSchema }),
  basedOn: countSchema,
  file: v.strictObject({
    name: v.pipe(v.string(), v.maxLength(1000)),
    size: countSchema,
    firstDay: v.nullable(daySchema),
    lastDay: v.nullable(daySchema),
    rejected: countSchema,
  }),
  sample: v.boolean(),
});

/**
 * Writes an accepted import whole, in one transaction: all of it or nothing.
 * @throws StoreError `conflict` (plan again), `cancelled`, `disk-full`, `not-allowed` (sample data and real data never mix)
 */
export async function acceptImport(
  database: EncoursDatabase,
  context: ActContext,
  input: ImportToAccept,
  options: ActOptions = {},
): Promise<ActDone> {
  checked(schema, input);
  const { plan } = input;
  const total = plan.created.length + plan.changed.length;
  return runAct(database, context, 'acceptImport', async (work) => {
    const last = await lastEntry(database);
    if ((last?.seq ?? 0) !== input.basedOn)
      throw new StoreError(
        'conflict',
        `planned at entry ${input.basedOn}, the journal is at ${last?.seq ?? 0}`,
      );
    await markSample(work, input.sample);
    const step = (done: number): void => {
      if (options.signal?.aborted === true) throw new StoreError('cancelled', 'import');
      options.onProgress?.(done, total);
    };
    const settled = new Map(plan.settled.map(({ accountId, items }) => [accountId, items]));
    const reopened = new Map(plan.reopened.map(({ accountId, itemIds }) => [accountId, itemIds]));
    await work.createAll(plan.created, settled, step);
    await changeExisting(work, plan, { settled, reopened }, (done) => step(plan.created.length + done));
    const record = importRecord(input, context, (last?.seq ?? 0) + 1);
    await work.records.add('imports', record);
    step(total);
    return summaryOf(record, plan);
  });
}

async function changeExisting(
  work: UnitOfWork,
  plan: ImportPlan,
  moves: {
    readonly settled: ReadonlyMap<AccountId, readonly SettledItem[]>;
    readonly reopened: ReadonlyMap<AccountId, readonly ItemId[]>;
  },
  between: (written: number) => void,
): Promise<void> {
  const created = new Set(plan.created.map((account) => account.id));
  const changed = new Map(plan.changed.map(({ after }) => [after.id, after]));
  const ids = new Set([...changed.keys(), ...moves.settled.keys(), ...moves.reopened.keys()]);
  const touched = [...ids].filter((id) => !created.has(id));
  const weightOf = (id: AccountId): number =>
    ACCOUNT_WEIGHT +
    (changed.get(id)?.items.length ?? UNKNOWN_ACCOUNT) +
    (moves.settled.get(id)?.length ?? 0) +
    (moves.reopened.get(id)?.length ?? 0);
  let written = 0;
  for (const some of inPortions(touched, weightOf)) {
    between(written);
    written += some.length;
    const read = await readAccounts(work.database, some);
    work.hold(read);
    await work.changeAll(
      read.map(({ account }) => ({
        // Settled items alone (history that the file completes) change no open item, and still are an act on the account.
        after: changed.get(account.id) ?? account,
        moves: {
          settled: moves.settled.get(account.id) ?? [],
          reopened: moves.reopened.get(account.id) ?? [],
        },
      })),
    );
  }
}

/** The sample company fills an empty database only, and nothing real is added to it. */
async function markSample(work: UnitOfWork, sample: boolean): Promise<void> {
  const marks = await readMarks(work.database);
  if (marks.sample && !sample) throw new StoreError('not-allowed', 'holds the sample company');
  if (!sample) return;
  if ((await work.database.accounts.count()) > 0) throw new StoreError('not-allowed', 'holds data already');
  if (!marks.sample) await work.records.put('settings', { key: 'marks', value: { ...marks, sample: true } });
}

function importRecord(
  { plan, file, sample }: ImportToAccept,
  context: ActContext,
  seq: number,
): ImportRecord {
  return {
    id: plan.importId,
    acceptedAt: context.at,
    fileName: file.name,
    fileSize: file.size,
    source: plan.source,
    firstDay: file.firstDay,
    lastDay: file.lastDay,
    rejected: file.rejected,
    figures: plan.figures,
    state: 'accepted',
    journalSeq: seq,
    sample,
  };
}

function summaryOf(record: ImportRecord, { figures, created, changed }: ImportPlan): JournalSummary {
  return {
    importId: record.id,
    fileName: record.fileName,
    created: created.length,
    changed: changed.length,
    openBefore: figures.openBefore,
    openAfter: figures.openAfter,
  };
}
