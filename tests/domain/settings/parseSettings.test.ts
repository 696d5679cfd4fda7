import { describe, expect, it } from 'vitest';
import { DEFAULT_PLAN } from '../../../renderer/domain/reminders/plan';
import { parseSettings } from '../../../renderer/domain/settings/parseSettings';
import { DEFAULT_SETTINGS } from '../../../renderer/domain/settings/settings';

describe('parseSettings', () => {
  it('gives the defaults for nothing, and reads back what it gave', () => {
    expect(parseSettings({})).toEqual({ ok: true, value: DEFAULT_SETTINGS });
    expect(parseSettings(JSON.parse(JSON.stringify(DEFAULT_SETTINGS)))).toEqual({
      ok: true,
      value: DEFAULT_SETTINGS,
    });
  });

  it('takes a plan of the owner', () => {
    const plan = { steps: DEFAULT_PLAN.steps.slice(1, 3), floorCents: 5000 };
    const parsed = parseSettings({ plan, formalNoticeDays: 15, allocationOrder: 'principalFirst' });
    expect(parsed).toMatchObject({
      ok: true,
      value: { plan: { floorCents: 5000, minimumIntervalDays: 7 }, formalNoticeDays: 15 },
    });
  });

  const [first, second] = DEFAULT_PLAN.steps;
  it.each([
    [{ colour: 'red' }, 'colour', 'unknown-key'],
    [{ formalNoticeDays: 0 }, 'formalNoticeDays', 'out-of-range'],
    [{ formalNoticeDays: '8' }, 'formalNoticeDays', 'wrong-type'],
    [{ plan: { steps: [] } }, 'plan.steps', 'not-allowed'],
    [{ plan: { steps: [second, first] } }, 'plan.steps', 'not-allowed'],
    [{ plan: { steps: [first, first] } }, 'plan.steps', 'not-allowed'],
    [{ plan: { steps: [{ ...first, days: 3 }] } }, 'plan.steps.0.days', 'unknown-key'],
    [
      { plan: { steps: [{ ...first, trigger: { from: 'dueDate' } }] } },
      'plan.steps.0.trigger.days',
      'missing',
    ],
    [{ plan: { steps: DEFAULT_PLAN.steps.slice(5) } }, 'plan.steps', 'not-allowed'],
    [{ defaultTerms: { kind: 'net', days: 30, on: 40 } }, 'defaultTerms.on', 'out-of-range'],
    [{ theme: 'blue' }, 'theme', 'not-allowed'],
    ['settings', '', 'not-an-object'],
  ])('refuses %j at %s: %s', (json, path, code) => {
    const parsed = parseSettings(json);
    expect(parsed.ok ? [] : parsed.problems).toContainEqual({ path, code });
  });
});
