import type { Day } from '../../domain/day';
import { shortDay } from './frenchFormats';

/** The title of a batch of letters: of the file, of its bookmarks and of its list. Documents are French whatever the screen is. */
export function batchTitle(date: Day): string {
  return `Relances du ${shortDay(date)}`;
}

/** The title of copies out of a batch of that day. */
export function copiesTitle(issuedOn: Day): string {
  return `Duplicata du lot du ${shortDay(issuedOn)}`;
}
