/** What a database holds at one counter. Equal digests: the same records, byte for byte. */
export interface Census {
  readonly seq: number;
  /** Hash of the last journal entry. */
  readonly hash: string;
  readonly counts: Readonly<Record<string, number>>;
  /** Cents: all that customers owe. */
  readonly balance: number;
  /** SHA-256 of every record but the journal's, in order. */
  readonly digest: string;
}

/** What a killed and restarted program is asked. */
export interface Look {
  readonly census: Census;
  /** Problems of the whole check, and records that are not what the journal last wrote: empty when all is well. */
  readonly problems: readonly string[];
  /** Hashes of all entries, from the first. */
  readonly hashes: readonly string[];
  /** The act of each entry. */
  readonly acts: readonly string[];
}

/** What the page tells while it works, at once when it happens. */
export type Sign =
  | { readonly kind: 'begun'; readonly id: number }
  /** An act's entry is being written in it. */
  | { readonly kind: 'entry'; readonly id: number; readonly act: string; readonly seq: number }
  /** The browser has said that it is on the disk. */
  | { readonly kind: 'done'; readonly id: number; readonly seq: number; readonly hash: string }
  | { readonly kind: 'undone'; readonly id: number }
  | { readonly kind: 'census'; readonly census: Census }
  | { readonly kind: 'copy-begun'; readonly what: 'sync' | 'backup' }
  | { readonly kind: 'copy-done'; readonly what: 'sync' | 'backup'; readonly name: string };

/** What the page of the bench offers besides. */
export interface KillPage {
  readonly watch: () => void;
  readonly look: () => Promise<Look>;
  /** A mirror of now. @returns its generation */
  readonly sync: () => Promise<string>;
  /** A backup of the newest mirror on the first stick, proven. @returns its name */
  readonly backUp: () => Promise<string>;
}

export const KILL_PAGE = 'encoursKillPage';
export const KILL_SIGN = 'encoursKillSign';
