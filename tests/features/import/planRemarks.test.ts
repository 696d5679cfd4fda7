import { describe, expect, it } from 'vitest';
import { cents } from '../../../renderer/domain/money';
import type { ImportWarning } from '../../../renderer/domain/receivables/importPlan';
import { planRemarks } from '../../../renderer/features/import/planRemarks';

const unbalanced: ImportWarning = {
  code: 'lettering-unbalanced',
  customer: 'C1',
  letter: 'AA',
  cents: cents(-50_000),
};
const vanished: ImportWarning = { code: 'vanished', customer: 'C2', cents: cents(12_000) };

describe('remarks on an import', () => {
  it('say nothing twice: the file’s own remark has the line', () => {
    const notice = {
      line: 6,
      code: 'unbalanced-lettering',
      values: { letter: 'AA', customer: 'C1', amount: cents(-50_000) },
    } as const;
    expect(planRemarks([unbalanced, vanished], [notice])).toEqual([vanished]);
  });

  it('keep what only the plan knows', () => {
    expect(planRemarks([unbalanced, vanished], [])).toEqual([unbalanced, vanished]);
  });
});
