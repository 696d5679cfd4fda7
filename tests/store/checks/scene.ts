import type { Account } from '../../../renderer/domain/account/account';
import type { Contact } from '../../../renderer/domain/account/contact';
import { day } from '../../../renderer/domain/day';
import { deskOf } from '../../../renderer/domain/desk/deskOf';
import { composeLetter } from '../../../renderer/domain/letters/composeLetter';
import type { ImportPlan } from '../../../renderer/domain/receivables/importPlan';
import type { Ledger } from '../../../renderer/domain/receivables/ledger';
import { planImport } from '../../../renderer/domain/receivables/planImport';
import { DEFAULT_SETTINGS } from '../../../renderer/domain/settings/settings';
import { acceptImport, type ActOptions } from '../../../renderer/store/acts/receivables/acceptImport';
import { type CustomerToEdit, editCustomer } from '../../../renderer/store/acts/identity/editCustomer';
import { seenOf as shownOf } from '../../../renderer/store/acts/identity/seenFields';
import type { ActContext, ActDone } from '../../../renderer/store/transaction/actContext';
import type { LettersToIssue } from '../../../renderer/store/acts/contacts/issueLetters';
import type { EncoursDatabase } from '../../../renderer/store/database';
import { hashBytes } from '../../../renderer/store/journal/hash';
import { readPast } from '../../../renderer/store/accounts/pastElements';
import { takeReferences } from '../../../renderer/store/letterNumbering';
import { everyAccount, everyHistory } from '../../../renderer/store/queries/readEverything';
import { readCounter } from '../../../renderer/store/queries/readCounter';
import type { SeenAccount } from '../../../renderer/store/queries/readAccount';
import { readMarks, readNumbering } from '../../../renderer/store/queries/readSettings';
import { checkIntegrity } from '../../../renderer/store/integrity';
import { same } from './check';
import { aLedger, aLedgerCustomer, aLedgerItem } from '../../support/builders';
import { aContext } from '../../support/engine';

export const TODAY = '2026-03-20';

export function at(today: string = TODAY): ActContext {
  return { at: `${today}T08:15:00.000Z`, by: 'Propriétaire', today: day(today) };
}

let ids = 0;
export const newId = (): string => `new-${String((ids += 1)).padStart(8, '0')}`;

/** Three customers: one late by two invoices with a credit, one settled and one to come, one with an address to find. */
export function smallLedger(): Ledger {
  return aLedger([
    aLedgerCustomer({
      code: 'DURAND',
      name: 'Menuiserie Durand',
      address: { lines: ['1 rue du Port'], postCode: '69001', town: 'Lyon', country: null },
      open: [
        aLedgerItem({ number: 'F1', date: '2026-01-05', amount: '1200.50', key: 'k1' }),
        aLedgerItem({ number: 'F2', date: '2026-01-20', amount: '300', key: 'k2' }),
        aLedgerItem({ number: 'A1', date: '2026-02-01', amount: '-100.25', kind: 'creditNote', key: 'k3' }),
      ],
    }),
    aLedgerCustomer({
      code: 'ECLAIR',
      name: 'Éclair & Fils',
      open: [aLedgerItem({ number: 'F3', date: '2026-03-18', amount: '80', key: 'k4' })],
      settled: [
        aLedgerItem({
          number: 'F0',
          date: '2025-12-01',
          amount: '50',
          letter: 'A',
          letteredOn: '2026-01-10',
          key: 'k5',
        }),
        aLedgerItem({
          number: 'R0',
          date: '2026-01-10',
          amount: '-50',
          letter: 'A',
          letteredOn: '2026-01-10',
          key: 'k6',
        }),
      ],
    }),
    aLedgerCustomer({
      code: 'ZEBRE',
      name: 'Zèbre Conseil',
      open: [aLedgerItem({ number: 'F4', date: '2025-12-15', amount: '2000', key: 'k7' })],
    }),
  ]);
}

export async function planned(
  database: EncoursDatabase,
  ledger: Ledger,
  importId = 'import-1',
): Promise<ImportPlan> {
  const existing: Account[] = [];
  for await (const accounts of everyAccount(database))
    existing.push(...accounts.map(({ account }) => account));
  const history = new Map<string, ReturnType<NonNullable<Parameters<typeof planImport>[0]['history']>>>();
  for await (const records of everyHistory(database))
    for (const { accountId, items } of records)
      history.set(accountId, [...(history.get(accountId) ?? []), ...items]);
  return planImport({
    existing,
    ledger,
    importId,
    settings: DEFAULT_SETTINGS,
    today: day(TODAY),
    newId,
    lettering: 'wait',
    history: (id) => history.get(id) ?? [],
  });
}

