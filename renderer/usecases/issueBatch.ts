import { composeLetter } from '../domain/letters/composeLetter';
import { batchTitle } from '../documents/texts/batchTitles';
import type { LetterModel } from '../domain/letters/letterModel';
import type { BatchResult } from '../documents/render';
import { issueLetters, type LetterToIssue } from '../store/acts/contacts/issueLetters';
import { digestOf } from '../store/journal/hash';
import { takeReferences } from '../store/letterNumbering';
import { readDispatch } from '../store/queries/readDispatches';
import { readMarks, readNumbering } from '../store/queries/readSettings';
import type { DispatchRecord } from '../store/records/dispatchRecord';
import { StoreError } from '../store/storeError';
import { letterDetails, templatesOfLetters } from './letterDetails';
import type { PreparedBatch, ReadyLetter } from './prepareBatch';
import { underWay } from './cutWork';
import { bytesOfDocument, requireSpace } from './requireSpace';
import { actContext } from './reminderContext';
import type { Services, WorkOptions } from './services';

export interface IssuedBatch {
  readonly dispatch: DispatchRecord;
  /** The PDF to print, in posting order: the very bytes that are kept. */
  readonly bytes: Uint8Array;
  readonly seq: number;
}

type Needed = Pick<Services, 'database' | 'printer' | 'today' | 'now' | 'by' | 'newId' | 'freeSpace'>;
type IssueOptions = WorkOptions & { readonly summary?: boolean };

/**
 * Issues the letters of a prepared batch: numbers them, prints them as one PDF, keeps its bytes and a contact on each
 * account in one transaction. Until that transaction nothing is written: a failed or cancelled print leaves no trace and
 * uses no number.
 * @throws StoreError `cancelled`, `conflict` when something changed since it was prepared (prepare again), `disk-full`
 */
export async function issueBatch(
  services: Needed,
  prepared: PreparedBatch,
  options: IssueOptions = {},
): Promise<IssuedBatch> {
  if (prepared.ready.length === 0) throw new StoreError('not-allowed', 'no letter to issue');
  if (prepared.context.today !== services.today())
    throw new StoreError('conflict', 'prepared on another day');
  await requireSpace(services, 0);
  return underWay(services, { act: 'issueBatch', name: '' }, () => issue(services, prepared, options));
}

async function issue(services: Needed, prepared: PreparedBatch, options: IssueOptions): Promise<IssuedBatch> {
  const { database, printer } = services;
  const { context, ready } = prepared;
  const numbering = await readNumbering(database);
  const { writer } = await readMarks(database);
  const { references } = takeReferences(numbering, writer, context.today, ready.length);
  const models = ready.map((letter, index) => numbered(letter, references[index] ?? '', prepared));
  const { duplex } = context.settings;
  const printing = printer.renderBatch({
    models,
    templates: templatesOfLetters(models),
    title: batchTitle(context.today),
    duplex,
    summary: options.summary ?? true,
    ...(options.onProgress === undefined ? {} : { onProgress: options.onProgress }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  const printed = await printing.catch((error: unknown) => {
    if (options.signal?.aborted === true) throw new StoreError('cancelled', 'batch not issued', error);
    throw error;
  });
  if (options.signal?.aborted === true) throw new StoreError('cancelled', 'batch not issued');
  const bytes = new Uint8Array(printed.bytes);
  await requireSpace(services, bytesOfDocument(bytes.length));
  const dispatchId = services.newId();
  const { seq } = await issueLetters(database, actContext(services), {
    dispatchId,
    duplex,
    document: { bytes, sha256: await digestOf(bytes), pageCount: printed.pageCount },
    letters: ready.map((letter, index) => letterToIssue(letter, models[index], printed.pages[index])),
  });
  const dispatch = await readDispatch(database, dispatchId);
  if (dispatch === null) throw new StoreError('not-found', `dispatch ${dispatchId}`);
  return { dispatch, bytes, seq };
}

function letterToIssue(
  { statement, version, proposal }: ReadyLetter,
  model: LetterModel | undefined,
  pages: BatchResult['pages'][number] | undefined,
): LetterToIssue {
  const { id, code } = statement.account;
  if (model === undefined || pages === undefined)
    throw new StoreError('invalid-input', `the letter of ${code} has no pages`);
  return { accountId: id, version, proposal, model, ...pages };
}

function numbered(letter: ReadyLetter, reference: string, { context }: PreparedBatch): LetterModel {
  const { statement, proposal, past, personalParagraph } = letter;
  const { company } = context;
  if (company === null) throw new StoreError('not-allowed', 'the company is not described');
  const details = { ...letterDetails(context, company, proposal), reference, past, personalParagraph };
  const composed = composeLetter(statement, proposal, details);
  if (!composed.ok)
    throw new StoreError('conflict', `letter of ${statement.account.code}: ${composed.reason}`);
  return composed.model;
}
