import 'fake-indexeddb/auto';
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyFile, type Verification } from '../../build/commands/backup/verifyFile';
import { openArchiveFile } from '../../electron/archive/archiveFile';
import { openArchive } from '../../electron/archive/openArchive';
import { writeArchive } from '../../electron/archive/writeArchive';
import { memorySink, streamed, type Part } from '../archive/memory';
import { main as sampleBackup } from '../../build/commands/sampleBackup';
import { main as verifyMain } from '../../build/commands/verify';
import { callCommand, runCommand, runCommandWith, runShell, scratchFolder } from './runCommand';

const folder = scratchFolder();
const plain = folder.path('sample.encours');
// As long a name as systems take.
const sealed = folder.path(`${'s'.repeat(247)}.encours`);
const passphrase = folder.file('phrase.txt', 'les copeaux du mardi\n');

async function verify(
  ...words: readonly string[]
): Promise<{ code: number; said: Verification; stderr: string }> {
  const { code, stdout, stderr } = await callCommand(verifyMain, ...words);
  return { code, said: JSON.parse(stdout) as Verification, stderr };
}

const codesOf = ({ said }: { said: Verification }): readonly string[] =>
  said.problems.map(({ code }) => code);

describe('npm run sample-backup and npm run verify', () => {
  beforeAll(async () => {
    const [one, two] = await Promise.all([
      runCommand('sample-backup', plain),
      runCommand('sample-backup', sealed, '--passphrase-file', passphrase),
    ]);
    expect([one.stderr, one.code, two.stderr, two.code]).toEqual(['', 0, '', 0]);
    expect(one.stdout).toContain('61 comptes');
  });
  afterAll(() => folder.remove());

  it('write a backup of the sample company that could be restored, plain or encrypted', async () => {
    const open = await verify(plain);
    const closed = await verify(sealed, `--passphrase-file=${passphrase}`);
    expect(open).toMatchObject({ code: 0, stderr: '' });
    expect(open.said).toMatchObject({
      ok: true,
      accounts: 61,
      invoices: 466,
      documents: 1,
      journalEntries: 4,
      problems: [],
    });
    expect(open.said.openTotalCents).toBeGreaterThan(0);
    expect(open.said.lastHash).toMatch(/^[0-9a-f]{64}$/);
    expect(closed.code).toBe(0);
    expect({ ...closed.said, lastHash: '' }).toEqual({ ...open.said, lastHash: '' });
    const process = await runCommand('verify', plain);
    expect(process).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(process.stdout)).toEqual(open.said);
  });

  it('hide what an encrypted one holds, and tell a wrong passphrase from damage', async () => {
    expect(readFileSync(sealed).includes('Menuiserie')).toBe(false);
    const none = await verify(sealed);
    expect([none.code, codesOf(none)]).toEqual([2, ['passphrase-needed']]);
    const wrong = await verify(sealed, '--passphrase-file', folder.file('autre.txt', 'une autre phrase'));
    expect([wrong.code, codesOf(wrong)]).toEqual([2, ['wrong-passphrase']]);
    const bytes = readFileSync(sealed);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    const damaged = await verify(folder.file('abimee.encours', bytes), '--passphrase-file', passphrase);
    expect([damaged.code, codesOf(damaged)]).toEqual([2, ['damaged']]);
    expect(damaged.said.problems[0]?.message).toMatch(/abîmée.*octet \d+/);
  });

  it('answer whatever the file is: missing, a folder, empty, garbage, cut, spoiled', async () => {
    const cut = folder.file('coupee.encours', readFileSync(plain));
    truncateSync(cut, 100_000);
    const spoiled = readFileSync(plain);
    spoiled[70_000] = (spoiled[70_000] ?? 0) ^ 0x20;
    const cases: readonly (readonly [string, string])[] = [
      [folder.path('absente.encours'), 'not-found'],
      [folder.path('.'), 'not-a-file'],
      [folder.file('vide.encours', ''), 'truncated'],
      [folder.file('courrier.txt', 'Bonjour, ceci n’est pas une sauvegarde.'.repeat(1000)), 'not-an-archive'],
      [cut, 'truncated'],
      [folder.file('un-bit.encours', spoiled), 'damaged'],
    ];
    for (const [file, code] of cases) {
      const outcome = await verify(file);
      expect([outcome.code, codesOf(outcome)], file).toEqual([2, [code]]);
      expect(outcome.said).toMatchObject({ ok: false, accounts: 0, lastHash: null });
      expect(outcome.stderr).toBe('');
    }
  });

  it('refuse a part with something after the end of its stream', async () => {
    const source = await openArchiveFile(plain);
    const archive = await openArchive(source, null);
    const { facts } = await archive.readManifest();
    const held: Part[] = [];
    for await (const { name, codec, chunks } of archive.parts()) {
      const pieces: Uint8Array[] = [];
      for await (const chunk of chunks) pieces.push(Uint8Array.from(chunk));
      held.push({ name, codec, content: Buffer.concat(pieces) });
    }
    await source.close();
    const tables = Buffer.from(held.find(({ name }) => name === 'tables')?.content ?? []);
    const after = [
      Buffer.alloc(0),
      Buffer.from('a'),
      Buffer.alloc(3_000_000),
      // The checksum that ends the stream, once more.
      Buffer.concat([Buffer.from('and the same end'), tables.subarray(-4)]),
      tables,
    ];
    for (const [index, more] of after.entries()) {
      const parts = held.map((part) =>
        part.name === 'tables' ? { ...part, content: Buffer.concat([tables, more]) } : part,
      );
      const sink = memorySink();
      await writeArchive({ sink, header: archive.header, facts, parts: streamed(parts), sealing: null });
      const file = folder.file(`suite-${String(index)}.encours`, sink.bytes());
      const { ok, problems } = await verifyFile({ file, passphraseFile: null });
      const codes = problems.map(({ code }) => code);
      if (index === 0) expect([ok, codes]).toEqual([true, []]);
      else expect([ok, codes.includes('part')]).toEqual([false, true]);
    }
  });

  it('end with 2 when something unforeseen stops them, and say so', async () => {
    const hook = folder.file(
      'hook.cjs',
      `require('node:fs').openAsBlob = () => { throw new Error('no dice'); };
       require('node:module').syncBuiltinESMExports();`,
    );
    const wrote = await runCommandWith(
      { NODE_OPTIONS: `--require ${hook}` },
      'sample-backup',
      folder.path('x.encours'),
    );
    expect([wrote.code, wrote.stdout]).toEqual([2, '']);
    expect(wrote.stderr).toContain('Erreur inattendue');
  });

  it('end with 2 when nobody can take the answer', async () => {
    const full = await runShell(`verify ${plain} > /dev/full`);
    expect([full.code, full.stderr]).toEqual([2, expect.stringContaining('le disque est plein')]);
  });

  it('refuse what they are not given to understand, in a French sentence', async () => {
    const unknown = await verify(plain, '--vite');
    expect([unknown.code, codesOf(unknown)]).toEqual([2, ['usage']]);
    expect(unknown.stderr).toContain('L’option « --vite » n’existe pas.');
    expect((await verify()).code).toBe(2);
    expect((await verify(plain, sealed)).stderr).toContain('Un seul fichier est attendu.');
    const wrote = await callCommand(sampleBackup, folder.path('x.encours'), '--rapide');
    expect([wrote.code, wrote.stdout]).toEqual([2, '']);
    expect(wrote.stderr).toContain('L’option « --rapide » n’existe pas.');
  });

  it('write whole or not at all: a folder that is not there, a folder in the place, no passphrase to read', async () => {
    const kept = folder.file('garder.encours', 'avant');
    const noPhrase = await callCommand(sampleBackup, kept, '--passphrase-file', folder.path('rien.txt'));
    expect(noPhrase.code).toBe(2);
    expect(readFileSync(kept, 'utf8')).toBe('avant');
    const nowhere = await callCommand(sampleBackup, folder.path('nulle/part.encours'));
    expect([nowhere.code, nowhere.stderr]).toEqual([2, expect.stringContaining('Rien n’a été écrit.')]);
    const inPlace = await callCommand(sampleBackup, folder.path('.'));
    expect([inPlace.code, inPlace.stderr]).toEqual([
      2,
      expect.stringContaining('n’est pas un fichier ordinaire'),
    ]);
    writeFileSync(folder.path('vide.txt'), '\n');
    expect(
      (await verify(plain, '--passphrase-file', folder.path('vide.txt'))).said.problems[0]?.message,
    ).toContain('est vide');
  });
});
