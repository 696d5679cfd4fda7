import type { DispatchContact, DispatchRecord } from '../store/records/dispatchRecord';
import { readIssuedDocument } from '../store/queries/readDispatches';
import { readPrinted } from './reprint';
import { StoreError } from '../store/storeError';
import type { Services, WorkOptions } from './services';

export interface LetterFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const NOT_IN_A_NAME = /[^\p{L}\p{N}._-]+/gu;

/** `001-R-2026-00042-DURAND.pdf`: sorted as the letters lie in the dispatch. */
export function letterFileName(
  { reference, code }: Pick<DispatchContact, 'reference' | 'code'>,
  place: number,
): string {
  const name = code.replace(NOT_IN_A_NAME, '_').slice(0, 60);
  return `${[String(place).padStart(3, '0'), reference, name].filter(Boolean).join('-')}.pdf`;
}

/**
 * Each letter of a dispatch as a file of its own, cut out of the kept bytes and marked as an extract.
 * @throws StoreError `not-found`, `cancelled` when the signal is aborted
 */
export async function extractLetters(
  { database, printer }: Pick<Services, 'database' | 'printer'>,
  dispatchId: string,
  { onProgress, signal }: WorkOptions = {},
): Promise<readonly LetterFile[]> {
  const { dispatch, sha256 } = await readPrinted(database, dispatchId);
  const { bytes, models } = await readIssuedDocument(database, sha256);
  const author = models[0]?.sender.name ?? '';
  const files: LetterFile[] = [];
  for (const [index, contact] of dispatch.contacts.entries()) {
    if (signal?.aborted === true) throw new StoreError('cancelled', `dispatch ${dispatchId} not cut up`);
    if (contact.pages === null) continue;
    files.push({
      name: letterFileName(contact, index + 1),
      bytes: await printer.extractPages(request(dispatch, contact, contact.pages, bytes, author)),
    });
    onProgress?.(index + 1, dispatch.contacts.length);
  }
  return files;
}

function request(
  { issuedOn }: DispatchRecord,
  { reference, name }: DispatchContact,
  { first, last }: NonNullable<DispatchContact['pages']>,
  bytes: Uint8Array,
  author: string,
): Parameters<Services['printer']['extractPages']>[0] {
  return {
    batch: bytes,
    firstPage: first,
    lastPage: last,
    title: [reference, name].filter(Boolean).join(' '),
    author,
    day: issuedOn,
  };
}
