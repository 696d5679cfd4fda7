/** Why an act is refused. Each has a sentence in i18n (`acts.<code>`). */
export const ACT_ERROR_CODES = [
  'unknown-item', // no open item with this id
  'unknown-letter', // no letter group with this letter
  'unknown-batch', // no live reminder of this batch
  'lettering-decided', // the owner has already settled this group: its items have left the account
  'lettering-waiting', // an item of a group that still waits for a decision
  'hold-not-later', // a hold must end after today
  'no-hold', // nothing to lift
  'not-collective', // the account is not suspected of holding several customers
  'already-issued', // a reminder of this batch, or one not posted yet, exists
  'posted-before-issued',
  'in-batch', // an item of a letter that is issued and not posted
  'contract-rate-not-business', // a late-payment rate is agreed between businesses only
  'name-empty',
  'terms-out-of-range',
  'portion-out-of-range', // more than the item, the wrong sign, or nothing
  'code-taken', // two accounts cannot bear one code
  'changed-since', // a later act touched the account: it cannot be put back
] as const;
export type ActErrorCode = (typeof ACT_ERROR_CODES)[number];

/** A business act that the state of the account does not allow. Nothing was changed. */
export class ActError extends Error {
  override readonly name = 'ActError';
  constructor(
    readonly code: ActErrorCode,
    /** What the sentence names: a letter, a day, a code. */
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
  }
}
