import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { parseBackupOptions, readPassphrase } from './backup/backupOptions';
import { sampleDatabase, SAMPLE_INSTANT } from './backup/sampleDatabase';
import { writeBackupFile } from './backup/writeBackupFile';
import type { Command, CommandIo } from './command';
import { CommandError } from './lettres/commandError';
import { SAMPLE_DAY } from './lettres/options';
import { OutputError } from './standardOutput';

/**
 * `npm run --silent sample-backup -- FILE [--passphrase-file F]`: a backup of the sample company, as the program writes it. Ends
 * with 0 when it was written, with 2 when not.
 */
async function writeSample(words: readonly string[], { print }: CommandIo): Promise<void> {
  const { file, passphraseFile } = parseBackupOptions('sample-backup', words);
  const passphrase = passphraseFile === null ? null : await readPassphrase(passphraseFile);
  const database = await sampleDatabase(`sample-backup-${randomUUID()}`);
  const facts = await writeBackupFile(database, { file, passphrase, day: SAMPLE_DAY, at: SAMPLE_INSTANT });
  await database.delete();
  await print(
    `${file} : ${counted(facts.accounts, 'compte')}, ${counted(facts.invoices, 'facture')}, ${counted(facts.documents, 'document')}.\n`,
  );
}

function counted(count: number, name: string): string {
  return `${String(count)} ${name}${count < 2 ? '' : 's'}`;
}

export const main: Command = async (words, io) => {
  try {
    await writeSample(words, io);
    return 0;
  } catch (error) {
    const known = error instanceof CommandError || error instanceof OutputError;
    io.complain(known ? `${error.message}\n` : `Erreur inattendue : ${String(error)}\n`);
    return 2;
  }
};
