import type { Command } from './command';
import { printWhole } from './standardOutput';

/** `tsx build/commands/run.ts NAME WORD...`: a command as a process of its own. Each loads only what it needs. */
const COMMANDS: Readonly<Record<string, () => Promise<{ readonly main: Command }>>> = {
  inspect: () => import('./inspect'),
  lettres: () => import('./lettres'),
  'sample-backup': () => import('./sampleBackup'),
  verify: () => import('./verify'),
};

const [name = '', ...words] = process.argv.slice(2);
const load = COMMANDS[name];
if (load === undefined) throw new Error(`no command ${name}: ${Object.keys(COMMANDS).join(', ')}`);
const { main } = await load();
process.exitCode = await main(words, {
  print: printWhole,
  complain: (text) => void process.stderr.write(text),
});
