import type { Account } from '../account/account';
import type { Item, ItemId } from '../account/item';
import { ofDispatch } from './markPosted';
import { withClaims } from './recordContact';

/**
 * Takes back a letter that was issued and not posted: its step counts for nothing, what it claimed is as it was before.
 * @throws ActError `unknown-batch`
 */
export function cancelContact(account: Account, act: { readonly dispatchId: string }): Account {
  const contact = ofDispatch(account, act.dispatchId);
  const claims = new Map<ItemId, Item['claimed']>(
    contact.claimedBefore.map(({ itemId, claimed }) => [itemId, claimed]),
  );
  return {
    ...account,
    contacts: account.contacts.map((other) =>
      other === contact ? { ...contact, state: 'cancelled', claimedBefore: [] } : other,
    ),
    items: withClaims(account.items, claims),
  };
}
