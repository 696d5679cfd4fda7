import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type BuildEnvironmentOptions } from 'vite';
import { BUNDLES, CONFIG_FILE, type Bundle } from '../vite/vite.config';

const ROOT = resolve(import.meta.dirname, '../..');
const OUT = join(ROOT, 'out');
const STAMP = join(OUT, 'inputs.sha256');
/** Everything that a bundle is made of. */
const INPUTS = [
  'build/commands/build.ts',
  'electron',
  'renderer',
  'rpc',
  'assets',
  'build/vite',
  'package-lock.json',
  'tsconfig.base.json',
];

/** Builds `out/` unless it was made from the very same inputs. @returns whether anything was built */
export async function buildProgram(options: { readonly force: boolean }): Promise<boolean> {
  const stamp = inputsHash();
  if (!options.force && isUpToDate(stamp)) return false;
  await mkdir(join(ROOT, '.cache'), { recursive: true });
  const fresh = await mkdtemp(join(ROOT, '.cache', 'build-'));
  try {
    for (const bundle of BUNDLES) await buildBundle(bundle, { outDir: join(fresh, bundle) });
    await writeFile(join(fresh, 'inputs.sha256'), stamp);
    await putInPlace(fresh);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return true;
}

/** What is built is what is delivered, whoever calls: a test's own NODE_ENV would give a page made for debugging. */
export async function buildBundle(
  bundle: Bundle,
  options: BuildEnvironmentOptions,
): ReturnType<typeof build> {
  const former = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    return await build({ configFile: CONFIG_FILE, mode: bundle, build: options });
  } finally {
    if (former === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = former;
  }
}

function isUpToDate(stamp: string): boolean {
  if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== stamp) return false;
  return ['main/index.js', 'safety/worker.cjs', 'preload/index.cjs', 'renderer/index.html'].every((file) =>
    existsSync(join(OUT, file)),
  );
}

/** A program that runs meanwhile never sees half a build: the former folder is moved away whole. */
async function putInPlace(fresh: string): Promise<void> {
  const former = `${fresh}-former`;
  if (existsSync(OUT)) await rename(OUT, former);
  await rename(fresh, OUT);
  await rm(former, { recursive: true, force: true });
}

/** SHA-256 over the names and contents of all inputs. */
function inputsHash(): string {
  const hash = createHash('sha256').update(process.version);
  for (const input of INPUTS) {
    for (const file of filesUnder(join(ROOT, input))) {
      hash.update(relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  const entries = safeEntries(path);
  if (entries === null) return [path];
  return entries.flatMap((name) => filesUnder(join(path, name)));
}

function safeEntries(path: string): string[] | null {
  try {
    return readdirSync(path).sort();
  } catch {
    return null;
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const built = await buildProgram({ force: process.argv.includes('--force') });
  console.log(built ? 'Programme construit dans out/.' : 'out/ est à jour.');
}
