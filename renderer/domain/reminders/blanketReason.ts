import type { Account } from '../account/account';
import { isHoldActive } from '../holds/placeHold';
import type { Day } from '../day';
import type { Cents } from '../money';
import type { ReasonCode } from './proposal';

/**
 * What stops every letter to a customer whatever his invoices say; null when nothing does.
 * @param balance debits less credits of the account, waiting letter groups apart
 */
export function blanketReason(
  account: Account,
  balance: Cents,
  today: Day,
): { readonly reason: ReasonCode; readonly until: Day | null } | null {
  if (account.collective === 'suspected') return { reason: 'compte-collectif', until: null };
  if (account.unbalanced.some((group) => group.decision === 'waiting'))
    return { reason: 'lettrage-desequilibre', until: null };
  if (balance <= 0) return { reason: 'solde-crediteur', until: null };
  const hold = account.holds.find((candidate) => candidate.itemId === null && isHoldActive(candidate, today));
  return hold === undefined ? null : { reason: 'en-attente', until: hold.until };
}
