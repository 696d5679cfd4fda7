import { ACT_CHECKS } from '../checks/acts';
import { Bench } from '../checks/check';
import { PORTFOLIO_CHECKS } from '../checks/portfolio';
import { STORAGE_CHECKS } from '../checks/storage';

export interface CheckOutcome {
  readonly name: string;
  /** Null when it passed. */
  readonly failure: string | null;
}

/** Runs every check in this page, on the browser's own IndexedDB. Called by `chromium.test.ts`. */
async function runChecks(): Promise<readonly CheckOutcome[]> {
  const outcomes: CheckOutcome[] = [];
  for (const [index, check] of [...STORAGE_CHECKS, ...ACT_CHECKS, ...PORTFOLIO_CHECKS].entries()) {
    const bench = new Bench(`check-${index}`);
    let failure: string | null = null;
    try {
      await check.run(bench);
    } catch (error) {
      failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
    }
    await bench.cleanUp();
    outcomes.push({ name: check.name, failure });
  }
  return outcomes;
}

Object.assign(globalThis, { runChecks });
