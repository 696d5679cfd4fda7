import { expect, it } from 'vitest';
import { DEFAULT_PLAN } from '../../../renderer/domain/plans/defaultPlan';
import { StepWords } from '../../../renderer/store/portfolio/stepWords';

const ids = DEFAULT_PLAN.steps.map(({ id }) => id);

function inOrder(words: StepWords, met: readonly string[]): readonly string[] {
  const codes = met.map((step) => words.codeOf(step));
  const places = words.places();
  return [...codes]
    .sort((a, b) => (places[a] ?? -1) - (places[b] ?? -1))
    .map((code) => words.wordOf(code) ?? '');
}

it('sorts the steps of the plan as the plan has them, in whatever order they are met', () => {
  expect(inOrder(new StepWords(DEFAULT_PLAN), [...ids].reverse())).toEqual(ids);
});

it('puts a step of another plan behind those of its nature, and one of which nothing is known last', () => {
  const words = new StepWords(DEFAULT_PLAN);
  words.learn('older reminder', 'reminder');
  words.learn('an older reminder', 'reminder');
  const lastReminder = DEFAULT_PLAN.steps.findLastIndex(({ nature }) => nature === 'reminder');
  expect(inOrder(words, ['unknown', 'older reminder', 'an older reminder', ...ids])).toEqual([
    ...ids.slice(0, lastReminder + 1),
    'an older reminder',
    'older reminder',
    ...ids.slice(lastReminder + 1),
    'unknown',
  ]);
});
