import { kindOf, type Finding, type FindingKind } from './findings';
import type { Notice, RejectedRecord } from './inspection';

const WARNINGS_PER_KIND = 200;
const MAX_REJECTIONS = 50_000;
const MAX_KEPT_TEXT = 16_000_000;

/** Where a finding stands. */
export interface Place {
  /** Physical line, the header is 1; 0 for the whole file. */
  readonly line: number;
  /** Its title, or its place in the record, counted from 1, where the file has no titles. */
  readonly column?: string | number | undefined;
}

/**
 * Collects warnings and rejections of one file within bounds: a file of two million wrong lines must not fill the memory.
 * The first warnings of each kind are kept; what is left out is counted in one last warning of that kind.
 */
export class Report {
  private readonly kept: Notice[] = [];
  private readonly counts = new Map<FindingKind, { count: number; line: number }>();
  private readonly records: RejectedRecord[] = [];
  private keptText = 0;
  rejectedCount = 0;

  warn(finding: Finding, place: Place): void {
    const kind = kindOf(finding);
    const { line } = place;
    const seen = this.counts.get(kind);
    if (seen === undefined) this.counts.set(kind, { count: 1, line });
    else {
      seen.count += 1;
      seen.line = line;
      if (seen.count > WARNINGS_PER_KIND) return;
    }
    this.kept.push(notice(finding, place));
  }

  reject(finding: Finding, place: Place, cells: readonly string[]): void {
    this.rejectedCount += 1;
    if (this.records.length >= MAX_REJECTIONS) return;
    const length = cells.reduce((sum, cell) => sum + cell.length, 0);
    const fits = this.keptText + length <= MAX_KEPT_TEXT;
    if (fits) this.keptText += length;
    this.records.push({ ...notice(finding, place), cells: fits ? [...cells] : [] });
  }

  warnings(): Notice[] {
    const all = [...this.kept];
    for (const [kind, { count, line }] of this.counts)
      if (count > WARNINGS_PER_KIND)
        all.push({ line, code: 'more-of-a-kind', values: { kind, count: count - WARNINGS_PER_KIND, line } });
    if (this.rejectedCount > MAX_REJECTIONS)
      all.push({
        line: 0,
        code: 'rejections-cut',
        values: { rows: this.rejectedCount, kept: MAX_REJECTIONS },
      });
    return all.sort(byLine);
  }

  rejected(): Notice[] {
    return this.rejectedRecords().map(({ cells: _kept, ...told }) => told);
  }

  rejectedRecords(): RejectedRecord[] {
    return [...this.records].sort(byLine);
  }
}

function notice(finding: Finding, { line, column }: Place): Notice {
  return column === undefined ? { line, ...finding } : { line, column, ...finding };
}

function byLine(a: Notice, b: Notice): number {
  if (a.line !== b.line) return a.line - b.line;
  const [first, second] = [kindOf(a), kindOf(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}
