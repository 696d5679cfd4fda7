import type { BatchRecord } from '../../records/batchRecord';
import { CopyError } from '../copyError';
import type { DocumentHead } from '../schemas/recordSchemas';
import type { AccountsCheck } from './accountsCheck';
import type { ProblemList } from './problemList';

interface SeenDocument {
  bytes: number | null;
  size: number | null;
}

/** Batches and documents: each document's bytes with its record, each batch with its document and its accounts. */
export class LettersCheck {
  readonly #problems: ProblemList;
  readonly #documents = new Map<string, SeenDocument>();
  /** Document of each batch; null when it was removed together with the customers in it. */
  readonly #batches = new Map<string, string | null>();
  #first: string | null = null;
  #lastId: string | null = null;
  documents = 0;
  documentBytes = 0;

  constructor(problems: ProblemList) {
    this.#problems = problems;
  }

  begin(first: string | null): void {
    if (first !== null && this.#lastId !== null && this.#lastId >= first)
      throw new CopyError('range', 'the part before holds batches of this one');
    this.#first = first;
  }

  batch(batch: BatchRecord, accounts: AccountsCheck): void {
    const { id, state, letters, sha256, documentRemovedOn } = batch;
    if ((this.#lastId !== null && id <= this.#lastId) || (this.#first ?? '') > id)
      throw new CopyError('range', `batch ${id}`);
    this.#lastId = id;
    this.#batches.set(id, documentRemovedOn === undefined ? sha256 : null);
    for (const { accountId, code } of letters) {
      const told = accounts.reminders.get(`${accountId} ${id}`);
      if (accounts.hashes.has(accountId) && told !== state)
        this.#problems.tell('batch', id, `${code} says ${told ?? 'nothing'}, the batch says ${state}`);
    }
  }

  record({ sha256, size }: DocumentHead): void {
    this.#seen(sha256).size = size;
  }

  bytes(sha256: string, size: number, hash: string): void {
    if (hash !== sha256) this.#problems.tell('document', sha256, 'its bytes are not those that were issued');
    this.#seen(sha256).bytes = size;
  }

  end(accounts: AccountsCheck): void {
    for (const id of accounts.batchIds)
      if (!this.#batches.has(id)) this.#problems.tell('batch', id, 'accounts name it, and it is not there');
    for (const [sha256, { bytes, size }] of this.#documents) {
      if (bytes === null || size === null)
        this.#problems.tell(
          'document',
          sha256,
          bytes === null ? 'its bytes are missing' : 'its record is missing',
        );
      else if (bytes !== size) this.#problems.tell('document', sha256, `has ${bytes} bytes, says ${size}`);
      if (bytes === null) continue;
      this.documents += 1;
      this.documentBytes += bytes;
    }
    for (const [id, sha256] of this.#batches)
      if (sha256 !== null && !this.#documents.has(sha256))
        this.#problems.tell('batch', id, 'its document is missing');
  }

  #seen(sha256: string): SeenDocument {
    const seen = this.#documents.get(sha256) ?? { bytes: null, size: null };
    this.#documents.set(sha256, seen);
    return seen;
  }
}
