import type { CopyProblem, CopyProblemCode } from '../copyError';

/** More than a person reads: what a wholly spoiled copy would list has no end. */
const MOST_PROBLEMS = 200;

/** Problems as they are found, each once, up to a number; those beyond it are counted. */
export class ProblemList {
  readonly #list: CopyProblem[] = [];
  readonly #listed = new Set<string>();
  #count = 0;
  #told = 0;

  tell(code: CopyProblemCode, subject: string, detail: string): void {
    this.#told += 1;
    const what = `${code} ${subject.slice(0, 200)}`;
    if (this.#listed.has(what)) return;
    this.#count += 1;
    if (this.#list.length >= MOST_PROBLEMS) return;
    this.#listed.add(what);
    this.#list.push({ code, subject: subject.slice(0, 200), detail: detail.slice(0, 500) });
  }

  get list(): readonly CopyProblem[] {
    return this.#list;
  }

  /** Of what is wrong. */
  get count(): number {
    return this.#count;
  }

  /** How often something was told, of the same thing too. */
  get told(): number {
    return this.#told;
  }
}
