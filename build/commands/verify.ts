import { parseBackupOptions } from './backup/backupOptions';
import { refused, verifyFile, type Verification } from './backup/verifyFile';
import { CommandError } from './lettres/commandError';
import { OutputError, printWhole } from './standardOutput';

/**
 * `npm run --silent verify -- FILE [--passphrase-file F]`: checks a backup whole and prints what it holds as one JSON object.
 * Ends with 0 when it could be restored, with 2 when not, and never otherwise.
 */
async function main(words: readonly string[]): Promise<Verification> {
  try {
    return await verifyFile(parseBackupOptions('verify', words));
  } catch (error) {
    if (!(error instanceof CommandError))
      return refused({ code: 'unexpected', message: `La vérification n’a pas abouti : ${String(error)}` });
    process.stderr.write(`${error.message}\n`);
    return refused({ code: 'usage', message: error.message });
  }
}

const verification = await main(process.argv.slice(2));
try {
  await printWhole(`${JSON.stringify(verification, null, 2)}\n`);
  process.exitCode = verification.ok ? 0 : 2;
} catch (error) {
  process.stderr.write(`${error instanceof OutputError ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
