import type { DocumentProblem } from './documentProblem';

/** A document that must not be made: which one, and what is wrong with it, in French. */
export class DocumentRefusedError extends Error {
  constructor(
    /** What tells it from others ("R-2026-0042, C0118"). */
    readonly document: string,
    readonly problems: readonly DocumentProblem[],
  ) {
    super(problems.map((problem) => problem.message).join(' '));
    this.name = 'DocumentRefusedError';
  }
}

/** The owner stopped the work: nothing of it is kept. */
export class DocumentsCancelledError extends Error {
  constructor() {
    super('Impression interrompue.');
    this.name = 'DocumentsCancelledError';
  }
}
