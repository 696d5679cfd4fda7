import { yearOf, type Day } from '../domain/day';
import type { LetterNumbering } from './records/settingRecords';

/** `R-2026-00042`: the 42nd letter of the year, cancelled ones included. */
function letterReference(year: number, number: number): string {
  return `R-${year}-${String(number).padStart(5, '0')}`;
}

/** Number of the next letter dated that day: 1 for the first of a year. */
function nextLetterNumber(numbering: LetterNumbering, on: Day): number {
  return numbering[String(yearOf(on))] ?? 1;
}

/** References of the next `count` letters of that day, and the numbering once they are given. */
export function takeReferences(
  numbering: LetterNumbering,
  on: Day,
  count: number,
): { readonly references: readonly string[]; readonly numbering: LetterNumbering } {
  const year = yearOf(on);
  const first = nextLetterNumber(numbering, on);
  return {
    references: Array.from({ length: count }, (_, index) => letterReference(year, first + index)),
    numbering: { ...numbering, [String(year)]: first + count },
  };
}
