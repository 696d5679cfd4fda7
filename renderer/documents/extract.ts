import type { Day } from '../domain/day';
import { extractPages as copyPages } from './pdf/extractPages';
import { longDay } from './texts/frenchFormats';

export interface ExtractRequest {
  /** The batch as it was issued. */
  readonly batch: Uint8Array;
  /** Pages counted from 1, both included. */
  readonly firstPage: number;
  readonly lastPage: number;
  readonly title: string;
  readonly author: string;
  /** The day of the batch. */
  readonly day: Day;
}

/**
 * One letter out of an issued batch, marked as an extract on each page.
 * @throws ForeignPdfError, RangeError as `pdf/extractPages` does.
 */
export function extractPages(request: ExtractRequest): Promise<Uint8Array> {
  const { firstPage, lastPage, day } = request;
  const pages = firstPage === lastPage ? `page ${firstPage}` : `pages ${firstPage} à ${lastPage}`;
  const note = `Extrait du lot du ${longDay(day)}, ${pages}`;
  return copyPages(request.batch, firstPage, lastPage, {
    title: request.title,
    author: request.author,
    subject: note,
    day,
    note,
  });
}
