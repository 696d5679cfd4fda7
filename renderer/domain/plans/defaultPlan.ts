import { cents } from '../money';
import type { ReminderPlan } from './plan';

/** The plan that works untouched. */
export const DEFAULT_PLAN: ReminderPlan = {
  id: 'default',
  version: 1,
  steps: [
    {
      id: 'preventive',
      nature: 'preventive',
      trigger: { from: 'dueDate', days: -7 },
      channel: 'letter',
      templateId: 'preventive',
      tone: 'courteous',
      confirm: false,
    },
    {
      id: 'reminder1',
      nature: 'reminder',
      trigger: { from: 'dueDate', days: 7 },
      channel: 'letter',
      templateId: 'reminder1',
      tone: 'courteous',
      confirm: false,
    },
    {
      id: 'reminder2',
      nature: 'reminder',
      trigger: { from: 'dueDate', days: 15 },
      channel: 'letter',
      templateId: 'reminder2',
      tone: 'plain',
      confirm: false,
    },
    {
      id: 'reminder3',
      nature: 'reminder',
      trigger: { from: 'dueDate', days: 30 },
      channel: 'letter',
      templateId: 'reminder3',
      tone: 'firm',
      confirm: false,
    },
    {
      id: 'formalNotice',
      nature: 'formalNotice',
      trigger: { from: 'dueDate', days: 45 },
      channel: 'registeredLetter',
      templateId: 'formalNotice',
      tone: 'firm',
      confirm: true,
    },
    {
      id: 'lastNotice',
      nature: 'lastNotice',
      trigger: { from: 'previousPosted', days: 15 },
      channel: 'registeredLetter',
      templateId: 'lastNotice',
      tone: 'firm',
      confirm: true,
    },
  ],
  minimumIntervalDays: 7,
  floorCents: cents(1500),
  transitDays: 3,
  graceDays: 3,
};
