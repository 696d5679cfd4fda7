import type { AccountId } from '../../domain/account/account';
import type { ReminderRecord } from '../../domain/account/contact';
import { sumCents, type Cents } from '../../domain/money';
import { isAnonymous } from '../../domain/personaldata/pseudonym';
import { FIRST_PREVIOUS, hashOf } from '../journal/hash';
import type { Keep, LastWords } from '../journal/lastWords';
import type { BatchLetter, BatchRecord, DocumentRecord } from '../records/dispatchRecord';
import type { LetterNumbering } from '../records/settingRecords';

export type TellLetters = (code: 'batch' | 'document', subject: string, detail: string) => void;

type Model = DocumentRecord['models'][number];

/** Letters one after the other: how many there were, and a hash over what they are. */
interface Letters {
  count: number;
  digest: string;
}

interface SeenBatch {
  readonly sha256: string;
  readonly removedOn: string | null;
  readonly letters: Letters;
}

interface SeenDocument {
  batchId: string | null;
  size: number | null;
  bytes: number | null;
  readonly models: Letters;
}

/** What the number of a letter takes, in things to remember. */
const REFERENCE = 0.3;
const REFERENCE_FORM = /^R-(\d{4})-(\d+)$/;

/**
 * What must hold between accounts, batches and documents. Fed in this order: the reminders of all accounts, all batches, all
 * documents, and at the end what the journal said. Each letter is on its customer's account and each reminder in its batch, in the
 * same words; a customer who is not there was erased, and the letter bears no name; each batch has its document with the letters
 * in it, or lost it to an erasure of that day; each document has its batch; no number will be given twice.
 */
export class LettersCheck {
  readonly #tell: TellLetters;
  readonly #keep: Keep;
  /** By account and batch: whether the account still leads to the document, and a hash of the letter. */
  readonly #reminders = new Map<string, string>();
  readonly #batches = new Map<string, SeenBatch>();
  readonly #documents = new Map<string, SeenDocument>();
  readonly #references = new Set<string>();
  /** Customers of letters who are not there, by batch. */
  readonly #absent = new Map<AccountId, string>();
  readonly #highest = new Map<string, { readonly number: number; readonly batchId: string }>();
  documents = 0;
  documentBytes = 0;

  /** @param keep called before one more thing is remembered; may throw */
  constructor(tell: TellLetters, keep: Keep = () => undefined) {
    this.#tell = tell;
    this.#keep = keep;
  }

