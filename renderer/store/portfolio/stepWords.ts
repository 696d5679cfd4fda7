import { NATURES, type Nature } from '../../domain/plans/nature';
import type { ReminderPlan, StepId } from '../../domain/plans/plan';
import { NO_WORD, type Vocabulary } from './vocabulary';

/** Where a step stands among all: harder natures later, of one nature by position in the plan. */
interface Standing {
  readonly severity: number;
  readonly position: number;
}

/** A step of which nothing is known stands behind all others. */
const UNKNOWN: Standing = { severity: Infinity, position: Infinity };

/** Steps as codes. Those that the plan does not have are added as they are met: their nature alone says where they stand. */
export class StepWords implements Vocabulary<StepId> {
  readonly #steps: StepId[] = [];
  readonly #codes = new Map<StepId, number>();
  readonly #standings = new Map<StepId, Standing>();

  constructor(plan: Pick<ReminderPlan, 'steps'>) {
    plan.steps.forEach(({ id, nature }, position) =>
      this.#standings.set(id, { severity: NATURES[nature].severity, position }),
    );
  }

  /** Says the nature of a step that may be of another plan. */
  learn(step: StepId, nature: Nature): void {
    if (!this.#standings.has(step))
      this.#standings.set(step, { severity: NATURES[nature].severity, position: Infinity });
  }

  codeOf(step: StepId): number {
    const known = this.#codes.get(step);
    if (known !== undefined) return known;
    this.#codes.set(step, this.#steps.length);
    return this.#steps.push(step) - 1;
  }

  wordOf(code: number): StepId | null {
    return code === NO_WORD ? null : (this.#steps[code] ?? null);
  }

  places(): ArrayLike<number> {
    const inOrder = [...this.#steps].sort((a, b) => this.compare(a, b));
    const places = new Int32Array(inOrder.length);
    inOrder.forEach((step, place) => (places[this.codeOf(step)] = place));
    return places;
  }

  /** Softest first; of one severity as the plan has them, then by id. Below zero when `a` comes first. */
  readonly compare = (a: StepId, b: StepId): number => {
    const one = this.#standings.get(a) ?? UNKNOWN;
    const other = this.#standings.get(b) ?? UNKNOWN;
    if (one.severity !== other.severity) return one.severity < other.severity ? -1 : 1;
    if (one.position !== other.position) return one.position < other.position ? -1 : 1;
    return a < b ? -1 : a > b ? 1 : 0;
  };
}
