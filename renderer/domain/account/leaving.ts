import type { Account, AccountElements } from './account';
import { ACCOUNT_COLLECTIONS, LEAVING_NAMES, type LeavingName } from './accountCollections';

/** Elements that are over, each with the place that it had, by collection. */
export type Leaving = {
  readonly [Name in LeavingName]?: readonly {
    readonly index: number;
    readonly element: AccountElements[Name];
  }[];
};

/** The account without the elements that are over, and what has left it; the same account when nothing is over. */
export function withoutOver(account: Account): { readonly account: Account; readonly leaving: Leaving } {
  let staying = account;
  const leaving: { -readonly [Name in keyof Leaving]: Leaving[Name] } = {};
  for (const name of LEAVING_NAMES) {
    const { isOver } = ACCOUNT_COLLECTIONS[name].leaves ?? { isOver: () => false };
    const over = account[name].flatMap((element, index) => (isOver(element) ? [{ index, element }] : []));
    if (over.length === 0) continue;
    leaving[name] = over;
    staying = { ...staying, [name]: account[name].filter((element) => !isOver(element)) };
  }
  return { account: staying, leaving };
}

/** The account with these elements back at their places: the reverse of `withoutOver`. */
export function withBack(account: Account, leaving: Leaving): Account {
  let whole = account;
  for (const name of LEAVING_NAMES) {
    const back = leaving[name];
    if (back === undefined) continue;
    const elements = [...whole[name]];
    for (const { index, element } of back) elements.splice(index, 0, element);
    whole = { ...whole, [name]: elements };
  }
  return whole;
}
