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
  if (starts(0xff, 0xfe, 0, 0) || starts(0, 0, 0xfe, 0xff))
    return {
      code: 'utf-32',
      message:
        'Ce fichier est écrit en UTF-32, un encodage qui n’est pas lu. Refaites l’export en UTF-8 ou en ISO-8859-15.',
    };
  if (await isBinary(source, facts.nulBytes))
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

/**
 * Text holds a stray NUL at most. NUL bytes at the very end don’t count: a disk that filled up or a computer that stopped leaves
 * them after good lines.
 */
async function isBinary(source: ByteSource, nulBytes: number): Promise<boolean> {
  const size = sizeOf(source);
  const tooMany = (nuls: number, bytes: number): boolean => nuls > 16 && nuls * 200 > bytes;
  if (!tooMany(nulBytes, size)) return false;
  const padding = await endingNuls(source, size);
  return padding === size || tooMany(nulBytes - padding, size - padding);
}

const BLOCK = 1024 * 1024;

async function endingNuls(source: ByteSource, size: number): Promise<number> {
  for (let end = size; end > 0;) {
    const start = Math.max(0, end - BLOCK);
    const block =
      source instanceof Uint8Array
        ? source.subarray(start, end)
        : new Uint8Array(await source.slice(start, end).arrayBuffer());
    const last = block.findLastIndex((byte) => byte !== 0);
    if (last >= 0) return size - start - last - 1;
    end = start;
  }
  return size;
}
