import { composeLetter } from '../domain/letters/composeLetter';
import { batchTitle } from '../documents/texts/batchTitles';
import type { LetterModel } from '../domain/letters/letterModel';
import { issueBatch as storeBatch, type LetterToIssue } from '../store/acts/issueBatch';
import { digestOf } from '../store/journal/hash';
import { takeReferences } from '../store/letterNumbering';
import { readNumbering } from '../store/queries/readSettings';
import type { BatchRecord } from '../store/records/batchRecord';
import { StoreError } from '../store/storeError';
import { readBatch } from '../store/queries/readBatches';
import type { PreparedBatch, ReadyLetter } from './prepareBatch';
import { underWay } from './cutWork';
import { bytesOfDocument, requireSpace } from './requireSpace';
import { actContext } from './reminderContext';
import type { Services, WorkOptions } from './services';

export interface IssuedBatch {
  readonly batch: BatchRecord;
  /** The PDF to print, in posting order: the very bytes that are kept. */
  readonly bytes: Uint8Array;
  readonly seq: number;
}

type Needed = Pick<Services, 'database' | 'printer' | 'today' | 'now' | 'by' | 'newId' | 'freeSpace'>;
type IssueOptions = WorkOptions & { readonly summary?: boolean };

/**
 * Issues the letters of a prepared batch: numbers them, prints them as one PDF, keeps its bytes and a reminder on each
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
  const { references } = takeReferences(numbering, context.today, ready.length);
  const models = ready.map((letter, index) => numbered(letter, references[index] ?? '', prepared));
  const { duplex } = context.settings;
  const printing = printer.renderBatch({
    models,
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
  const batchId = services.newId();
  const { seq } = await storeBatch(database, actContext(services), {
    batchId,
    duplex,
    document: { bytes, sha256: await digestOf(bytes), pageCount: printed.pageCount },
    letters: ready.map(({ account, proposal }, index) =>
      letterToIssue(account, proposal, models, printed, index),
    ),
  });
  const batch = await readBatch(database, batchId);
  if (batch === null) throw new StoreError('not-found', `batch ${batchId}`);
  return { batch, bytes, seq };
}

function letterToIssue(
  account: ReadyLetter['account'],
  proposal: ReadyLetter['proposal'],
  models: readonly LetterModel[],
  printed: Awaited<ReturnType<Services['printer']['renderBatch']>>,
  index: number,
): LetterToIssue {
  const model = models[index];
  const pages = printed.pages[index];
  if (model === undefined || pages === undefined)
    throw new StoreError('invalid-input', `letter ${index + 1} has no pages`);
  return { accountId: account.id, revision: account.revision, proposal, model, ...pages };
}

function numbered(letter: ReadyLetter, reference: string, { context }: PreparedBatch): LetterModel {
  const { company } = context;
  if (company === null) throw new StoreError('not-allowed', 'the company is not described');
  const composed = composeLetter(letter.account, letter.proposal, {
    date: context.today,
    reference,
    context,
    company,
    personalParagraph: letter.personalParagraph,
  });
  if (!composed.ok) throw new StoreError('conflict', `letter of ${letter.account.code}: ${composed.reason}`);
  return composed.model;
}
