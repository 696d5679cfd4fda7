import { yearOf, type Day } from '../domain/day';
import type { LetterNumbering } from './records/settingRecords';
import { FIRST_WRITER } from './shapes/liftChange';

/** `R-2026-00042`: the 42nd letter of the year, cancelled ones included; `R-2026-B-00042` where a second writer gives it. */
const FORM = /^R-(\d{4})-(?:([A-Z]{1,3})-)?(\d+)$/;

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

/** The writer after the highest of these: A to Z, then AA. Where a copy is restored another goes on. */
export function writerAfter(writer: string): string {
  const last = writer.charCodeAt(writer.length - 1);
  const head = writer.slice(0, -1);
  if (last < 'Z'.charCodeAt(0)) return head + String.fromCharCode(last + 1);
  return `${head === '' ? 'A' : writerAfter(head)}A`;
}

function seriesOf(year: string, writer: string): string {
  return writer === FIRST_WRITER ? year : `${year}-${writer}`;
}
