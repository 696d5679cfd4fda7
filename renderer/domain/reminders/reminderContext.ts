import type { Company } from '../company/company';
import type { Day } from '../day';
import type { RateTable } from '../latepayment/rateTable';
import type { Settings } from '../settings/settings';
import type { StepId } from '../plans/plan';

/** What the engine decides by, besides the account itself. */
export interface ReminderContext {
  readonly today: Day;
  readonly settings: Settings;
  readonly rates: RateTable;
  /** Null until the owner has described his company: proposals need none, letters do. */
  readonly company: Company | null;
  /** No step above this one is proposed. */
  readonly maxStep?: StepId;
}
