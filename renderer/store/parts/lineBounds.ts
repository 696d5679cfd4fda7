/** How much one line may hold for whoever reads it: text of a few megabytes can stand for gigabytes of objects. */
export interface LineBounds {
  readonly characters: number;
  /** Commas and opening brackets outside strings. */
  readonly values: number;
}

/**
 * What a check bears that may not take more than 300 MB: a batch of twenty thousand letters with the journal's trace of it, an act that
 * settled some 15 000 items of one account.
 */
export const CHECKED_LINES: LineBounds = { characters: 12 * 1024 * 1024, values: 1_000_000 };

/**
 * What the program bears when it restores: nothing that one of its acts writes for an account of 20 000 items comes near, and what
 * does is there to fill the memory.
 */
export const LOADED_LINES: LineBounds = { characters: 40 * 1024 * 1024, values: 4_000_000 };
