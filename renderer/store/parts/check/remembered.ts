import { CopyError } from '../copyError';

/**
 * Customers, letters, documents, entries redacted and the like that a check keeps in mind, some 200 bytes each: a copy that has
 * more goes beyond the 300 MB that a check may take, whether it was made so or not.
 */
const MOST_REMEMBERED = 250_000;

export class Remembered {
  #count = 0;

  /** @throws CopyError `too-large` when it is one too many */
  readonly keep = (weight = 1): void => {
    this.#count += weight;
    if (this.#count > MOST_REMEMBERED) throw new CopyError('too-large', 'more than a check can keep in mind');
  };
}
