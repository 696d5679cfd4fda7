import { describe, expect, it } from 'vitest';
import type { CustomerKind } from '../../../renderer/domain/account/account';
import { day } from '../../../renderer/domain/day';
import { isLimitationRun, limitationOf } from '../../../renderer/domain/latepayment/limitation';

const item = (date: string, due: string) => ({ date: day(date), dueDate: day(due) });
const last = (kind: CustomerKind, date: string, due = date): string =>
  limitationOf(kind, item(date, due)).lastDayToSue;

describe('limitation', () => {
  it('is five years between businesses: the last day is the same date', () => {
    expect(last('business', '2020-04-01')).toBe('2025-04-01');
    expect(isLimitationRun('business', item('2020-04-01', '2020-05-01'), day('2025-04-01'))).toBe(false);
    expect(isLimitationRun('business', item('2020-04-01', '2020-05-01'), day('2025-04-02'))).toBe(true);
  });

  it('is two years against a consumer', () => {
    expect(last('consumer', '2024-09-12')).toBe('2026-09-12');
    expect(isLimitationRun('consumer', item('2024-09-12', '2024-10-12'), day('2026-09-12'))).toBe(false);
    expect(isLimitationRun('consumer', item('2024-09-12', '2024-10-12'), day('2026-09-13'))).toBe(true);
  });

  it('runs from the earlier of the date and the due date', () => {
    expect(last('business', '2021-03-10', '2021-05-09')).toBe('2026-03-10');
    expect(last('business', '2021-03-10', '2021-02-28')).toBe('2026-02-28');
  });

  it('is not moved by a closed day', () => {
    expect(last('business', '2021-02-28'), 'a Saturday').toBe('2026-02-28');
  });

  it('begun on 29 February ends on 28 February of a common year', () => {
    expect(last('business', '2020-02-29')).toBe('2025-02-28');
    expect(last('consumer', '2024-02-29')).toBe('2026-02-28');
  });

  it('for a public buyer is an outer bound, and says that it is not certain', () => {
    const bound = limitationOf('public', item('2020-04-01', '2020-05-01'));
    expect(bound).toMatchObject({ lastDayToSue: '2025-04-01', years: 5, certain: false });
    expect(bound.article).toContain('à vérifier');
    expect(limitationOf('business', item('2020-04-01', '2020-05-01')).certain).toBe(true);
  });

  it('stays inside the calendar of the records', () => {
    expect(last('business', '2199-06-30')).toBe('2199-12-31');
  });
});
