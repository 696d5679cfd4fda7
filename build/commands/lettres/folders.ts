import { lstat, mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes what is missing of a path, one folder at a time: below `/proc`, Node's own recursive call never ends.
 * @param made takes each folder that was made
 * @throws the error of the system; `EEXIST` where a file stands in the way
 */
export async function makeFolder(path: string, made: string[]): Promise<void> {
  const missing: string[] = [];
  let present = path;
  while (!(await isThere(present)) && dirname(present) !== present) {
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

/** Whether something bears this name, be it a link that leads nowhere. */
export async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
