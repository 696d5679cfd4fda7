import { addDays, type Day } from '../day';
import { NATURES, type Nature } from '../plans/nature';
import type { Settings } from '../settings/settings';

const REMINDER_DAYS = 8;

/** The last day to pay that a letter names, counted from its own date; null where each invoice has its due date still to come. */
export function payBeforeOf(
  nature: Nature,
  date: Day,
  settings: Pick<Settings, 'formalNoticeDays'>,
): Day | null {
  const { beforeDueDate, isFormalNotice } = NATURES[nature];
  if (beforeDueDate) return null;
  return addDays(date, isFormalNotice ? settings.formalNoticeDays : REMINDER_DAYS);
}
