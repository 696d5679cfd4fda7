import { parseBackupOptions } from './backup/backupOptions';
import { refused, verifyFile, type Verification } from './backup/verifyFile';
import type { Command, CommandIo } from './command';
import { CommandError } from './lettres/commandError';
import { OutputError } from './standardOutput';

/**
 * `npm run --silent verify -- FILE [--passphrase-file F]`: checks a backup whole and prints what it holds as one JSON object.
 * Ends with 0 when it could be restored, with 2 when not, and never otherwise.
 */
async function verification(words: readonly string[], { complain }: CommandIo): Promise<Verification> {
  try {
    return await verifyFile(parseBackupOptions('verify', words));
  } catch (error) {
    if (!(error instanceof CommandError))
      return refused({ code: 'unexpected', message: `La vérification n’a pas abouti : ${String(error)}` });
    complain(`${error.message}\n`);
    return refused({ code: 'usage', message: error.message });
  }
}

export const main: Command = async (words, io) => {
  const found = await verification(words, io);
  try {
    await io.print(`${JSON.stringify(found, null, 2)}\n`);
    return found.ok ? 0 : 2;
  } catch (error) {
    io.complain(`${error instanceof OutputError ? error.message : String(error)}\n`);
    return 2;
  }
};
