import { open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isThere, makeFolder } from './folders';

/** Paths below the folder, with `/`: what is put in place, in this order, and what goes away with it. */
export interface Plan {
  readonly placed: readonly string[];
  readonly removed: readonly string[];
}

/** Inside the scratch folder: files ready to be placed, files set aside, and the plan as long as it is not carried out. */
const READY = 'ready';
const FORMER = 'former';
const PLAN = 'plan.json';

export function readyPath(scratch: string, path: string): string {
  return join(scratch, READY, path);
}

/**
 * Puts prepared files in the place of those that are there. What was there is set aside first, last file first, so that the
 * summary, which comes last, is never seen beside letters of another run. No file system renames many files in one step:
 * the plan is on the disk before the first of them, and until it is gone `putBack` restores what was there.
 * Everything stays on one file system, so that each step is a renaming.
 */
export async function exchangeFiles(target: string, scratch: string, plan: Plan): Promise<void> {
  await writeFlushed(join(scratch, PLAN), new TextEncoder().encode(JSON.stringify(plan)));
  for (const path of [...plan.placed, ...plan.removed].reverse()) {
    if (!(await isThere(join(target, path)))) continue;
    await makeFolder(dirname(join(scratch, FORMER, path)), []);
    await rename(join(target, path), join(scratch, FORMER, path));
  }
  for (const path of plan.placed) await rename(readyPath(scratch, path), join(target, path));
  await rm(join(scratch, PLAN));
}

/**
 * Restores what was there before an exchange that failed or was killed; does nothing where none was under way. Killed
 * itself, it can be called again: each step leaves a state that the next call understands.
 */
export async function putBack(target: string, scratch: string): Promise<void> {
  const plan = await readPlan(join(scratch, PLAN));
  if (plan === null) return;
  for (const path of [...plan.placed].reverse())
    if (!(await isThere(readyPath(scratch, path))) && (await isThere(join(target, path))))
      await rename(join(target, path), readyPath(scratch, path));
  for (const path of [...plan.removed, ...plan.placed]) {
    const former = join(scratch, FORMER, path);
    if (!(await isThere(former))) continue;
    await makeFolder(dirname(join(target, path)), []);
    await rename(former, join(target, path));
  }
  await rm(join(scratch, PLAN));
}

/** Null where there is no plan, or one that was never finished: then nothing was moved either. */
async function readPlan(path: string): Promise<Plan | null> {
  let plan: unknown;
  try {
    plan = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const { placed, removed } = (plan ?? {}) as Partial<Record<keyof Plan, unknown>>;
  return { placed: pathsBelow(placed), removed: pathsBelow(removed) };
}

/** A folder may come from elsewhere: a plan that names files outside it is not followed there. */
function pathsBelow(paths: unknown): string[] {
  return Array.isArray(paths)
    ? paths.filter(
        (path): path is string =>
          typeof path === 'string' && path.split('/').every((part) => /^(?!\.{1,2}$)[^\\:]+$/.test(part)),
      )
    : [];
}

/** @throws the error of the system; `EEXIST` where a file bears the name */
export async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
