import type { Notice, RejectedRecord } from './inspection';

const WARNINGS_PER_CODE = 200;
const MAX_REJECTIONS = 50_000;
const MAX_KEPT_TEXT = 16_000_000;

/**
 * Collects warnings and rejections of one file within bounds: a file of two million wrong lines must not fill the memory.
 * The first warnings of each kind are kept; what is left out is counted in one last warning of that kind.
 */
export class Report {
  private readonly kept: Notice[] = [];
  private readonly counts = new Map<string, { count: number; line: number }>();
  private readonly records: RejectedRecord[] = [];
  private keptText = 0;
  rejectedCount = 0;

  warn(code: string, line: number, message: string, column?: string): void {
    const seen = this.counts.get(code);
    if (seen === undefined) this.counts.set(code, { count: 1, line });
    else {
      seen.count += 1;
      seen.line = line;
      if (seen.count > WARNINGS_PER_CODE) return;
    }
    this.kept.push(notice(code, line, message, column));
  }

  reject(code: string, line: number, message: string, cells: readonly string[], column?: string): void {
    this.rejectedCount += 1;
    if (this.records.length >= MAX_REJECTIONS) return;
    const length = cells.reduce((sum, cell) => sum + cell.length, 0);
    const fits = this.keptText + length <= MAX_KEPT_TEXT;
    if (fits) this.keptText += length;
    this.records.push({ ...notice(code, line, message, column), cells: fits ? [...cells] : [] });
  }

  warnings(): Notice[] {
    const all = [...this.kept];
    for (const [code, { count, line }] of this.counts)
      if (count > WARNINGS_PER_CODE)
        all.push(
          notice(
            code,
            line,
            `… et ${count - WARNINGS_PER_CODE} autres remarques de même nature (dernière : ligne ${line}).`,
          ),
        );
    if (this.rejectedCount > MAX_REJECTIONS)
      all.push(
        notice(
          'rejections-cut',
          0,
          `${this.rejectedCount} lignes sont écartées ; seules les ${MAX_REJECTIONS} premières sont détaillées. Vérifiez que le fichier est le bon.`,
        ),
      );
    return all.sort(byLine);
  }

  rejected(): Notice[] {
    return this.rejectedRecords().map(({ line, column, code, message }) =>
      notice(code, line, message, column),
    );
  }

  rejectedRecords(): RejectedRecord[] {
    return [...this.records].sort(byLine);
  }
}

function notice(code: string, line: number, message: string, column?: string): Notice {
  return column === undefined ? { line, code, message } : { line, column, code, message };
}

function byLine(a: Notice, b: Notice): number {
  return a.line - b.line || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}
