import { list, record, type ReportKind } from './report';

/** What a stage found: each test of a test runner, or the stage itself as one check. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NONE: Counts = { passed: 0, failed: 0, skipped: 0 };

export function addCounts(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

function count(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : 0;
}

/** Reads the report of `vitest --reporter=json`. A file that could not even be loaded counts as one failure. */
export function vitestCounts(report: unknown): Counts {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = record(report);
  const unloaded = list(testResults).filter((file) => {
    const { status, assertionResults } = record(file);
    const failedInside = list(assertionResults).some((test) => record(test)['status'] === 'failed');
    return status === 'failed' && !failedInside;
  });
  return {
    passed: count(numPassedTests),
    failed: count(numFailedTests) + unloaded.length,
    skipped: count(numPendingTests) + count(numTodoTests),
  };
}

/** Reads the report of `playwright --reporter=json`. A test that only passed when tried again is a failure: it is not sure. */
export function playwrightCounts(report: unknown): Counts {
  const { stats, errors } = record(report);
  const { expected, unexpected, flaky, skipped } = record(stats);
  return {
    passed: count(expected),
    failed: count(unexpected) + count(flaky) + list(errors).length,
    skipped: count(skipped),
  };
}

/** The names of the tests that were not run: skipped or pending, so that nobody takes silence for success. */
export function skippedNames(kind: ReportKind, report: unknown): string[] {
  if (kind === 'playwright') return list(record(report)['suites']).flatMap(skippedSpecs);
  return list(record(report)['testResults']).flatMap((file) =>
    list(record(file)['assertionResults']).flatMap((test) => {
      const { status, fullName } = record(test);
      const ran = status === 'passed' || status === 'failed';
      return ran || typeof fullName !== 'string' ? [] : [fullName];
    }),
  );
}

/** Playwright nests files, groups and tests as suites and specs. */
function skippedSpecs(suite: unknown): string[] {
  const { suites, specs } = record(suite);
  const own = list(specs).flatMap((spec) => {
    const { title, tests } = record(spec);
    const skipped = list(tests).every((test) => record(test)['status'] === 'skipped');
    return skipped && typeof title === 'string' ? [title] : [];
  });
  return [...own, ...list(suites).flatMap(skippedSpecs)];
}

/**
 * What a finished stage counts for. A command that ended badly is never all green, whatever its report says; one that ended
 * well without having run a single test is not green either.
 */
export function stageCounts(exitCode: number, tests: Counts | null): Counts {
  if (tests === null) return exitCode === 0 ? { ...NONE, passed: 1 } : { ...NONE, failed: 1 };
  if (exitCode !== 0 && tests.failed === 0) return { ...tests, failed: 1 };
  if (tests.passed + tests.failed === 0) return { ...tests, failed: 1 };
  return tests;
}
