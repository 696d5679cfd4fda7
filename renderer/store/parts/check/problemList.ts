import type { CopyProblem, CopyProblemCode } from '../copyError';

/** More than a person reads: what a wholly spoiled copy would list has no end. */
const MOST_PROBLEMS = 200;

/** Problems as they are found, up to a number; all of them are counted. */
export class ProblemList {
  readonly #list: CopyProblem[] = [];
  #count = 0;

  tell(code: CopyProblemCode, subject: string, detail: string): void {
    this.#count += 1;
    if (this.#list.length < MOST_PROBLEMS)
      this.#list.push({ code, subject: subject.slice(0, 200), detail: detail.slice(0, 500) });
  }

  get list(): readonly CopyProblem[] {
    return this.#list;
  }

  get count(): number {
    return this.#count;
  }
}
