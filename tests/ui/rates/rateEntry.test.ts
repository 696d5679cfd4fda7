import { describe, expect, it } from 'vitest';
import { day } from '../../../renderer/domain/day';
import { enteredRate, NOTHING_TYPED, rateProblems, readRate } from '../../../renderer/ui/rates/rateEntry';

const today = day('2026-11-22');
const ecb = { half: '2026-S2', table: 'ecb' } as const;
const legal = { half: '2026-S2', table: 'legal' } as const;

describe('a rate that the owner types in', () => {
  it.each([
    ['2,15', 215],
    ['2.15 %', 215],
    ['0', 0],
    ['12,5', 1250],
  ])('is read from %j', (text, points) => {
    expect(readRate(text)).toBe(points);
  });

  it.each(['', 'deux', '2,155', '-1', '150', '2,1,5'])('is refused when it is %j', (text) => {
    expect(readRate(text)).toBeNull();
  });

  it('is kept with its source and the day', () => {
    expect(
      enteredRate(ecb, { first: '2,15', second: '', source: ' bce.europa.eu, 01/07/2026 ' }, today),
    ).toEqual({
      table: 'ecb',
      half: '2026-S2',
      refi: 215,
      source: 'bce.europa.eu, 01/07/2026',
      enteredOn: '2026-11-22',
    });
    expect(enteredRate(legal, { first: '2,62', second: '6,67', source: 'JO' }, today)).toMatchObject({
      professional: 262,
      individual: 667,
    });
  });

  it('is not kept without a source, nor with one column of two', () => {
    expect(enteredRate(ecb, { first: '2,15', second: '', source: ' ' }, today)).toBeNull();
    expect(enteredRate(legal, { first: '2,62', second: '', source: 'JO' }, today)).toBeNull();
    expect(rateProblems(legal, NOTHING_TYPED)).toEqual({
      first: 'rateMissing',
      second: 'rateMissing',
      source: 'sourceMissing',
    });
    expect(rateProblems(ecb, { first: '2,15', second: '', source: 'BCE' })).toEqual({
      first: null,
      second: null,
      source: null,
    });
  });
});
