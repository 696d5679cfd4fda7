import type { CustomerKind } from '../account/account';
import type { Item } from '../account/item';
import { type Day, LAST_DAY, addYears, minDay, yearOf } from '../day';

/** The last day on which a claim can still be brought, with what it rests on. */
export interface Limitation {
  /** Lost when this day is over (C. civ. 2229). Not extended on a closed day. */
  readonly lastDayToSue: Day;
  /** The day of the event, itself not counted (C. civ. 2228). */
  readonly from: Day;
  readonly years: 2 | 5;
  readonly article: string;
  /** False: the period that applies is not certain, and this is its outer bound. */
  readonly certain: boolean;
}

/**
 * Limitation by the age of an item: 5 years between businesses (C. com. L110-4), 2 years against a consumer (C. conso.
 * L218-2). It runs from the end of the service or the due date according to the court, so that the earlier of the item's
 * date and due date is taken. What interrupts it (acknowledgement, claim in court) is not looked at: an item that looks
 * lost is for the owner to check. For public buyers no period could be established: the common 5 years are an outer bound.
 */
export function limitationOf(kind: CustomerKind, item: Pick<Item, 'date' | 'dueDate'>): Limitation {
  const from = minDay(item.date, item.dueDate);
  const years = kind === 'consumer' ? 2 : 5;
  const lastDayToSue = yearOf(from) + years > yearOf(LAST_DAY) ? LAST_DAY : addYears(from, years);
  return { lastDayToSue, from, years, article: ARTICLES[kind], certain: kind !== 'public' };
}

/** True from the day after the last day to sue. */
export function isLimitationRun(
  kind: CustomerKind,
  item: Pick<Item, 'date' | 'dueDate'>,
  today: Day,
): boolean {
  return today > limitationOf(kind, item).lastDayToSue;
}

const ARTICLES: Readonly<Record<CustomerKind, string>> = {
  business: 'art. L. 110-4 du code de commerce',
  consumer: 'art. L. 218-2 du code de la consommation',
  public: 'art. 2224 du code civil (délai propre aux acheteurs publics à vérifier)',
};
