import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../../renderer/domain/account/account';
import { day } from '../../../renderer/domain/day';
import { DraftBook } from '../../../renderer/features/letters/draft/draftBook';
import { withParagraph } from '../../../renderer/features/letters/draft/draftSelection';
import type { DraftSelection } from '../../../renderer/store/records/settingRecords';

const TODAY = day('2026-06-15');
const A = 'a' as AccountId;
const words = (text: string) => (draft: DraftSelection) => withParagraph(draft, A, text);

/** A disk that writes when it is told to, the note beside it, and the moment of quiet. */
class SlowDisk {
  readonly written: string[] = [];
  note: DraftSelection | null = null;
  #due: (() => void) | null = null;
  failing = false;
  #held: (() => void)[] = [];

  readonly save = async (draft: DraftSelection): Promise<void> => {
    await new Promise<void>((resolve) => this.#held.push(resolve));
    if (this.failing) throw new Error('disk full');
    this.written.push(draft.paragraphs[A] ?? '');
  };

  readonly later = (run: () => void): (() => void) => {
    this.#due = run;
    return () => {
      this.#due = null;
    };
  };

  /** Nothing was changed for a moment. */
  quiet(): void {
    this.#due?.();
  }

  async release(): Promise<void> {
    for (const go of this.#held.splice(0)) go();
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

async function openBook(disk: SlowDisk, kept: DraftSelection | null = null): Promise<DraftBook> {
  const book = new DraftBook(TODAY, {
    read: () => Promise.resolve(kept),
    save: disk.save,
    note: (draft) => {
      disk.note = draft;
    },
    noted: () => disk.note,
    later: disk.later,
  });
  await book.open();
  return book;
}

describe('the draft on its way to disk', () => {
  it('shows a change at once and writes only the latest of those made meanwhile', async () => {
    const disk = new SlowDisk();
    const book = await openBook(disk);
    book.change(words('un'));
    disk.quiet();
    await disk.release();
    await disk.release();
    book.change(words('deux'));
    disk.quiet();
    await Promise.resolve();
    book.change(words('trois'));
    book.change(words('quatre'));
    expect(book.current()?.paragraphs).toEqual({ a: 'quatre' });
    disk.quiet();
    for (let turn = 0; turn < 4; turn += 1) await disk.release();
    expect(disk.written[0]).toBe('un');
    expect(disk.written.at(-1)).toBe('quatre');
    expect(disk.written).not.toContain('trois');
  });

  it('is written once for many ticks, after a moment of quiet or when the screen is left', async () => {
    const disk = new SlowDisk();
    const book = await openBook(disk);
    for (const text of ['un', 'deux', 'trois']) book.change(words(text));
    await disk.release();
    expect(disk.written).toEqual([]);
    const left = book.flush();
    for (let turn = 0; turn < 3; turn += 1) await disk.release();
    await left;
    expect(disk.written).toEqual(['trois']);
    disk.quiet();
    await disk.release();
    expect(disk.written).toEqual(['trois']);
  });

  it('is noted with every change, so that a crash before the write loses none', async () => {
    const disk = new SlowDisk();
    const book = await openBook(disk);
    book.change(words('un'));
    book.change(words('deux'));
    // The program ends here; what was noted is there at the next start, and goes to disk.
    const next = await openBook(disk);
    expect(next.current()?.paragraphs).toEqual({ a: 'deux' });
    disk.quiet();
    for (let turn = 0; turn < 3; turn += 1) await disk.release();
    expect(disk.written).toEqual(['deux']);
    expect(disk.note).toBeNull();
    expect((await openBook(disk)).current()?.paragraphs).toEqual({});
  });

  it('writes nothing when nothing has changed', async () => {
    const disk = new SlowDisk();
    const book = await openBook(disk);
    await book.flush();
    expect(disk.written).toEqual([]);
    book.change(words('un'));
    disk.quiet();
    await disk.release();
    await disk.release();
    expect(disk.written).toEqual(['un']);
  });

  it('keeps in sight what could not be written, says so, and writes it with the next change', async () => {
    const disk = new SlowDisk();
    const book = await openBook(disk);
    disk.failing = true;
    book.change(words('un'));
    disk.quiet();
    await disk.release();
    await disk.release();
    expect(book.state()).toMatchObject({
      draft: { paragraphs: { a: 'un' } },
      failure: new Error('disk full'),
    });
    disk.failing = false;
    const flushed = book.flush();
    await disk.release();
    await disk.release();
    await flushed;
    expect(disk.written).toEqual(['un']);
    expect(book.state().failure).toBeNull();
  });

  it('changes nothing before it was read, and can be read again after a failure', async () => {
    let attempts = 0;
    const book = new DraftBook(TODAY, {
      read: () => {
        attempts += 1;
        return attempts === 1 ? Promise.reject(new Error('closed')) : Promise.resolve(null);
      },
      save: () => Promise.resolve(),
      note: () => undefined,
      noted: () => null,
      later: () => () => undefined,
    });
    book.change(words('perdu'));
    await book.open();
    expect(book.state()).toMatchObject({ draft: null, failure: new Error('closed') });
    await book.open();
    expect(book.state()).toMatchObject({ draft: { day: TODAY, paragraphs: {} }, failure: null });
  });
});
