import * as v from 'valibot';
import type { AccountId } from '../../../domain/account/account';
import { recordReminder } from '../../../domain/contacts/recordContact';
import type { Company } from '../../../domain/company/company';
import type { LetterModel } from '../../../domain/letters/letterModel';
import { sumCents } from '../../../domain/money';
import type { LetterProposal } from '../../../domain/reminders/proposal';
import type { EncoursDatabase } from '../../database';
import { digestOf } from '../../journal/hash';
import { takeReferences } from '../../letterNumbering';
import type { BatchLetter, BatchRecord } from '../../records/dispatchRecord';
import { StoreError } from '../../storeError';
import type { ActContext, ActDone } from '../../work/actContext';
import { changeEach } from '../../work/changeEach';
import { runAct } from '../../work/runAct';
import { accountIdSchema, checked, countSchema, idSchema, revisionSchema, sha256Schema } from '../schemas';

/** A letter as it was printed: the proposal it was made from, what it says, its pages in the batch (1-based, inclusive). */
export interface LetterToIssue {
  readonly accountId: AccountId;
  readonly revision: number;
  readonly proposal: LetterProposal;
  readonly model: LetterModel;
  readonly firstPage: number;
  readonly lastPage: number;
}

export interface BatchToIssue {
  readonly batchId: string;
  readonly duplex: boolean;
  /** The batch PDF as printed. `sha256` is checked against the bytes. */
  readonly document: {
    readonly bytes: Uint8Array<ArrayBuffer>;
    readonly sha256: string;
    readonly pageCount: number;
  };
  /** In posting order; numbered one after the other. */
  readonly letters: readonly LetterToIssue[];
}

const schema = v.object({
  batchId: idSchema,
  duplex: v.boolean(),
  document: v.object({
    bytes: v.pipe(
      v.instance(Uint8Array),
      v.check((bytes) => bytes.length > 0, 'empty'),
    ),
    sha256: sha256Schema,
    pageCount: countSchema,
  }),
  letters: v.pipe(
    v.array(
      v.object({
        accountId: accountIdSchema,
        revision: revisionSchema,
        firstPage: v.pipe(countSchema, v.minValue(1)),
        lastPage: v.pipe(countSchema, v.minValue(1)),
      }),
    ),
    v.minLength(1),
  ),
});

/**
 * Issues a batch: a reminder on each account, the bytes under their SHA-256, the batch, the letter numbers, in one
 * transaction. The letters must bear the very next numbers, without gap or repeat.
 * @throws StoreError `invalid-input`, `conflict` (an account or the numbering moved on meanwhile), `disk-full`;
 * ActError of `recordReminder`
 */
export async function issueBatch(
  database: EncoursDatabase,
  context: ActContext,
  input: BatchToIssue,
): Promise<ActDone> {
  checked(schema, input);
  assertPages(input);
  const { batchId, document, letters } = input;
  if ((await digestOf(document.bytes)) !== document.sha256)
    throw new StoreError('invalid-input', 'document: its bytes do not have this hash');
  const sender = letters[0]?.model.sender;
  if (sender === undefined) throw new StoreError('invalid-input', 'letters: empty');
  const batch = batchRecord(input, context);
  return runAct(database, context, 'issueBatch', async (work) => {
    const stored = await database.settings.get('numbering');
    const numbering = stored?.key === 'numbering' ? stored.value : {};
    const taken = takeReferences(numbering, context.today, letters.length);
    if (letters.some((letter, index) => letter.model.reference !== taken.references[index]))
      throw new StoreError('conflict', `the next letter is ${taken.references[0] ?? ''}`);
    const letterOf = new Map(letters.map((letter) => [letter.accountId, letter]));
    const found = await changeEach(work, [...letterOf.keys()], (account) => {
      const letter = letterOf.get(account.id);
      if (account.revision !== letter?.revision)
        throw new StoreError('conflict', `account ${account.code} is at ${account.revision}`);
      const { proposal, model, firstPage, lastPage } = letter;
      const pages = { sha256: document.sha256, firstPage, lastPage };
      return recordReminder(account, { batchId, proposal, model, document: pages });
    });
    if (found !== letters.length) throw new StoreError('not-found', 'a customer of the batch is no more');
    await work.records.putSetting('numbering', taken.numbering);
    await work.records.addBatch(batch, documentRecord(input, sender));
    return {
      batchId,
      letters: letters.length,
      principal: batch.principal,
      first: taken.references[0] ?? '',
      last: taken.references[taken.references.length - 1] ?? '',
    };
  });
}

function assertPages({ letters, document }: BatchToIssue): void {
  let next = 1;
  for (const { firstPage, lastPage } of letters) {
    if (firstPage < next || lastPage < firstPage || lastPage > document.pageCount)
      throw new StoreError(
        'invalid-input',
        `letters: pages ${firstPage}-${lastPage} of ${document.pageCount}`,
      );
    next = lastPage + 1;
  }
  if (new Set(letters.map(({ accountId }) => accountId)).size !== letters.length)
    throw new StoreError('invalid-input', 'letters: two for one customer');
}

function batchRecord(input: BatchToIssue, context: ActContext): BatchRecord {
  const letters = input.letters.map(({ accountId, proposal, model, firstPage, lastPage }): BatchLetter => ({
    accountId,
    code: model.customerCode,
    name: model.customerName,
    kind: model.form,
    reference: model.reference,
    step: model.step,
    channel: proposal.channel,
    itemIds: proposal.itemIds,
    principal: model.principal,
    interest: model.interest,
    compensation: model.compensation,
    firstPage,
    lastPage,
  }));
  return {
    id: input.batchId,
    state: 'issued',
    issuedOn: context.today,
    postedOn: null,
    cancelledOn: null,
    letters,
    principal: sumCents(letters.map((letter) => letter.principal)),
    interest: sumCents(letters.map((letter) => letter.interest)),
    compensation: sumCents(letters.map((letter) => letter.compensation)),
    pageCount: input.document.pageCount,
    duplex: input.duplex,
    sha256: input.document.sha256,
  };
}

function documentRecord({ batchId, document, letters }: BatchToIssue, sender: Company) {
  return {
    sha256: document.sha256,
    kind: 'batch' as const,
    batchId,
    size: document.bytes.length,
    bytes: document.bytes,
    sender,
    models: letters.map(({ model: { sender: _shared, ...model } }) => model),
  };
}
