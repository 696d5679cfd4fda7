import { describe, expect, it } from 'vitest';
import { firstReason, mostTelling, REASON_CODES, REASONS } from '../../../renderer/domain/reasons/reasons';

describe('reasons', () => {
  it('of one invoice or customer: the first of the table is said, in whatever order they are told', () => {
    const told = REASON_CODES.map((reason) => ({ reason }));
    expect(firstReason(told)).toEqual({ reason: 'collective' });
    expect(firstReason([...told].reverse())).toEqual({ reason: 'collective' });
    expect(firstReason([])).toBeNull();
    const until = [
      { reason: 'onHold', until: 'first' },
      { reason: 'onHold', until: 'second' },
    ] as const;
    expect(firstReason(until)).toBe(until[0]);
  });

  it('that keep an invoice back: covered, then dated later, then lost by age, then on hold', () => {
    const order = ['coveredByCredit', 'futureDate', 'limitationRun', 'onHold'] as const;
    order.forEach((reason, index) => {
      for (const later of order.slice(index + 1))
        expect(firstReason([{ reason: later }, { reason }])).toEqual({ reason });
    });
  });

  it('of a customer whose invoices differ: what he can do most about is said', () => {
    const order = [
      'collective',
      'matchingWaits',
      'inCredit',
      'inDispatch',
      'minimumInterval',
      'underFloor',
      'noticeToConfirm',
      'endOfPlan',
      'onHold',
      'stepDone',
      'notYet',
      'coveredByCredit',
      'futureDate',
      'limitationRun',
    ] as const;
    order.forEach((reason, index) => {
      expect(mostTelling([...order.slice(index)].reverse())).toBe(reason);
    });
    expect(mostTelling([])).toBeNull();
  });

  it('have a place of their own each, those of letters after all others', () => {
    const places = REASON_CODES.map((code) => REASONS[code].tells);
    expect(new Set(places).size).toBe(REASON_CODES.length);
    const ofLetters = REASON_CODES.filter((code) => REASONS[code].scope === 'letter');
    const least = Math.min(...ofLetters.map((code) => REASONS[code].tells));
    for (const code of REASON_CODES)
      if (REASONS[code].scope !== 'letter') expect(REASONS[code].tells, code).toBeLessThan(least);
  });
});
