import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { buildProgram } from './build';
import { electronBinary } from './electronBinary';
import { downloadElectron, SILENCE_SECONDS } from './electronDownload';
import { findBrowser } from './findBrowser';
import { followProgram, ROOT, spawnProgram } from './runProgram';
import { hasDisplay, startPlan } from './startPlan';

const DEMONSTRATION = join(ROOT, 'out', 'demonstration');
const NAMED_FILES = 12;

/** Builds what is out of date, then shows the program as well as this machine allows. @returns the exit code */
async function start(): Promise<number> {
  if (await buildProgram({ force: false })) console.log('Programme construit.');
  const display = hasDisplay(process.platform, process.env);
  const electron = display ? (electronBinary() ?? (await fetchElectron())) : null;
  switch (startPlan({ display, electron: electron !== null })) {
    case 'electron':
      return followProgram(spawnProgram({ kind: 'electron', program: electron ?? '' }, {}));
    case 'stand-in':
      return startInBrowser();
    case 'without-window':
      return writeDemonstration();
  }
}

async function fetchElectron(): Promise<string | null> {
  console.log(
    `Electron n’est pas encore là : il est téléchargé, une seule fois (plus de 100 Mo). Sans réseau, l’essai s’arrête au bout de ${SILENCE_SECONDS} secondes.`,
  );
  await downloadElectron();
  return electronBinary();
}

function startInBrowser(): Promise<number> {
  const browser = findBrowser();
  console.log(
    [
      'Electron n’a pas pu être téléchargé : le même programme s’ouvre dans une fenêtre du navigateur installé',
      `  ${browser}`,
      'Ses données sont à part : ce qui est saisi ici ne se retrouve pas dans Encours sous Electron, ni l’inverse.',
      'Les menus du système n’y sont pas ; tout se fait dans la fenêtre.',
    ].join('\n'),
  );
  return followProgram(spawnProgram({ kind: 'stand-in', browser }, {}));
}

/** The main job on the sample company, for a machine without a screen. */
async function writeDemonstration(): Promise<number> {
  console.log(
    'Pas d’écran ici (ni DISPLAY ni WAYLAND_DISPLAY) : Encours écrit les lettres de l’entreprise d’exemple, sans fenêtre.',
  );
  const tsx = createRequire(import.meta.url).resolve('tsx/cli');
  const command = [tsx, join(ROOT, 'build/commands/run.ts'), 'lettres', '--vers', DEMONSTRATION];
  const child = spawn(process.execPath, command, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  const code = await followProgram(child);
  if (code !== 0) return code;
  const files = filesUnder(DEMONSTRATION).map((file) => relative(ROOT, file));
  console.log('Fichiers écrits :');
  for (const file of files.slice(0, NAMED_FILES)) console.log(`  ${file}`);
  if (files.length > NAMED_FILES) console.log(`  … et ${files.length - NAMED_FILES} autres`);
  return 0;
}

/** The files of a folder first, then those of the folders in it. */
function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => a.name.localeCompare(b.name));
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(folder, entry.name));
  const folders = entries.filter((entry) => entry.isDirectory());
  return [...files, ...folders.flatMap((entry) => filesUnder(join(folder, entry.name)))];
}

try {
  process.exitCode = await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
