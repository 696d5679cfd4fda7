import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { main as inspect } from '../../build/commands/inspect';
import { callCommand, runCommand, runShell, scratchFolder } from './runCommand';
import { SMALL } from './smallCompany';

const scratch = scratchFolder();
afterAll(() => {
  scratch.remove();
});

interface Printed {
  readonly encoding?: string;
  readonly openByCustomer?: readonly { readonly name: string }[];
  readonly warnings?: readonly { readonly code: string }[];
  readonly error?: { readonly code: string; readonly message: string };
}
const parse = (stdout: string): Printed[] => JSON.parse(stdout) as Printed[];

describe('npm run inspect', () => {
  it('reads a DOS file as one, under an encoding of the closed list, and says that it was guessed', async () => {
    // « Société », é being 0x82 in code page 850.
    const row = Buffer.from('Soci\u0082t\u0082;F1;31/01/2024;10,00\n', 'latin1');
    const list = scratch.file('dos.csv', Buffer.concat([Buffer.from('Client;Facture;Date;Montant\n'), row]));
    const [printed] = parse((await callCommand(inspect, list)).stdout);
    expect(printed?.encoding).toBe('windows-1252');
    expect(printed?.openByCustomer?.[0]?.name).toBe('Société');
    expect(printed?.warnings?.map(({ code }) => code)).toContain('encoding-guessed');
  });

  it.skipIf(process.platform === 'win32')('does not wait for a pipe into which nobody writes', async () => {
    const pipe = scratch.path('tuyau');
    execFileSync('mkfifo', [pipe]);
    const { code, stdout } = await callCommand(inspect, pipe, scratch.file('bon.txt', SMALL));
    expect(code).toBe(2);
    expect(parse(stdout).map(({ error }) => error?.code)).toEqual(['not-a-file', undefined]);
  });

  it.skipIf(!existsSync('/dev/full'))('what can’t be shown is said in one sentence', async () => {
    const { code, stderr } = await runShell(`inspect '${scratch.file('bon.txt', SMALL)}' > /dev/full`);
    expect(code).toBe(2);
    expect(stderr).toBe('Le résultat n’a pas pu être écrit sur la sortie standard : le disque est plein.\n');
  });

  it('prints a file given twice twice, and --aide the usage', async () => {
    const file = scratch.file('bon.txt', SMALL);
    const [first, second] = parse((await callCommand(inspect, file, file)).stdout);
    expect(second).toEqual(first);
    const { code, stdout } = await runCommand('inspect', '--aide');
    expect([code, stdout]).toEqual([0, 'npm run --silent inspect -- FICHIER...\n']);
  });
});
