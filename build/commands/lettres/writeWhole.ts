import { mkdtemp, readdir, readFile, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { CommandError } from './commandError';
import { exchangeFiles, putBack, readyPath, writeFlushed } from './exchangeFiles';
import { isLetterPath } from './fileNames';
import { isThere, makeFolder } from './folders';
import { Interruption } from './interruption';

/** A file of the result: its path below the folder, with `/`, and its bytes. */
export interface ResultFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes all files or none: each is written beside its place, flushed, and only when all are there are they renamed into place,
 * in the given order. What fails on the way puts everything back as it was; what was killed on the way is put back by the
 * next run. Interrupted before the renaming, nothing is left; later, it is finished. Letters that a former run said to have
 * written and this one does not are taken away, so that the folder never shows letters of two days. A folder that this call
 * made goes with a failure.
 * @throws CommandError when the folder can’t be written
 */
export async function writeWhole(folder: string, files: readonly ResultFile[]): Promise<void> {
  const target = resolve(folder);
  const made: string[] = [];
  let scratch: string | null = null;
  const interruption = new Interruption();
  try {
    await makeFolder(target, made);
    await recoverAbandoned(target);
    scratch = await mkdtemp(join(target, `.lettres-${String(process.pid)}-`));
    await refuseOtherRun(folder, target, scratch);
    for (const file of files) {
      interruption.refuse();
      const path = readyPath(scratch, file.path);
      await makeFolder(dirname(path), []);
      await writeFlushed(path, file.bytes);
    }
    for (const { path } of files) {
      await makeFolder(dirname(join(target, path)), made);
      await refuseFolder(join(target, path));
    }
    const placed = files.map(({ path }) => path);
    const removed = (await formerLetters(target)).filter((path) => !placed.includes(path));
    interruption.refuse();
    await exchangeFiles(target, scratch, { placed, removed });
  } catch (error) {
    if (scratch !== null) await undo(folder, target, scratch, error);
    for (const path of made.reverse()) await rmdir(path).catch(() => undefined);
    throw folderError(folder, error);
  } finally {
    interruption.end();
  }
  // The letters are in place: what can't be cleared away now goes with the next run.
  await rm(scratch, { recursive: true, force: true }).catch(() => undefined);
}

/** @throws CommandError where what was there can't be put back: it is said where it lies, and the next run tries again */
async function undo(folder: string, target: string, scratch: string, failure: unknown): Promise<void> {
  try {
    await putBack(target, scratch);
    await rm(scratch, { recursive: true, force: true });
  } catch {
    const { cause } = folderError(folder, failure);
    throw new CommandError(
      `L’écriture dans « ${folder} » a échoué en cours de route. Les fichiers d’avant sont dans « ${scratch} » : relancez la commande, elle les remettra en place.`,
      { cause },
    );
  }
}

/** What a run that was killed left behind: its folder bears the number of a process that is gone. */
async function recoverAbandoned(target: string): Promise<void> {
  for (const { name, running } of await scratchFolders(target)) {
    if (running) continue;
    await putBack(target, join(target, name));
    await rm(join(target, name), { recursive: true, force: true });
  }
}

/**
 * Two runs never mix their letters. Each makes its own scratch folder before it looks for another's: of two that begin at
 * once, one at least sees the other.
 * @throws CommandError
 */
async function refuseOtherRun(folder: string, target: string, own: string): Promise<void> {
  const other = (await scratchFolders(target)).find(
    ({ name, running }) => running && join(target, name) !== own,
  );
  if (other !== undefined)
    throw new CommandError(
      `Une autre commande écrit en ce moment dans «\u00a0${folder}\u00a0»\u00a0: attendez sa fin, puis relancez. Si aucune ne tourne, supprimez «\u00a0${join(target, other.name)}\u00a0». Rien n’a été écrit.`,
    );
}

async function scratchFolders(target: string): Promise<{ name: string; running: boolean }[]> {
  return (await readdir(target)).flatMap((name) => {
    const pid = /^\.lettres-(\d+)-\w{6}$/.exec(name)?.[1];
    return pid === undefined ? [] : [{ name, running: isRunning(Number(pid)) }];
  });
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A folder in the place of a file can’t be replaced: it is found before anything is moved. */
async function refuseFolder(path: string): Promise<void> {
  const isFolder = (await isThere(path)) && (await stat(path).catch(() => null))?.isDirectory() === true;
  if (isFolder) throw Object.assign(new Error(`a folder: ${path}`), { code: 'EISDIR' });
}

/** Letters that the summary of a former run names and that are still there. */
async function formerLetters(target: string): Promise<string[]> {
  let summary: unknown;
  try {
    summary = JSON.parse(await readFile(join(target, 'resume.json'), 'utf8'));
  } catch {
    return [];
  }
  const letters = (summary as { letters?: unknown } | null)?.letters;
  const named = Array.isArray(letters)
    ? letters.map((letter) => (letter as { file?: unknown } | null)?.file)
    : [];
  const present = new Set(await readdir(join(target, 'lettres')).catch(() => []));
  const paths = named.filter(
    (path): path is string =>
      typeof path === 'string' && isLetterPath(path) && present.has(path.slice('lettres/'.length)),
  );
  return [...new Set(paths)];
}

const CAUSES: Readonly<Record<string, string>> = {
  EACCES: 'vous n’avez pas le droit d’y écrire',
  EPERM: 'vous n’avez pas le droit d’y écrire, ou un de ses fichiers est ouvert dans un autre programme',
  EBUSY: 'un de ses fichiers est ouvert dans un autre programme',
  EROFS: 'ce disque est en lecture seule',
  ENOSPC: 'le disque est plein',
  EDQUOT: 'la place qui vous est accordée sur ce disque est épuisée',
  EXDEV: 'une partie de ce dossier est sur un autre disque',
  ENOTDIR: 'ce chemin passe par un fichier',
  EEXIST: 'un fichier porte ce nom',
  EISDIR: 'un dossier porte le nom d’un des fichiers à écrire',
  ENOENT: 'ce dossier ne peut pas être créé là',
  ENAMETOOLONG: 'ce chemin est trop long',
  ELOOP: 'ce chemin est un lien qui tourne en rond',
};

function folderError(folder: string, error: unknown): CommandError {
  if (error instanceof CommandError) return error;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const cause = CAUSES[code] ?? (code === '' ? 'erreur inconnue' : code);
  return new CommandError(`Impossible d’écrire dans « ${folder} » : ${cause}. Rien n’a été écrit.`, {
    cause: error,
  });
}
