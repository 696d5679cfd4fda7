import type { AccountId, CustomerKind } from '../../domain/account/account';
import type { ItemId } from '../../domain/account/item';
import type { Company } from '../../domain/company/company';
import type { Day } from '../../domain/day';
import type { LetterModel } from '../../domain/letters/letterModel';
import type { Cents } from '../../domain/money';
import type { Channel } from '../../domain/plans/channel';
import type { Stage } from '../../domain/plans/plan';
import type { SHAPE } from './accountRecord';

/** One contact of a dispatch: enough for the list of issued reminders; the model of a letter is with its document. */
export interface DispatchContact {
  readonly accountId: AccountId;
  readonly code: string;
  readonly name: string;
  readonly kind: CustomerKind;
  /** `R-2026-00042`; null where nothing is numbered. */
  readonly reference: string | null;
  readonly stage: Stage;
  readonly channel: Channel;
  readonly itemIds: readonly ItemId[];
  readonly principal: Cents;
  readonly interest: Cents;
  readonly compensation: Cents;
  /** 1-based, inclusive, in what was printed; null where the channel has no pages. */
  readonly pages: { readonly first: number; readonly last: number } | null;
}

/** Contacts that go together. A batch of letters in posting order is one: born issued, cancelled whole until it is posted. */
export interface DispatchRecord {
  readonly shape: typeof SHAPE;
  readonly id: string;
  readonly channel: 'letter';
  readonly state: 'issued' | 'posted' | 'cancelled';
  readonly issuedOn: Day;
  readonly postedOn: Day | null;
  readonly cancelledOn: Day | null;
  readonly contacts: readonly DispatchContact[];
  readonly principal: Cents;
  readonly interest: Cents;
  readonly compensation: Cents;
  /** Key of what was printed in `documents`; null for a dispatch without paper. */
  readonly printed: { readonly sha256: string; readonly pageCount: number; readonly duplex: boolean } | null;
  /** The PDF was removed on that day, because letters in it were to customers who were erased. */
  readonly documentRemovedOn: Day | null;
}

/** Of what kind a document that is kept is, and whose. */
export type DocumentOwner = { readonly kind: 'dispatch'; readonly id: string };

/** What was issued, byte for byte. The sender is kept once: the models of a dispatch share it. */
export interface DocumentRecord {
  readonly shape: typeof SHAPE;
  readonly sha256: string;
  readonly kind: 'letters';
  readonly owner: DocumentOwner;
  readonly size: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sender: Company;
  /** In the order of the dispatch's contacts. */
  readonly models: readonly Omit<LetterModel, 'sender'>[];
}

/** A document's record without its bytes and models. */
export type HeadOf<Document> = Document extends unknown ? Omit<Document, 'bytes' | 'models'> : never;
