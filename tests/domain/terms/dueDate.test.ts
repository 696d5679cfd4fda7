import { describe, expect, it } from 'vitest';
import type { PaymentTerms } from '../../../renderer/domain/terms/paymentTerms';
import { day } from '../../../renderer/domain/day';
import {
  dueDateOf,
  latestDueDate,
  latestPeriodicDueDate,
  legalDueDate,
  termsOverMaximum,
} from '../../../renderer/domain/terms/dueDate';

const net = (days: number, on: number | null = null): PaymentTerms => ({ kind: 'net', days, on });
const methodA = (days: number, on: number | null = null): PaymentTerms => ({
  kind: 'endOfMonthAfter',
  days,
  on,
});
const methodB = (days: number, on: number | null = null): PaymentTerms => ({
  kind: 'daysAfterEndOfMonth',
  days,
  on,
});
const due = (terms: PaymentTerms, invoiceDate: string): string => dueDateOf(terms, day(invoiceDate));

describe('due date', () => {
  it('net counts days after the invoice', () => {
    expect(due(net(0), '2026-01-15')).toBe('2026-01-15');
    expect(due(net(30), '2026-01-15')).toBe('2026-02-14');
    expect(due(net(60), '2026-01-15')).toBe('2026-03-16');
    expect(due(net(30), '2024-02-01')).toBe('2024-03-02');
  });

  it('45 days end of month, counted both ways that the law admits', () => {
    expect(due(methodA(45), '2025-04-10')).toBe('2025-05-31');
    expect(due(methodA(45), '2026-02-15')).toBe('2026-04-30');
    expect(due(methodB(45), '2026-02-15')).toBe('2026-04-14');
    expect(due(methodA(45), '2026-01-17')).toBe('2026-03-31');
  });

  it('end of month of a month-end invoice', () => {
    expect(due(methodA(30), '2026-01-31')).toBe('2026-03-31');
    expect(due(methodB(30), '2026-01-31')).toBe('2026-03-02');
    expect(due(methodA(0), '2024-02-29')).toBe('2024-02-29');
  });

  it('"le 10" is that day of the month after the month end', () => {
    expect(due(methodA(30, 10), '2026-01-15')).toBe('2026-03-10');
    expect(due(methodB(0, 10), '2026-01-15')).toBe('2026-02-10');
    expect(due(methodA(30, 15), '2026-11-20')).toBe('2027-01-15');
  });

  it('"le 10" is the next such day after days that end inside a month', () => {
    expect(due(net(30, 10), '2026-01-11')).toBe('2026-02-10');
    expect(due(net(30, 10), '2026-01-15')).toBe('2026-03-10');
    expect(due(methodB(45, 10), '2026-02-15')).toBe('2026-05-10');
  });

  it('net days that end on the agreed day of a month’s end stay there', () => {
    expect(due(net(30, 31), '2026-01-01')).toBe('2026-01-31');
  });

  it('a day that the month lacks is its last one', () => {
    expect(due(methodA(0, 31), '2026-01-15')).toBe('2026-02-28');
    expect(due(methodA(30, 30), '2024-12-31')).toBe('2025-02-28');
  });

  it('never leaves the calendar of the records', () => {
    expect(due(net(45), '2199-12-31')).toBe('2199-12-31');
    expect(due(methodA(30, 10), '2199-11-20')).toBe('2199-12-31');
  });
});

describe('legal terms', () => {
  it('are 30 days after delivery, 60 after the invoice, 45 for a periodic one', () => {
    expect(legalDueDate(day('2026-02-10'))).toBe('2026-03-12');
    expect(latestDueDate(net(60), day('2026-01-15'))).toBe('2026-03-16');
    expect(latestPeriodicDueDate(day('2026-01-31'))).toBe('2026-03-17');
  });

  it('tell terms beyond the maximum, with the days too many', () => {
    expect(termsOverMaximum(net(60), day('2026-01-15'))).toBeNull();
    expect(termsOverMaximum(net(61), day('2026-01-15'))).toEqual({
      dueDate: '2026-03-17',
      latest: '2026-03-16',
      daysOver: 1,
    });
  });

  it('admit 45 days end of month beyond 60 days, and no more', () => {
    // Method A on 2 January: 16 February, end of February is 57 days; on 17 January: 31 March is 73 days.
    expect(termsOverMaximum(methodA(45), day('2026-01-17'))).toBeNull();
    expect(termsOverMaximum(methodB(45), day('2026-01-01'))).toBeNull();
    expect(termsOverMaximum(methodA(60), day('2026-01-30'))).toBeNull();
    expect(termsOverMaximum(methodA(60), day('2026-01-02'))).toMatchObject({ daysOver: 28 });
    expect(termsOverMaximum(methodA(45, 10), day('2026-01-17'))).toMatchObject({ daysOver: 10 });
  });
});
