import type { Day } from '../day';
import { NATURES, type Nature } from '../plans/nature';
import type { StepId } from '../plans/plan';
import type { AccountProposal } from './proposal';

/** Why this step: each code has a sentence in i18n (`why.<code>`), with the values below put in. */
export const EXPLANATION_CODES = [
  'preventive', // due on `dueDate`, nothing late is asked of this customer
  'age', // never written to about it; `daysLate` days late call for this step
  'first-import', // its age would call for a formal notice, but no earlier step was posted
  'next', // the step after `previousStep`, posted on `previousOn`
  'catch-up', // the same, and more steps have come due since: they are done one at a time
] as const;
export type ExplanationCode = (typeof EXPLANATION_CODES)[number];

export interface Explanation {
  readonly code: ExplanationCode;
  readonly step: StepId;
  /** Number of the invoice that leads. */
  readonly number: string;
  readonly dueDate: Day;
  readonly daysLate: number;
  /** Invoices in the letter, and how many of them are there because they are due, not because they lead. */
  readonly invoices: number;
  readonly others: number;
  readonly previousStep: StepId | null;
  readonly previousOn: Day | null;
}

/** The sentence that the owner reads beside a proposed letter, as a code and its values; null without a letter. */
export function explainProposal({ decisions, letter }: AccountProposal): Explanation | null {
  if (letter === null) return null;
  const { leadingItemId, daysLate, limited } = letter.why;
  const leader = decisions.find(({ item }) => item.id === leadingItemId);
  if (leader === undefined) return null;
  const { number, dueDate, stage } = leader.item;
  return {
    code: codeOf(letter.stage.nature, limited, stage !== null),
    step: letter.stage.stepId,
    number,
    dueDate,
    daysLate,
    invoices: letter.itemIds.length,
    others: letter.itemIds.length - 1,
    previousStep: stage?.stepId ?? null,
    previousOn: stage?.on ?? null,
  };
}

function codeOf(
  nature: Nature,
  limited: 'firstImport' | 'catchUp' | null,
  hasPrevious: boolean,
): ExplanationCode {
  if (NATURES[nature].beforeDueDate) return 'preventive';
  if (limited === 'firstImport') return 'first-import';
  if (limited === 'catchUp') return 'catch-up';
  return hasPrevious ? 'next' : 'age';
}
