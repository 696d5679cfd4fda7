import type { Account } from '../account/account';
import { waitingItemIds } from '../matching/waitingItems';
import { addDays, addYears, type Day, LAST_DAY, yearOf } from '../day';
import { letterToPost } from '../contacts/liveContact';
import { lastMovement, type PastOfAccount } from './lastMovement';
import { isAnonymous, pseudonymOf } from './pseudonym';

/**
 * Why a customer cannot be erased, whoever asks. open-items: invoices, credits or payments are open: there is a claim, or a
 * debt to the customer. letter-to-post: a letter is issued and neither posted nor cancelled. lettering-waiting: a letter group
 * waits for the owner's word. collective: the account may hold several customers.
 */
export const ERASURE_BLOCKS = ['open-items', 'letter-to-post', 'lettering-waiting', 'collective'] as const;
export type ErasureBlock = (typeof ERASURE_BLOCKS)[number];

/** Bounds of the setting, in years. */
export const LEAST_RETENTION_YEARS = 1;
export const MOST_RETENTION_YEARS = 10;

export interface ErasureContext {
  readonly today: Day;
  /** Years after the last movement during which a customer with nothing open is kept. */
  readonly retentionYears: number;
}

export type Erasure =
  /** The period has run since that day; both null when nothing dated is held, and so nothing is to be kept for. */
  | { readonly kind: 'due'; readonly last: Day | null; readonly since: Day | null }
  /** Nothing is open, and the period runs until before `from`: only at the person's own request. */
  | { readonly kind: 'later'; readonly last: Day; readonly from: Day }
  | { readonly kind: 'blocked'; readonly last: Day | null; readonly reasons: readonly ErasureBlock[] }
  /** Done already: amounts and days without a name. */
  | { readonly kind: 'anonymous' };

/**
 * Whether a customer's data are to be erased, and since or from which day.
 */
export function erasureOf(account: Account, past: PastOfAccount, context: ErasureContext): Erasure {
  return judgeErasure(account, lastMovement(account, past), context);
}

/** The same when the last movement is known: the history of thousands of customers is read once. */
export function judgeErasure(account: Account, last: Day | null, context: ErasureContext): Erasure {
  // One that was given a name again is a person's again.
  if (isAnonymous(account.id, account.code) && account.name === pseudonymOf(account.id).name)
    return { kind: 'anonymous' };
  const reasons = blocksOf(account);
  if (reasons.length > 0) return { kind: 'blocked', last, reasons };
  if (last === null) return { kind: 'due', last, since: null };
  const from = endOfRetention(last, context.retentionYears);
  return context.today < from ? { kind: 'later', last, from } : { kind: 'due', last, since: from };
}

/** The day after the same date `years` later: a period is over when its last day is (C. civ. 2229). */
export function endOfRetention(last: Day, years: number): Day {
  if (yearOf(last) + years >= yearOf(LAST_DAY)) return LAST_DAY;
  return addDays(addYears(last, years), 1);
}

function blocksOf(account: Account): readonly ErasureBlock[] {
  const reasons: ErasureBlock[] = [];
  if (account.items.length > 0) reasons.push('open-items');
  if (letterToPost(account) !== null) reasons.push('letter-to-post');
  if (waitingItemIds(account).size > 0) reasons.push('lettering-waiting');
  if (account.collective === 'suspected') reasons.push('collective');
  return reasons;
}
