import type { Account } from '../account/account';
import { nextRevision } from '../account/nextRevision';

/** The owner's own tick: a formal notice may go although no earlier step was posted from here (first import). */
export function allowFormalNotice(account: Account, act: { readonly allowed: boolean }): Account {
  return nextRevision(account, { formalNoticeAllowed: act.allowed });
}
