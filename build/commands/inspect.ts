import { dayFromParts } from '../../renderer/domain/day';
import { readReceivables } from '../../renderer/exchange/readReceivables';
import type { Command, CommandIo } from './command';
import { NotAFileError, openParts } from './fileParts';
import {
  printedEncoding,
  printedError,
  type PrintedError,
  printedInspection,
  type PrintedInspection,
} from './printedInspection';
import { OutputError } from './standardOutput';

type Printed =
  PrintedInspection | (Partial<PrintedInspection> & { readonly file: string; readonly error: PrintedError });

const USAGE = 'npm run --silent inspect -- FICHIER...';

const FORBIDDEN =
  'La lecture de ce fichier est refusée. Vérifiez vos droits, ou fermez le programme qui l’utilise.';
const UNREADABLE: Readonly<Record<string, PrintedError>> = {
  ENOENT: { code: 'missing-file', message: 'Ce fichier n’existe pas. Vérifiez son nom et son dossier.' },
  ENOTDIR: { code: 'missing-file', message: 'Ce chemin traverse un fichier comme un dossier. Vérifiez-le.' },
  EISDIR: { code: 'directory', message: 'C’est un dossier : donnez le nom d’un fichier.' },
  EACCES: { code: 'forbidden', message: FORBIDDEN },
  EPERM: { code: 'forbidden', message: FORBIDDEN },
};

function errorOf(error: unknown): PrintedError {
  if (error instanceof NotAFileError)
    return error.kind === 'directory'
      ? { code: 'directory', message: 'C’est un dossier : donnez le nom d’un fichier.' }
      : { code: 'not-a-file', message: 'Ce n’est pas un fichier ordinaire : donnez le nom d’un fichier.' };
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return (
    UNREADABLE[code] ?? {
      code: 'unreadable',
      message: 'Ce fichier ne peut pas être lu. Vérifiez qu’il s’ouvre sur cet ordinateur.',
    }
  );
}

/** Reads one file; never throws: what goes wrong is its `error`, and the next files are still read. */
async function inspect(file: string): Promise<Printed> {
  try {
    const now = new Date();
    const today = dayFromParts(now.getFullYear(), now.getMonth() + 1, now.getDate());
    const parts = await openParts(file);
    try {
      const outcome = await readReceivables(parts, { fileName: file, ...(today === null ? {} : { today }) });
      if (outcome.ok) return printedInspection(outcome.inspection);
      const { encoding, ...facts } = outcome.inspection;
      const known = encoding === undefined ? {} : { encoding: printedEncoding(encoding) };
      return { ...facts, ...known, file, error: printedError(outcome.error) };
    } finally {
      await parts.close();
    }
  } catch (error) {
    return { file, format: 'unknown', error: errorOf(error) };
  }
}

async function inspectAll(files: readonly string[], { print, complain }: CommandIo): Promise<number> {
  if (files.length === 0) {
    complain(`Donnez au moins un fichier : ${USAGE}\n`);
    return 2;
  }
  if (files.includes('--aide') || files.includes('--help')) {
    await print(`${USAGE}\n`);
    return 0;
  }
  const printed: Printed[] = [];
  for (const file of files) printed.push(await inspect(file));
  await print(`${JSON.stringify(printed, null, 2)}\n`);
  return printed.some((entry) => 'error' in entry) ? 2 : 0;
}

export const main: Command = async (files, io) => {
  try {
    return await inspectAll(files, io);
  } catch (error) {
    const known = error instanceof OutputError;
    io.complain(known ? `${error.message}\n` : `Erreur inattendue : ${String(error)}\n`);
    return known ? 2 : 1;
  }
};
