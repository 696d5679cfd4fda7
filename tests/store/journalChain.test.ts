import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../renderer/domain/account/account';
import { day } from '../../renderer/domain/day';
import { pseudonymOf } from '../../renderer/domain/personaldata/pseudonym';
import { entryHash } from '../../renderer/store/journal/appendEntry';
import { hashOf, FIRST_PREVIOUS } from '../../renderer/store/journal/hash';
import { HEAD_ROW, JournalChain } from '../../renderer/store/journal/journalChain';
import type { ActName } from '../../renderer/store/acts/actNames';
import type { JournalSummary } from '../../renderer/store/records/journalRecord';
import type { StoredChange as Change, StoredHead } from '../../renderer/store/shapes/liftChange';

const ANNE = 'customer-anne' as AccountId;
const PAUL = 'customer-paul' as AccountId;

function entry(
  after: StoredHead | null,
  act: string,
  changes: readonly Change[],
  summary: JournalSummary = {},
): StoredHead {
  const seq = (after?.seq ?? 0) + 1;
  return sealed({
    seq,
    part: 0,
    head: seq,
    at: '2026-03-20T08:00:00.000Z',
    day: day('2026-03-20'),
    by: 'Propriétaire',
    writer: 'A',
    act: act as ActName,
    summary,
    accountCount: changes.filter(({ kind }) => kind === 'account').length,
    changesHashes: [hashOf(changes)],
    previous: after?.hash ?? FIRST_PREVIOUS,
    changes,
  });
}

/** With the hash of what it says. Heads of tests may hold changes of either form. */
function sealed(head: object): StoredHead {
  const unsealed = head as StoredHead;
  return { ...unsealed, hash: entryHash(unsealed) };
}

const [HASH, OTHER] = ['a'.repeat(64), 'b'.repeat(64)];

const created = (accountId: AccountId, code: string): Change => ({
  kind: 'account',
  effect: 'created',
  accountId,
  code,
  hashAfter: HASH,
});

const removed = (accountId: AccountId, hashBefore = HASH): Change => ({
  kind: 'account',
  effect: 'removed',
  accountId,
  code: pseudonymOf(accountId).code,
  hashBefore,
});

/** What an act of erasure writes of these customers and these redactions. */
function erasure(
  after: StoredHead,
  customers: readonly AccountId[],
  redactions: readonly Change[],
  summary: JournalSummary = {},
): StoredHead {
  const entries = new Set(redactions.map((change) => (change.kind === 'redaction' ? change.seq : 0))).size;
  return entry(after, 'eraseCustomer', [...customers.map((id) => removed(id)), ...redactions], {
    manner: 'erase',
    customers: customers.length,
    entries,
    documentsRemoved: 0,
    documentsKept: 0,
    ...summary,
  });
}

const bareOf = (accountId: AccountId): Change => created(accountId, pseudonymOf(accountId).code);

const problemsOf = (heads: readonly object[]): readonly unknown[] => {
  const chain = new JournalChain();
  for (const head of heads) chain.head(head as StoredHead);
  return chain.end().problems;
};

const altered = (...seqs: readonly number[]) => seqs.map((seq) => ({ seq, code: 'altered' }));

