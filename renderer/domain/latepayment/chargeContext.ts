import type { Company } from '../company/company';
import type { Settings } from '../settings/settings';
import type { RateTable } from './rateTable';

/** What decides late-payment charges besides the account itself. */
export interface ChargeContext {
  readonly settings: Settings;
  readonly rates: RateTable;
  /** Null until the owner has described his company: a professional is assumed then. */
  readonly company: Company | null;
}
