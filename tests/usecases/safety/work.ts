import { expect } from 'vitest';
import { issueLetters } from '../../../renderer/store/acts/contacts/issueLetters';
import { editCustomer } from '../../../renderer/store/acts/identity/editCustomer';
import { saveCompany } from '../../../renderer/store/acts/settings/saveCompany';
import type { EncoursDatabase } from '../../../renderer/store/database';
import type { JournalHead } from '../../../renderer/store/records/journalRecord';
import { aCompany } from '../../support/builders';
import { accountOf, at, batchOf, importInto, newId, smallLedger } from '../../store/checks/scene';

/** A company, three customers, five invoices, a letter issued. */
export async function workIn(database: EncoursDatabase): Promise<void> {
  await importInto(database, smallLedger(), newId());
  await saveCompany(database, at(), aCompany());
  await issueLetters(database, at(), await batchOf(database, ['ZEBRE'], newId()));
}

export async function noteIn(database: EncoursDatabase, note: string, code = 'DURAND'): Promise<void> {
  const { id: accountId, note: before } = await accountOf(database, code);
  await editCustomer(database, at(), { accountId, seen: { note: before }, edit: { note } });
}

/** Every row of every table. */
export async function rowsOf(database: EncoursDatabase): Promise<Record<string, unknown[]>> {
  const rows: Record<string, unknown[]> = {};
  for (const table of database.tables) rows[table.name] = await table.toArray();
  return rows;
}

/**
 * Every row as it was copied, of a database that was restored since: it differs in its writer's name and in the entry that says so,
 * the last one, and in nothing else.
 */
export async function copiedRowsOf(database: EncoursDatabase): Promise<Record<string, unknown[]>> {
  const rows = await rowsOf(database);
  const { act, changes } = (rows['journal'] as JournalHead[]).pop() ?? {};
  const [told] = changes ?? [];
  if (act !== 'takeOver' || changes?.length !== 1 || told?.kind !== 'record')
    throw new Error('no restore was the last thing done');
  const now = rows['settings']?.find((row) => (row as { key: string }).key === told.key);
  expect((now as { value: unknown }).value).toEqual(told.after);
  const settings = rows['settings']?.map((row) =>
    row === now ? { key: told.key, value: told.before } : row,
  );
  return { ...rows, settings: settings ?? [] };
}
