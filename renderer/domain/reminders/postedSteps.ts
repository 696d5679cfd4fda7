import type { Account } from '../account/account';
import type { ItemId } from '../account/item';
import { addDays, maxDay, type Day } from '../day';
import { type Channel, type StepId, stepRank } from '../plans/plan';

/** The highest step that was posted about an invoice, and when last. */
export interface PostedStep {
  readonly step: StepId;
  readonly on: Day;
  readonly channel: Channel;
}

/** For each invoice the highest step posted about it. Issued and cancelled letters count for nothing here. */
export function highestPostedSteps(account: Account): ReadonlyMap<ItemId, PostedStep> {
  const highest = new Map<ItemId, PostedStep>();
  for (const { state, postedOn, step, channel, itemIds } of account.reminders) {
    if (state !== 'posted' || postedOn === null) continue;
    for (const id of itemIds) {
      const known = highest.get(id);
      const difference = known === undefined ? 1 : stepRank(step) - stepRank(known.step);
      if (difference > 0 || (difference === 0 && known !== undefined && postedOn > known.on))
        highest.set(id, { step, on: postedOn, channel });
    }
  }
  return highest;
}

/** First day on which a step was posted about an invoice: legal interest of a consumer runs from his formal notice. */
export function firstPostedOn(account: Account, step: StepId): ReadonlyMap<ItemId, Day> {
  const first = new Map<ItemId, Day>();
  for (const reminder of account.reminders) {
    if (reminder.state !== 'posted' || reminder.postedOn === null || reminder.step !== step) continue;
    for (const id of reminder.itemIds) {
      const known = first.get(id);
      if (known === undefined || reminder.postedOn < known) first.set(id, reminder.postedOn);
    }
  }
  return first;
}

/** True while a letter to the customer is issued and not posted. */
export function hasLetterInBatch(account: Account): boolean {
  return account.reminders.some((reminder) => reminder.state === 'issued');
}

/** The first day on which the customer may hear from us again; null when nothing was ever posted. */
export function intervalEndsOn(account: Account, minimumIntervalDays: number): Day | null {
  let last: Day | null = null;
  for (const { state, postedOn } of account.reminders) {
    if (state === 'posted' && postedOn !== null) last = last === null ? postedOn : maxDay(last, postedOn);
  }
  return last === null ? null : addDays(last, minimumIntervalDays);
}
