import type { AccountId, CustomerKind } from '../../domain/account/account';
import type { Day } from '../../domain/day';
import type { Cents } from '../../domain/money';
import type { Channel, ContactState } from '../../domain/plans/channel';
import type { Nature } from '../../domain/plans/nature';
import type { StepId } from '../../domain/plans/plan';
import type { ReasonCode } from '../../domain/reasons/reasons';

/** One customer in the list. Amounts in cents after credits were set on the oldest due (C. civ. 1342-10). */
export interface CustomerRow {
  readonly accountId: AccountId;
  readonly code: string;
  readonly name: string;
  readonly kind: CustomerKind;
  readonly kindConfirmed: boolean;
  /** Balance: what is open less all credits, waiting letter groups apart; negative when the customer is in credit. */
  readonly open: Cents;
  /** Part of it whose due date has passed. */
  readonly overdue: Cents;
  /** Apart from `open`: letter groups that do not balance and wait for the owner's word. */
  readonly waiting: Cents;
  readonly openInvoices: number;
  readonly oldestDueOn: Day | null;
  /** Days since the oldest due date; zero or less when nothing is late. */
  readonly daysLate: number;
  readonly lastReminder: {
    readonly step: StepId;
    readonly on: Day;
    readonly state: ContactState;
  } | null;
  /** The letter that is proposed today, or why there is none. */
  readonly step: StepId | null;
  readonly reason: ReasonCode | null;
  readonly until: Day | null;
  readonly onHold: boolean;
  readonly addressMissing: boolean;
}

/** One customer in "Lettres du jour": the letter proposed, or the reason why there is none. */
export interface LetterRow {
  readonly accountId: AccountId;
  readonly code: string;
  readonly name: string;
  readonly kind: CustomerKind;
  readonly open: Cents;
  readonly overdue: Cents;
  readonly daysLate: number;
  readonly openInvoices: number;
  readonly letter: {
    readonly step: StepId;
    readonly nature: Nature;
    readonly channel: Channel;
    readonly principal: Cents;
    readonly invoiceCount: number;
    readonly confirm: boolean;
    readonly leadingNumber: string;
    readonly leadingDaysLate: number;
    readonly limited: 'firstImport' | 'catchUp' | null;
    readonly obstacles: readonly ReasonCode[];
  } | null;
  readonly reason: ReasonCode | null;
  readonly until: Day | null;
  readonly lastReminder: CustomerRow['lastReminder'];
}
