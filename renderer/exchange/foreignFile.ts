import type { TextFacts } from './bytes/encoding';
import type { Sample } from './bytes/sample';
import { sizeOf, type ByteSource } from './bytes/slices';
import type { FileError } from './inspection';

const INSTEAD = 'Donnez l’export FEC (fichier texte) ou une liste de factures au format CSV.';

export function tooLarge(): FileError {
  return {
    code: 'file-too-large',
    message:
      'Le fichier dépasse 512 Mo : il ne peut pas être lu en une fois. Exportez un seul exercice, ou seulement les comptes clients.',
  };
}

/** Files that are not text, or not a table: recognised by their first bytes, so that the sentence can say what they are. */
export async function foreignFile(
  source: ByteSource,
  facts: TextFacts,
  sample: Sample,
): Promise<FileError | null> {
  const head =
    source instanceof Uint8Array
      ? source.subarray(0, 16)
      : new Uint8Array(await source.slice(0, 16).arrayBuffer());
  const starts = (...bytes: readonly number[]): boolean => bytes.every((byte, index) => head[index] === byte);
  if (starts(0x25, 0x50, 0x44, 0x46))
    return {
      code: 'pdf',
      message: `Ce fichier est un PDF : les montants ne peuvent pas y être lus sûrement. ${INSTEAD}`,
    };
  if (starts(0x50, 0x4b, 0x03, 0x04))
    return {
      code: 'spreadsheet',
      message: `Ce fichier est un classeur Excel ou une archive ZIP. Ouvrez-le puis enregistrez-le au format CSV. ${INSTEAD}`,
    };
  if (starts(0xd0, 0xcf, 0x11, 0xe0))
    return {
      code: 'spreadsheet',
      message: `Ce fichier est un ancien classeur Excel, ou il est protégé par un mot de passe. Ouvrez-le puis enregistrez-le au format CSV. ${INSTEAD}`,
    };
  if (facts.nulBytes > 16 && facts.nulBytes * 200 > sizeOf(source))
    return { code: 'not-text', message: `Ce fichier n’est pas un fichier texte. ${INSTEAD}` };
  const first = (sample.lines.find((line) => line.trim() !== '') ?? '').trim().toLowerCase();
  if (first.startsWith('<!doctype html') || first.startsWith('<html') || first.startsWith('<table'))
    return {
      code: 'html',
      message: `Ce fichier est une page web, même si son nom finit par .xls. Ouvrez-le dans un tableur puis enregistrez-le au format CSV. ${INSTEAD}`,
    };
  if (first.startsWith('<?xml') || first.startsWith('<!doctype'))
    return { code: 'xml', message: `Ce fichier est un document XML. ${INSTEAD}` };
  if (sample.lines.every((line) => line.trim() === ''))
    return {
      code: 'empty-file',
      message:
        'Le fichier ne contient que des lignes vides : refaites l’export depuis le logiciel comptable.',
    };
  return null;
}
