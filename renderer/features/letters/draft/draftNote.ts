import type { AccountId } from '../../../domain/account/account';
import { parseDay } from '../../../domain/day';
import type { DraftSelection } from '../../../store/records/settingRecords';

const KEY = 'encours-letters-draft';

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function idsFrom(value: unknown): readonly AccountId[] {
  return Array.isArray(value) ? value.filter((id): id is AccountId => typeof id === 'string') : [];
}

/**
 * Ticks and words that are not in the database yet: noted beside it with every change, so that a crash loses none, and
 * dropped once the database has them. Null where there is nothing that makes sense.
 */
export function readDraftNote(storage: Pick<Storage, 'getItem'>): DraftSelection | null {
  try {
    const noted: unknown = JSON.parse(storage.getItem(KEY) ?? 'null');
    const day = isRecord(noted) && typeof noted['day'] === 'string' ? parseDay(noted['day']) : null;
    if (!isRecord(noted) || day === null) return null;
    const paragraphs = isRecord(noted['paragraphs']) ? noted['paragraphs'] : {};
    return {
      day,
      excluded: idsFrom(noted['excluded']),
      confirmed: idsFrom(noted['confirmed']),
      paragraphs: Object.fromEntries(
        Object.entries(paragraphs).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
      ),
    };
  } catch {
    return null;
  }
}

/** @param draft null drops the note. What can't be noted is still written to the database a moment later. */
export function noteDraft(
  storage: Pick<Storage, 'setItem' | 'removeItem'>,
  draft: DraftSelection | null,
): void {
  try {
    if (draft === null) storage.removeItem(KEY);
    else storage.setItem(KEY, JSON.stringify(draft));
  } catch {
    return;
  }
}