describe('a journal with rows that were redacted', () => {
  const first = entry(null, 'acceptImport', [created(ANNE, 'ANNE'), created(PAUL, 'PAUL')], { code: 'ANNE' });
  const second = entry(first, 'saveSettings', []);
  const redacted = { ...first, changes: [bareOf(ANNE), created(PAUL, 'PAUL')] } as StoredHead;
  const word = (hashBefore: string, hashAfter: string, part = 0, seq = 1): Change => ({
    kind: 'redaction',
    seq,
    part,
    hashBefore,
    hashAfter,
  });
  const [before, after] = [hashOf(first.changes), hashOf(redacted.changes)];

  it('is whole when a later act of erasure says what was there and what is there now', () => {
    expect(problemsOf([first, second])).toEqual([]);
    expect(problemsOf([redacted, second, erasure(second, [ANNE], [word(before, after)])])).toEqual([]);
  });

  it('is altered when nobody says so, or another act does, or it is something else', () => {
    expect(problemsOf([redacted, second])).toEqual(altered(1));
    const another = entry(second, 'saveSettings', [word(before, after)]);
    expect(problemsOf([redacted, second, another])).toEqual(altered(1, 3));
    const elsewhere = (...words: readonly Change[]) => [redacted, second, erasure(second, [ANNE], words)];
    expect(problemsOf(elsewhere(word(before, before)))).toEqual(altered(1));
    expect(problemsOf(elsewhere(word(after, after)))).toEqual(altered(1, 3));
  });

  it('is altered when an erasure says that it redacted what is not there, or what is as it was written', () => {
    const said = (...words: readonly Change[]) => [
      redacted,
      second,
      erasure(second, [ANNE], [word(before, after), ...words]),
    ];
    expect(problemsOf(said(word(HASH, OTHER, 7)))).toEqual(altered(3));
    expect(problemsOf(said(word(HASH, OTHER, 0, 2)))).toEqual(altered(3));
    expect(problemsOf(said(word(HASH, OTHER, 0, 3)))).toEqual(altered(3));
    expect(problemsOf([first, second, erasure(second, [ANNE], [word(before, after)])])).toEqual(altered(3));
  });

  it('can’t be changed under the name of an erasure: the row must have lost something of those who were erased', () => {
    const forged = (changes: readonly Change[], customers: readonly AccountId[]) => [
      { ...first, changes },
      second,
      erasure(second, customers, [word(before, hashOf(changes))]),
    ];
    const paulChanged = [created(ANNE, 'ANNE'), { ...created(PAUL, 'PAUL'), hashAfter: OTHER } as Change];
    // Nobody was erased; somebody whose name still stands in the row; somebody else than the one who is gone from it.
    expect(problemsOf(forged(paulChanged, []))).toEqual(altered(1));
    expect(problemsOf(forged(paulChanged, [ANNE]))).toEqual(altered(1));
    expect(problemsOf(forged(redacted.changes.slice(), [PAUL]))).toEqual(altered(1));
    expect(problemsOf(forged([bareOf(ANNE), created(ANNE, 'ANNE'), created(PAUL, 'PAUL')], [ANNE]))).toEqual(
      altered(1),
    );
  });

  it('is altered when an erasure leaves a customer in an entry before it', () => {
    const edit = entry(second, 'saveSettings', [created('customer-zoe' as AccountId, 'ZOE')]);
    const zoe = erasure(edit, ['customer-zoe' as AccountId], []);
    expect(problemsOf([first, second, edit, zoe])).toEqual(altered(4));
  });

  it('must be as many redactions, and of as many customers, as the erasure says', () => {
    const whole = [redacted, second] as const;
    const words = [word(before, after)];
    for (const lie of [{ entries: 0 }, { entries: 2 }, { customers: 2 }, { manner: 'anonymise' }])
      expect(problemsOf([...whole, erasure(second, [ANNE], words, lie)])).toEqual(altered(3));
  });

  it('follows a row that was redacted twice', () => {
    const twice = { ...first, changes: [bareOf(ANNE), bareOf(PAUL)] } as StoredHead;
    const one = erasure(second, [ANNE], [word(before, after)]);
    const two = erasure(one, [PAUL], [word(after, hashOf(twice.changes))]);
    expect(problemsOf([twice, second, one, two])).toEqual([]);
    expect(problemsOf([redacted, second, one, two])).toEqual(altered(1));
  });

  it('lets the names in a summary be redacted too, the entry’s own hash staying as it was', () => {
    const nameless = { ...redacted, summary: { ...pseudonymOf(ANNE) } } as StoredHead;
    const words = [word(first.hash, entryHash(nameless), HEAD_ROW), word(before, after)];
    expect(problemsOf([nameless, second, erasure(second, [ANNE], words)])).toEqual([]);
    expect(problemsOf([nameless, second])).toEqual(altered(1));
    const other = { ...redacted, summary: { code: 'ANNE', amount: 7 } } as StoredHead;
    const lie = [word(first.hash, entryHash(other), HEAD_ROW), word(before, after)];
    expect(problemsOf([other, second, erasure(second, [ANNE], lie)])).toEqual(altered(1));
  });
});

