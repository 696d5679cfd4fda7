/** The steps of a reminder plan, from the softest to the hardest. Order matters: the highest step leads a letter. */
export const STEP_IDS = [
  'preventive',
  'reminder1',
  'reminder2',
  'reminder3',
  'formalNotice',
  'lastNotice',
] as const;
export type StepId = (typeof STEP_IDS)[number];

export type Channel = 'letter' | 'registeredLetter' | 'email' | 'phone' | 'sms';

/** When a step becomes due: days after the due date (negative: before), or days after the previous step was posted. */
export type Trigger =
  | { readonly from: 'dueDate'; readonly days: number }
  | { readonly from: 'previousPosted'; readonly days: number };

export interface PlanStep {
  readonly id: StepId;
  readonly trigger: Trigger;
  readonly channel: Channel;
  /** Wants the owner's own tick, letter by letter, before it joins a batch. */
  readonly confirm: boolean;
}

/** An ordered list of steps with the rules that hold for all of them. */
export interface ReminderPlan {
  readonly steps: readonly PlanStep[];
  /** No two reminders to one customer within this number of days. */
  readonly minimumIntervalDays: number;
  /** Nobody is written to for less (cents). */
  readonly floorCents: number;
  /** Days that the post takes, and days of grace after it, added before `lastNotice`. */
  readonly transitDays: number;
  readonly graceDays: number;
}

/** The plan that works untouched. */
export const DEFAULT_PLAN: ReminderPlan = {
  steps: [
    { id: 'preventive', trigger: { from: 'dueDate', days: -7 }, channel: 'letter', confirm: false },
    { id: 'reminder1', trigger: { from: 'dueDate', days: 7 }, channel: 'letter', confirm: false },
    { id: 'reminder2', trigger: { from: 'dueDate', days: 15 }, channel: 'letter', confirm: false },
    { id: 'reminder3', trigger: { from: 'dueDate', days: 30 }, channel: 'letter', confirm: false },
    {
      id: 'formalNotice',
      trigger: { from: 'dueDate', days: 45 },
      channel: 'registeredLetter',
      confirm: true,
    },
    {
      id: 'lastNotice',
      trigger: { from: 'previousPosted', days: 15 },
      channel: 'registeredLetter',
      confirm: true,
    },
  ],
  minimumIntervalDays: 7,
  floorCents: 1500,
  transitDays: 3,
  graceDays: 3,
};

export function stepRank(step: StepId): number {
  return STEP_IDS.indexOf(step);
}
