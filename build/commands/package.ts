import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { buildProgram } from './build';
import { followProgram, ROOT } from './runProgram';

/** Nothing is ever published by a command: `--publish` is fixed, and a second one is refused. */
function builderArguments(given: readonly string[]): string[] {
  const publish = given.find((argument) => /^(-p|--publish)(=|$)/.test(argument));
  if (publish !== undefined)
    throw new Error(`${publish} : la publication n’est pas faite par cette commande.`);
  return ['--config', join(ROOT, 'build/electron-builder.cjs'), '--publish', 'never', ...given];
}

/** `npm run package` makes the installers of this system in `release/`; `-- --dir --win --mac --linux` go to electron-builder. */
async function packageProgram(given: readonly string[]): Promise<number> {
  const args = builderArguments(given);
  await buildProgram({ force: false });
  const folder = dirname(createRequire(import.meta.url).resolve('electron-builder/package.json'));
  return followProgram(
    spawn(process.execPath, [join(folder, 'cli.js'), ...args], { cwd: ROOT, stdio: 'inherit' }),
  );
}

try {
  process.exitCode = await packageProgram(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
