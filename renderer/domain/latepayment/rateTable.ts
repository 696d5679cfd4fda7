import type { Day } from '../day';
import type { HalfYear } from '../halfYear';
import type { Rate } from '../rate';

/** A published rate with where it was read. `enteredOn` is set when the owner typed it in. */
export interface EcbRate {
  readonly half: HalfYear;
  /** ECB main refinancing rate in force on 1 January or 1 July. */
  readonly refi: Rate;
  readonly source: string;
  readonly enteredOn: Day | null;
}

/** Both columns of the legal interest (CMF L313-2, D313-1-A): the CREDITOR's quality chooses. */
export interface LegalRate {
  readonly half: HalfYear;
  readonly professional: Rate;
  readonly individual: Rate;
  readonly source: string;
  readonly enteredOn: Day | null;
}

/** Rate history by half-year. A half-year that is not in it is unknown, and never guessed. */
export interface RateTable {
  readonly ecb: ReadonlyMap<HalfYear, EcbRate>;
  readonly legal: ReadonlyMap<HalfYear, LegalRate>;
}

/** What a letter cannot do without: asked from the owner in one dialog. */
export interface MissingRate {
  readonly half: HalfYear;
  readonly table: 'ecb' | 'legal';
}
