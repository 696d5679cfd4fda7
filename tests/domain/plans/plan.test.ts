import { describe, expect, it } from 'vitest';
import { stateRule } from '../../../renderer/domain/plans/channel';
import { DEFAULT_PLAN } from '../../../renderer/domain/plans/defaultPlan';
import type { Nature } from '../../../renderer/domain/plans/nature';
import { compareStages, positionOf, type Stage, stageOf } from '../../../renderer/domain/plans/plan';
import { DEFAULT_SETTINGS } from '../../../renderer/domain/settings/settings';
import { anAccount, anInvoice } from '../../support/builders';
import { aContact, aStage } from '../../support/contacts';
import { afterLetters, proposeOn } from '../../support/engine';

/** A step of an earlier version of the plan that the plan of today does not have. */
const gone = (nature: Nature, rank: number): Stage => ({
  planId: 'default',
  planVersion: 0,
  stepId: 'gone',
  nature,
  rank,
});

describe('stageOf', () => {
  it('says plan, version, step, nature and position', () => {
    const plan = { ...DEFAULT_PLAN, id: 'vip', version: 7 };
    expect(stageOf(plan, plan.steps[4]!)).toEqual({
      planId: 'vip',
      planVersion: 7,
      stepId: 'formalNotice',
      nature: 'formalNotice',
      rank: 4,
    });
  });
});

describe('compareStages', () => {
  it('goes by nature first, then by position', () => {
    const inOrder = [
      gone('preventive', 9),
      gone('reminder', 1),
      gone('reminder', 2),
      gone('formalNotice', 0),
    ];
    const sorted = [...inOrder].reverse().sort(compareStages);
    expect(sorted).toEqual(inOrder);
    expect(compareStages(gone('reminder', 2), aStage('reminder2'))).toBe(0);
  });
});

describe('positionOf', () => {
  it('is the step’s own place today, wherever it was then', () => {
    for (const [at, step] of DEFAULT_PLAN.steps.entries())
      expect(positionOf(DEFAULT_PLAN, { ...stageOf(DEFAULT_PLAN, step), rank: 99 })).toBe(at);
  });

  it.each([
    ['before everything, of one that asked for nothing', gone('internal', 0), -1],
    ['the preventive letter', gone('preventive', 0), 0],
    ['the first of the reminders, which began an older plan', gone('reminder', 0), 1],
    ['the first of the reminders', gone('reminder', 1), 1],
    ['the second of them', gone('reminder', 2), 2],
    ['the last reminder, however many there were', gone('reminder', 9), 3],
    ['the formal notice, which stood earlier in a shorter plan', gone('formalNotice', 2), 4],
    ['the formal notice', gone('formalNotice', 4), 4],
    ['the formal notice, which stood later in a longer plan', gone('formalNotice', 9), 4],
    ['the last notice', gone('lastNotice', 5), 5],
  ])('of a step that is gone is %s', (_where, stage, expected) => {
    expect(positionOf(DEFAULT_PLAN, stage)).toBe(expected);
  });

  it('keeps an invoice on the plan after the owner has taken out the step that it had reached', () => {
    const steps = DEFAULT_PLAN.steps.filter(({ id }) => id !== 'reminder2');
    const settings = { ...DEFAULT_SETTINGS, plan: { ...DEFAULT_PLAN, version: 2, steps } };
    const owing = anAccount({ items: [anInvoice({ id: 'a', date: '2026-03-01', due: '2026-03-31' })] });
    const posted = afterLetters(owing, [
      aContact({ step: 'reminder2', postedOn: '2026-04-15', itemIds: ['a'] }),
    ]);
    expect(proposeOn(posted, '2026-05-15', { settings }).letter?.stage).toMatchObject({
      planVersion: 2,
      nature: 'formalNotice',
    });
    expect(proposeOn(posted, '2026-05-15').letter?.stage.stepId).toBe('reminder3');
  });
});

describe('the states of a channel', () => {
  it('are its own: a letter is not sent, a call is not posted', () => {
    expect(stateRule('letter', 'posted')).toEqual({ over: true, reached: true });
    expect(stateRule('registeredLetter', 'returned')).toEqual({ over: true, reached: false });
    expect(stateRule('email', 'sent')).toEqual({ over: true, reached: true });
    expect(stateRule('phone', 'planned')).toEqual({ over: false, reached: false });
    expect(() => stateRule('letter', 'sent')).toThrow(RangeError);
    expect(() => stateRule('phone', 'posted')).toThrow(RangeError);
  });
});
