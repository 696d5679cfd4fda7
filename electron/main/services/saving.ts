import { dialog, shell, type BrowserWindow } from 'electron';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { SavedFile, SaveKind } from '../../bridge/calls/files';
import { shellTexts } from '../texts';
import { createFile, createFolder, removeLeftovers, replaceFile } from './atomicFile';
import { ShellError } from './errorCode';
import { safeFileName, withExtension } from './fileName';
import type { SavedFiles } from './savedFiles';
import type { Language } from './shellState';

const DAY_MS = 86_400_000;
/** In the folder of what was printed. */
const SECRET_FOLDER = 'secret';

/** Where the owner last saved something: proposed again for the next file of the session. */
export interface SaveContext {
  readonly window: BrowserWindow;
  readonly language: Language;
  readonly folder: string;
}

/** Asks where to save one file and writes it there. @returns null when the owner cancels */
export async function saveFile(
  request: { readonly suggestedName: string; readonly kind: SaveKind; readonly bytes: Uint8Array },
  saved: SavedFiles,
  context: SaveContext,
): Promise<SavedFile | null> {
  const texts = shellTexts(context.language);
  const name = withExtension(safeFileName(request.suggestedName), request.kind);
  const answer = await dialog.showSaveDialog(context.window, {
    title: texts.saveTitle,
    defaultPath: join(context.folder, name),
    filters: [{ name: texts.kinds[request.kind], extensions: [request.kind] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  if (answer.canceled || answer.filePath === '') return null;
  const path = await writeChosen(answer.filePath, request.kind, request.bytes);
  return { name: basename(path), token: saved.add(path) };
}

/**
 * The system asked before replacing the name that it was given. Where we had to add the extension, that is another name,
 * which nobody confirmed: it must not replace anything.
 */
async function writeChosen(chosen: string, kind: SaveKind, bytes: Uint8Array): Promise<string> {
  const path = join(dirname(chosen), withExtension(basename(chosen), kind));
  if (path !== chosen) return createFile(path, bytes);
  await replaceFile(path, bytes);
  return path;
}

/** Asks for a folder and writes a new one into it, with all the files or not at all. @returns null when cancelled */
export async function saveFiles(
  request: {
    readonly folderName: string;
    readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  },
  saved: SavedFiles,
  context: SaveContext,
): Promise<SavedFile | null> {
  const answer = await dialog.showOpenDialog(context.window, {
    title: shellTexts(context.language).folderTitle,
    defaultPath: context.folder,
    properties: ['openDirectory', 'createDirectory'],
  });
  const chosen = answer.filePaths[0];
  if (answer.canceled || chosen === undefined) return null;
  const path = await createFolder(join(chosen, safeFileName(request.folderName)), request.files);
  return { name: basename(path), token: saved.add(path) };
}

/** @throws ShellError `no-program` when the system can't open this kind of file, `not-writable` when it has gone */
export async function openPath(path: string): Promise<void> {
  await stat(path);
  const failure = await shell.openPath(path);
  if (failure !== '') throw new ShellError('no-program');
}

/** Opens a PDF in the system's reader, from where it is printed: the system's own printing dialog is the reliable one. */
export async function openForPrinting(
  request: { readonly name: string; readonly bytes: Uint8Array; readonly secret: boolean },
  printingFolder: string,
): Promise<void> {
  const folder = request.secret ? join(printingFolder, SECRET_FOLDER) : printingFolder;
  await mkdir(folder, { recursive: true });
  const name = withExtension(safeFileName(request.name), 'pdf');
  await openPath(await createFile(join(folder, name), request.bytes));
}

/**
 * Removes what was printed a day ago or longer, and whatever is secret: letters hold names and amounts, and the program keeps
 * its own copy.
 */
export async function clearPrinted(printingFolder: string, now: number): Promise<void> {
  await clearOlder(join(printingFolder, SECRET_FOLDER), now, -Infinity);
  await clearOlder(printingFolder, now, DAY_MS);
}

async function clearOlder(folder: string, now: number, age: number): Promise<void> {
  await removeLeftovers(folder, Infinity);
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => []))
    if (entry.isFile()) await clearIfOlder(join(folder, entry.name), now, age);
}

/** One that is still open in a reader or gone meanwhile is left for the next start: the others must not stay for it. */
async function clearIfOlder(path: string, now: number, age: number): Promise<void> {
  try {
    const { mtimeMs } = await stat(path);
    if (now - mtimeMs > age) await rm(path, { force: true });
  } catch {
    return;
  }
}
