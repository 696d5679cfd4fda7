import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../renderer/domain/account/account';
import { day } from '../../renderer/domain/day';
import { entryHash, sealed } from '../../renderer/store/journal/appendEntry';
import { hashOf, FIRST_PREVIOUS } from '../../renderer/store/journal/hash';
import { HEAD_ROW, JournalChain } from '../../renderer/store/journal/journalChain';
import type { ActName, Change, JournalHead } from '../../renderer/store/records/journalRecord';

function entry(after: JournalHead | null, act: string, changes: readonly Change[]): JournalHead {
  const seq = (after?.seq ?? 0) + 1;
  return sealed({
    seq,
    part: 0,
    head: seq,
    at: '2026-03-20T08:00:00.000Z',
    day: day('2026-03-20'),
    by: 'Propriétaire',
    act: act as ActName,
    summary: { name: `Client ${seq}` },
    accountCount: changes.length,
    changesHashes: [hashOf(changes)],
    previous: after?.hash ?? FIRST_PREVIOUS,
    changes,
  });
}

const created = (code: string): Change => ({
  kind: 'account',
  effect: 'created',
  accountId: 'id' as AccountId,
  code,
  revision: 0,
  hashAfter: 'a'.repeat(64),
});

const problemsOf = (heads: readonly JournalHead[]): readonly unknown[] => {
  const chain = new JournalChain();
  for (const head of heads) chain.head(head);
  return chain.end().problems;
};

describe('a journal with rows that were redacted', () => {
  const first = entry(null, 'acceptImport', [created('DURAND')]);
  const second = entry(first, 'saveCompany', []);
  const redacted: JournalHead = { ...first, changes: [created('effacé')] };
  const word = (hashBefore: string, hashAfter: string, part = 0): Change => ({
    kind: 'redaction',
    seq: 1,
    part,
    hashBefore,
    hashAfter,
  });
  const [before, after] = [hashOf(first.changes), hashOf(redacted.changes)];

  it('is whole when a later act of erasure says what was there and what is there now', () => {
    expect(problemsOf([first, second])).toEqual([]);
    const erasing = entry(second, 'eraseCustomer', [word(before, after)]);
    expect(problemsOf([redacted, second, erasing])).toEqual([]);
  });

  it('is altered when nobody says so, or another act does, or it is something else', () => {
    const altered = [{ seq: 1, code: 'altered' }];
    expect(problemsOf([redacted, second])).toEqual(altered);
    expect(problemsOf([redacted, second, entry(second, 'saveCompany', [word(before, after)])])).toEqual(
      altered,
    );
    expect(problemsOf([redacted, second, entry(second, 'eraseCustomer', [word(before, before)])])).toEqual(
      altered,
    );
    expect(problemsOf([redacted, second, entry(second, 'eraseCustomer', [word(after, after)])])).toEqual(
      altered,
    );
  });

  it('follows a row that was redacted twice', () => {
    const twice: JournalHead = { ...first, changes: [created('encore')] };
    const one = entry(second, 'eraseCustomer', [word(before, after)]);
    const two = entry(one, 'eraseCustomer', [word(after, hashOf(twice.changes))]);
    expect(problemsOf([twice, second, one, two])).toEqual([]);
    expect(problemsOf([redacted, second, one, two])).toEqual([{ seq: 1, code: 'altered' }]);
  });

  it('lets the names in a summary be redacted too, the entry’s own hash staying as it was', () => {
    const nameless: JournalHead = { ...first, summary: { name: '' } };
    const erasing = entry(second, 'eraseCustomer', [word(first.hash, entryHash(nameless), HEAD_ROW)]);
    expect(problemsOf([nameless, second, erasing])).toEqual([]);
    expect(problemsOf([nameless, second])).toEqual([{ seq: 1, code: 'altered' }]);
  });
});
