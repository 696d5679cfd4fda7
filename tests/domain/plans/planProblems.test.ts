import { describe, expect, it } from 'vitest';
import { CHANNEL_NAMES, CHANNELS } from '../../../renderer/domain/plans/channel';
import { DEFAULT_PLAN } from '../../../renderer/domain/plans/defaultPlan';
import type { PlanStep } from '../../../renderer/domain/plans/plan';
import { planProblems } from '../../../renderer/domain/plans/planProblems';

const { steps } = DEFAULT_PLAN;
const [preventive, reminder1, reminder2, reminder3, formalNotice, lastNotice] = steps as readonly [
  PlanStep,
  PlanStep,
  PlanStep,
  PlanStep,
  PlanStep,
  PlanStep,
];
const problems = (...planned: readonly PlanStep[]) =>
  planProblems({ steps: planned }).map(({ code, at }) => [code, at]);
const with_ = (step: PlanStep, change: Partial<PlanStep>): PlanStep => ({ ...step, ...change });
const dueAfter = (days: number) => ({ from: 'dueDate', days }) as const;

describe('a plan that can be walked', () => {
  it('is the one that works untouched, and any part of it that begins with a day of the due date', () => {
    expect(planProblems(DEFAULT_PLAN)).toEqual([]);
    expect(problems(reminder1)).toEqual([]);
    expect(problems(preventive, reminder2, formalNotice, lastNotice)).toEqual([]);
  });

  it('names its steps as it likes and may have more of one nature', () => {
    const eight = [
      ...steps.slice(0, 4),
      with_(reminder3, { id: 'Appel du comptable', trigger: dueAfter(35) }),
      with_(reminder3, { id: 'relance n° 5', trigger: dueAfter(40) }),
      ...steps.slice(4),
    ];
    expect(problems(...eight)).toEqual([]);
  });
});

describe('a plan is refused', () => {
  it('without a step', () => {
    expect(problems()).toEqual([['no-steps', null]]);
  });

  it('with a step without a name, or two of one name', () => {
    expect(problems(reminder1, with_(reminder2, { id: '  ' }))).toEqual([['empty-id', 1]]);
    expect(problems(reminder1, with_(reminder2, { id: 'reminder1' }))).toEqual([['double-id', 1]]);
    const threeTimes = [
      reminder1,
      with_(reminder2, { id: 'reminder1' }),
      with_(reminder3, { id: 'reminder1' }),
    ];
    expect(problems(...threeTimes)).toEqual([
      ['double-id', 1],
      ['double-id', 2],
    ]);
  });

  it('with a step that is softer than one before it', () => {
    const late = with_(reminder3, { trigger: dueAfter(60) });
    expect(problems(formalNotice, late)).toEqual([['out-of-order', 1]]);
    expect(problems(reminder1, formalNotice, lastNotice, late)).toEqual([['out-of-order', 3]]);
    expect(problems(reminder1, with_(preventive, { trigger: dueAfter(60) }))).toEqual([['out-of-order', 1]]);
  });

  it('with a step that is due earlier than one before it, or on the same day', () => {
    expect(problems(reminder2, reminder1)).toEqual([['out-of-order', 1]]);
    expect(problems(reminder1, with_(reminder2, { trigger: dueAfter(7) }))).toEqual([['out-of-order', 1]]);
    expect(problems(reminder1, with_(reminder2, { trigger: dueAfter(8) }))).toEqual([]);
    const between = with_(reminder2, { trigger: { from: 'previousPosted', days: 10 } });
    expect(problems(reminder3, between, with_(reminder1, { id: 'early' }))).toEqual([['out-of-order', 2]]);
  });

  it('whose first step counts from one before it', () => {
    expect(problems(lastNotice)).toEqual([['no-previous', 0]]);
  });

  it.each(['thanks', 'apology', 'internal'] as const)('with a step that asks for nothing: %s', (nature) => {
    expect(problems(with_(reminder1, { nature }))).toEqual([['asks-nothing', 0]]);
  });

  it('with a channel that the program cannot send by yet', () => {
    const missing = CHANNEL_NAMES.filter((channel) => !CHANNELS[channel].available);
    expect(missing).toEqual(['email', 'sms', 'phone']);
    for (const channel of missing)
      expect(problems(with_(reminder1, { channel }))).toEqual([['channel-missing', 0]]);
    for (const channel of ['letter', 'registeredLetter'] as const)
      expect(problems(with_(reminder1, { channel }))).toEqual([]);
  });

  it('that would claim charges without the owner’s tick', () => {
    expect(problems(reminder1, with_(formalNotice, { confirm: false }))).toEqual([['claim-unconfirmed', 1]]);
    expect(problems(reminder1, formalNotice, with_(lastNotice, { confirm: false }))).toEqual([
      ['claim-unconfirmed', 2],
    ]);
  });

  it('for all of it at once, step by step', () => {
    expect(problems(with_(lastNotice, { id: '', channel: 'email', confirm: false }), reminder1)).toEqual([
      ['empty-id', 0],
      ['channel-missing', 0],
      ['claim-unconfirmed', 0],
      ['no-previous', 0],
      ['out-of-order', 1],
    ]);
  });
});
