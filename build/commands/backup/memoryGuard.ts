import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { CopyError } from '../../../renderer/store/parts/copyError';

const MEGABYTE = 1024 * 1024;
/** Below it, memory is the engine's own affair. */
const COMFORT = 150 * MEGABYTE;
/** What comes about between two collections beyond that. */
const ROOM = 12 * MEGABYTE;
/** Living objects beyond this are more than the check has room for. */
const MOST_LIVING = 140 * MEGABYTE;

/**
 * Keeps a check within the memory that it may take: the engine, which lets garbage grow as long as the machine has memory, is made
 * to collect it; and a file that needs more all the same is refused rather than ended with.
 */
export class MemoryGuard {
  readonly #collect: () => void;
  #after = 0;

  constructor() {
    setFlagsFromString('--expose-gc');
    this.#collect = runInNewContext('gc') as () => void;
  }

  /** @throws CopyError `too-large` when what lives is too much */
  readonly breathe = (): void => {
    const rss = process.memoryUsage.rss();
    if (rss < COMFORT || rss < this.#after + ROOM) return;
    this.#collect();
    this.#after = process.memoryUsage.rss();
    if (process.memoryUsage().heapUsed > MOST_LIVING)
      throw new CopyError('too-large', 'needs more memory than a check may take');
  };
}
