/** One customer, one invoice, or a letter that is proposed and cannot leave. */
export type ReasonScope = 'customer' | 'invoice' | 'letter';

export interface ReasonRule {
  readonly scope: ReasonScope;
  /** What is said of a customer whose invoices wait for different reasons: the most telling has the lowest number. */
  readonly tells: number;
}

/**
 * Why nothing goes out for an invoice or a customer today, or why a proposed letter cannot leave. Where several hold, the first
 * in this order is said. Each has a sentence in i18n (`reasons.<code>`).
 */
export const REASONS = {
  collective: { scope: 'customer', tells: 1 }, // several customers in one account: to be split
  matchingWaits: { scope: 'customer', tells: 2 }, // a matching group does not balance: settled or still open?
  inCredit: { scope: 'customer', tells: 3 }, // what the customer has in credit covers all that is due
  coveredByCredit: { scope: 'invoice', tells: 12 }, // this invoice is covered by credits
  futureDate: { scope: 'invoice', tells: 13 }, // the invoice is dated after today
  limitationRun: { scope: 'invoice', tells: 14 }, // limitation has run by its age
  onHold: { scope: 'invoice', tells: 9 }, // on hold by the owner (`until`)
  inDispatch: { scope: 'customer', tells: 4 }, // in a dispatch that is issued but not posted
  minimumInterval: { scope: 'customer', tells: 5 }, // a reminder went too short a while ago (`until`)
  underFloor: { scope: 'customer', tells: 6 }, // less than the floor
  noticeToConfirm: { scope: 'invoice', tells: 7 }, // a formal notice without earlier posted step: wants the owner's tick
  endOfPlan: { scope: 'invoice', tells: 8 }, // all steps are done: time for another way
  stepDone: { scope: 'invoice', tells: 10 }, // this step was done; the next is due later (`until`)
  notYet: { scope: 'invoice', tells: 11 }, // the next step is due later (`until`)
  addressMissing: { scope: 'letter', tells: 15 }, // no postal address: can be previewed, not issued
  addressTooLong: { scope: 'letter', tells: 16 }, // does not fit the window
  emailMissing: { scope: 'letter', tells: 17 }, // no e-mail address
  phoneMissing: { scope: 'letter', tells: 18 }, // no telephone number
  kindUnconfirmed: { scope: 'letter', tells: 19 }, // charges claimed from a customer who is only assumed to be a business
  rateMissing: { scope: 'letter', tells: 20 }, // a rate of a half-year that the letter needs is not known
} as const satisfies Readonly<Record<string, ReasonRule>>;
export type ReasonCode = keyof typeof REASONS;
export const REASON_CODES = Object.keys(REASONS) as readonly ReasonCode[];

const ORDER = new Map(REASON_CODES.map((code, index) => [code, index]));

/** The first of these by the table's order; null without any. */
export function firstReason<Told extends { readonly reason: ReasonCode }>(
  told: readonly Told[],
): Told | null {
  const rank = ({ reason }: Told): number => ORDER.get(reason) ?? Infinity;
  return told.reduce<Told | null>(
    (first, each) => (first === null || rank(each) < rank(first) ? each : first),
    null,
  );
}

/** The most telling of these; null without any. */
export function mostTelling(codes: readonly ReasonCode[]): ReasonCode | null {
  return codes.reduce<ReasonCode | null>(
    (most, code) => (most === null || REASONS[code].tells < REASONS[most].tells ? code : most),
    null,
  );
}
