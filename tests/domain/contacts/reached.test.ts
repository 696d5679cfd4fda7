import { describe, expect, it } from 'vitest';
import type { Item } from '../../../renderer/domain/account/item';
import type { StageReached } from '../../../renderer/domain/account/stageReached';
import { reached } from '../../../renderer/domain/contacts/markPosted';
import { withStages } from '../../../renderer/domain/contacts/withStages';
import { anInvoice } from '../../support/builders';
import { aContact, aStageReached } from '../../support/contacts';

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

describe('items beside what their customer was sent', () => {
  const items = [anInvoice({ id: 'a' }), anInvoice({ id: 'b' })];
  const notice = (postedOn: string, itemIds: readonly string[]) =>
    aContact({ step: 'formalNotice', channel: 'registeredLetter', postedOn, itemIds });

  it('say what reached the customer about them, each what is its own', () => {
    const [a, b] = withStages(items, [
      aContact({ step: 'reminder1', postedOn: '2026-04-01', itemIds: ['a', 'b', 'gone'] }),
      notice('2026-05-20', ['a']),
      notice('2026-04-20', ['a']),
    ]);
    expect(a).toMatchObject({ stage: { stepId: 'formalNotice', on: '2026-05-20' }, noticeOn: '2026-04-20' });
    expect(b).toMatchObject({ stage: { stepId: 'reminder1', on: '2026-04-01' }, noticeOn: null });
  });

  it('say nothing of a letter that did not reach, of a call outside of any plan, nor without any', () => {
    const nothing = [
      aContact({ postedOn: null, itemIds: ['a'] }),
      aContact({ state: 'cancelled', itemIds: ['a'] }),
      aContact({ state: 'returned', postedOn: '2026-04-02', itemIds: ['a'] }),
      aContact({ channel: 'phone', step: null, postedOn: '2026-04-02', itemIds: ['a'] }),
    ];
    expect(withStages(items, nothing)).toEqual(items);
    expect(withStages(items, [])).toBe(items);
  });
});
