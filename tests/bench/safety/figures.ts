export const SAFETY_BENCH = 'encoursSafetyBench';

export interface SyncFigures {
  readonly ms: number;
  /** Sent to the shell. */
  readonly bytes: number;
  /** Longest time that the page would have kept a click waiting. */
  readonly silenceMs: number;
}

export interface BackUpFigures {
  readonly ms: number;
  /** When each step began, in milliseconds. */
  readonly begins: Readonly<Record<string, number>>;
  readonly silenceMs: number;
  readonly invoices: number;
}

/** What the bench asks of the program's page, by messages that Playwright carries. */
export interface SafetyBenchPage {
  /** @param worker address of the program's own worker for copies */
  readonly start: (worker: string) => void;
  readonly fill: (content: { customers: number; invoices: number; documents: number }) => Promise<void>;
  /** Acts on as many customers, others for another `from`. */
  readonly work: (acts: number, from: number) => Promise<void>;
  readonly sync: () => Promise<SyncFigures>;
  /** What a start with an intact mirror adds, in milliseconds. */
  readonly compareHeads: () => Promise<number>;
  readonly protect: () => Promise<void>;
  /** Written, flushed, opened again and read whole, and discarded. */
  readonly writeAndRead: () => Promise<{ writeMs: number; ms: number; bytes: number }>;
  readonly backUp: () => Promise<BackUpFigures>;
}
