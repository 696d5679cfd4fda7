import { describe, expect, it } from 'vitest';
import { givenDay, localDay } from '../../../../electron/main/services/calendar';

describe('the day on this computer', () => {
  it('is the local one from the first minute to the last', () => {
    expect(localDay(new Date(2026, 0, 1, 0, 0, 0))).toBe('2026-01-01');
    expect(localDay(new Date(2026, 11, 31, 23, 59, 59))).toBe('2026-12-31');
    expect(localDay(new Date(2026, 2, 29, 2, 30))).toBe('2026-03-29');
  });

  it('may be given by hand', () => {
    expect(givenDay('2026-06-15')).toBe('2026-06-15');
    expect(givenDay('2024-02-29')).toBe('2024-02-29');
  });

  it.each([undefined, '', '2026-02-30', '2026-13-01', '15/06/2026', '2026-6-15', '2026-06-15T00:00'])(
    '%j is no day',
    (text) => {
      expect(givenDay(text)).toBeNull();
    },
  );
});