export async function importInto(
  database: EncoursDatabase,
  ledger: Ledger,
  importId = 'import-1',
  options: ActOptions & { readonly sample?: boolean } = {},
): Promise<{ readonly plan: ImportPlan; readonly seq: number }> {
  const basedOn = await readCounter(database);
  const plan = await planned(database, ledger, importId);
  const file = {
    name: 'export.txt',
    size: 1,
    firstDay: ledger.firstDay,
    lastDay: ledger.lastDay,
    rejected: 0,
  };
  const { seq } = await acceptImport(
    database,
    at(),
    { plan, basedOn, file, sample: options.sample ?? false },
    options,
  );
  return { plan, seq };
}

/** An account with the hash that names this very state of it. */
export async function seenOf(database: EncoursDatabase, code: string): Promise<SeenAccount> {
  for await (const accounts of everyAccount(database))
    for (const seen of accounts) if (seen.account.code === code) return seen;
  throw new Error(`no account ${code}`);
}

export async function accountOf(database: EncoursDatabase, code: string): Promise<Account> {
  return (await seenOf(database, code)).account;
}

/** The owner edits a customer whose page he has just read. */
export async function edited(
  database: EncoursDatabase,
  code: string,
  edit: CustomerToEdit['edit'],
): Promise<ActDone> {
  const account = await accountOf(database, code);
  return editCustomer(database, at(), { accountId: account.id, seen: shownOf(account, edit), edit });
}

/** All contacts with a customer, those that are over with the others, in the order in which they were made. */
export async function contactsOf(database: EncoursDatabase, code: string): Promise<readonly Contact[]> {
  const account = await accountOf(database, code);
  return [...(await readPast(database, 'contacts', account.id)), ...account.contacts];
}

/** Every row of every table but the journal, in order: what "nothing was written" and "as before" are checked on. */
export async function contents(database: EncoursDatabase): Promise<Record<string, unknown[]>> {
  const rows: Record<string, unknown[]> = {};
  for (const table of database.tables)
    if (table.name !== 'journal' && table.name !== 'imports') rows[table.name] = await table.toArray();
  return rows;
}

/** The letters proposed on a day for these customers, composed and numbered as the use case does, one page each. */
export async function batchOf(
  database: EncoursDatabase,
  codes: readonly string[],
  dispatchId: string,
  today: string = TODAY,
): Promise<LettersToIssue> {
  const context = aContext(today);
  const { references } = takeReferences(
    await readNumbering(database),
    (await readMarks(database)).writer,
    context.today,
    codes.length,
  );
  const letters: LettersToIssue['letters'][number][] = [];
  const byCode = new Map<string, SeenAccount>();
  for await (const accounts of everyAccount(database))
    for (const seen of accounts) byCode.set(seen.account.code, seen);
  for (const [index, code] of codes.entries()) {
    const seen = byCode.get(code);
    if (seen === undefined) throw new Error(`no account ${code}`);
    const { account, version } = seen;
    const { statement, proposal } = deskOf(account, context);
    const { letter, reason } = proposal;
    if (letter === null || context.company === null) throw new Error(`no letter for ${code}: ${reason}`);
    const composed = composeLetter(statement, letter, {
      reference: references[index] ?? '',
      settings: context.settings,
      company: context.company,
      past: await readPast(database, 'contacts', account.id),
      templateVersion: 1,
    });
    if (!composed.ok) throw new Error(composed.reason);
    letters.push({
      accountId: account.id,
      version,
      proposal: letter,
      model: composed.model,
      firstPage: index + 1,
      lastPage: index + 1,
    });
  }
  const bytes = new TextEncoder().encode(`%PDF of ${dispatchId}`);
  const document = { bytes, sha256: hashBytes(bytes), pageCount: codes.length };
  return { dispatchId, duplex: false, document, letters };
}

/** Fails unless the whole database holds together. */
export async function whole(database: EncoursDatabase): Promise<void> {
  same((await checkIntegrity(database)).problems, [], 'integrity');
}
