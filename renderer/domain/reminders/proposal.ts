import type { Item, ItemId } from '../account/item';
import type { Cents } from '../money';
import type { Day } from '../day';
import type { PlanStep, Stage, StepId } from '../plans/plan';
import type { ReasonCode } from '../reasons/reasons';

export type InvoiceOutcome =
  | {
      readonly kind: 'step';
      readonly step: StepId;
      readonly since: Day;
      /** Due, in the letter, but not what called for its step. */
      readonly carried?: true;
    }
  | {
      readonly kind: 'wait';
      readonly reason: ReasonCode;
      readonly nextStep: StepId | null;
      readonly until: Day | null;
    };

/** What the engine says of one open invoice today: the step it calls for, or why nothing happens. */
export interface InvoiceDecision {
  readonly item: Item;
  /** What is left of it after allocations and the account's credits. */
  readonly open: Cents;
  /** Days since the due date; negative when not due yet. */
  readonly daysLate: number;
  readonly outcome: InvoiceOutcome;
}

export interface LetterProposal extends Pick<PlanStep, 'channel' | 'templateId' | 'tone' | 'confirm'> {
  readonly stage: Stage;
  /** Invoices of the letter, oldest due first: all that are due (or called for by a preventive step). */
  readonly itemIds: readonly ItemId[];
  /** Principal asked for: due invoices less credits. */
  readonly principal: Cents;
  /** Why this step, as codes and values for a sentence: the invoice that leads, its days, and what limited the step. */
  readonly why: {
    readonly leadingItemId: ItemId;
    readonly daysLate: number;
    readonly limited: 'firstImport' | 'catchUp' | null;
  };
}

/** The engine's word on one account today. `letter` and `reason` exclude each other. */
export interface AccountProposal {
  readonly decisions: readonly InvoiceDecision[];
  readonly letter: LetterProposal | null;
  /** Why there is no letter, when at least one invoice is open. */
  readonly reason: ReasonCode | null;
  readonly until: Day | null;
}
