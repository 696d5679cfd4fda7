import type { Account } from '../account/account';
import { blockersOf } from '../blockers/blockersOf';
import { type LateStatement, lateStatement } from '../latepayment/lateStatement';
import { letterObstacles } from '../letters/letterObstacles';
import type { ReasonCode } from '../reasons/reasons';
import type { AccountProposal } from '../reminders/proposal';
import { proposeReminders } from '../reminders/proposeReminders';
import type { ReminderContext } from '../reminders/reminderContext';
import { statementOf } from '../statement/statement';

/** One account as it lies on the owner's desk today: where it stands, what is proposed, what stops the letter. */
export interface Desk {
  readonly statement: LateStatement;
  readonly proposal: AccountProposal;
  /** What would stop the letter from being issued (it can still be previewed): no address, missing rate. */
  readonly obstacles: readonly ReasonCode[];
}

/** Asks each room once, in their order: statement, late payment, what keeps back, reminders, letters. */
export function deskOf(account: Account, context: ReminderContext): Desk {
  const statement = lateStatement(statementOf(account, context.today), context);
  const proposal = proposeReminders(statement, blockersOf(statement), context);
  return {
    statement,
    proposal,
    obstacles: proposal.letter === null ? [] : letterObstacles(statement, proposal.letter),
  };
}
