import { spawn, type ChildProcess } from 'node:child_process';
import { join, resolve } from 'node:path';
import { STAND_IN_FOLDER } from './electronBinary';

export const ROOT = resolve(import.meta.dirname, '../..');
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A Ctrl+C arrives from the terminal and again from the launcher above us; the program takes a second one for impatience. */
const REPEATED_MS = 1000;

/** What runs the built program: Electron itself, or the stand-in on an installed browser. */
export type Runner =
  | { readonly kind: 'electron'; readonly program: string }
  | { readonly kind: 'stand-in'; readonly browser: string };

/** Starts the program in a window of its own process group, so that an interruption reaches it once, through us. */
export function spawnProgram(runner: Runner, env: Readonly<Record<string, string>>): ChildProcess {
  const options = {
    cwd: ROOT,
    stdio: 'inherit',
    detached: process.platform !== 'win32',
  } as const;
  if (runner.kind === 'electron') {
    const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
    const args = asRoot ? ['--no-sandbox', '.'] : ['.'];
    return spawn(runner.program, args, { ...options, env: { ...process.env, ...env } });
  }
  const args = [join(STAND_IN_FOLDER, 'electron'), '--headed', '.'];
  return spawn(process.execPath, args, {
    ...options,
    env: { ...process.env, ...env, ENCOURS_BROWSER: runner.browser },
  });
}

/** Passes interruptions on to the program. @returns its exit code, once it has ended */
export function followProgram(child: ChildProcess): Promise<number> {
  let lastAt = 0;
  const forward = (signal: NodeJS.Signals): void => {
    const now = Date.now();
    if (now - lastAt < REPEATED_MS) return;
    lastAt = now;
    child.kill(signal);
  };
  for (const signal of SIGNALS) process.on(signal, forward);
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => {
      for (const signal of SIGNALS) process.off(signal, forward);
      done(code ?? 1);
    });
  });
}
