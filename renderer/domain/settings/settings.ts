import { DEFAULT_PLAN } from '../plans/defaultPlan';
import type { ReminderPlan } from '../plans/plan';
import { DEFAULT_TERMS, type PaymentTerms } from '../terms/paymentTerms';

/**
 * How a part payment of a late invoice is set (C. civ. 1343-1). The second order is the creditor's visible choice.
 * costsInterestPrincipal: 40 EUR, then interest, then principal. principalFirst: principal, then 40 EUR, then interest.
 */
export type AllocationOrder = 'costsInterestPrincipal' | 'principalFirst';

/** What the owner can choose. Everything has a default that works untouched. */
export interface Settings {
  readonly plan: ReminderPlan;
  readonly defaultTerms: PaymentTerms;
  readonly allocationOrder: AllocationOrder;
  /** Each customer begins on a front side (blank pages are added). */
  readonly duplex: boolean;
  /** Days given to pay in a formal notice. */
  readonly formalNoticeDays: number;
  /** Years after the last movement during which a customer with nothing open is kept; younger than the first records. */
  readonly retentionYears: number;
  readonly language: 'fr' | 'en';
  readonly theme: 'system' | 'light' | 'dark';
}

export const DEFAULT_SETTINGS: Settings = {
  plan: DEFAULT_PLAN,
  defaultTerms: DEFAULT_TERMS,
  allocationOrder: 'costsInterestPrincipal',
  duplex: false,
  formalNoticeDays: 8,
  retentionYears: 5,
  language: 'fr',
  theme: 'system',
};
