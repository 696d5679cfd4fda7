import { BATCH_CHECKS } from './batches';
import type { Check } from './check';
import { CUSTOMER_CHECKS } from './customers';
import { IMPORT_CHECKS } from './imports';
import { MEANWHILE_CHECKS } from './meanwhile';

/** What every act of the store must do. */
export const ACT_CHECKS: readonly Check[] = [
  ...IMPORT_CHECKS,
  ...BATCH_CHECKS,
  ...CUSTOMER_CHECKS,
  ...MEANWHILE_CHECKS,
];
