import { copiesTitle } from '../documents/texts/batchTitles';
import type { EncoursDatabase } from '../store/database';
import { readDispatch, readIssuedDocument } from '../store/queries/readDispatches';
import type { DispatchRecord } from '../store/records/dispatchRecord';
import { StoreError } from '../store/storeError';
import { letterDocument, templatesOfLetters } from './letterDetails';
import type { Services } from './services';

/**
 * A dispatch with the key of what was printed of it.
 * @throws StoreError `not-found`
 */
export async function readPrinted(
  database: EncoursDatabase,
  dispatchId: string,
): Promise<{ readonly dispatch: DispatchRecord; readonly sha256: string; readonly duplex: boolean }> {
  const dispatch = await readDispatch(database, dispatchId);
  if (dispatch?.printed === undefined || dispatch.printed === null)
    throw new StoreError('not-found', `dispatch ${dispatchId}, or nothing printed of it`);
  return { dispatch, ...dispatch.printed };
}

/** The PDF of a dispatch as it was issued, byte for byte. */
export async function reopenBatch(
  { database }: Pick<Services, 'database'>,
  dispatchId: string,
): Promise<Uint8Array> {
  const { sha256 } = await readPrinted(database, dispatchId);
  return (await readIssuedDocument(database, sha256)).bytes;
}

/**
 * A copy of the named letters of a dispatch, marked "duplicata". No step, date or number changes (AC-16).
 * @param request `references`: the letters wanted, at least one: an empty list never means all of them.
 * @throws StoreError `not-found`, `not-allowed` for an empty list
 */
export async function reprint(
  { database, printer }: Pick<Services, 'database' | 'printer'>,
  request: { readonly dispatchId: string; readonly references: readonly string[] },
): Promise<Uint8Array> {
  if (request.references.length === 0) throw new StoreError('not-allowed', 'no letter was named');
  const { dispatch, sha256, duplex } = await readPrinted(database, request.dispatchId);
  const { models } = await readIssuedDocument(database, sha256);
  const copies = request.references.map((reference) => {
    const model = models.find((candidate) => candidate.reference === reference);
    if (model === undefined) throw new StoreError('not-found', `letter ${reference}`);
    return { ...model, mark: 'copy' as const };
  });
  const [only] = copies;
  if (copies.length === 1 && only !== undefined) return printer.renderDocument(letterDocument(only));
  const printed = await printer.renderBatch({
    models: copies,
    templates: templatesOfLetters(copies),
    title: copiesTitle(dispatch.issuedOn),
    duplex,
    summary: false,
  });
  return printed.bytes;
}
