/** What arrives, kept in order for the one who takes it. */
export class Arrivals<T> {
  readonly #arrived: T[] = [];
  #ended = false;
  #failure: Error | null = null;
  #waiting: { resolve: (next: T | null) => void; reject: (error: Error) => void } | null = null;

  add(arrived: T): void {
    this.#arrived.push(arrived);
    this.#settle();
  }

  /** Nothing more will come. */
  end(): void {
    this.#ended = true;
    this.#settle();
  }

  /** What waits here is dropped: whoever takes the next gets the error. */
  fail(error: Error): void {
    this.#failure ??= error;
    this.#settle();
  }

  /** Null once all was taken and no more comes. One at a time. */
  next(): Promise<T | null> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#settle();
    });
  }

  #settle(): void {
    const waiting = this.#waiting;
    if (waiting === null) return;
    if (this.#failure !== null) waiting.reject(this.#failure);
    else if (this.#arrived.length > 0) waiting.resolve(this.#arrived.shift() ?? null);
    else if (this.#ended) waiting.resolve(null);
    else return;
    this.#waiting = null;
  }
}
