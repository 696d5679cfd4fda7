import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ELECTRON_INSTALLER } from './electronBinary';

const LOOK_EVERY_MS = 500;
/** On a slow line more than 100 MB take minutes, without a network the first byte never comes: only silence is waited out. */
export const SILENCE_SECONDS = 20;

/** Downloads and unpacks Electron with its own installer, for as long as bytes keep coming. Whether it is there is seen afterwards. */
export async function downloadElectron(): Promise<void> {
  const temporary = mkdtempSync(join(tmpdir(), 'encours-electron-'));
  const unpacked = join(dirname(ELECTRON_INSTALLER), 'dist');
  try {
    const installer = spawn(process.execPath, [ELECTRON_INSTALLER], {
      stdio: 'ignore',
      env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
    });
    await whileGrowing(installer, [temporary, unpacked], SILENCE_SECONDS * 1000);
  } finally {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Lets a process go on to its end unless nothing comes into the folders for `silenceMs`: then it is killed. */
export function whileGrowing(
  child: ChildProcess,
  folders: readonly string[],
  silenceMs: number,
): Promise<void> {
  let bytes = -1;
  let grownAt = Date.now();
  return new Promise((done) => {
    const timer = setInterval(() => {
      const now = folders.reduce((sum, folder) => sum + bytesUnder(folder), 0);
      if (now !== bytes) grownAt = Date.now();
      else if (Date.now() - grownAt >= silenceMs) child.kill('SIGKILL');
      bytes = now;
    }, LOOK_EVERY_MS);
    const end = (): void => {
      clearInterval(timer);
      done();
    };
    child.once('error', end);
    child.once('exit', end);
  });
}

/** What the files below a folder hold together; those that go away meanwhile count nothing. */
function bytesUnder(folder: string): number {
  try {
    return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return sum + bytesUnder(path);
      return entry.isFile() ? sum + statSync(path).size : sum;
    }, 0);
  } catch {
    return 0;
  }
}
