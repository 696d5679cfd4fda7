import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../../renderer/domain/account/account';
import { day } from '../../../renderer/domain/day';
import { noteDraft, readDraftNote } from '../../../renderer/features/letters/draft/draftNote';

class Shelf {
  text: string | null = null;
  readonly getItem = (): string | null => this.text;
  readonly setItem = (_key: string, text: string): void => void (this.text = text);
  readonly removeItem = (): void => void (this.text = null);
}

describe('the note of ticks that are not saved yet', () => {
  it('comes back as it was, until it is dropped', () => {
    const shelf = new Shelf();
    const draft = {
      day: day('2026-06-15'),
      excluded: ['a' as AccountId],
      confirmed: ['b' as AccountId],
      paragraphs: { a: 'Cher client' },
    };
    noteDraft(shelf, draft);
    expect(readDraftNote(shelf)).toEqual(draft);
    noteDraft(shelf, null);
    expect(readDraftNote(shelf)).toBeNull();
  });

  it('is no note where it makes no sense', () => {
    const shelf = new Shelf();
    for (const text of ['', '{', '[]', '{"day":"2026-13-45"}', '{"excluded":["a"]}']) {
      shelf.text = text;
      expect(readDraftNote(shelf)).toBeNull();
    }
  });
});
