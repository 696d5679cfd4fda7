import type { Day } from '../../../renderer/domain/day';
import type { StepId } from '../../../renderer/domain/plans/plan';
import type { PrintedInspection } from '../printedInspection';
import type { CustomerFileFacts } from './customers';
import { letterFileName } from './fileNames';
import type { NotWritten, PreparedLetter } from './prepareLetters';

/** One letter as `resume.json` and the printed summary name it. Amounts in cents. */
export interface LetterLine {
  readonly customer: string;
  readonly step: StepId;
  /** Below the folder, with `/`. */
  readonly file: string;
  readonly principalCents: number;
  readonly interestCents: number;
  readonly compensationCents: number;
  readonly totalCents: number;
  /** First and last page in the batch, counted from 1. */
  readonly pages: readonly [number, number];
  /** Remarks on a letter that is written all the same: `addressMissing`… */
  readonly codes: readonly string[];
}

/** What `npm run lettres` prints and writes to `resume.json`: the figures of `inspect`, then the letters. */
export interface Summary extends PrintedInspection {
  readonly date: Day;
  /** What `--clients` gave; null without it. */
  readonly customerFile: CustomerFileFacts | null;
  readonly batch: { readonly file: string; readonly pages: number };
  readonly letters: readonly LetterLine[];
  readonly notWritten: readonly NotWritten[];
}

export function batchFileName(day: Day): string {
  return `lot-${day}.pdf`;
}

export function letterLines(
  letters: readonly PreparedLetter[],
  pages: readonly { readonly firstPage: number; readonly lastPage: number }[],
): LetterLine[] {
  return letters.map(({ model, codes }, index) => ({
    customer: model.customerCode,
    step: model.stage.stepId,
    file: `lettres/${letterFileName(index + 1, model.customerCode)}`,
    principalCents: model.principal,
    interestCents: model.interest,
    compensationCents: model.compensation,
    totalCents: model.total,
    pages: [pages[index]?.firstPage ?? 0, pages[index]?.lastPage ?? 0],
    codes,
  }));
}
