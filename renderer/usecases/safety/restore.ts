import type { RestoreSecret, RestoreSource, RestoreSources } from '../../platform/safetyShell';
import { openDatabase, SCHEMA_VERSION } from '../../store/database';
import type { CopyFacts } from '../../store/parts/copyFacts';
import { acceptStart } from '../../store/pointer/acceptedStart';
import { readPointer, removeScratch, swapTo } from '../../store/pointer/pointer';
import { restoreUnderWay } from '../cutWork';
import { failureOf, throwIfCancelled } from './failures';
import { loadScratch, type OpenCopy } from './loadScratch';
import type { SafetyTools } from './safety';
import { SafetyFailure } from './safetyFailure';

/** `load`: bytes; `check`: records; `swap`: the last moment, which cannot be cancelled. */
export const RESTORE_STEPS = ['load', 'check', 'erase', 'swap'] as const;
export type RestoreStep = (typeof RESTORE_STEPS)[number];

export interface RestoreProgress {
  readonly step: RestoreStep;
  readonly done: number;
  readonly total: number;
}

export interface RestoreOptions {
  readonly onProgress?: (progress: RestoreProgress) => void;
  readonly signal?: AbortSignal;
}

/** A copy opened for reading: what it holds is shown before anything is done. Close it, or restore it. */
export interface OpenedSource extends OpenCopy {
  readonly source: RestoreSource;
  /** Of all its parts as stored. */
  readonly bytes: number;
  readonly close: () => Promise<void>;
}

export interface RestoreReport {
  /** Of the copy. */
  readonly facts: CopyFacts;
  /** What is there now: the copy's figures, without those erased again. */
  readonly holds: Pick<
    CopyFacts,
    'accounts' | 'invoices' | 'openTotalCents' | 'documents' | 'journalEntries'
  >;
  /** Customers erased again, because they were erased after this copy was made. */
  readonly erased: number;
}

/** Every copy that can be reached now, newest first. @throws SafetyFailure */
export async function listSources({ shell }: Pick<SafetyTools, 'shell'>): Promise<RestoreSources> {
  return shell.restoreSources().catch((error: unknown) => {
    throw failureOf(error, 'open', 'computer');
  });
}

/**
 * Opens a copy and says what it holds. The secret is not kept.
 * @throws SafetyFailure `passphrase-needed`, `wrong-passphrase`, `wrong-recovery-code`, `damaged`, `truncated`, `newer-format`, `newer-database`, `place-gone` …
 */
export async function openSource(
  { shell }: Pick<SafetyTools, 'shell'>,
  source: RestoreSource,
  secret?: RestoreSecret,
): Promise<OpenedSource> {
  const request = { source, content: 'all' as const, ...(secret === undefined ? {} : { secret }) };
  const { session, facts, parts } = await shell.openRestore(request).catch((error: unknown) => {
    throw failureOf(error, 'open', 'copy');
  });
  const close = async (): Promise<void> => {
    await shell.closeRestore({ session }).catch(() => null);
  };
  if (facts.schemaVersion > SCHEMA_VERSION) {
    await close();
    throw new SafetyFailure('newer-database', 'open', { where: 'copy' });
  }
  return { source, session, facts, parts, bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0), close };
}

/**
 * Loads an opened copy into a database of its own, checks it whole, and makes it the owner's in one write. Before that write
 * nothing is changed, however it ends. The database that was there is kept until `confirmRestore`. Afterwards show the
 * report, then call `tools.startAnew`: what was open belongs to the former database.
 * @throws SafetyFailure; the copy is closed in any case
 */
export async function restore(
  tools: SafetyTools,
  opened: OpenedSource,
  options: RestoreOptions = {},
): Promise<RestoreReport> {
  const resume = tools.pauseMirrors();
  try {
    const { active } = await readPointer();
    return await restoreUnderWay(active, tools.now(), () => intoPlace(tools, opened, options));
  } catch (error) {
    await opened.close();
    resume();
    throw failureOf(error, 'load', 'computer', options.signal);
  }
}

async function intoPlace(
  tools: SafetyTools,
  opened: OpenedSource,
  { onProgress = () => undefined, signal }: RestoreOptions,
): Promise<RestoreReport> {
  const { shell, parts, now } = tools;
  const { name, facts } = await loadScratch({ shell, parts: parts() }, opened, {
    documentBytes: 'loaded',
    onLoad: (done, total) => onProgress({ step: 'load', done, total }),
    onCheck: (done, total) => onProgress({ step: 'check', done, total }),
    ...(signal === undefined ? {} : { signal }),
  });
  try {
    onProgress({ step: 'erase', done: 0, total: 0 });
    const erased = await eraseAgain(tools, name, facts.databaseId);
    await goOnUnderOwnName(tools, name);
    const holds =
      erased === 0
        ? { ...facts, journalEntries: facts.journalEntries + 1 }
        : await parts().count(name, signal === undefined ? {} : { signal });
    throwIfCancelled(signal, 'swap', 'computer');
    onProgress({ step: 'swap', done: 0, total: 0 });
    const mirror = await shell.mirrorHead();
    // It may well be behind the newest mirror: that is what the owner chose.
    if (mirror !== null) await acceptStart({ database: name, generation: mirror.generation });
    await swapTo(name, now());
    return { facts, holds, erased };
  } catch (error) {
    await removeScratch(name).catch(() => undefined);
    throw failureOf(error, 'swap', 'computer', signal);
  }
}

/** What it was copied from may go on too: from here on the two never give the same number or id. */
async function goOnUnderOwnName({ takeOver }: SafetyTools, name: string): Promise<void> {
  const database = await openDatabase(name);
  try {
    await takeOver(database);
  } finally {
    database.close();
  }
}

/** Before the swap: whoever was erased is never the owner's again, not even for a moment. */
async function eraseAgain(
  { shell, eraseAgain: erase }: SafetyTools,
  name: string,
  databaseId: string,
): Promise<number> {
  const erased = (await shell.erasureLog()).filter((account) => account.databaseId === databaseId);
  if (erased.length === 0) return 0;
  const database = await openDatabase(name);
  try {
    return await erase(database, erased);
  } finally {
    database.close();
  }
}
