import type { Account, AccountId } from '../account/account';
import type { Item, ItemId } from '../account/item';
import type { Cents } from '../money';
import type { Day } from '../day';
import type { Channel, StepId } from '../plans/plan';

/** Why nothing goes out for an invoice or a customer today. Each has a sentence in i18n (`reasons.<code>`). */
export const REASON_CODES = [
  'pas-encore', // the next step is due later (`until`)
  'solde-crediteur', // what the customer has in credit covers all that is due
  'couverte-par-avoir', // this invoice is covered by credits
  'sous-le-plancher', // less than the floor
  'intervalle-minimum', // a reminder went less than 7 days ago (`until`)
  'en-cours-de-lot', // in a batch that is issued but not posted
  'etape-deja-faite', // this step was done; the next is due later (`until`)
  'fin-du-plan', // all steps are done: time for another way
  'lettrage-desequilibre', // a letter group does not balance: settled or still open?
  'compte-collectif', // several customers in one account: to be split
  'prescrite-a-verifier', // limitation has run by its age
  'en-attente', // on hold by the owner (`until`)
  'adresse-manquante', // no address: can be previewed, not issued
  'adresse-trop-longue', // does not fit the window
  'type-a-confirmer', // a formal notice to a customer who is only assumed to be a business
  'taux-manquant', // a rate of a half-year that the letter needs is not known
  'a-confirmer', // a formal notice without earlier posted step: wants the owner's tick
  'ecartee', // unticked by the owner in this batch
  'date-future', // the invoice is dated after today
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

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

export interface LetterProposal {
  readonly step: StepId;
  readonly channel: Channel;
  /** Invoices of the letter, oldest due first: all that are due (or called for by a preventive step). */
  readonly itemIds: readonly ItemId[];
  /** Principal asked for: due invoices less credits. */
  readonly principal: Cents;
  /** Wants the owner's own tick before it is issued. */
  readonly confirm: boolean;
  /** Why this step, as codes and values for a sentence: the invoice that leads, its days, and what limited the step. */
  readonly why: {
    readonly leadingItemId: ItemId;
    readonly daysLate: number;
    readonly limited: 'firstImport' | 'catchUp' | null;
  };
}

/** The engine's word on one account today. `letter` and `reason` exclude each other. */
export interface AccountProposal {
  readonly accountId: AccountId;
  readonly account: Account;
  readonly decisions: readonly InvoiceDecision[];
  readonly letter: LetterProposal | null;
  /** Why there is no letter, when at least one invoice is open. */
  readonly reason: ReasonCode | null;
  readonly until: Day | null;
  /** What would stop the letter from being issued (it can still be previewed): no address, missing rate. */
  readonly obstacles: readonly ReasonCode[];
}
