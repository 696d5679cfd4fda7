import type { Account, AccountId } from '../../../domain/account/account';
import type { ItemId } from '../../../domain/account/item';
import type { Day } from '../../../domain/day';
import { documentKeeping } from '../../../domain/personaldata/documentKeeping';
import { isAnonymous, pseudonymOf } from '../../../domain/personaldata/pseudonym';
import { readAccounts } from '../../accounts/readAccounts';
import type { EncoursDatabase } from '../../database';
import type { Redactor } from '../../journal/redactor';
import type { BatchRecord, DocumentRecord } from '../../records/dispatchRecord';

/** What becomes of a batch that holds letters to erased customers. */
export interface KeptDocument {
  readonly batchId: string;
  readonly issuedOn: Day;
  /** Null while it asks another customer for an invoice that is still open. */
  readonly until: Day | null;
}

export interface LettersPlan {
  /** Batches whose letters lose a name now. */
  readonly batches: readonly BatchRecord[];
  /** Batches whose PDF goes now, those of earlier erasures whose day has come with them. */
  readonly removable: readonly BatchRecord[];
  readonly kept: readonly KeptDocument[];
}

type Retention = { readonly today: Day; readonly retentionYears: number };

/**
 * Which batches the erasure of these customers touches, and which PDFs go. Batches are read one by one, accounts only of
 * batches that bear an erased name.
 */
export async function planLetters(
  database: EncoursDatabase,
  redactor: Redactor,
  retention: Retention,
): Promise<LettersPlan> {
  const batches: BatchRecord[] = [];
  const removable: BatchRecord[] = [];
  const kept: KeptDocument[] = [];
  for (const id of await database.batches.toCollection().primaryKeys()) {
    const stored = await database.batches.get(id);
    if (stored === undefined) continue;
    const letters = redactor.letters(stored.letters);
    const batch = letters === stored.letters ? stored : { ...stored, letters };
    if (batch !== stored) batches.push(batch);
    if (batch.documentRemovedOn !== undefined) continue;
    if (!letters.some(({ accountId, code }) => isAnonymous(accountId, code))) continue;
    const open = await openItemsOf(database, batch);
    const keeping = documentKeeping(
      batch,
      (account, item) => open.get(account)?.has(item) ?? false,
      retention,
    );
    if (keeping.kind === 'removable') removable.push(batch);
    else if (keeping.kind === 'kept')
      kept.push({ batchId: batch.id, issuedOn: batch.issuedOn, until: keeping.until });
  }
  return { batches, removable, kept };
}

/** Writes what the plan says, within the transaction of the act that made it. */
export async function eraseLetters(
  database: EncoursDatabase,
  { batches, removable }: LettersPlan,
  redactor: Redactor,
  today: Day,
): Promise<void> {
  const gone = new Set(removable.map(({ id }) => id));
  for (const batch of batches) {
    if (gone.has(batch.id)) continue;
    await database.batches.put(batch);
    const document = await database.documents.get(batch.sha256);
    if (document !== undefined) await database.documents.put(emptied(document, batch, redactor));
  }
  for (const batch of removable) {
    await database.batches.put({ ...batch, documentRemovedOn: today });
    await database.documents.delete(batch.sha256);
  }
}

async function openItemsOf(
  database: EncoursDatabase,
  batch: BatchRecord,
): Promise<ReadonlyMap<AccountId, ReadonlySet<ItemId>>> {
  const ids = [...new Set(batch.letters.map(({ accountId }) => accountId))];
  const accounts: readonly Account[] = (await readAccounts(database, ids)).map(({ account }) => account);
  return new Map(accounts.map(({ id, items }) => [id, new Set(items.map((item) => item.id))]));
}

/** The document with the models of these customers' letters emptied of who they were to. Its bytes stay. */
function emptied(document: DocumentRecord, batch: BatchRecord, redactor: Redactor): DocumentRecord {
  const models = document.models.map((model, index) => {
    const letter = batch.letters[index];
    if (letter === undefined || !redactor.has(letter.accountId)) return model;
    const { code, name } = pseudonymOf(letter.accountId);
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
  return { ...document, models };
}
