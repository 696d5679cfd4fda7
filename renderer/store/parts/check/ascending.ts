import { CopyError } from '../copyError';

/** Records in the order of their ids, over parts that each begin with an id of their own. */
export class Ascending {
  #first: string | null = null;
  #last: string | null = null;
  #parts = 0;

  /**
   * A part begins.
   * @param first null for the part that begins the table
   * @throws CopyError `range` when ids before this part's belong to it, `part` when the table does not begin with its first part
   */
  begin(first: string | null): void {
    this.#parts += 1;
    if ((this.#parts === 1) !== (first === null)) throw new CopyError('part', 'the first part is missing');
    if (first !== null && this.#last !== null && this.#last >= first)
      throw new CopyError('range', 'the part before holds records of this one');
    this.#first = first;
  }

  /** @throws CopyError `range` when it comes twice, out of order, or in another part than its own */
  next(id: string): void {
    if ((this.#last !== null && id <= this.#last) || (this.#first ?? '') > id)
      throw new CopyError('range', `record ${id}`);
    this.#last = id;
  }
}
