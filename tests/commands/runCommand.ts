import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from '../../build/commands/command';

/** A busy machine is slow; what hangs is ended before its test is given up. */
const PATIENCE_MS = 240_000;

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Calls a command in this process, with what it prints kept: a process of its own takes a second to start. */
export async function callCommand(main: Command, ...words: readonly string[]): Promise<Outcome> {
  let stdout = '';
  let stderr = '';
  const code = await main(words, {
    print: (text) => {
      stdout += text;
      return Promise.resolve();
    },
    complain: (text) => (stderr += text),
  });
  return { code, stdout, stderr };
}

/** Runs a command of `build/commands` as a child process, the way npm does. */
export function runCommand(name: string, ...words: readonly string[]): Promise<Outcome> {
  return runCommandWith({}, name, ...words);
}

/** The same with further variables in its environment. */
export function runCommandWith(
  variables: Readonly<Record<string, string>>,
  name: string,
  ...words: readonly string[]
): Promise<Outcome> {
  return runScript('build/commands/run.ts', [name, ...words], variables);
}

/** Runs a script of ours as a child process. */
export function runScript(
  script: string,
  words: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  return new Promise((done) => {
    execFile(
      process.execPath,
      ['node_modules/tsx/dist/cli.mjs', script, ...words],
      { maxBuffer: 64 * 1024 * 1024, timeout: PATIENCE_MS, env: { ...process.env, ...variables } },
      (error, stdout, stderr) => {
        done({ code: error === null ? 0 : typeof error.code === 'number' ? error.code : -1, stdout, stderr });
      },
    );
  });
}

/** The same through a shell: the line begins with the command's name, and may redirect what it prints. */
export function runShell(line: string): Promise<Outcome> {
  const command = `'${process.execPath}' node_modules/tsx/dist/cli.mjs build/commands/run.ts ${line}`;
  return new Promise((done) => {
    execFile('/bin/sh', ['-c', command], { timeout: PATIENCE_MS }, (error, stdout, stderr) => {
      done({ code: error === null ? 0 : typeof error.code === 'number' ? error.code : -1, stdout, stderr });
    });
  });
}

export interface ScratchFolder {
  /** A path below it that does not exist yet. */
  newFolder(): string;
  /** Writes a file into it, and gives its path. */
  file(name: string, content: string | Uint8Array): string;
  path(name: string): string;
  remove(): void;
}

/** A folder outside the repository for one test file; to be removed by it. */
export function scratchFolder(): ScratchFolder {
  const root = mkdtempSync(join(tmpdir(), 'encours-lettres-'));
  let folders = 0;
  return {
    newFolder: () => join(root, `out-${String((folders += 1))}`),
    file: (name, content) => {
      writeFileSync(join(root, name), content);
      return join(root, name);
    },
    path: (name) => join(root, name),
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** Every file below a folder, with `/`, sorted; temporary ones too. */
export function filesBelow(folder: string): string[] {
  const found: string[] = [];
  const walk = (below: string): void => {
    for (const name of readdirSync(join(folder, below))) {
      const path = below === '' ? name : `${below}/${name}`;
      if (statSync(join(folder, path)).isDirectory()) walk(path);
      else found.push(path);
    }
  };
  walk('');
  return found.sort();
}

/** A FEC with these lines: customer, name, piece, day, debit, credit, letter. Sales have their line on an account 70. */
export function fecText(
  lines: readonly (readonly [
    customer: string,
    name: string,
    piece: string,
    day: string,
    debit: string,
    credit: string,
    letter?: string,
  ])[],
): string {
  const header =
    'JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\tCompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise';
  const rows = lines.flatMap(([customer, name, piece, day, debit, credit, letter = ''], index) => {
    const date = day.replaceAll('-', '');
    const sale = piece.startsWith('F') || piece.startsWith('A');
    const journal = sale ? ['VT', 'VENTES'] : ['BQ', 'BANQUE'];
    const [account, label] = sale ? ['706000', 'PRESTATIONS'] : ['512000', 'BANQUE'];
    const row = (...own: readonly string[]): string =>
      [...journal, String(index + 1), date, ...own, letter === '' ? '' : date, date, '', ''].join('\t');
    return [
      row('411000', 'CLIENTS', customer, name, piece, date, `${piece} ${name}`, debit, credit, letter),
      [
        ...journal,
        String(index + 1),
        date,
        account,
        label,
        '',
        '',
        piece,
        date,
        piece,
        credit,
        debit,
        '',
        '',
        date,
        '',
        '',
      ].join('\t'),
    ];
  });
  return [header, ...rows].join('\n') + '\n';
}
