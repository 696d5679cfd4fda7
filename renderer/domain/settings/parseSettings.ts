import type { PaymentTerms } from '../account/paymentTerms';
import { LEAST_RETENTION_YEARS, MOST_RETENTION_YEARS } from '../personaldata/erasureOf';
import {
  type Channel,
  DEFAULT_PLAN,
  type PlanStep,
  type ReminderPlan,
  STEP_IDS,
  stepRank,
  type Trigger,
} from '../reminders/plan';
import { type Parsed, RecordReader } from './recordReader';
import { DEFAULT_SETTINGS, type Settings } from './settings';

const CHANNELS: readonly Channel[] = ['letter', 'registeredLetter', 'email', 'phone', 'sms'];

/** Reads settings from outside (the store, a backup, a file). A field left out has its default; an unknown one is refused. */
export function parseSettings(json: unknown): Parsed<Settings> {
  const record = new RecordReader(json);
  return record.result<Settings>({
    plan: record.has('plan') ? planOf(record.child('plan')) : DEFAULT_SETTINGS.plan,
    defaultTerms: record.has('defaultTerms')
      ? termsOf(record.child('defaultTerms'))
      : DEFAULT_SETTINGS.defaultTerms,
    allocationOrder: record.oneOf(
      'allocationOrder',
      ['costsInterestPrincipal', 'principalFirst'],
      DEFAULT_SETTINGS.allocationOrder,
    ),
    duplex: record.flag('duplex', DEFAULT_SETTINGS.duplex),
    formalNoticeDays: record.integer('formalNoticeDays', 1, 60, DEFAULT_SETTINGS.formalNoticeDays),
    retentionYears: record.integer(
      'retentionYears',
      LEAST_RETENTION_YEARS,
      MOST_RETENTION_YEARS,
      DEFAULT_SETTINGS.retentionYears,
    ),
    language: record.oneOf('language', ['fr', 'en'], DEFAULT_SETTINGS.language),
    theme: record.oneOf('theme', ['system', 'light', 'dark'], DEFAULT_SETTINGS.theme),
  });
}

function planOf(record: RecordReader): ReminderPlan {
  const steps = record.has('steps') ? record.children('steps').map(stepOf) : DEFAULT_PLAN.steps;
  const rising = steps.every((step, index) => {
    const before = steps[index - 1];
    return before === undefined || stepRank(before.id) < stepRank(step.id);
  });
  if (steps.length === 0 || !rising) record.tell('steps', 'not-allowed');
  if (steps[0]?.trigger.from === 'previousPosted') record.tell('steps', 'not-allowed');
  const plan: ReminderPlan = {
    steps,
    minimumIntervalDays: record.integer('minimumIntervalDays', 0, 90, DEFAULT_PLAN.minimumIntervalDays),
    floorCents: record.integer('floorCents', 0, 10_000_000, DEFAULT_PLAN.floorCents),
    transitDays: record.integer('transitDays', 0, 30, DEFAULT_PLAN.transitDays),
    graceDays: record.integer('graceDays', 0, 30, DEFAULT_PLAN.graceDays),
  };
  record.end();
  return plan;
}

function stepOf(record: RecordReader): PlanStep {
  const step: PlanStep = {
    id: record.oneOf('id', STEP_IDS, 'reminder1'),
    trigger: triggerOf(record.child('trigger')),
    channel: record.oneOf('channel', CHANNELS, 'letter'),
    confirm: record.flag('confirm', false),
  };
  if (!record.has('id')) record.tell('id', 'missing');
  record.end();
  return step;
}

function triggerOf(record: RecordReader): Trigger {
  const from = record.oneOf('from', ['dueDate', 'previousPosted'], 'dueDate');
  const days = record.integer('days', from === 'dueDate' ? -90 : 0, 365, 0);
  if (!record.has('days')) record.tell('days', 'missing');
  record.end();
  return { from, days };
}

function termsOf(record: RecordReader): PaymentTerms {
  const terms: PaymentTerms = {
    kind: record.oneOf('kind', ['net', 'endOfMonthAfter', 'daysAfterEndOfMonth'], 'net'),
    days: record.integer('days', 0, 365, 30),
    on: record.integerOrNull('on', 1, 31),
  };
  record.end();
  return terms;
}
