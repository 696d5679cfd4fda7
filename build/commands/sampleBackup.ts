import 'fake-indexeddb/auto';
import { parseBackupOptions, readPassphrase } from './backup/backupOptions';
import { sampleDatabase, SAMPLE_INSTANT } from './backup/sampleDatabase';
import { writeBackupFile } from './backup/writeBackupFile';
import { CommandError } from './lettres/commandError';
import { SAMPLE_DAY } from './lettres/options';

/**
 * `npm run --silent sample-backup -- FILE [--passphrase-file F]`: a backup of the sample company, as the program writes it. Ends
 * with 0 when it was written, with 2 when not.
 */
async function main(words: readonly string[]): Promise<void> {
  const { file, passphraseFile } = parseBackupOptions('sample-backup', words);
  const passphrase = passphraseFile === null ? null : await readPassphrase(passphraseFile);
  const database = await sampleDatabase('sample-backup');
  const facts = await writeBackupFile(database, { file, passphrase, day: SAMPLE_DAY, at: SAMPLE_INSTANT });
  database.close();
  process.stdout.write(
    `${file} : ${counted(facts.accounts, 'compte')}, ${counted(facts.invoices, 'facture')}, ${counted(facts.documents, 'document')}.\n`,
  );
}

function counted(count: number, name: string): string {
  return `${String(count)} ${name}${count < 2 ? '' : 's'}`;
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  const known = error instanceof CommandError;
  process.stderr.write(known ? `${error.message}\n` : `Erreur inattendue : ${String(error)}\n`);
  process.exitCode = 2;
}
