import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { ArchiveError } from '../../../electron/archive/archiveError';
import { openArchiveFile } from '../../../electron/archive/archiveFile';
import { openArchive, type ArchiveReader } from '../../../electron/archive/openArchive';
import { PartsCheck, type Hasher } from '../../../renderer/store/parts/check/checkParts';
import { CommandError } from '../lettres/commandError';
import { readPassphrase, type BackupOptions } from './backupOptions';
import { MemoryGuard } from './memoryGuard';
import { nodeInflate } from './nodeInflate';
import { archiveProblem, contentProblem, type BackupProblem } from './problemSentences';

/** What a backup was found to hold. `ok`: it could be restored. */
export interface Verification {
  readonly ok: boolean;
  readonly accounts: number;
  readonly invoices: number;
  readonly openTotalCents: number;
  readonly documents: number;
  readonly journalEntries: number;
  /** Hash of the last entry of the journal; null when it was not read to its end. */
  readonly lastHash: string | null;
  readonly problems: readonly BackupProblem[];
}

export function refused(...problems: readonly BackupProblem[]): Verification {
  const nothing = { accounts: 0, invoices: 0, openTotalCents: 0, documents: 0, journalEntries: 0 };
  return { ok: false, ...nothing, lastHash: null, problems };
}

/** Checks a backup whole, without a database and without holding it in memory. Every failure is a problem of the answer. */
export async function verifyFile({ file, passphraseFile }: BackupOptions): Promise<Verification> {
  try {
    const passphrase = passphraseFile === null ? null : await readPassphrase(passphraseFile);
    const unreadable = await whyUnreadable(file);
    if (unreadable !== null) return refused(unreadable);
    const source = await openArchiveFile(file);
    try {
      return await verified(await openArchive(source, passphrase === null ? null : { passphrase }));
    } finally {
      await source.close();
    }
  } catch (error) {
    if (error instanceof ArchiveError) return refused(archiveProblem(error));
    if (error instanceof CommandError) return refused({ code: 'usage', message: error.message });
    const { code } = error as NodeJS.ErrnoException;
    return refused({
      code: 'unreadable',
      message: `« ${file} » ne peut pas être lu jusqu’au bout${code === undefined ? '' : ` (${code})`}.`,
    });
  }
}

async function verified(archive: ArchiveReader): Promise<Verification> {
  const { kind, databaseId } = archive.header;
  const { facts } = await archive.readManifest();
  const check = new PartsCheck(facts, {
    newHasher: nodeHasher,
    inflate: nodeInflate,
    breathe: new MemoryGuard().breathe,
  });
  for await (const { name, codec, chunks } of archive.parts()) {
    if (!check.isNewer) await check.part(name, codec, chunks);
  }
  if (check.isNewer) return refused(...check.problemsSoFar.map(contentProblem));
  const report = check.end();
  const problems = report.problems.map(contentProblem);
  const unlisted = report.problemCount - report.problems.length;
  if (unlisted > 0)
    problems.push({ code: 'more', message: `Et ${String(unlisted)} autres problèmes, non listés.` });
  if (kind !== 'backup')
    problems.push({ code: 'not-a-backup', message: 'Ce fichier n’est pas une sauvegarde complète.' });
  if (report.facts !== null && report.facts.databaseId !== databaseId)
    problems.push(contentProblem({ code: 'facts', subject: 'databaseId', detail: '' }));
  if (report.facts === null) return refused(...problems);
  const { accounts, invoices, openTotalCents, documents, journalEntries, lastHash } = report.facts;
  return {
    ok: problems.length === 0,
    accounts,
    invoices,
    openTotalCents,
    documents,
    journalEntries,
    lastHash,
    problems,
  };
}

async function whyUnreadable(file: string): Promise<BackupProblem | null> {
  try {
    const facts = await stat(file);
    if (facts.isDirectory()) return { code: 'not-a-file', message: `« ${file} » est un dossier.` };
    if (!facts.isFile())
      return { code: 'not-a-file', message: `« ${file} » n’est pas un fichier ordinaire.` };
    return null;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR'
      ? { code: 'not-found', message: `« ${file} » n’existe pas.` }
      : { code: 'unreadable', message: `« ${file} » ne peut pas être lu (${code ?? 'erreur'}).` };
  }
}

function nodeHasher(): Hasher {
  const hash = createHash('sha256');
  return { update: (bytes) => void hash.update(bytes), hex: () => hash.digest('hex') };
}
