import { addDays, type Day } from '../../domain/day';
import type { JournalFilter } from '../../store/journal/findEntries';
import { ACT_FAMILIES, ACT_NAMES, type ActFamily, ACTS } from '../../store/acts/actNames';

/** Families of acts that an owner tells apart. */
export const FAMILIES = ['all', ...ACT_FAMILIES] as const;
export type Family = (typeof FAMILIES)[number];

export const PERIODS = ['all', 'today', 'week', 'month', 'year'] as const;
export type Period = (typeof PERIODS)[number];

const DAYS_BACK: Readonly<Record<Exclude<Period, 'all'>, number>> = {
  today: 0,
  week: 6,
  month: 29,
  year: 364,
};

function isOf(families: readonly ActFamily[], family: ActFamily): boolean {
  return families.includes(family);
}

/** What the owner chose above the list. */
export interface JournalChoice {
  readonly text: string;
  readonly family: Family;
  readonly period: Period;
}

export const NO_CHOICE: JournalChoice = { text: '', family: 'all', period: 'all' };

export function isNarrowed(choice: JournalChoice): boolean {
  return choice.text.trim() !== '' || choice.family !== 'all' || choice.period !== 'all';
}

/** The question to the store. */
export function filterOf({ text, family, period }: JournalChoice, today: Day): JournalFilter {
  return {
    text,
    acts: family === 'all' ? null : new Set(ACT_NAMES.filter((act) => isOf(ACTS[act].families, family))),
    from: period === 'all' ? null : addDays(today, -DAYS_BACK[period]),
    to: null,
  };
}
