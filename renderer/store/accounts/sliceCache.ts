import type { Item } from '../../domain/account/item';

const KEPT_SLICES = 64;

/**
 * Slices lately read or written, by hash. A hash names one content for ever, so an entry can be old but never wrong.
 * The slice that was not asked for longest leaves first.
 */
export class SliceCache {
  readonly #slices = new Map<string, readonly Item[]>();

  get(hash: string): readonly Item[] | undefined {
    const items = this.#slices.get(hash);
    if (items === undefined) return undefined;
    this.#slices.delete(hash);
    this.#slices.set(hash, items);
    return items;
  }

  set(hash: string, items: readonly Item[]): void {
    this.#slices.delete(hash);
    this.#slices.set(hash, items);
    for (const oldest of this.#slices.keys()) {
      if (this.#slices.size <= KEPT_SLICES) break;
      this.#slices.delete(oldest);
    }
  }
}
