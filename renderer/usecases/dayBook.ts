import type { Day } from '../domain/day';
import type { EncoursDatabase } from '../store/database';
import { readJournalPage } from '../store/journal/readJournal';
import type { ActName, JournalHead } from '../store/records/journalRecord';

export interface DayBook {
  readonly day: Day;
  /** The day's acts, newest first, without the drafts. */
  readonly entries: readonly JournalHead[];
  readonly counts: Readonly<Partial<Record<ActName, number>>>;
  readonly lettersIssued: number;
  readonly lettersPosted: number;
}

const ENTRIES_AT_ONCE = 100;

/** "Journée": what was done on a day, from the journal. */
export async function readDayBook(database: EncoursDatabase, day: Day): Promise<DayBook> {
  const entries: JournalHead[] = [];
  let before: number | null = null;
  for (;;) {
    const page: readonly JournalHead[] = await readJournalPage(database, { before, count: ENTRIES_AT_ONCE });
    entries.push(...page.filter((entry) => entry.day === day && entry.act !== 'saveDraft'));
    const last: JournalHead | undefined = page[page.length - 1];
    if (last === undefined || last.day < day) break;
    before = last.seq;
  }
  const counts: Partial<Record<ActName, number>> = {};
  for (const { act } of entries) counts[act] = (counts[act] ?? 0) + 1;
  return {
    day,
    entries,
    counts,
    lettersIssued: lettersOf(entries, 'issueBatch'),
    lettersPosted: lettersOf(entries, 'postBatch'),
  };
}

function lettersOf(entries: readonly JournalHead[], act: ActName): number {
  let letters = 0;
  for (const entry of entries) {
    const count = entry.summary['letters'];
    if (entry.act === act && typeof count === 'number') letters += count;
  }
  return letters;
}
