import * as v from 'valibot';
import type { AccountId } from '../../../domain/account/account';
import type { ContactId } from '../../../domain/account/contact';
import type { Company } from '../../../domain/company/company';
import { recordContact } from '../../../domain/contacts/recordContact';
import { issueOf } from '../../../domain/letters/issueOf';
import type { LetterModel } from '../../../domain/letters/letterModel';
import { sumCents } from '../../../domain/money';
import type { LetterProposal } from '../../../domain/reminders/proposal';
import type { EncoursDatabase } from '../../database';
import { digestOf } from '../../journal/hash';
import { takeReferences } from '../../letterNumbering';
import { readNumbering } from '../../queries/readSettings';
import { SHAPE } from '../../records/accountRecord';
import type { DispatchContact, DispatchRecord, DocumentRecord } from '../../records/dispatchRecord';
import { StoreError } from '../../storeError';
import type { ActContext, ActDone } from '../../transaction/actContext';
import { changeEach } from '../../transaction/changeEach';
import { runAct } from '../../transaction/runAct';
import { accountIdSchema, checked, countSchema, idSchema, sha256Schema } from '../schemas';

/** A letter as it was printed: the proposal it was made from, what it says, its pages in what was printed (1-based, inclusive). */
export interface LetterToIssue {
  readonly accountId: AccountId;
  /** The account's hash when the letter was composed: it rests on all of it. */
  readonly version: string;
  readonly proposal: LetterProposal;
  readonly model: LetterModel;
  readonly firstPage: number;
  readonly lastPage: number;
}

export interface LettersToIssue {
  readonly dispatchId: string;
  readonly duplex: boolean;
  /** The PDF as printed. `sha256` is checked against the bytes. */
  readonly document: {
    readonly bytes: Uint8Array<ArrayBuffer>;
    readonly sha256: string;
    readonly pageCount: number;
  };
  /** In posting order; numbered one after the other. */
  readonly letters: readonly LetterToIssue[];
}

const schema = v.object({
  dispatchId: idSchema,
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
        version: sha256Schema,
        firstPage: v.pipe(countSchema, v.minValue(1)),
        lastPage: v.pipe(countSchema, v.minValue(1)),
      }),
    ),
    v.minLength(1),
  ),
});

/**
 * Issues letters: a contact on each account, the bytes under their SHA-256, the dispatch, the letter numbers, in one
 * transaction. The letters must bear the very next numbers, without gap or repeat.
 * @throws StoreError `invalid-input`, `conflict` (an account or the numbering moved on meanwhile), `disk-full`;
 * ActError of `recordContact`
 */
export async function issueLetters(
  database: EncoursDatabase,
  context: ActContext,
  input: LettersToIssue,
): Promise<ActDone> {
  checked(schema, input);
  assertPages(input);
  const { dispatchId, document, letters } = input;
  if ((await digestOf(document.bytes)) !== document.sha256)
    throw new StoreError('invalid-input', 'document: its bytes do not have this hash');
  const sender = letters[0]?.model.sender;
  if (sender === undefined) throw new StoreError('invalid-input', 'letters: empty');
  const dispatch = dispatchRecord(input, context);
  return runAct(database, context, 'issueBatch', async (work) => {
    const numbering = await readNumbering(database);
    const taken = takeReferences(numbering, work.entry.writer, context.today, letters.length);
    if (letters.some((letter, index) => letter.model.reference !== taken.references[index]))
      throw new StoreError('conflict', `the next letter is ${taken.references[0] ?? ''}`);
    const letterOf = new Map(letters.map((letter) => [letter.accountId, letter]));
    const found = await changeEach(work, [...letterOf.keys()], (account) => {
      const letter = letterOf.get(account.id);
      if (work.versionOf(account.id) !== letter?.version)
        throw new StoreError('conflict', `account ${account.code} is not what the letter was made from`);
      const { proposal, model, firstPage, lastPage } = letter;
      return recordContact(
        account,
        issueOf(account, proposal, model, {
          id: work.newElementId() as ContactId,
          dispatchId,
          document: { sha256: document.sha256, firstPage, lastPage },
        }),
      );
    });
    if (found !== letters.length) throw new StoreError('not-found', 'a customer of the letters is no more');
    await work.records.put('settings', { key: 'numbering', value: taken.numbering });
    await work.records.add('documents', documentRecord(input, sender));
    await work.records.add('batches', dispatch);
    return {
      batchId: dispatchId,
      letters: letters.length,
      principal: dispatch.principal,
      first: taken.references[0] ?? '',
      last: taken.references[taken.references.length - 1] ?? '',
    };
  });
}

function assertPages({ letters, document }: LettersToIssue): void {
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

function dispatchRecord(input: LettersToIssue, context: ActContext): DispatchRecord {
  const { document, duplex } = input;
  const contacts = input.letters.map(
    ({ accountId, proposal, model, firstPage, lastPage }): DispatchContact => ({
      accountId,
      code: model.customerCode,
      name: model.customerName,
      kind: model.form,
      reference: model.reference,
      stage: model.stage,
      channel: proposal.channel,
      itemIds: proposal.itemIds,
      principal: model.principal,
      interest: model.interest,
      compensation: model.compensation,
      pages: { first: firstPage, last: lastPage },
    }),
  );
  return {
    shape: SHAPE,
    id: input.dispatchId,
    channel: 'letter',
    state: 'issued',
    issuedOn: context.today,
    postedOn: null,
    cancelledOn: null,
    contacts,
    principal: sumCents(contacts.map((contact) => contact.principal)),
    interest: sumCents(contacts.map((contact) => contact.interest)),
    compensation: sumCents(contacts.map((contact) => contact.compensation)),
    printed: { sha256: document.sha256, pageCount: document.pageCount, duplex },
    documentRemovedOn: null,
  };
}

function documentRecord({ dispatchId, document, letters }: LettersToIssue, sender: Company): DocumentRecord {
  return {
    shape: SHAPE,
    sha256: document.sha256,
    kind: 'letters',
    owner: { kind: 'dispatch', id: dispatchId },
    size: document.bytes.length,
    bytes: document.bytes,
    sender,
    models: letters.map(({ model: { sender: _shared, ...model } }) => model),
  };
}
