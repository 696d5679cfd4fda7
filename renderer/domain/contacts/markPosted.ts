import type { Account } from '../account/account';
import type { Contact } from '../account/contact';
import type { Item } from '../account/item';
import type { StageReached } from '../account/stageReached';
import { ActError } from '../actError';
import { type Day, minDay } from '../day';
import { NATURES } from '../plans/nature';
import { compareStages } from '../plans/plan';

/**
 * The letter of a dispatch was taken to the post on that day: each invoice in it has reached its step, a formal notice runs from
 * the first one posted.
 * @throws ActError `unknown-batch`, `posted-before-issued`
 */
export function markPosted(
  account: Account,
  act: { readonly dispatchId: string; readonly on: Day },
): Account {
  const { on } = act;
  const contact = ofDispatch(account, act.dispatchId);
  if (on < contact.issuedOn) throw new ActError('posted-before-issued', { issuedOn: contact.issuedOn });
  const { channel, stage } = contact;
  const asked = new Set(contact.itemIds);
  return {
    ...account,
    contacts: account.contacts.map((other) =>
      other === contact ? { ...contact, state: 'posted', postedOn: on } : other,
    ),
    lastContact:
      account.lastContact === null || account.lastContact.on <= on
        ? { on, channel, stage }
        : account.lastContact,
    items:
      stage === null
        ? account.items
        : account.items.map((item) => (asked.has(item.id) ? reached(item, { ...stage, on, channel }) : item)),
  };
}

/**
 * The letter of this dispatch that waits for the post.
 * @throws ActError `unknown-batch`
 */
export function ofDispatch(account: Account, dispatchId: string): Contact {
  const contact = account.contacts.find(
    (candidate) => candidate.dispatchId === dispatchId && candidate.state === 'issued',
  );
  if (contact === undefined) throw new ActError('unknown-batch');
  return contact;
}

/** The item after a step reached the customer: a harder stage is kept, an equal one counts from its last day. */
export function reached<Kind extends Item>(item: Kind, stage: StageReached): Kind {
  const harder = item.stage === null ? 1 : compareStages(stage, item.stage);
  const isLater = item.stage === null || stage.on > item.stage.on;
  const noticeOn = !NATURES[stage.nature].isFormalNotice
    ? item.noticeOn
    : item.noticeOn === null
      ? stage.on
      : minDay(item.noticeOn, stage.on);
  const next = harder > 0 || (harder === 0 && isLater) ? stage : item.stage;
  return next === item.stage && noticeOn === item.noticeOn ? item : { ...item, stage: next, noticeOn };
}
