import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../../renderer/domain/account/account';
import { day } from '../../../renderer/domain/day';
import { cents } from '../../../renderer/domain/money';
import {
  draftFor,
  emptyDraft,
  isTicked,
  type ProposedRow,
  selectionOf,
  totalsOf,
  withLettersTicked,
  withLetterTicked,
  withoutIssued,
  withParagraph,
} from '../../../renderer/features/letters/draft/draftSelection';

const TODAY = day('2026-06-15');
const id = (name: string): AccountId => name as AccountId;

function aRow(name: string, letter: Partial<ProposedRow['letter']> = {}): ProposedRow {
  return {
    accountId: id(name),
    code: name,
    name,
    kind: 'business',
    open: cents(10_000),
    overdue: cents(10_000),
    daysLate: 20,
    openInvoices: 1,
    reason: null,
    until: null,
    lastReminder: null,
    letter: {
      step: 'reminder2',
      nature: 'reminder',
      channel: 'letter',
      principal: cents(10_000),
      invoiceCount: 1,
      confirm: false,
      leadingNumber: 'F1',
      leadingDaysLate: 20,
      limited: null,
      obstacles: [],
      ...letter,
    },
  };
}

const plainRow = aRow('a');
const noAddress = aRow('b', { obstacles: ['addressMissing'] });
const noRate = aRow('c', { confirm: true, obstacles: ['rateMissing'] });
const notice = aRow('d', { confirm: true, step: 'formalNotice', nature: 'formalNotice' });
const ROWS = [plainRow, noAddress, noRate, notice];

describe('what is ticked', () => {
  it('begins with what can go and needs no agreement', () => {
    const draft = emptyDraft(TODAY);
    expect(ROWS.filter((row) => isTicked(row, draft))).toEqual([plainRow]);
    expect(totalsOf(ROWS, draft)).toEqual({
      ticked: 1,
      principal: 10_000,
      toConfirm: 2,
      blocked: 1,
      tickable: 3,
    });
  });

  it('lets a letter that only lacks a rate be agreed to: the rate is asked at the issue', () => {
    expect(isTicked(noRate, withLetterTicked(emptyDraft(TODAY), noRate, true))).toBe(true);
  });

  it('never ticks what must be mended first', () => {
    expect(isTicked(noAddress, withLetterTicked(emptyDraft(TODAY), noAddress, true))).toBe(false);
  });

  it('gives no agreement in bulk, and takes it back in bulk', () => {
    const all = withLettersTicked(emptyDraft(TODAY), ROWS, true);
    expect(isTicked(notice, all)).toBe(false);
    const agreed = withLetterTicked(all, notice, true);
    expect(isTicked(notice, agreed)).toBe(true);
    const none = withLettersTicked(agreed, ROWS, false);
    expect(ROWS.some((row) => isTicked(row, none))).toBe(false);
    expect(totalsOf(ROWS, none)).toMatchObject({ ticked: 0, principal: 0 });
  });

  it('ticking and unticking the same letter leaves the draft as it was', () => {
    const draft = withLetterTicked(emptyDraft(TODAY), plainRow, false);
    expect(withLetterTicked(draft, plainRow, true)).toEqual(emptyDraft(TODAY));
  });
});

describe('the draft of another day', () => {
  const kept = {
    day: day('2026-06-12'),
    excluded: [id('a')],
    confirmed: [id('d')],
    paragraphs: { a: 'Merci.' },
  };

  it('keeps the words and asks ticks and agreements afresh', () => {
    expect(draftFor(TODAY, kept)).toEqual({
      day: TODAY,
      excluded: [],
      confirmed: [],
      paragraphs: { a: 'Merci.' },
    });
  });

  it('is taken as it is on its own day', () => {
    expect(draftFor(kept.day, kept)).toBe(kept);
    expect(draftFor(TODAY, null)).toEqual(emptyDraft(TODAY));
  });
});

describe('words and issue', () => {
  it('drops blank words', () => {
    const written = withParagraph(emptyDraft(TODAY), id('a'), 'Bonjour');
    expect(written.paragraphs).toEqual({ a: 'Bonjour' });
    expect(withParagraph(written, id('a'), ' \n').paragraphs).toEqual({});
  });

  it('forgets words and agreements of issued letters, and no others', () => {
    let draft = withParagraph(withParagraph(emptyDraft(TODAY), id('a'), 'un'), id('b'), 'deux');
    draft = withLetterTicked(draft, notice, true);
    expect(withoutIssued(draft, [id('a'), id('d')])).toEqual({
      ...emptyDraft(TODAY),
      paragraphs: { b: 'deux' },
    });
  });

  it('hands on the posting order without what the owner left out', () => {
    const draft = withLetterTicked(emptyDraft(TODAY), plainRow, false);
    expect(selectionOf([id('d'), id('a'), id('b')], draft)).toEqual({
      accountIds: ['d', 'b'],
      confirmed: [],
      paragraphs: {},
    });
  });
});
