import { describe, expect, it } from 'vitest';
import type { Item } from '../../../renderer/domain/account/item';
import type { StageReached } from '../../../renderer/domain/account/stageReached';
import { reached } from '../../../renderer/domain/contacts/markPosted';
import { anInvoice } from '../../support/builders';
import { aStageReached } from '../../support/contacts';

const after = (...stages: readonly StageReached[]): Item => stages.reduce(reached, anInvoice());

describe('what an invoice has been through', () => {
  const first = aStageReached('formalNotice', '2026-04-20');
  const second = aStageReached('formalNotice', '2026-05-20');

  it.each([
    ['as they were posted', [first, second]],
    ['the other way round', [second, first]],
  ])(
    'is under notice from the first of two formal notices, and counts on from the last: %s',
    (_how, stages) => {
      expect(after(...stages)).toMatchObject({
        noticeOn: '2026-04-20',
        stage: { stepId: 'formalNotice', on: '2026-05-20' },
      });
    },
  );

  it('is the hardest step, whatever softer one came later', () => {
    const softer = after(first, aStageReached('reminder1', '2026-06-01'));
    expect(softer).toMatchObject({ stage: first, noticeOn: '2026-04-20' });
    expect(after(aStageReached('reminder1', '2026-03-01'), first).stage).toEqual(first);
  });

  it('is under notice by a formal notice alone: a last notice is none, nor is a reminder', () => {
    expect(after(aStageReached('reminder3', '2026-04-20')).noticeOn).toBeNull();
    expect(after(aStageReached('lastNotice', '2026-04-20')).noticeOn).toBeNull();
    expect(after(second, aStageReached('lastNotice', '2026-06-10'))).toMatchObject({
      noticeOn: '2026-05-20',
      stage: { stepId: 'lastNotice' },
    });
    expect(after(aStageReached('lastNotice', '2026-06-10'), second)).toMatchObject({
      noticeOn: '2026-05-20',
      stage: { stepId: 'lastNotice' },
    });
  });

  it('is the same item when the same step is told again', () => {
    const item = after(first);
    expect(reached(item, first)).toBe(item);
    expect(reached(item, aStageReached('reminder1', '2026-04-01'))).toBe(item);
  });
});
