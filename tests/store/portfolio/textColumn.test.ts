import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { TextColumn } from '../../../renderer/store/portfolio/textColumn';

function marked(texts: readonly string[], word: string): readonly number[] {
  const rows = new Uint8Array(texts.length);
  new TextColumn(texts).mark(word, rows);
  return [...rows];
}

it('marks the texts that contain a word, at their beginning, within, at their end and more than once', () => {
  expect(marked(['fa 1', 'xfa', 'f', 'fa fa', '', 'a'], 'fa')).toEqual([1, 1, 0, 1, 0, 0]);
  expect(marked([], 'fa')).toEqual([]);
  expect(marked(['', ''], 'a')).toEqual([0, 0]);
});

it('finds no word where one text ends and the next one begins', () => {
  expect(marked(['ab', 'cd'], 'bc')).toEqual([0, 0]);
});

it('finds what asking text after text finds', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 6 });
  const word = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 20 }), word, (texts, wanted) => {
      expect(marked(texts, wanted)).toEqual(texts.map((each) => (each.includes(wanted) ? 1 : 0)));
    }),
  );
});
