import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

const packageFolder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));

/** The folder to give Electron's launcher as `ELECTRON_OVERRIDE_DIST_PATH` to run the stand-in instead. */
export const STAND_IN_FOLDER = resolve(import.meta.dirname, '../standin');

/** The script that downloads Electron, which its package no longer runs by itself. */
export const ELECTRON_INSTALLER = join(packageFolder, 'install.js');

/** The program of Electron, or null where it was never downloaded. Looks without loading the package, which would download. */
export function electronBinary(): string | null {
  const note = join(packageFolder, 'path.txt');
  if (!existsSync(note)) return null;
  const program = join(packageFolder, 'dist', readFileSync(note, 'utf8'));
  return existsSync(program) ? program : null;
}
