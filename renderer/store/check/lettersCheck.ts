import type { AccountId } from '../../domain/account/account';
import type { Contact, DocumentPages } from '../../domain/account/contact';
import { sumCents, type Cents } from '../../domain/money';
import { isAnonymous } from '../../domain/personaldata/pseudonym';
import { CHANNELS } from '../../domain/plans/channel';
import { FIRST_PREVIOUS, hashOf } from '../journal/hash';
import type { Keep, LastWords } from '../journal/lastWords';
import type { DocumentHead } from '../kinds/documents';
import { parseReference } from '../letterNumbering';
import type { DispatchContact, DispatchRecord } from '../records/dispatchRecord';
import type { LetterNumbering } from '../records/settingRecords';
import { liftDispatch, type StoredDispatch, type StoredModel } from '../shapes/liftDispatch';
import { liftStage } from '../shapes/liftPlan';

export type TellLetters = (code: 'batch' | 'document', subject: string, detail: string) => void;

/** Letters one after the other: how many there were, and a hash over what they are. */
interface Letters {
  count: number;
  digest: string;
}

interface SeenDispatch {
  /** Null where nothing was printed. */
  readonly sha256: string | null;
  readonly removedOn: string | null;
  readonly letters: Letters;
}

interface SeenDocument {
  dispatchId: string | null;
  size: number | null;
  bytes: number | null;
  readonly models: Letters;
}

/** What the number of a letter takes, in things to remember. */
const REFERENCE = 0.3;

/**
 * What must hold between accounts, dispatches and documents, in whatever form each is stored. Fed in this order: the contacts of all
 * accounts, living and past; all dispatches; all documents; and at the end what the journal said. Each contact of a dispatch is on its
 * customer's account and the other way round, in the same words; a customer who is not there was erased, and the contact bears no name;
 * each dispatch that was printed has its document with the letters in it, or lost it to an erasure of that day; each document has its
 * dispatch; no number will be given twice. What is no paper has neither pages nor, on its own, a dispatch.
 */
export class LettersCheck {
  readonly #tell: TellLetters;
  readonly #keep: Keep;
  /** By account and dispatch a hash of what the account says of the contact. */
  readonly #contacts = new Map<string, string>();
  readonly #dispatches = new Map<string, SeenDispatch>();
  readonly #documents = new Map<string, SeenDocument>();
  readonly #references = new Set<string>();
  /** Customers of dispatches who are not there. */
  readonly #absent = new Map<AccountId, string>();
  readonly #highest = new Map<string, { readonly number: number; readonly dispatchId: string }>();
  documents = 0;
  documentBytes = 0;

  /** @param keep called before one more thing is remembered; may throw */
  constructor(tell: TellLetters, keep: Keep = () => undefined) {
    this.#tell = tell;
    this.#keep = keep;
  }

