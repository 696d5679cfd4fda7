import type { LateStatement } from '../latepayment/lateStatement';
import { CHANNELS } from '../plans/channel';
import { claimsCharges } from '../plans/nature';
import type { ReasonCode } from '../reasons/reasons';
import type { LetterProposal } from '../reminders/proposal';
import { letterParts } from './letterParts';
import { windowLines } from './windowLines';

/** What stops a proposed letter from being issued; it can still be previewed, save where a rate is missing. */
export function letterObstacles(
  statement: LateStatement,
  { stage, channel, itemIds }: LetterProposal,
): readonly ReasonCode[] {
  const { account } = statement;
  const obstacles: ReasonCode[] = [];
  const { needs } = CHANNELS[channel];
  if (needs === 'postalAddress') {
    if (account.address === null) obstacles.push('addressMissing');
    else if (windowLines(account.name, account.address).tooMany) obstacles.push('addressTooLong');
  } else if (account[needs] === null) obstacles.push(needs === 'email' ? 'emailMissing' : 'phoneMissing');
  if (!claimsCharges(stage.nature)) return obstacles;
  // A consumer owes neither L441-10 penalties nor 40 EUR: nobody is claimed them on an assumption.
  if (account.kind === 'business' && !account.kindConfirmed) obstacles.push('kindUnconfirmed');
  const { debits } = letterParts(statement, itemIds);
  if (debits.some((debit) => debit.charges().accrual.missing.length > 0)) obstacles.push('rateMissing');
  return obstacles;
}
