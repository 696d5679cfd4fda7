import type { Day } from '../domain/day';
import type { Ledger } from '../domain/receivables/ledger';
import type { TextFacts } from './bytes/encoding';
import type { Report } from './report';

/** What the bytes of the file call for: NUL characters, a cut file, an encoding that had to be guessed. */
export function warnOfText(facts: TextFacts, report: Report): void {
  if (facts.nulBytes > 0) report.warn({ code: 'nul-bytes', values: { count: facts.nulBytes } }, { line: 1 });
  if (facts.truncated) report.warn({ code: 'truncated-file', values: {} }, { line: 1 });
  if (facts.encoding === 'cp850') report.warn({ code: 'encoding-guessed', values: {} }, { line: 1 });
}

/** A document of the future is kept and told: it may be a slip of the year. */
export function warnOfFutureDates(ledger: Ledger, today: Day, report: Report): void {
  for (const customer of ledger.customers)
    for (const item of customer.open)
      if (item.date > today)
        report.warn(
          {
            code: 'future-date',
            values: { number: item.number, customer: customer.code, day: item.date },
          },
          { line: item.line },
        );
}
