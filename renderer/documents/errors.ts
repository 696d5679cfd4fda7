import type { LetterProblem } from './checkLetter';

/** A letter that must not be printed: what is wrong with it, in French. */
export class LetterRefusedError extends Error {
  constructor(
    readonly reference: string,
    readonly customerCode: string,
    readonly problems: readonly LetterProblem[],
  ) {
    super(problems.map((problem) => problem.message).join(' '));
    this.name = 'LetterRefusedError';
  }
}

/** The owner stopped the work: nothing of it is kept. */
export class DocumentsCancelledError extends Error {
  constructor() {
    super('Impression interrompue.');
    this.name = 'DocumentsCancelledError';
  }
}
