import { StoreError } from '../../store/storeError';

/** Between two tries. */
const PAUSE_MS = 500;
/** From then on it is no program that still ends. */
const PATIENCE_MS = 20_000;

export interface Waiting {
  /** Milliseconds that only go forward. */
  readonly now: () => number;
  readonly pause: (milliseconds: number) => Promise<void>;
}

const inThePage: Waiting = {
  now: () => performance.now(),
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/**
 * Opens the data, again and again for a while where the disk does not give them: a program that was ended by force, or whose
 * last write is still on its way to a slow disk, holds its files for some seconds, and whoever starts it again at once must
 * not read that his data can't be opened. What nothing but the owner can change is told at once.
 * @throws what `open` threw last
 */
export async function onceStorageAnswers<T>(open: () => Promise<T>, waiting = inThePage): Promise<T> {
  const until = waiting.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await open();
    } catch (error) {
      const held = error instanceof StoreError && error.code === 'unavailable';
      if (!held || waiting.now() >= until) throw error;
    }
    await waiting.pause(PAUSE_MS);
  }
}
