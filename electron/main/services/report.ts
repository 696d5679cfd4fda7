import { appendFileSync, mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const MAX_LOG_BYTES = 256 * 1024;

/** What went wrong, without the owner's name: paths under the home folder are shortened. */
export function describeError(error: unknown, home: string): string {
  const text = error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
  return home === '' ? text : text.replaceAll(home, '~');
}

/** Adds a line to `problems.log` in the data folder; the former file is kept once when it has grown. Never throws. */
export function noteProblem(dataFolder: string, error: unknown): void {
  try {
    mkdirSync(dataFolder, { recursive: true });
    const path = join(dataFolder, 'problems.log');
    if (sizeOf(path) > MAX_LOG_BYTES) renameSync(path, join(dataFolder, 'problems.old.log'));
    appendFileSync(path, `${new Date().toISOString()} ${describeError(error, homedir())}\n`);
  } catch (failure) {
    console.error(describeError(failure, homedir()), describeError(error, homedir()));
  }
}

/** Writes a crash of main to a file of its own. @returns its path, or null when even that could not be written */
export function writeCrashReport(dataFolder: string, version: string, error: unknown): string | null {
  try {
    const folder = join(dataFolder, 'crash-reports');
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `${new Date().toISOString().replaceAll(':', '-')}.txt`);
    const system = `${process.platform} ${process.arch}, Node ${process.versions.node}`;
    writeFileSync(path, `Encours ${version} (${system})\n\n${describeError(error, homedir())}\n`);
    return path;
  } catch {
    return null;
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
