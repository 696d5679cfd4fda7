import { addDays, type Day } from '../../domain/day';
import type { JournalFilter } from '../../store/journal/findEntries';
import { ACT_NAMES, type ActName } from '../../store/records/journalRecord';

/** Families of acts that an owner tells apart. */
export const ACT_FAMILIES = ['all', 'imports', 'letters', 'customers', 'settings', 'undone'] as const;
export type ActFamily = (typeof ACT_FAMILIES)[number];

export const PERIODS = ['all', 'today', 'week', 'month', 'year'] as const;
export type Period = (typeof PERIODS)[number];

const DAYS_BACK: Readonly<Record<Exclude<Period, 'all'>, number>> = {
  today: 0,
  week: 6,
  month: 29,
  year: 364,
};

const FAMILY_OF: Readonly<Record<ActName, readonly Exclude<ActFamily, 'all'>[]>> = {
  acceptImport: ['imports'],
  undoImport: ['imports', 'undone'],
  issueBatch: ['letters'],
  postBatch: ['letters'],
  cancelBatch: ['letters', 'undone'],
  saveDraft: ['letters'],
  editCustomer: ['customers'],
  editCustomers: ['customers', 'imports'],
  placeHold: ['customers'],
  liftHold: ['customers'],
  decideLettering: ['customers'],
  allowFormalNotice: ['customers', 'letters'],
  denyCollective: ['customers'],
  splitCollective: ['customers'],
  saveCompany: ['settings'],
  saveSettings: ['settings'],
  enterRate: ['settings'],
  resetSample: ['imports', 'undone'],
  eraseCustomer: ['customers'],
  undoAct: ['undone'],
};

/** What the owner chose above the list. */
export interface JournalChoice {
  readonly text: string;
  readonly family: ActFamily;
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
    acts: family === 'all' ? null : new Set(ACT_NAMES.filter((act) => FAMILY_OF[act].includes(family))),
    from: period === 'all' ? null : addDays(today, -DAYS_BACK[period]),
    to: null,
  };
}