describe('a journal whose entries do not follow from one another, each with its right hash', () => {
  const record = (
    table: 'settings' | 'imports' | 'batches',
    key: string,
    was: unknown,
    is: unknown,
  ): Change => ({
    kind: 'record',
    table,
    key,
    before: was,
    after: is,
  });
  const changed = (hashBefore: string, hashAfter: string): Change => ({
    kind: 'account',
    effect: 'changed',
    accountId: ANNE,
    code: 'ANNE',
    delta: { accountId: ANNE, fieldsBefore: { note: '' }, fieldsAfter: { note: 'vu' }, collections: {} },
    left: {},
    settledAdded: [],
    settledRemoved: [],
    shapeBefore: 3,
    hashBefore,
    hashAfter,
  });
  const after = (...each: readonly (readonly Change[])[]): readonly unknown[] => {
    const heads: StoredHead[] = [];
    for (const changes of [[created(ANNE, 'ANNE')], ...each])
      heads.push(entry(heads.at(-1) ?? null, 'editCustomer', changes));
    return problemsOf(heads);
  };

  it('is whole where each change begins where the one before it ended', () => {
    expect(after([changed(HASH, OTHER)], [changed(OTHER, HASH)], [removed(PAUL)])).toEqual(altered(4));
    expect(after([changed(HASH, OTHER)], [changed(OTHER, HASH)])).toEqual([]);
    expect(
      after([record('settings', 'draft', null, { a: 1 })], [record('settings', 'draft', { a: 1 }, null)]),
    ).toEqual([]);
  });

  it('is altered where an account begins anew, from another content or as another account', () => {
    expect(after([created(ANNE, 'ANNE')])).toEqual(altered(2));
    expect(after([changed(OTHER, HASH)])).toEqual(altered(2));
    expect(after([{ ...changed(HASH, OTHER), accountId: PAUL } as Change])).toEqual(altered(2));
    expect(after([removed(ANNE, OTHER)])).toEqual(altered(2));
  });

  it('is altered where a record begins from something else', () => {
    expect(after([record('settings', 'draft', { a: 1 }, null)])).toEqual(altered(2));
    expect(after([record('settings', 'draft', null, 1)], [record('settings', 'draft', 2, 3)])).toEqual(
      altered(3),
    );
    expect(after([record('batches', 'b', { state: 'issued' }, { state: 'posted' })])).toEqual(altered(2));
    expect(after([record('imports', 'i', null, { journalSeq: 2 })])).toEqual([]);
    expect(after([record('imports', 'i', null, { journalSeq: 1 })])).toEqual(altered(2));
  });

  it('is altered where it counts other accounts than it changes', () => {
    const whole = entry(null, 'editCustomer', [created(ANNE, 'ANNE')]);
    const { hash: _hash, ...lie } = { ...whole, accountCount: 2 };
    expect(problemsOf([sealed(lie)])).toEqual(altered(1));
  });
});

describe('a journal that two programs wrote, one after the other', () => {
  it('is whole: entries that did not say who wrote them, then entries that do', () => {
    const {
      writer: _unsaid,
      hash: _hash,
      ...first
    } = entry(null, 'acceptImport', [{ ...created(ANNE, 'ANNE'), revision: 0 } as Change]) as StoredHead & {
      readonly writer: string;
    };
    const old = sealed(first);
    const next = entry(old, 'eraseCustomer', [removed(ANNE)], {
      manner: 'erase',
      customers: 1,
      entries: 0,
      documentsRemoved: 0,
    });
    expect(problemsOf([old, entry(old, 'saveSettings', [])])).toEqual([]);
    // His name still stands in the first entry.
    expect(problemsOf([old, next])).toEqual(altered(2));
  });

  it('is altered where somebody else is said to have written an entry', () => {
    const first = entry(null, 'acceptImport', [created(ANNE, 'ANNE')]);
    expect(problemsOf([{ ...first, writer: 'K7QM' }])).toEqual(altered(1));
  });
});
