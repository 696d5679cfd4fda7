import { CancelledError } from './bytes/slices';

/** Parts on their way that the page has not taken in: one that it unpacks, one that waits. */
const IN_FLIGHT = 2;

/** Lets the next part go when the page has taken one in. Two programs in step: neither waits long, nothing piles up. */
export class PartGate {
  #sent = 0;
  #open: (() => void) | null = null;

  constructor(readonly signal: AbortSignal) {
    signal.addEventListener('abort', () => this.#open?.(), { once: true });
  }

  taken(): void {
    this.#sent -= 1;
    this.#open?.();
  }

  /** @throws CancelledError when the signal is aborted, also while it waits */
  async pass(): Promise<void> {
    while (!this.signal.aborted && this.#sent >= IN_FLIGHT)
      await new Promise<void>((resolve) => {
        this.#open = resolve;
      });
    this.#open = null;
    if (this.signal.aborted) throw new CancelledError();
    this.#sent += 1;
  }
}
