import { addDays, type Day } from '../day';
import type { StepId } from '../plans/plan';
import type { Settings } from '../settings/settings';

const REMINDER_DAYS = 8;

/** The last day to pay that a letter names, counted from its own date; null where each invoice has its due date still to come. */
export function payBeforeOf(
  step: StepId,
  date: Day,
  settings: Pick<Settings, 'formalNoticeDays'>,
): Day | null {
  if (step === 'preventive') return null;
  return addDays(date, step === 'formalNotice' ? settings.formalNoticeDays : REMINDER_DAYS);
}
