import type { AccountId } from '../../domain/account/account';
import type { Company } from '../../domain/company/company';
import type { Day } from '../../domain/day';
import type { EcbRate, LegalRate } from '../../domain/latepayment/rateTable';
import type { Settings } from '../../domain/settings/settings';

/** The owner's work on today's letters before they are issued: kept so that closing the program loses nothing. */
export interface DraftSelection {
  readonly day: Day;
  /** Unticked customers. */
  readonly excluded: readonly AccountId[];
  /** Letters that want the owner's own tick, and got it. */
  readonly confirmed: readonly AccountId[];
  /** Words of the owner's own for one letter. */
  readonly paragraphs: Readonly<Record<string, string>>;
}

/**
 * Next letter number by year, and by writer from the second on: `{ '2026': 43 }` gives R-2026-00043,
 * `{ '2026-K7QM': 7 }` gives R-2026-K7QM-00007. A number once given is never given again.
 */
export type LetterNumbering = Readonly<Record<string, number>>;

/** Marks of the database itself. `databaseId` tells two databases apart (mirror, backup). */
export interface DatabaseMarks {
  readonly databaseId: string;
  /** Holds the sample company and nothing else. */
  readonly sample: boolean;
  /**
   * Who writes here: `A` where the data were born, a name of its own wherever a copy of them was restored. In journal entries,
   * letter numbers and ids of elements, so that two computers never give the same.
   */
  readonly writer: string;
}

export interface SettingValues {
  readonly settings: Settings;
  readonly numbering: LetterNumbering;
  readonly draft: DraftSelection;
  readonly marks: DatabaseMarks;
}

export type SettingRecord = {
  [Key in keyof SettingValues]: { readonly key: Key; readonly value: SettingValues[Key] };
}[keyof SettingValues];

export interface CompanyRecord {
  readonly key: 'own';
  readonly value: Company;
}

/** A rate that the owner typed in, with its day and source. */
export type RateRecord = ({ readonly table: 'ecb' } & EcbRate) | ({ readonly table: 'legal' } & LegalRate);
