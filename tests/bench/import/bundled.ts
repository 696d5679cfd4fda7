import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'vite';

/**
 * Runs a probe of this folder as the program ships, bundled, in a process of its own: from sources through tsx the reader is slower by a
 * tenth and more, and a process full of build tools collects its memory more slowly.
 * @returns what the probe prints
 */
export async function runBundled(probe: string, folder: string, args: readonly string[]): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, `${probe}.ts`),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: `${probe}.mjs` } },
    },
    ssr: { noExternal: true },
  });
  const child = spawnSync(process.execPath, [join(folder, `${probe}.mjs`), ...args], { encoding: 'utf8' });
  if (child.status !== 0) throw new Error(child.stderr);
  return child.stdout;
}
