import type { AccountHead, AccountId } from '../../domain/account/account';
import type { Item, ItemId, SettledItem } from '../../domain/account/item';
import type { Company } from '../../domain/company/company';
import type { Day } from '../../domain/day';
import type { Cents } from '../../domain/money';
import type { AccountRecord, HistoryRecord, PastSum, SliceRecord } from '../records/accountRecord';
import type { JournalHead, RecordChange, RedactionChange } from '../records/journalRecord';
import type { DispatchContact, DispatchRecord } from '../records/dispatchRecord';

/** What schemas 1 and 2 stored. Frozen: these records lie in databases, copies and journals, and are lifted when they are read. */

export type StepId2 = 'preventive' | 'reminder1' | 'reminder2' | 'reminder3' | 'formalNotice' | 'lastNotice';
type Channel2 = 'letter' | 'registeredLetter' | 'email' | 'phone' | 'sms';

export interface Item2 extends Omit<Item, 'allocations' | 'matching' | 'stage' | 'noticeOn'> {
  readonly allocations: readonly {
    readonly on: Day;
    readonly amount: Cents;
    readonly kind: 'payment' | 'creditNote';
  }[];
  readonly letter: string | null;
}
export type SettledItem2 = Item2 & Pick<SettledItem, 'settledOn' | 'settledBy'>;

export interface Group2 {
  readonly letter: string;
  readonly balance: Cents;
  readonly itemIds: readonly ItemId[];
  readonly decision: 'waiting' | 'settled' | 'open';
}

export interface Hold2 {
  readonly until: Day | null;
  readonly reason: string;
  readonly placedOn: Day;
  readonly itemId: ItemId | null;
}

export interface Reminder2 {
  readonly batchId: string;
  readonly reference: string;
  readonly step: StepId2;
  readonly channel: Channel2;
  readonly state: 'issued' | 'posted' | 'cancelled';
  readonly issuedOn: Day;
  readonly postedOn: Day | null;
  readonly itemIds: readonly ItemId[];
  readonly principal: Cents;
  readonly interest: Cents;
  readonly compensation: Cents;
  readonly document: {
    readonly sha256: string;
    readonly firstPage: number;
    readonly lastPage: number;
  } | null;
  readonly claimedBefore?: readonly { readonly itemId: ItemId; readonly claimed: Item['claimed'] }[];
}

export interface Lists2 {
  readonly unbalanced: readonly Group2[];
  readonly holds: readonly Hold2[];
  readonly reminders: readonly Reminder2[];
}

/** An account without its items. `revision` counted its acts. */
export type Head2 = Omit<AccountHead, 'lastContact'> & Lists2 & { readonly revision: number };

export interface AccountRecord2 extends Omit<
  AccountRecord,
  'shape' | 'head' | 'elements' | 'items' | 'past'
> {
  readonly head: Head2;
  readonly items: readonly Item2[] | null;
  /** Absent in an account that no act has written since schema 1. */
  readonly settled?: PastSum;
}

export type SliceRecord2 = Omit<SliceRecord, 'items'> & { readonly items: readonly Item2[] };
export type HistoryRecord2 = Omit<HistoryRecord, 'items'> & { readonly items: readonly SettledItem2[] };

export interface BatchLetter2 extends Pick<
  DispatchContact,
  'accountId' | 'code' | 'name' | 'kind' | 'itemIds' | 'principal' | 'interest' | 'compensation'
> {
  readonly reference: string;
  readonly step: StepId2;
  readonly channel: Channel2;
  readonly firstPage: number;
  readonly lastPage: number;
}

export interface BatchRecord2 extends Pick<
  DispatchRecord,
  'id' | 'state' | 'issuedOn' | 'postedOn' | 'cancelledOn' | 'principal' | 'interest' | 'compensation'
> {
  readonly letters: readonly BatchLetter2[];
  readonly pageCount: number;
  readonly duplex: boolean;
  readonly sha256: string;
  readonly documentRemovedOn?: Day;
}

/** A letter's model: what the program of today asks of it beside what both say alike. Older ones may lack more. */
export interface Model2 {
  readonly step: StepId2;
  readonly form: 'business' | 'consumer' | 'public';
  readonly reference: string;
  readonly customerCode: string;
  readonly customerName: string;
  readonly invoices: readonly Record<string, unknown>[];
  readonly credits: readonly Record<string, unknown>[];
  readonly previous?: readonly { readonly step: StepId2; readonly on: Day; readonly reference: string }[];
  readonly principal: Cents;
  readonly interest: Cents;
  readonly compensation: Cents;
}

export interface DocumentRecord2 {
  readonly sha256: string;
  readonly kind: 'batch';
  readonly batchId: string;
  readonly size: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sender: Company;
  readonly models: readonly Model2[];
}

interface Named2 {
  readonly kind: 'account';
  readonly accountId: AccountId;
  readonly code: string;
}

export interface AccountChanged2 extends Named2 {
  readonly effect: 'changed';
  readonly delta: {
    readonly accountId: AccountId;
    readonly revisionBefore: number;
    readonly revisionAfter: number;
    readonly fieldsBefore: Partial<Omit<Head2, 'id' | 'revision'>>;
    readonly itemsChanged: readonly Item2[];
    readonly itemsRemoved: readonly { readonly index: number; readonly item: Item2 }[];
    readonly itemsAdded: readonly ItemId[];
  };
  readonly fieldsAfter: Partial<Head2>;
  readonly itemsAfter: readonly Item2[];
  readonly settledAdded: readonly SettledItem2[];
  readonly settledRemoved: readonly SettledItem2[];
  readonly hashBefore: string;
  readonly hashAfter: string;
}

export type AccountEffect2 =
  | (Named2 & { readonly effect: 'created'; readonly revision: number; readonly hashAfter: string })
  | AccountChanged2
  | (Named2 & { readonly effect: 'removed'; readonly revision: number; readonly hashBefore: string });

export type Change2 = AccountEffect2 | RecordChange | RedactionChange;

/** The head of an entry, written before entries said who wrote them. */
export type JournalHead2 = Omit<JournalHead, 'writer' | 'changes'> & { readonly changes: readonly Change2[] };
