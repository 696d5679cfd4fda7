import type { Contact, ContactId } from '../../renderer/domain/account/contact';
import type { ItemId } from '../../renderer/domain/account/item';
import type { StageReached } from '../../renderer/domain/account/stageReached';
import { day } from '../../renderer/domain/day';
import { cents } from '../../renderer/domain/money';
import { CHANNELS } from '../../renderer/domain/plans/channel';
import { DEFAULT_PLAN } from '../../renderer/domain/plans/defaultPlan';
import { type Stage, type StepId, stageOf } from '../../renderer/domain/plans/plan';
import { nextId } from './builders';

/** A step of the default plan as contacts and items keep it. */
export function aStage(stepId: StepId): Stage {
  const step = DEFAULT_PLAN.steps.find(({ id }) => id === stepId);
  if (step === undefined) throw new RangeError(`no step ${stepId} in the default plan`);
  return stageOf(DEFAULT_PLAN, step);
}

/** A step of the default plan that reached the customer, in the plan's own way unless told otherwise. */
export function aStageReached(stepId: StepId, on: string, channel?: StageReached['channel']): StageReached {
  const planned = DEFAULT_PLAN.steps.find(({ id }) => id === stepId)?.channel ?? 'letter';
  return { ...aStage(stepId), on: day(on), channel: channel ?? planned };
}

/**
 * A contact that is over and reached the customer on the day it was made, unless the spec says otherwise. Only letters have
 * pages and a number.
 */
export function aContact(
  spec: Partial<Omit<Contact, 'id' | 'issuedOn' | 'postedOn' | 'itemIds' | 'stage'>> & {
    readonly id?: string;
    readonly step?: StepId | null;
    readonly issuedOn?: string;
    readonly postedOn?: string | null;
    readonly itemIds?: readonly string[];
  } = {},
): Contact {
  const { id, step, issuedOn, postedOn, itemIds, ...rest } = spec;
  const contactId = (id ?? nextId('contact')) as ContactId;
  const issued = day(issuedOn ?? postedOn ?? '2026-03-02');
  const channel = rest.channel ?? 'letter';
  const states = Object.entries(CHANNELS[channel].states) as [Contact['state'], { reached: boolean }][];
  const begun = states[0]?.[0] ?? 'issued';
  const ended = states.find(([, { reached }]) => reached)?.[0] ?? 'posted';
  const state = rest.state ?? (postedOn === null ? begun : ended);
  const { onPaper } = CHANNELS[channel];
  return {
    asked: { principal: cents(0), interest: cents(0), compensation: cents(0) },
    reference: onPaper ? nextId('R') : null,
    document: onPaper ? { sha256: '0'.repeat(64), firstPage: 1, lastPage: 1 } : null,
    dispatchId: onPaper ? 'dispatch-1' : null,
    claimedBefore: [],
    ...rest,
    id: contactId,
    channel,
    state,
    stage: step === null ? null : aStage(step ?? 'reminder1'),
    issuedOn: issued,
    postedOn: typeof postedOn === 'string' ? day(postedOn) : state === ended ? issued : null,
    itemIds: (itemIds ?? []) as readonly ItemId[],
  };
}
