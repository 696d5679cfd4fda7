import { describe, expect, it } from 'vitest';
import { explainProposal } from '../../../renderer/domain/reminders/explain';
import { anAccount, anInvoice } from '../../support/builders';
import { issueOn, proposeOn } from '../../support/engine';

const owing = () =>
  anAccount({
    items: [
      anInvoice({ id: 'a', number: 'F-1', date: '2026-03-01', due: '2026-03-31' }),
      anInvoice({ id: 'b', number: 'F-2', date: '2026-03-15', due: '2026-04-14' }),
    ],
  });

describe('why this step', () => {
  it.each([
    ['2026-03-26', 'preventive', 'preventive', 0],
    ['2026-04-10', 'age', 'reminder1', 0],
    ['2026-04-20', 'age', 'reminder2', 1],
    ['2026-06-20', 'first-import', 'reminder3', 1],
  ])('on %s: %s', (today, code, step, others) => {
    expect(explainProposal(proposeOn(owing(), today))).toMatchObject({
      code,
      step,
      number: 'F-1',
      dueDate: '2026-03-31',
      others,
      previousStep: null,
    });
  });

  it('names the step before, and says when more have come due since', () => {
    const posted = issueOn(owing(), '2026-04-10');
    expect(explainProposal(proposeOn(posted, '2026-04-17'))).toMatchObject({
      code: 'next',
      step: 'reminder2',
      previousStep: 'reminder1',
      previousOn: '2026-04-10',
    });
    expect(explainProposal(proposeOn(posted, '2026-05-20'))).toMatchObject({
      code: 'catch-up',
      step: 'reminder2',
    });
  });

  it('has nothing to say without a letter', () => {
    expect(explainProposal(proposeOn(owing(), '2026-03-01'))).toBeNull();
  });
});
