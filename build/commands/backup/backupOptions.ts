import { readFile, stat } from 'node:fs/promises';
import { CommandError } from '../lettres/commandError';

export interface BackupOptions {
  readonly file: string;
  readonly passphraseFile: string | null;
}

const PASSPHRASE_OPTION = '--passphrase-file';
const MOST_PASSPHRASE_BYTES = 4096;

/** Reads `FICHIER [--passphrase-file F]`. @throws CommandError for anything else */
export function parseBackupOptions(command: string, words: readonly string[]): BackupOptions {
  const usage = `Usage : npm run --silent ${command} -- FICHIER [${PASSPHRASE_OPTION} FICHIER]`;
  const files: string[] = [];
  let passphraseFile: string | null = null;
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place] ?? '';
    const equals = word.startsWith(`${PASSPHRASE_OPTION}=`);
    if (word === PASSPHRASE_OPTION || equals) {
      const value = equals ? word.slice(PASSPHRASE_OPTION.length + 1) : words[(place += 1)];
      if (value === undefined || value === '')
        throw new CommandError(`L’option ${PASSPHRASE_OPTION} attend un fichier. ${usage}`);
      if (passphraseFile !== null)
        throw new CommandError(`L’option ${PASSPHRASE_OPTION} est donnée deux fois. ${usage}`);
      passphraseFile = value;
    } else if (word.startsWith('-') && word !== '-') {
      throw new CommandError(`L’option « ${word} » n’existe pas. ${usage}`);
    } else files.push(word);
  }
  const [file, ...others] = files;
  if (file === undefined || file === '') throw new CommandError(`Indiquez un fichier. ${usage}`);
  if (others.length > 0) throw new CommandError(`Un seul fichier est attendu. ${usage}`);
  return { file, passphraseFile };
}

/** The passphrase that a file holds, without the end of its line. @throws CommandError */
export async function readPassphrase(path: string): Promise<string> {
  let bytes: Uint8Array;
  try {
    const facts = await stat(path);
    if (!facts.isFile() || facts.size > MOST_PASSPHRASE_BYTES)
      throw new CommandError(`« ${path} » n’est pas un fichier de phrase secrète.`);
    bytes = await readFile(path);
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(`Le fichier de phrase secrète « ${path} » ne peut pas être lu.`, { cause: error });
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r?\n$/, '');
  } catch (error) {
    throw new CommandError(`Le fichier de phrase secrète « ${path} » n’est pas un texte en UTF-8.`, {
      cause: error,
    });
  }
  if (text === '') throw new CommandError(`Le fichier de phrase secrète « ${path} » est vide.`);
  // No field of the program takes a second line: what was sealed with one could be opened from here alone.
  if (/[\r\n]/.test(text))
    throw new CommandError(
      `Le fichier de phrase secrète « ${path} » a plusieurs lignes : une seule est attendue.`,
    );
  return text;
}
