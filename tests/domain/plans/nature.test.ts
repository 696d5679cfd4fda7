import { describe, expect, it } from 'vitest';
import {
  claimsCharges,
  isNoticeOrHarder,
  NATURE_NAMES,
  NATURES,
} from '../../../renderer/domain/plans/nature';

describe('natures', () => {
  it('go from a preventive letter to a last notice; what asks for nothing is on no ladder', () => {
    const climbed = NATURE_NAMES.filter((nature) => NATURES[nature].severity > 0);
    expect([...climbed].sort((a, b) => NATURES[a].severity - NATURES[b].severity)).toEqual([
      'preventive',
      'reminder',
      'formalNotice',
      'lastNotice',
    ]);
    expect(NATURE_NAMES.filter((nature) => NATURES[nature].severity === 0)).toEqual([
      'thanks',
      'apology',
      'internal',
    ]);
  });

  it('claim charges from the formal notice on, and no other does', () => {
    expect(NATURE_NAMES.filter(claimsCharges)).toEqual(['formalNotice', 'lastNotice']);
    expect(NATURE_NAMES.filter(isNoticeOrHarder)).toEqual(['formalNotice', 'lastNotice']);
  });

  it('know one formal notice, and one that goes before the due date', () => {
    expect(NATURE_NAMES.filter((nature) => NATURES[nature].isFormalNotice)).toEqual(['formalNotice']);
    expect(NATURE_NAMES.filter((nature) => NATURES[nature].beforeDueDate)).toEqual(['preventive']);
  });
});
