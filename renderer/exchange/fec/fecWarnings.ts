import { cents } from '../../domain/money';
import type { LedgerCustomer } from '../../domain/receivables/ledger';
import { normaliseHeader } from '../fields/headerName';
import { splitLine } from '../fields/splitLine';
import type { EntryName } from '../findings';
import type { Report } from '../report';
import { separatorName } from '../separator';
import { SEPARATORS, type FecLayout } from './detectFec';
import * as entryTable from './entryTable';
import type { FecLines } from './fecLines';

function entryName(lines: FecLines, entry: number): EntryName {
  return {
    number: lines.entries.number(entry),
    journal: lines.journals.texts[lines.entries.journal(entry)] as string,
    day: lines.figures.dayOf(lines.entries.date(entry)),
  };
}

/** Entries that do not balance, and those of which a line was rejected. */
export function warnOfEntries(lines: FecLines, report: Report): void {
  const { entries } = lines;
  for (let entry = 0; entry < entries.size; entry++) {
    const amount = cents(entries.balance(entry));
    const place = { line: entries.firstLine(entry) };
    if ((entries.flags(entry) & entryTable.HAS_REJECTED) !== 0)
      report.warn({ code: 'incomplete-entry', values: { entry: entryName(lines, entry) } }, place);
    else if (amount !== 0)
      report.warn({ code: 'unbalanced-entry', values: { entry: entryName(lines, entry), amount } }, place);
  }
}

/** What the owner must know before he accepts: letter groups that do not balance, collective accounts, accounts set aside, currencies. */
export function warnOfCustomers(lines: FecLines, customers: readonly LedgerCustomer[], report: Report): void {
  if (customers.length === 0 && lines.count > 0)
    report.warn({ code: 'no-customer-line', values: {} }, { line: 0 });
  for (const { code, name, collective, open, settled, unbalanced } of customers) {
    const first = open[0]?.line ?? settled[0]?.line ?? 0;
    for (const { letter, balance } of unbalanced)
      report.warn(
        {
          code: isPartial(letter) ? 'unbalanced-lettering/partial' : 'unbalanced-lettering',
          values: { letter, customer: code, amount: balance },
        },
        { line: open.find((item) => item.letter === letter)?.line ?? first },
      );
    if (collective)
      report.warn({ code: 'collective-account', values: { customer: code, name } }, { line: first });
  }
  for (const [account, { cents: balance, line }] of lines.otherAccounts)
    if (balance !== 0)
      report.warn({ code: 'other-account', values: { account, amount: cents(balance) } }, { line });
  for (const [currency, { count, line }] of lines.customerLines.currencies)
    report.warn({ code: 'foreign-currency', values: { count, currency } }, { line });
}

/** A small letter often marks a matching that is not whole yet. */
function isPartial(letter: string): boolean {
  return letter !== letter.toUpperCase();
}

/** A title that stands twice over columns that are read: nothing tells which of them is meant. */
export function warnOfRepeatedTitles({ header, headerLine, columns }: FecLayout, report: Report): void {
  const titles = header.map(normaliseHeader);
  for (const column of Object.values(columns)) {
    const normalised = titles[column];
    if (normalised === undefined || titles.indexOf(normalised, column + 1) < 0) continue;
    const title = header[column]?.trim() ?? '';
    report.warn({ code: 'repeated-title', values: { title } }, { line: headerLine, column: title });
  }
}

/** A body that another separator would split into as many fields as the header has: every line will be rejected, and this is why. */
export function warnOfBodySeparator(
  { separator, headerLine, header }: FecLayout,
  sampleLines: readonly string[],
  report: Report,
): void {
  const line = sampleLines.slice(headerLine).find((text) => text.trim() !== '');
  if (headerLine === 0 || line === undefined || splitLine(line, separator).length > 1) return;
  const other = SEPARATORS.find((sign) => splitLine(line, sign).length >= header.length);
  if (other === undefined) return;
  const values = { separator: separatorName(separator), otherSeparator: separatorName(other) };
  report.warn({ code: 'separator-mismatch', values }, { line: headerLine + 1 });
}
