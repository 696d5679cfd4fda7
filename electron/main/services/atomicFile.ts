import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { numberedName, safeFileName } from './fileName';

/**
 * Writes a file whole or not at all: under a temporary name beside it, flushed, renamed over the target, and the folder
 * flushed so that the new name survives a power cut. Replaces a file of that name: only for a path that the owner has
 * confirmed or that is ours.
 */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = await writeTemporary(path, bytes);
  try {
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await flushFolder(dirname(path));
}

/**
 * Writes a file under the first free name (`name.pdf`, `name (2).pdf`…), whole or not at all, and never over another.
 * @returns the path that it took
 */
export async function createFile(path: string, bytes: Uint8Array): Promise<string> {
  const temporary = await writeTemporary(path, bytes);
  try {
    const taken = await linkUnderFreeName(temporary, path);
    await flushFolder(dirname(path));
    return taken;
  } finally {
    await rm(temporary, { force: true });
  }
}

/**
 * Writes a folder of files whole or not at all: into a temporary folder beside it, then renamed under the first free name.
 * Names are made safe and told apart (two customers of the same name). @returns the folder's path
 */
export async function createFolder(
  path: string,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<string> {
  const temporary = join(dirname(path), temporaryName(basename(path)));
  await mkdir(temporary);
  try {
    const names = distinctNames(files.map((file) => file.name));
    for (const [index, file] of files.entries()) {
      await writeFlushed(join(temporary, names[index] ?? file.name), file.bytes);
    }
    await flushFolder(temporary);
    const taken = await renameFolderToFreeName(temporary, path);
    await flushFolder(dirname(path));
    return taken;
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    throw error;
  }
}

/** Safe names, each different from the others even where the system ignores case. */
export function distinctNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const safe = safeFileName(name);
    let attempt = 1;
    while (taken.has(numberedName(safe, attempt).toLowerCase())) attempt += 1;
    const free = numberedName(safe, attempt);
    taken.add(free.toLowerCase());
    return free;
  });
}

/**
 * Removes what an interrupted run left in a folder of ours.
 * @param madeBefore milliseconds since 1970: what is written to at this moment stays
 */
export async function removeLeftovers(folder: string, madeBefore: number): Promise<void> {
  const names = await readdir(folder).catch(() => [] as string[]);
  for (const name of names.filter(isTemporaryName)) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found !== null && found.mtimeMs < madeBefore) await rm(path, { recursive: true, force: true });
  }
}

async function writeTemporary(path: string, bytes: Uint8Array): Promise<string> {
  const temporary = join(dirname(path), temporaryName(basename(path)));
  try {
    await writeFlushed(temporary, bytes);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  return temporary;
}

function temporaryName(name: string): string {
  return `.${name.slice(0, 60)}.${randomBytes(6).toString('hex')}.encours-tmp`;
}

function isTemporaryName(name: string): boolean {
  return name.startsWith('.') && name.endsWith('.encours-tmp');
}

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A hard link fails where the name is taken, which a rename does not; volumes without links get an exclusive copy. */
async function linkUnderFreeName(temporary: string, path: string): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const candidate = join(dirname(path), numberedName(basename(path), attempt));
    try {
      await link(temporary, candidate);
      return candidate;
    } catch (error) {
      if (hasCode(error, 'EEXIST')) continue;
      if (!hasCode(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EISDIR', 'EINVAL')) throw error;
      if (await reserved(candidate)) {
        await rename(temporary, candidate);
        return candidate;
      }
    }
  }
}

/** Takes the name with an empty file that the rename then replaces (memory sticks know no hard links). */
async function reserved(path: string): Promise<boolean> {
  try {
    await (await open(path, 'wx')).close();
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

async function renameFolderToFreeName(temporary: string, path: string): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const candidate = join(dirname(path), numberedName(basename(path), attempt));
    try {
      await mkdir(candidate);
    } catch (error) {
      if (hasCode(error, 'EEXIST')) continue;
      throw error;
    }
    await rmdir(candidate);
    await rename(temporary, candidate);
    return candidate;
  }
}

async function flushFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } catch (error) {
    if (!hasCode(error, 'EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'EPERM')) throw error;
  } finally {
    await folder.close();
  }
}

function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
