import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, fromEpochDay, toEpochDay } from '../../renderer/domain/day';
import { rate } from '../../renderer/domain/rate';
import { formatDay, parseDayInput } from '../../renderer/i18n/format/day';
import { formatBytes, formatCount, formatRate, formatShare } from '../../renderer/i18n/format/number';

describe('days for people', () => {
  it('are written in each style', () => {
    expect(formatDay(day('2026-08-01'), 'fr')).toBe('01/08/2026');
    expect(formatDay(day('2026-08-01'), 'en')).toBe('01/08/2026');
    expect(formatDay(day('2026-08-01'), 'fr', 'medium')).toBe('1 août 2026');
    expect(formatDay(day('2024-12-31'), 'fr', 'long')).toBe('31 décembre 2024');
    expect(formatDay(day('2026-07-01'), 'fr', 'long')).toBe('1er juillet 2026');
    expect(formatDay(day('2026-07-01'), 'fr', 'weekday')).toBe('mercredi 1er juillet 2026');
    expect(formatDay(day('2026-07-11'), 'fr', 'long')).toBe('11 juillet 2026');
    expect(formatDay(day('2026-07-01'), 'en', 'long')).toBe('1 July 2026');
    expect(formatDay(day('2024-12-31'), 'fr', 'weekday')).toBe('mardi 31 décembre 2024');
    expect(formatDay(day('2024-12-31'), 'en', 'long')).toBe('31 December 2024');
  });

  it.each([
    ['31/12/2024', '2024-12-31'],
    ['31.12.24', '2024-12-31'],
    ['1-2-2025', '2025-02-01'],
    ['1 2 2025', '2025-02-01'],
    ['2024-12-31', '2024-12-31'],
    ['31122024', '2024-12-31'],
    ['311224', '2024-12-31'],
    [' 29/02/2024 ', '2024-02-29'],
  ])('are read from %j', (text, value) => {
    expect(parseDayInput(text)).toBe(value);
  });

  it.each(['', '30/02/2024', '29/02/2023', '12/31/2024', '31/12', 'hier', '1/1/202'])(
    'are not read from %j',
    (text) => {
      expect(parseDayInput(text)).toBeNull();
    },
  );

  it('read back what was written, whatever the day', () => {
    const last = toEpochDay(day('2199-12-31'));
    fc.assert(
      fc.property(fc.integer({ min: toEpochDay(day('1900-01-01')), max: last }), (epochDay) => {
        const value = fromEpochDay(epochDay);
        expect(parseDayInput(formatDay(value, 'fr'))).toBe(value);
        expect(formatDay(value, 'fr', 'long')).toContain(value.slice(0, 4));
        expect(formatDay(value, 'fr', 'long').startsWith(String(Number(value.slice(8))))).toBe(true);
      }),
    );
  });
});

describe('numbers for people', () => {
  it('are written with French spaces', () => {
    expect(formatCount(100000, 'fr')).toBe('100\u202f000');
    expect(formatCount(100000, 'en')).toBe('100,000');
    expect(formatRate(rate(1215), 'fr')).toMatch(/^12,15[\u00a0\u202f]%$/);
    expect(formatRate(rate(0), 'fr')).toMatch(/^0,00[\u00a0\u202f]%$/);
    expect(formatShare(0.42, 'fr')).toMatch(/^42[\u00a0\u202f]%$/);
    expect(formatBytes(1536, 'fr')).toBe('1,5\u202fko');
    expect(formatBytes(38_000_000, 'fr')).toBe('38\u202fMo');
  });

  it('write every rate in hundredths of a percent exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (points) => {
        const digits = formatRate(rate(points), 'en').replace(/\D/g, '');
        expect(Number(digits)).toBe(points);
      }),
    );
  });
});
