import type { AccountId } from '../../../domain/account/account';
import type { Day } from '../../../domain/day';
import { type Cents, sumCents } from '../../../domain/money';
import type { LetterRow } from '../../../store/portfolio/rows';
import type { DraftSelection } from '../../../store/records/settingRecords';
import type { Selection } from '../../../usecases/prepareBatch';

/** A row of "Lettres du jour" that bears a letter. */
export type ProposedRow = LetterRow & { readonly letter: NonNullable<LetterRow['letter']> };

export function isProposed(row: LetterRow): row is ProposedRow {
  return row.letter !== null;
}

export function emptyDraft(day: Day): DraftSelection {
  return { day, excluded: [], confirmed: [], paragraphs: {} };
}

/**
 * The draft to go on with today. Of an earlier day only the owner's own words are kept: who is written to, and the
 * agreement to a formal notice, are asked afresh each day.
 */
export function draftFor(today: Day, kept: DraftSelection | null): DraftSelection {
  if (kept === null) return emptyDraft(today);
  return kept.day === today ? kept : { ...emptyDraft(today), paragraphs: kept.paragraphs };
}

/** A letter that only lacks a rate can be ticked: the rate is asked when the batch is issued. Others must be mended first. */
export function canTick({ letter }: LetterRow): boolean {
  return letter !== null && letter.obstacles.every((obstacle) => obstacle === 'rateMissing');
}

/** Ticked unless the owner left it out; a letter that wants his own agreement is ticked by that alone. */
export function isTicked(row: LetterRow, draft: DraftSelection): boolean {
  if (!canTick(row)) return false;
  return row.letter?.confirm === true
    ? draft.confirmed.includes(row.accountId)
    : !draft.excluded.includes(row.accountId);
}

function withId(ids: readonly AccountId[], id: AccountId, present: boolean): readonly AccountId[] {
  if (ids.includes(id) === present) return ids;
  return present ? [...ids, id] : ids.filter((each) => each !== id);
}

/** Ticks or unticks one letter. On a letter to confirm this is the owner's individual agreement. */
export function withLetterTicked(draft: DraftSelection, row: LetterRow, ticked: boolean): DraftSelection {
  if (row.letter?.confirm === true)
    return { ...draft, confirmed: withId(draft.confirmed, row.accountId, ticked) };
  return { ...draft, excluded: withId(draft.excluded, row.accountId, !ticked) };
}

/** Ticks or unticks several at once. None of those that want an individual agreement gets it this way. */
export function withLettersTicked(
  draft: DraftSelection,
  rows: readonly LetterRow[],
  ticked: boolean,
): DraftSelection {
  const plain = new Set(rows.filter((row) => row.letter?.confirm === false).map((row) => row.accountId));
  const legal = new Set(rows.filter((row) => row.letter?.confirm === true).map((row) => row.accountId));
  const others = draft.excluded.filter((id) => !plain.has(id));
  return {
    ...draft,
    excluded: ticked ? others : [...others, ...plain],
    confirmed: ticked ? draft.confirmed : draft.confirmed.filter((id) => !legal.has(id)),
  };
}

/** The owner's own words for one letter; blank words are none. */
export function withParagraph(draft: DraftSelection, id: AccountId, text: string): DraftSelection {
  const { [id]: _former, ...others } = draft.paragraphs;
  return { ...draft, paragraphs: text.trim() === '' ? others : { ...others, [id]: text } };
}

/** What is left of the draft once these letters are issued: their words and agreements were for those letters alone. */
export function withoutIssued(draft: DraftSelection, issued: readonly AccountId[]): DraftSelection {
  const gone = new Set<string>(issued);
  return {
    ...draft,
    confirmed: draft.confirmed.filter((id) => !gone.has(id)),
    paragraphs: Object.fromEntries(Object.entries(draft.paragraphs).filter(([id]) => !gone.has(id))),
  };
}

export interface DraftTotals {
  readonly ticked: number;
  readonly principal: Cents;
  /** Letters that wait for the owner's individual agreement. */
  readonly toConfirm: number;
  /** Letters that cannot go as they are. */
  readonly blocked: number;
  readonly tickable: number;
}

export function totalsOf(rows: readonly ProposedRow[], draft: DraftSelection): DraftTotals {
  const ticked = rows.filter((row) => isTicked(row, draft));
  return {
    ticked: ticked.length,
    principal: sumCents(ticked.map(({ letter }) => letter.principal)),
    toConfirm: rows.filter((row) => row.letter.confirm && canTick(row) && !isTicked(row, draft)).length,
    blocked: rows.filter((row) => !canTick(row)).length,
    tickable: rows.filter(canTick).length,
  };
}

/**
 * What is looked at when the batch is prepared, in posting order: all but what the owner left out, so that letters that
 * cannot go are told and not dropped.
 */
export function selectionOf(order: readonly AccountId[], draft: DraftSelection): Selection {
  const excluded = new Set(draft.excluded);
  return {
    accountIds: order.filter((id) => !excluded.has(id)),
    confirmed: draft.confirmed,
    paragraphs: draft.paragraphs,
  };
}
