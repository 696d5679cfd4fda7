import { copiesTitle } from '../documents/texts/batchTitles';
import { readBatch, readIssuedDocument } from '../store/queries/readBatches';
import { StoreError } from '../store/storeError';
import type { Services } from './services';

/** The PDF of a batch as it was issued, byte for byte. */
export async function reopenBatch(
  { database }: Pick<Services, 'database'>,
  batchId: string,
): Promise<Uint8Array> {
  const batch = await readBatch(database, batchId);
  if (batch === null) throw new StoreError('not-found', `batch ${batchId}`);
  return (await readIssuedDocument(database, batch.sha256)).bytes;
}

/**
 * A copy of the named letters of a batch, marked "duplicata". No step, date or number changes (AC-16).
 * @param request `references`: the letters wanted, at least one: an empty list never means all of them.
 * @throws StoreError `not-found`, `not-allowed` for an empty list
 */
export async function reprint(
  { database, printer }: Pick<Services, 'database' | 'printer'>,
  request: { readonly batchId: string; readonly references: readonly string[] },
): Promise<Uint8Array> {
  if (request.references.length === 0) throw new StoreError('not-allowed', 'no letter was named');
  const batch = await readBatch(database, request.batchId);
  if (batch === null) throw new StoreError('not-found', `batch ${request.batchId}`);
  const { models } = await readIssuedDocument(database, batch.sha256);
  const copies = request.references.map((reference) => {
    const model = models.find((candidate) => candidate.reference === reference);
    if (model === undefined) throw new StoreError('not-found', `letter ${reference}`);
    return { ...model, mark: 'copy' as const };
  });
  const [only] = copies;
  if (copies.length === 1 && only !== undefined) return printer.renderLetter(only);
  const printed = await printer.renderBatch({
    models: copies,
    title: copiesTitle(batch.issuedOn),
    duplex: batch.duplex,
    summary: false,
  });
  return printed.bytes;
}
