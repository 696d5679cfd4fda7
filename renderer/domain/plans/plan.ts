import type { Cents } from '../money';
import type { Channel } from './channel';
import { NATURES, type Nature } from './nature';

/** Free text, unique within its plan. */
export type StepId = string;

/** When a step becomes due: days after the due date (negative: before), or days after the previous step was posted. */
export type Trigger =
  | { readonly from: 'dueDate'; readonly days: number }
  | { readonly from: 'previousPosted'; readonly days: number };

export interface PlanStep {
  readonly id: StepId;
  /** Carries the law and the severity; the step's name carries nothing. */
  readonly nature: Nature;
  readonly trigger: Trigger;
  readonly channel: Channel;
  /** The text of what goes out. */
  readonly templateId: string;
  /** A firm reminder tells a business what has accrued meanwhile, for information. */
  readonly tone: 'courteous' | 'plain' | 'firm';
  /** Wants the owner's own tick, letter by letter, before it joins a dispatch. */
  readonly confirm: boolean;
}

/** An ordered list of steps with the rules that hold for all of them. A step's order is its position. */
export interface ReminderPlan {
  readonly id: string;
  /** Raised by one by each change, so that a stage says which plan it was reached on. */
  readonly version: number;
  readonly steps: readonly PlanStep[];
  /** No two reminders to one customer within this number of days. */
  readonly minimumIntervalDays: number;
  /** Nobody is written to for less. */
  readonly floorCents: Cents;
  /** Days that the post takes, and days of grace after it, added before a step that counts from the one posted. */
  readonly transitDays: number;
  readonly graceDays: number;
}

/** What an invoice has been through: kept on it and on the contact, whatever becomes of the plan. */
export interface Stage {
  readonly planId: string;
  readonly planVersion: number;
  readonly stepId: StepId;
  readonly nature: Nature;
  /** Position of the step in that plan, from zero. */
  readonly rank: number;
}

export function stageOf(plan: ReminderPlan, step: PlanStep): Stage {
  return {
    planId: plan.id,
    planVersion: plan.version,
    stepId: step.id,
    nature: step.nature,
    rank: plan.steps.indexOf(step),
  };
}

/** Harder first by nature, then by position: below zero when `a` is the softer. */
export function compareStages(a: Pick<Stage, 'nature' | 'rank'>, b: Pick<Stage, 'nature' | 'rank'>): number {
  return NATURES[a.nature].severity - NATURES[b.nature].severity || a.rank - b.rank;
}

/**
 * Position in this plan of what was reached: that of the step, if the plan still has it; else that of the last step that asks
 * no harder, and at least of the first of its nature, wherever that stood in the former plan; -1 before the first step.
 */
export function positionOf(plan: ReminderPlan, stage: Stage): number {
  const own = plan.steps.findIndex((step) => step.id === stage.stepId);
  if (own >= 0) return own;
  const noHarder = plan.steps.findLastIndex(
    (step, rank) => compareStages({ nature: step.nature, rank }, stage) <= 0,
  );
  return Math.max(
    noHarder,
    plan.steps.findIndex(({ nature }) => nature === stage.nature),
  );
}
