import type { Account } from '../account/account';
import type { ItemId } from '../account/item';
import type { LetterModel } from './letterModel';

/** Posted reminders about any of these invoices, oldest first: "notre lettre du …". */
export function previousSteps(account: Account, itemIds: readonly ItemId[]): LetterModel['previous'] {
  const asked = new Set(itemIds);
  return account.reminders
    .flatMap(({ state, postedOn, step, reference, itemIds: items }) =>
      state === 'posted' && postedOn !== null && items.some((id) => asked.has(id))
        ? [{ step, on: postedOn, reference }]
        : [],
    )
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