  reminder(accountId: AccountId, reminder: ReminderRecord): void {
    const { batchId, document } = reminder;
    const key = `${accountId} ${batchId}`;
    if (this.#reminders.has(key)) this.#tell('batch', batchId, `two reminders on ${accountId}`);
    this.#keep();
    this.#reminders.set(key, wordOf(reminder, document));
  }

  batch(batch: BatchRecord, isPresent: (accountId: AccountId) => boolean): void {
    const { id, sha256, letters, documentRemovedOn = null } = batch;
    const fault = faultOf(batch);
    if (fault !== null) this.#tell('batch', id, fault);
    const seen: Letters = { count: 0, digest: FIRST_PREVIOUS };
    for (const letter of letters) {
      const { accountId, kind, code, name } = letter;
      if (isPresent(accountId)) this.#letter(batch, letter);
      else if (isAnonymous(accountId, code)) this.#missing(accountId, id);
      else this.#tell('batch', id, `a letter to ${accountId}, who is not there`);
      this.#reference(letter.reference, id);
      addLetter(seen, { ...letter, form: kind, customerCode: code, customerName: name });
    }
    this.#keep();
    this.#batches.set(id, { sha256, removedOn: documentRemovedOn, letters: seen });
  }

  /** The record of a document, without its bytes. */
  document({ sha256, batchId, size }: Omit<DocumentRecord, 'bytes' | 'models'>): void {
    const seen = this.#seen(sha256);
    seen.batchId = batchId;
    seen.size = size;
  }

  /** Its models one by one, in their order. @returns false when its batch has no such letter any more */
  model(sha256: string, model: Model): boolean {
    const { batchId, models } = this.#seen(sha256);
    addLetter(models, model);
    const letters = this.#batches.get(batchId ?? '')?.letters.count ?? 0;
    return models.count <= letters;
  }

  /** How many bytes it has. That they are those of its name is the caller's to check. */
  bytes(sha256: string, size: number): void {
    this.#seen(sha256).bytes = size;
  }

  numbering(numbering: LetterNumbering): void {
    for (const [year, next] of Object.entries(numbering)) {
      const highest = this.#highest.get(year);
      if (highest !== undefined && highest.number < next) this.#highest.delete(year);
    }
  }

  end(words: LastWords): void {
    for (const key of this.#reminders.keys()) {
      const [accountId = '', batchId = ''] = key.split(' ');
      const there = this.#batches.has(batchId);
      this.#tell(
        'batch',
        batchId,
        `${accountId} names it, and it ${there ? 'has no letter to it' : 'is not there'}`,
      );
    }
    for (const [accountId, id] of this.#absent)
      if (words.accounts.get(accountId)?.hash !== null) this.#tell('batch', id, `nobody erased ${accountId}`);
    for (const { number, batchId } of this.#highest.values())
      this.#tell('batch', batchId, `number ${number} would be given again`);
    for (const [sha256, document] of this.#documents) this.#endOf(sha256, document);
    this.#batchesEnd(words);
  }

  #batchesEnd(words: LastWords): void {
    const removed = new Map<string, number>();
    for (const [id, { sha256, removedOn }] of this.#batches) {
      if (removedOn === null && !this.#documents.has(sha256))
        this.#tell('batch', id, 'its document is missing');
      if (removedOn !== null) removed.set(removedOn, (removed.get(removedOn) ?? 0) + 1);
    }
    const told: ReadonlyMap<string, number> = words.documentsRemoved;
    for (const day of new Set([...removed.keys(), ...told.keys()]))
      if (removed.get(day) !== told.get(day))
        this.#tell(
          'batch',
          day,
          `${removed.get(day) ?? 0} documents removed, the journal says ${told.get(day) ?? 0}`,
        );
  }

  #endOf(sha256: string, { batchId, size, bytes, models }: SeenDocument): void {
    const tell = (detail: string): void => this.#tell('document', sha256, detail);
    if (bytes === null) tell('its bytes are missing');
    else {
      this.documents += 1;
      this.documentBytes += bytes;
    }
    if (size === null || batchId === null) {
      tell('its record is missing');
      return;
    }
    if (bytes !== null && bytes !== size) tell(`has ${bytes} bytes, says ${size}`);
    const batch = this.#batches.get(batchId);
    if (batch?.sha256 !== sha256) {
      tell('no batch names it');
      return;
    }
    if (batch.removedOn !== null) this.#tell('batch', batchId, 'its document was removed, and is there');
    if (batch.letters.count !== models.count || batch.letters.digest !== models.digest)
      tell('its letters are not those of its batch');
  }

  #letter(batch: BatchRecord, letter: BatchLetter): void {
    const { state, postedOn, sha256, id } = batch;
    const { accountId, code, firstPage, lastPage } = letter;
    const key = `${accountId} ${id}`;
    const told = this.#reminders.get(key);
    if (this.#reminders.delete(key)) this.#keep(-1);
    const said = { ...letter, batchId: id, state, postedOn };
    const fits =
      told === wordOf(said, { sha256, firstPage, lastPage }) ||
      (told === wordOf(said, null) && isAnonymous(accountId, code));
    if (!fits)
      this.#tell('batch', id, `${code} says ${told === undefined ? 'nothing' : 'something else'} of it`);
  }

  #missing(accountId: AccountId, batchId: string): void {
    if (!this.#absent.has(accountId)) this.#keep();
    this.#absent.set(accountId, batchId);
  }

  #reference(reference: string, batchId: string): void {
    const [, year = '', digits = ''] = REFERENCE_FORM.exec(reference) ?? [];
    if (year === '' || this.#references.has(reference))
      this.#tell('batch', batchId, `number ${reference} is none, or is there twice`);
    this.#keep(REFERENCE);
    this.#references.add(reference);
    const number = Number(digits);
    if (number >= (this.#highest.get(year)?.number ?? 0)) this.#highest.set(year, { number, batchId });
  }

  #seen(sha256: string): SeenDocument {
    const known = this.#documents.get(sha256);
    if (known !== undefined) return known;
    this.#keep();
    const seen: SeenDocument = {
      batchId: null,
      size: null,
      bytes: null,
      models: { count: 0, digest: FIRST_PREVIOUS },
    };
    this.#documents.set(sha256, seen);
    return seen;
  }
}

/** What an account and a batch must say alike of a letter. */
type Said = Pick<
  ReminderRecord,
  | 'batchId'
  | 'state'
  | 'postedOn'
  | 'reference'
  | 'step'
  | 'channel'
  | 'itemIds'
  | 'principal'
  | 'interest'
  | 'compensation'
>;

function wordOf(said: Said, document: ReminderRecord['document']): string {
  const { batchId, state, postedOn, reference, step, channel, itemIds } = said;
  const { principal, interest, compensation } = said;
  const what = { batchId, state, postedOn, reference, step, channel, itemIds };
  return hashOf({ ...what, principal, interest, compensation, document });
}

type Alike = 'step' | 'form' | 'reference' | 'customerCode' | 'customerName';
type Sums = 'principal' | 'interest' | 'compensation';

function addLetter(letters: Letters, letter: Pick<Model, Alike | Sums>): void {
  const { step, form, reference, customerCode, customerName, principal, interest, compensation } = letter;
  const who = [step, form, reference, customerCode, customerName];
  letters.count += 1;
  letters.digest = hashOf([letters.digest, ...who, principal, interest, compensation]);
}

/** Null for a batch that is in itself what issuing, posting and cancelling make. */
function faultOf(batch: BatchRecord): string | null {
  const { letters, state, postedOn, cancelledOn, pageCount } = batch;
  if (letters.length === 0) return 'no letter';
  if ((state === 'posted') !== (postedOn !== null) || (state === 'cancelled') !== (cancelledOn !== null))
    return 'its days are not those of its state';
  if (new Set(letters.map(({ accountId }) => accountId)).size !== letters.length)
    return 'two letters to one customer';
  let next = 1;
  for (const { firstPage, lastPage } of letters) {
    if (firstPage < next || lastPage < firstPage || lastPage > pageCount) return 'pages out of order';
    next = lastPage + 1;
  }
  const sum = (amount: (letter: BatchLetter) => Cents): Cents => sumCents(letters.map(amount));
  const sums =
    sum(({ principal }) => principal) === batch.principal &&
    sum(({ interest }) => interest) === batch.interest &&
    sum(({ compensation }) => compensation) === batch.compensation;
  return sums ? null : 'its sums are not those of its letters';
}
