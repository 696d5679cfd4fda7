import type { CustomerKind } from '../../domain/account/account';
import type { Item, ItemKind } from '../../domain/account/item';
import { REASON_CODES, type ReasonCode } from '../../domain/reasons/reasons';
import { AGE_BUCKETS, type AgeBucket } from './ageBuckets';
import type { OwnWords } from './column';
import type { StepWords } from './stepWords';
import { closedWords, type Vocabulary } from './vocabulary';

export const CUSTOMER_KINDS = ['business', 'consumer', 'public'] as const satisfies readonly CustomerKind[];

/** The sets of words that columns of codes are made of. */
export const KINDS = closed<CustomerKind>(CUSTOMER_KINDS);
export const ITEM_KINDS = closed<ItemKind>(['invoice', 'opening', 'creditNote', 'payment']);
export const DUE_SOURCES = closed<Item['dueSource']>(['file', 'terms']);
export const YES_OR_NO = closed<boolean>([false, true]);
export const BUCKETS = closed<AgeBucket>(AGE_BUCKETS);
export const REASONS = closed<ReasonCode>(REASON_CODES);
export const SHOWN = closed<'letters' | 'none'>(['none', 'letters']);
export const ownSteps = ({ steps }: OwnWords): StepWords => steps;

function closed<Word>(words: readonly Word[]): () => Vocabulary<Word> {
  const vocabulary = closedWords(words);
  return () => vocabulary;
}
