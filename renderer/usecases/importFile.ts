import type { Account, AccountId } from '../domain/account/account';
import type { Contact } from '../domain/account/contact';
import type { SettledItem } from '../domain/account/item';
import type { ImportPlan } from '../domain/receivables/importPlan';
import { planImportInSteps } from '../domain/receivables/planImport';
import { cents } from '../domain/money';
import type { Ledger } from '../domain/receivables/ledger';
import { nextTask } from '../../rpc/nextTask';
import type { FileError, Inspection, KnownFacts, Rejections } from '../exchange/inspection';
import { acceptImport as storeImport } from '../store/acts/receivables/acceptImport';
import { everyAccount, everyHistory, everyPast } from '../store/queries/readEverything';
import { readCounter } from '../store/queries/readCounter';
import { readMarks, readSettings } from '../store/queries/readSettings';
import { StoreError } from '../store/storeError';
import { underWay } from './cutWork';
import { actContext } from './reminderContext';
import { bytesOfItems, requireSpace } from './requireSpace';
import type { Services, WorkOptions } from './services';

/** What the owner is shown before anything is written: what was read, and in euros what accepting would do. */
export interface ImportPreview {
  readonly ok: true;
  readonly fileName: string;
  readonly fileSize: number;
  readonly inspection: Inspection;
  readonly rejections: Rejections;
  /** The decimal sign of a list, which the owner may change; null where there is nothing to choose. See `ReadOutcome`. */
  readonly decimal: { readonly sign: ',' | '.' | null } | null;
  readonly plan: ImportPlan;
  /** What `plan` was made from; given back when it is accepted. */
  readonly ledger: Ledger;
  readonly basedOn: number;
}

export type PreviewedImport =
  ImportPreview | { readonly ok: false; readonly error: FileError; readonly inspection: KnownFacts };

export type ImportPhase = 'reading' | 'planning' | 'writing';

export interface ImportProgress {
  readonly onProgress?: (phase: ImportPhase, done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

type Needed = Pick<Services, 'database' | 'files' | 'today' | 'now' | 'by' | 'newId' | 'freeSpace'>;

/**
 * Reads a file and plans its import. Nothing is written.
 * @param lettering what to do with letter groups that do not balance: by default their customers' letters wait
 * @throws CancelledError of `exchange` or StoreError `cancelled` when the signal is aborted
 */
export async function previewImport(
  services: Needed,
  file: { readonly name: string; readonly content: Blob },
  options: ImportProgress & {
    readonly lettering?: 'wait' | 'settled' | 'open';
    readonly decimal?: ',' | '.';
  } = {},
): Promise<PreviewedImport> {
  const { onProgress, signal } = options;
  const reading: WorkOptions = {
    ...(onProgress === undefined
      ? {}
      : { onProgress: (done: number, total: number) => onProgress('reading', done, total) }),
    ...(signal === undefined ? {} : { signal }),
  };
  const outcome = await services.files.readReceivables(file.content, {
    fileName: file.name,
    today: services.today(),
    ...(options.decimal === undefined ? {} : { decimal: options.decimal }),
    ...reading,
  });
  if (!outcome.ok) return outcome;
  const { inspection, ledger, rejections, decimal } = outcome;
  const planned = await plan(services, ledger, inspection, options.lettering ?? 'wait', options);
  return {
    ok: true,
    fileName: file.name,
    fileSize: file.content.size,
    inspection,
    rejections,
    decimal,
    ledger,
    ...planned,
  };
}

/** Plans the same file again: the owner spoke on letter groups, or something was written meanwhile. */
export async function replanImport(
  services: Needed,
  preview: ImportPreview,
  lettering: 'wait' | 'settled' | 'open',
  options: ImportProgress = {},
): Promise<ImportPreview> {
  return { ...preview, ...(await plan(services, preview.ledger, preview.inspection, lettering, options)) };
}

/**
 * Writes exactly what the preview announced, whole or not at all.
 * @throws StoreError `conflict` (plan again), `cancelled`, `disk-full`, `not-allowed` (the sample company is open)
 */
export async function acceptPreview(
  services: Needed,
  preview: ImportPreview,
  options: ImportProgress & { readonly sample?: boolean } = {},
): Promise<{ readonly importId: string; readonly seq: number }> {
  const { onProgress, signal } = options;
  const { plan: accepted, basedOn, ledger } = preview;
  await requireSpace(services, bytesOfItems(newItems(accepted)));
  const write = (): Promise<{ readonly seq: number }> =>
    storeImport(
      services.database,
      actContext(services),
      {
        plan: accepted,
        basedOn,
        file: {
          name: preview.fileName,
          size: preview.fileSize,
          firstDay: ledger.firstDay,
          lastDay: ledger.lastDay,
          rejected: preview.inspection.rejected.length,
        },
        sample: options.sample ?? false,
      },
      {
        ...(onProgress === undefined
          ? {}
          : { onProgress: (done: number, total: number) => onProgress('writing', done, total) }),
        ...(signal === undefined ? {} : { signal }),
      },
    );
  const { seq } = await underWay(services, { act: 'acceptImport', name: preview.fileName }, write);
  return { importId: accepted.importId, seq };
}

/** Planned in steps, between which the page draws and hears a cancel: nothing has been written yet. */
async function plan(
  { database, today, newId }: Needed,
  ledger: Ledger,
  inspection: Inspection,
  lettering: 'wait' | 'settled' | 'open',
  { onProgress, signal }: ImportProgress,
): Promise<{ readonly plan: ImportPlan; readonly basedOn: number }> {
  const total = ledger.customers.reduce((sum, { open, settled }) => sum + open.length + settled.length, 0);
  const between = (done: number): void => {
    if (signal?.aborted === true) throw new StoreError('cancelled', 'import not planned');
    onProgress?.('planning', done, total);
  };
  between(0);
  const basedOn = await readCounter(database);
  const existing: Account[] = [];
  for await (const accounts of everyAccount(database)) {
    for (const { account } of accounts) existing.push(account);
    between(0);
  }
  const history = new Map<AccountId, SettledItem[]>();
  const contacts = new Map<AccountId, Contact[]>();
  if (existing.length > 0) {
    for await (const records of everyPast(database)) {
      for (const { accountId, elements } of records)
        contacts.set(accountId, [...(contacts.get(accountId) ?? []), ...elements]);
      between(0);
    }
    for await (const records of everyHistory(database)) {
      for (const { accountId, items } of records) {
        const held = history.get(accountId);
        if (held === undefined) history.set(accountId, [...items]);
        else held.push(...items);
      }
      between(0);
    }
  }
  const { writer } = await readMarks(database);
  const newElementId = (): string => `${writer}-${newId()}`;
  const steps = planImportInSteps({
    existing,
    ledger,
    importId: newId(),
    settings: await readSettings(database),
    today: today(),
    newId: newElementId,
    lettering,
    history: (accountId) => history.get(accountId) ?? [],
    contacts: (accountId) => contacts.get(accountId) ?? [],
    otherAccounts: inspection.otherAccounts.map(({ account, cents: amount }) => ({
      account,
      cents: cents(amount),
    })),
  });
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return { plan: step.value, basedOn };
    between(step.value);
    await nextTask();
  }
}

function newItems({ figures }: ImportPlan): number {
  const { invoices, openings, creditNotes, payments, history } = figures;
  return [invoices, openings, creditNotes, payments, history].reduce((sum, { count }) => sum + count, 0);
}
