import { yearOf, type Day } from '../domain/day';
import type { LetterNumbering } from './records/settingRecords';
import { FIRST_WRITER } from './shapes/liftChange';

/** `R-2026-00042`: the 42nd letter of the year, cancelled ones included; `R-2026-K7QM-00042` where a copy was restored. */
const FORM = /^R-(\d{4})-(?:([A-Z0-9]{4})-)?(\d+)$/;

export interface LetterNumber {
  /** Key of the numbering: the year, with the writer from the second on. */
  readonly series: string;
  readonly number: number;
}

/** Null for a text that is no letter's number. */
export function parseReference(reference: string): LetterNumber | null {
  const [, year, writer = FIRST_WRITER, digits] = FORM.exec(reference) ?? [];
  return year === undefined || digits === undefined
    ? null
    : { series: seriesOf(year, writer), number: Number(digits) };
}

/** References of the next `count` letters of that day by that writer, and the numbering once they are given. */
export function takeReferences(
  numbering: LetterNumbering,
  writer: string,
  on: Day,
  count: number,
): { readonly references: readonly string[]; readonly numbering: LetterNumbering } {
  const series = seriesOf(String(yearOf(on)), writer);
  const first = numbering[series] ?? 1;
  const reference = (index: number): string => `R-${series}-${String(first + index).padStart(5, '0')}`;
  return {
    references: Array.from({ length: count }, (_, index) => reference(index)),
    numbering: { ...numbering, [series]: first + count },
  };
}

function seriesOf(year: string, writer: string): string {
  return writer === FIRST_WRITER ? year : `${year}-${writer}`;
}
