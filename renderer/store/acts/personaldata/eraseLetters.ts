import type { Account, AccountId } from '../../../domain/account/account';
import type { ItemId } from '../../../domain/account/item';
import type { Day } from '../../../domain/day';
import { documentKeeping } from '../../../domain/personaldata/documentKeeping';
import { isAnonymous, pseudonymOf } from '../../../domain/personaldata/pseudonym';
import { readAccounts } from '../../accounts/readAccounts';
import type { EncoursDatabase } from '../../database';
import type { Redactor } from '../../journal/redactor';
import type { DispatchRecord } from '../../records/dispatchRecord';
import {
  liftDispatch,
  type StoredDispatch,
  type StoredDocument,
  type StoredModel,
} from '../../shapes/liftDispatch';

/** What becomes of a dispatch that holds letters to erased customers. */
export interface KeptDocument {
  readonly dispatchId: string;
  readonly issuedOn: Day;
  /** Null while it asks another customer for an invoice that is still open. */
  readonly until: Day | null;
}

export interface LettersPlan {
  /** Dispatches whose letters lose a name now, in the form they are stored in. */
  readonly dispatches: readonly StoredDispatch[];
  /** Dispatches whose PDF goes now, those of earlier erasures whose day has come with them. */
  readonly removable: readonly StoredDispatch[];
  readonly kept: readonly KeptDocument[];
}

type Retention = { readonly today: Day; readonly retentionYears: number };

/**
 * Which dispatches the erasure of these customers touches, and which PDFs go. Dispatches are read one by one, accounts only of
 * those that bear an erased name.
 */
export async function planLetters(
  database: EncoursDatabase,
  redactor: Redactor,
  retention: Retention,
): Promise<LettersPlan> {
  const dispatches: StoredDispatch[] = [];
  const removable: StoredDispatch[] = [];
  const kept: KeptDocument[] = [];
  for (const id of await database.batches.toCollection().primaryKeys()) {
    const stored = await database.batches.get(id);
    if (stored === undefined) continue;
    const bare = redactor.record('batches', stored);
    if (bare !== stored) dispatches.push(bare);
    const dispatch = liftDispatch(bare);
    if (dispatch.documentRemovedOn !== null) continue;
    if (!dispatch.contacts.some(({ accountId, code }) => isAnonymous(accountId, code))) continue;
    const open = await openItemsOf(database, dispatch);
    const keeping = documentKeeping(
      dispatch,
      (account, item) => open.get(account)?.has(item) ?? false,
      retention,
    );
    if (keeping.kind === 'removable') removable.push(bare);
    else if (keeping.kind === 'kept')
      kept.push({ dispatchId: id, issuedOn: dispatch.issuedOn, until: keeping.until });
  }
  return { dispatches, removable, kept };
}

/** Writes what the plan says, within the transaction of the act that made it. */
export async function eraseLetters(
  database: EncoursDatabase,
  { dispatches, removable }: LettersPlan,
  redactor: Redactor,
  today: Day,
): Promise<void> {
  const gone = new Set(removable.map(({ id }) => id));
  for (const dispatch of dispatches) {
    if (gone.has(dispatch.id)) continue;
    await database.batches.put(dispatch);
    const { printed, contacts } = liftDispatch(dispatch);
    const document = printed === null ? undefined : await database.documents.get(printed.sha256);
    if (document !== undefined) await database.documents.put(emptied(document, contacts, redactor));
  }
  for (const dispatch of removable) {
    await database.batches.put({ ...dispatch, documentRemovedOn: today });
    const { printed } = liftDispatch(dispatch);
    if (printed !== null) await database.documents.delete(printed.sha256);
  }
}

async function openItemsOf(
  database: EncoursDatabase,
  dispatch: DispatchRecord,
): Promise<ReadonlyMap<AccountId, ReadonlySet<ItemId>>> {
  const ids = [...new Set(dispatch.contacts.map(({ accountId }) => accountId))];
  const accounts: readonly Account[] = (await readAccounts(database, ids)).map(({ account }) => account);
  return new Map(accounts.map(({ id, items }) => [id, new Set(items.map((item) => item.id))]));
}

/** The document with the models of these customers' letters emptied of who they were to. Its bytes stay, its form too. */
function emptied(
  document: StoredDocument,
  contacts: DispatchRecord['contacts'],
  redactor: Redactor,
): StoredDocument {
  const models = (document.models as readonly StoredModel[]).map((model, index) => {
    const contact = contacts[index];
    if (contact === undefined || !redactor.has(contact.accountId)) return model;
    const { code, name } = pseudonymOf(contact.accountId);
    return {
      ...model,
      customerCode: code,
      customerName: name,
      window: [name],
      addressMissing: true,
      invoices: model.invoices.map((invoice) => ({ ...invoice, number: '' })),
      credits: model.credits.map((credit) => ({ ...credit, number: '' })),
      personalParagraph: '',
    };
  });
  return { ...document, models } as StoredDocument;
}
