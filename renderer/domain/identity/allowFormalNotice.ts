import type { Account } from '../account/account';

/** The owner's own tick: a formal notice may go although no earlier step was posted from here (first import). */
export function allowFormalNotice(account: Account, act: { readonly allowed: boolean }): Account {
  return { ...account, formalNoticeAllowed: act.allowed };
}