  contact(accountId: AccountId, contact: Contact): void {
    const { dispatchId, document, channel, id } = contact;
    if (dispatchId === null) {
      // On its own there is nothing to print: only what is no paper is.
      if (document !== null || CHANNELS[channel].onPaper)
        this.#tell('batch', id, `${accountId} has a letter of no dispatch`);
      return;
    }
    const key = `${accountId} ${dispatchId}`;
    if (this.#contacts.has(key)) this.#tell('batch', dispatchId, `two contacts of it on ${accountId}`);
    this.#keep();
    this.#contacts.set(key, wordOf(dispatchId, contact));
  }

  dispatch(stored: StoredDispatch, isPresent: (accountId: AccountId) => boolean): void {
    const dispatch = liftDispatch(stored);
    const { id, printed, contacts, documentRemovedOn } = dispatch;
    const fault = faultOf(dispatch);
    if (fault !== null) this.#tell('batch', id, fault);
    const seen: Letters = { count: 0, digest: FIRST_PREVIOUS };
    for (const contact of contacts) {
      const { accountId, kind, code, name } = contact;
      if (isPresent(accountId)) this.#onAccount(dispatch, contact);
      else if (isAnonymous(accountId, code)) this.#missing(accountId, id);
      else this.#tell('batch', id, `a letter to ${accountId}, who is not there`);
      this.#reference(contact, id);
      if (contact.pages !== null)
        addLetter(seen, { ...contact, form: kind, customerCode: code, customerName: name });
    }
    this.#keep();
    const sha256 = printed?.sha256 ?? null;
    this.#dispatches.set(id, { sha256, removedOn: documentRemovedOn, letters: seen });
  }

  /** The record of a document, without its bytes. */
  document(document: DocumentHead): void {
    const seen = this.#seen(document.sha256);
    seen.dispatchId = 'shape' in document ? document.owner.id : document.batchId;
    seen.size = document.size;
  }

  /** Its models one by one, in their order. @returns false when its dispatch has no such letter any more */
  model(sha256: string, model: StoredModel): boolean {
    const { dispatchId, models } = this.#seen(sha256);
    addLetter(models, 'step' in model ? { ...model, stage: liftStage(model.step) } : model);
    const letters = this.#dispatches.get(dispatchId ?? '')?.letters.count ?? 0;
    return models.count <= letters;
  }

  /** How many bytes it has. That they are those of its name is the caller's to check. */
  bytes(sha256: string, size: number): void {
    this.#seen(sha256).bytes = size;
  }

  numbering(numbering: LetterNumbering): void {
    for (const [series, next] of Object.entries(numbering)) {
      const highest = this.#highest.get(series);
      if (highest !== undefined && highest.number < next) this.#highest.delete(series);
    }
  }

  end(words: LastWords): void {
    for (const key of this.#contacts.keys()) {
      const [accountId = '', dispatchId = ''] = key.split(' ');
      const there = this.#dispatches.has(dispatchId);
      this.#tell(
        'batch',
        dispatchId,
        `${accountId} names it, and it ${there ? 'has no letter to it' : 'is not there'}`,
      );
    }
    for (const [accountId, id] of this.#absent)
      if (words.accounts.get(accountId)?.hash !== null) this.#tell('batch', id, `nobody erased ${accountId}`);
    for (const { number, dispatchId } of this.#highest.values())
      this.#tell('batch', dispatchId, `number ${number} would be given again`);
    for (const [sha256, document] of this.#documents) this.#endOf(sha256, document);
    this.#dispatchesEnd(words);
  }

  #dispatchesEnd(words: LastWords): void {
    const removed = new Map<string, number>();
    for (const [id, { sha256, removedOn }] of this.#dispatches) {
      if (sha256 !== null && removedOn === null && !this.#documents.has(sha256))
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

  #endOf(sha256: string, { dispatchId, size, bytes, models }: SeenDocument): void {
    const tell = (detail: string): void => this.#tell('document', sha256, detail);
    if (bytes === null) tell('its bytes are missing');
    else {
      this.documents += 1;
      this.documentBytes += bytes;
    }
    if (size === null || dispatchId === null) {
      tell('its record is missing');
      return;
    }
    if (bytes !== null && bytes !== size) tell(`has ${bytes} bytes, says ${size}`);
    const dispatch = this.#dispatches.get(dispatchId);
    if (dispatch?.sha256 !== sha256) {
      tell('no batch names it');
      return;
    }
    if (dispatch.removedOn !== null)
      this.#tell('batch', dispatchId, 'its document was removed, and is there');
    if (dispatch.letters.count !== models.count || dispatch.letters.digest !== models.digest)
      tell('its letters are not those of its batch');
  }

  #onAccount({ state, postedOn, printed, id }: DispatchRecord, contact: DispatchContact): void {
    const { accountId, code, pages, principal, interest, compensation } = contact;
    const key = `${accountId} ${id}`;
    const told = this.#contacts.get(key);
    if (this.#contacts.delete(key)) this.#keep(-1);
    const said = { ...contact, state, postedOn, asked: { principal, interest, compensation } };
    const document: DocumentPages | null =
      pages === null || printed === null
        ? null
        : { sha256: printed.sha256, firstPage: pages.first, lastPage: pages.last };
    const fits =
      told === wordOf(id, { ...said, document }) ||
      (told === wordOf(id, { ...said, document: null }) && isAnonymous(accountId, code));
    if (!fits)
      this.#tell('batch', id, `${code} says ${told === undefined ? 'nothing' : 'something else'} of it`);
  }

  #missing(accountId: AccountId, dispatchId: string): void {
    if (!this.#absent.has(accountId)) this.#keep();
    this.#absent.set(accountId, dispatchId);
  }

  #reference({ reference, channel }: DispatchContact, dispatchId: string): void {
    if (reference === null && !CHANNELS[channel].onPaper) return;
    const parsed = parseReference(reference ?? '');
    if (reference === null || parsed === null || this.#references.has(reference)) {
      this.#tell('batch', dispatchId, `number ${reference ?? ''} is none, or is there twice`);
      return;
    }
    this.#keep(REFERENCE);
    this.#references.add(reference);
    const { series, number } = parsed;
    if (number >= (this.#highest.get(series)?.number ?? 0)) this.#highest.set(series, { number, dispatchId });
  }

  #seen(sha256: string): SeenDocument {
    const known = this.#documents.get(sha256);
    if (known !== undefined) return known;
    this.#keep();
    const seen: SeenDocument = {
      dispatchId: null,
      size: null,
      bytes: null,
      models: { count: 0, digest: FIRST_PREVIOUS },
    };
    this.#documents.set(sha256, seen);
    return seen;
  }
}

/** What an account and a dispatch must say alike of a contact. */
type Said = Pick<
  Contact,
  'state' | 'postedOn' | 'reference' | 'stage' | 'channel' | 'itemIds' | 'asked' | 'document'
>;

function wordOf(dispatchId: string, said: Said): string {
  const { state, postedOn, reference, stage, channel, itemIds, asked, document } = said;
  return hashOf({ dispatchId, state, postedOn, reference, stage, channel, itemIds, asked, document });
}

type Letter = Pick<DispatchContact, 'stage' | 'reference' | 'principal' | 'interest' | 'compensation'> & {
  readonly form: DispatchContact['kind'];
  readonly customerCode: string;
  readonly customerName: string;
};

function addLetter(letters: Letters, letter: Letter): void {
  const { stage, form, reference, customerCode, customerName, principal, interest, compensation } = letter;
  const who = [stage, form, reference, customerCode, customerName];
  letters.count += 1;
  letters.digest = hashOf([letters.digest, ...who, principal, interest, compensation]);
}

/** Null for a dispatch that is in itself what issuing, posting and cancelling make. */
function faultOf(dispatch: DispatchRecord): string | null {
  const { contacts, state, postedOn, cancelledOn } = dispatch;
  if (contacts.length === 0) return 'no letter';
  if ((state === 'posted') !== (postedOn !== null) || (state === 'cancelled') !== (cancelledOn !== null))
    return 'its days are not those of its state';
  if (new Set(contacts.map(({ accountId }) => accountId)).size !== contacts.length)
    return 'two letters to one customer';
  if (!hasItsPages(dispatch)) return 'pages out of order';
  const sum = (amount: (contact: DispatchContact) => Cents): Cents => sumCents(contacts.map(amount));
  const sums =
    sum(({ principal }) => principal) === dispatch.principal &&
    sum(({ interest }) => interest) === dispatch.interest &&
    sum(({ compensation }) => compensation) === dispatch.compensation;
  return sums ? null : 'its sums are not those of its letters';
}

/** What is on paper has pages, one after the other in what was printed, and nothing else has. */
function hasItsPages({ contacts, printed }: DispatchRecord): boolean {
  let next = 1;
  for (const { channel, pages } of contacts) {
    if (CHANNELS[channel].onPaper !== (pages !== null)) return false;
    if (pages === null) continue;
    if (pages.first < next || pages.last < pages.first || pages.last > (printed?.pageCount ?? 0))
      return false;
    next = pages.last + 1;
  }
  return (printed !== null) === contacts.some(({ pages }) => pages !== null);
}
