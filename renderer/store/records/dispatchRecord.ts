import type { AccountId, CustomerKind } from '../../domain/account/account';
import type { ItemId } from '../../domain/account/item';
import type { Company } from '../../domain/company/company';
import type { Day } from '../../domain/day';
import type { LetterModel } from '../../domain/letters/letterModel';
import type { Cents } from '../../domain/money';
import type { Channel, StepId } from '../../domain/plans/plan';

/** One letter of a batch: enough for the list of issued reminders; its model is with the document. */
export interface BatchLetter {
  readonly accountId: AccountId;
  readonly code: string;
  readonly name: string;
  readonly kind: CustomerKind;
  /** `R-2026-00042`. */
  readonly reference: string;
  readonly step: StepId;
  readonly channel: Channel;
  readonly itemIds: readonly ItemId[];
  readonly principal: Cents;
  readonly interest: Cents;
  readonly compensation: Cents;
  /** 1-based, inclusive, in the batch PDF. */
  readonly firstPage: number;
  readonly lastPage: number;
}

/** A batch of letters in posting order. It is born issued; until posted it can be cancelled whole. */
export interface BatchRecord {
  readonly id: string;
  readonly state: 'issued' | 'posted' | 'cancelled';
  readonly issuedOn: Day;
  readonly postedOn: Day | null;
  readonly cancelledOn: Day | null;
  readonly letters: readonly BatchLetter[];
  readonly principal: Cents;
  readonly interest: Cents;
  readonly compensation: Cents;
  readonly pageCount: number;
  readonly duplex: boolean;
  /** Key of the batch PDF in `documents`. */
  readonly sha256: string;
  /** The PDF was removed on that day, because letters in it were to customers who were erased. */
  readonly documentRemovedOn?: Day;
}

/** What was issued, byte for byte. The sender is kept once: the models of a batch share it. */
export interface DocumentRecord {
  readonly sha256: string;
  readonly kind: 'batch';
  readonly batchId: string;
  readonly size: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sender: Company;
  /** In the order of the batch's letters. */
  readonly models: readonly Omit<LetterModel, 'sender'>[];
}
