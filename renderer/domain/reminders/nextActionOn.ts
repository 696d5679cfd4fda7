import type { Day } from '../day';
import type { AccountProposal } from './proposal';

/** The day on which the customer next asks for something: today when a letter is proposed, else the first day that a wait ends; null for none in sight. */
export function nextActionOn({ letter, decisions, until }: AccountProposal, today: Day): Day | null {
  if (letter !== null) return today;
  let first = until;
  for (const { outcome } of decisions) {
    if (outcome.kind === 'wait' && outcome.until !== null && (first === null || outcome.until < first))
      first = outcome.until;
  }
  return first;
}
