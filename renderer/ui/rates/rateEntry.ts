import type { Day } from '../../domain/day';
import type { EcbRate, LegalRate, MissingRate } from '../../domain/latepayment/rateTable';
import { parsePercent, type Rate } from '../../domain/rate';

/** A rate that the owner typed in: the shape that the act `enterRate` takes. */
export type EnteredRate = ({ readonly table: 'ecb' } & EcbRate) | ({ readonly table: 'legal' } & LegalRate);

/** What is typed for one missing rate. `ecb` uses `first`; `legal` both: professional, then individual. */
export interface RateTyping {
  readonly first: string;
  readonly second: string;
  readonly source: string;
}

export const NOTHING_TYPED: RateTyping = { first: '', second: '', source: '' };

export type RateFieldProblem = 'rateMissing' | 'sourceMissing';

export interface RateProblems {
  readonly first: RateFieldProblem | null;
  readonly second: RateFieldProblem | null;
  readonly source: RateFieldProblem | null;
}

const SPACES_AND_PERCENT = /[\s\u00a0\u202f]*%?[\s\u00a0\u202f]*$/;

/** Basis points. No published rate has come near it: more is a slip of the keyboard. */
const MOST = 2_500;

/** A rate as people type it: "2,15", "2.15 %". Null when it is not one with at most two decimals, or over 25 %. */
export function readRate(text: string): Rate | null {
  const rate = parsePercent(text.replace(SPACES_AND_PERCENT, ''));
  return rate !== null && rate <= MOST ? rate : null;
}

/** What is wrong with the entry; all null when it can be kept. */
export function rateProblems(missing: MissingRate, typed: RateTyping): RateProblems {
  const rate = (text: string): RateFieldProblem | null => (readRate(text) === null ? 'rateMissing' : null);
  return {
    first: rate(typed.first),
    second: missing.table === 'legal' ? rate(typed.second) : null,
    source: typed.source.trim() === '' ? 'sourceMissing' : null,
  };
}

/** The entry as it is kept, with the day it was made; null while something is wrong with it. */
export function enteredRate(missing: MissingRate, typed: RateTyping, today: Day): EnteredRate | null {
  const first = readRate(typed.first);
  const source = typed.source.trim();
  if (first === null || source === '') return null;
  const kept = { half: missing.half, source, enteredOn: today };
  if (missing.table === 'ecb') return { table: 'ecb', ...kept, refi: first };
  const second = readRate(typed.second);
  return second === null ? null : { table: 'legal', ...kept, professional: first, individual: second };
}
