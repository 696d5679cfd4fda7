/** Where a command says what it has to say: the streams of its process, or whatever else calls it. */
export interface CommandIo {
  /** Writes a result and waits until it is gone. @throws OutputError where it can't be shown whole */
  readonly print: (text: string) => Promise<void>;
  /** Sentences beside the result: what went wrong. */
  readonly complain: (text: string) => void;
}

/** A command without a window. @param words its arguments. @returns the exit code; never throws */
export type Command = (words: readonly string[], io: CommandIo) => Promise<number>;
