import { mkdir, mkdtemp, open, readdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { CommandError } from './commandError';
import { isLetterPath } from './fileNames';

/** A file of the result: its path below the folder, with `/`, and its bytes. */
export interface ResultFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes all files or none: each is written beside its place under a temporary name, flushed, and only when all are there are
 * they renamed into place, in the given order. Interrupted before that, nothing is left; later, it is finished. Letters that a former run said to have written and this one does not are
 * taken away, so that the folder never shows letters of two days. A folder that this call made goes with a failure.
 * @throws CommandError when the folder can’t be written
 */
export async function writeWhole(folder: string, files: readonly ResultFile[]): Promise<void> {
  const target = resolve(folder);
  const made: string[] = [];
  let scratch: string | null = null;
  const interruption = new Interruption();
  try {
    await makeFolder(target, made);
    await removeAbandoned(target);
    scratch = await mkdtemp(join(target, `.lettres-${String(process.pid)}-`));
    for (const file of files) {
      interruption.refuse();
      await makeFolder(dirname(join(scratch, file.path)), []);
      await writeFlushed(join(scratch, file.path), file.bytes);
    }
    const former = await formerLetters(target);
    for (const file of files) await refuseFolder(join(target, file.path));
    interruption.refuse();
    for (const file of files) {
      await makeFolder(dirname(join(target, file.path)), made);
      await rename(join(scratch, file.path), join(target, file.path));
    }
    const written = new Set(files.map(({ path }) => path));
    for (const path of former) if (!written.has(path)) await rm(join(target, path), { force: true });
    await rm(scratch, { recursive: true, force: true });
  } catch (error) {
    if (scratch !== null) await rm(scratch, { recursive: true, force: true });
    for (const path of made.reverse()) await rmdir(path).catch(() => undefined);
    throw folderError(folder, error);
  } finally {
    interruption.end();
  }
}

/** Ctrl-C and the like while files are being written: told where nothing is in place yet, else let the work end. */
class Interruption {
  private signal: NodeJS.Signals | null = null;
  private readonly heed = (signal: NodeJS.Signals): void => {
    this.signal = signal;
  };

  constructor() {
    for (const signal of SIGNALS) process.on(signal, this.heed);
  }

  /** @throws CommandError once a signal has come */
  refuse(): void {
    if (this.signal !== null) throw new CommandError('Interrompu\u00a0: rien n’a été écrit.');
  }

  end(): void {
    for (const signal of SIGNALS) process.off(signal, this.heed);
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** What a run that was killed left behind: temporary folders whose process is gone. */
async function removeAbandoned(target: string): Promise<void> {
  for (const name of await readdir(target)) {
    const pid = /^\.lettres-(\d+)-\w{6}$/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid)))
      await rm(join(target, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Makes what is missing of a path, one folder at a time: below `/proc`, Node's own recursive call never ends.
 * @param made takes each folder that was made
 */
async function makeFolder(path: string, made: string[]): Promise<void> {
  const missing: string[] = [];
  let present = path;
  while (!(await exists(present)) && dirname(present) !== present) {
    missing.push(present);
    present = dirname(present);
  }
  if (!(await stat(present)).isDirectory())
    throw Object.assign(new Error(`a file: ${present}`), { code: 'EEXIST' });
  for (const folder of missing.reverse()) {
    await mkdir(folder);
    made.push(folder);
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** A folder in the place of a file would stop the renaming half-way: it is found before the first one. */
async function refuseFolder(path: string): Promise<void> {
  if ((await exists(path)) && (await stat(path)).isDirectory())
    throw Object.assign(new Error(`a folder: ${path}`), { code: 'EISDIR' });
}

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
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
  return named.filter(
    (path): path is string =>
      typeof path === 'string' && isLetterPath(path) && present.has(path.slice('lettres/'.length)),
  );
}

const CAUSES: Readonly<Record<string, string>> = {
  EACCES: 'vous n’avez pas le droit d’y écrire',
  EPERM: 'vous n’avez pas le droit d’y écrire',
  EROFS: 'ce disque est en lecture seule',
  ENOSPC: 'le disque est plein',
  ENOTDIR: 'ce chemin passe par un fichier',
  EEXIST: 'un fichier porte ce nom',
  EISDIR: 'un dossier porte le nom d’un des fichiers à écrire',
  ENOENT: 'ce dossier ne peut pas être créé là',
  ENAMETOOLONG: 'ce chemin est trop long',
};

function folderError(folder: string, error: unknown): Error {
  if (error instanceof CommandError) return error;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const cause = CAUSES[code] ?? (code === '' ? 'erreur inconnue' : code);
  return new CommandError(`Impossible d’écrire dans « ${folder} » : ${cause}. Rien n’a été écrit.`, {
    cause: error,
  });
}
