import { stripVTControlCharacters } from 'node:util';
import { list, record, type ReportKind } from './report';

/** A test that failed, in a few words: a log is often read from its end, and often only its end is kept. */
export interface FailedTest {
  readonly name: string;
  /** What was expected and what came, on one line. */
  readonly reason: string;
}

const LONGEST_REASON = 400;

/** The tests that failed by a report; a file that could not be loaded by its own name. */
export function failedTests(kind: ReportKind, report: unknown): FailedTest[] {
  if (kind === 'playwright') {
    const outside = list(record(report)['errors']).map((error) => ({
      name: 'outside of the tests',
      reason: shortened(record(error)['message']),
    }));
    return [...list(record(report)['suites']).flatMap(failedSpecs), ...outside];
  }
  return list(record(report)['testResults']).flatMap((file) => {
    const { name, status, message, assertionResults } = record(file);
    const inside = list(assertionResults).flatMap((test) => {
      const { status: outcome, fullName, failureMessages } = record(test);
      return outcome === 'failed'
        ? [{ name: String(fullName), reason: shortened(list(failureMessages)[0]) }]
        : [];
    });
    return status === 'failed' && inside.length === 0
      ? [{ name: String(name), reason: shortened(message) }]
      : inside;
  });
}

function failedSpecs(suite: unknown): FailedTest[] {
  const { suites, specs } = record(suite);
  const own = list(specs).flatMap((spec) => {
    const { title, tests } = record(spec);
    return list(tests).flatMap((test) => {
      const { status, results } = record(test);
      if (status === 'expected' || status === 'skipped') return [];
      const errors = list(results).flatMap((result) => list(record(result)['errors']));
      return [{ name: String(title), reason: shortened(record(errors[0])['message']) }];
    });
  });
  return [...own, ...list(suites).flatMap(failedSpecs)];
}

function shortened(message: unknown): string {
  if (typeof message !== 'string') return '';
  // Without colours: what a runner writes into its report has them even where its output has none.
  const line = stripVTControlCharacters(message).replaceAll(/\s+/g, ' ').trim();
  return line.length > LONGEST_REASON ? `${line.slice(0, LONGEST_REASON)}…` : line;
}
