import { describe, expect, it } from 'vitest';
import { addRates, parsePercent, rate } from '../../renderer/domain/rate';

describe('rate', () => {
  it('reads a percentage with a comma or a point, exactly', () => {
    expect(parsePercent('12,15')).toBe(1215);
    expect(parsePercent('12.15')).toBe(1215);
    expect(parsePercent(' 0,05 ')).toBe(5);
    expect(parsePercent('2,6')).toBe(260);
    expect(parsePercent('10')).toBe(1000);
    expect(parsePercent('0')).toBe(0);
  });

  it('refuses what it would have to round, and what is no percentage', () => {
    for (const text of ['12,155', '-1', '', ',5', '12,', '1 000', '12%', '1e2', 'douze', '1234'])
      expect(parsePercent(text), text).toBeNull();
  });

  it('is a whole number of basis points, never negative', () => {
    expect(() => rate(12.15)).toThrow(RangeError);
    expect(() => rate(-1)).toThrow(RangeError);
    expect(() => rate(NaN)).toThrow(RangeError);
    expect(addRates(rate(215), rate(1000))).toBe(1215);
  });
});
