import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../renderer/domain/account/account';
import { deltaOf } from '../../renderer/domain/account/accountDelta';
import type { ItemId } from '../../renderer/domain/account/item';
import { day } from '../../renderer/domain/day';
import { pseudonymOf } from '../../renderer/domain/personaldata/pseudonym';
import { hashOf } from '../../renderer/store/journal/hash';
import { isEmptied, Redactor } from '../../renderer/store/journal/redactor';
import { canBeRedaction, traceOf } from '../../renderer/store/journal/rowTrace';
import type { AccountChanged, RecordChange } from '../../renderer/store/records/journalRecord';
import type { AccountChanged2 } from '../../renderer/store/shapes/shape2';
import { aHold, anAccount, anInvoice } from '../support/builders';

const DURAND = 'account-durand' as AccountId;
const OTHERS = 'account-others' as AccountId;
const HIS = 'item-of-durand' as ItemId;
const redactor = new Redactor(new Map([[DURAND, new Set([HIS])]]));
const hashes = { hashBefore: 'a'.repeat(64), hashAfter: 'b'.repeat(64) };

function changed(accountId: AccountId, delta: AccountChanged['delta']): AccountChanged {
  return {
    kind: 'account',
    effect: 'changed',
    accountId,
    code: accountId === DURAND ? 'DURAND' : 'DIVERS',
    delta,
    left: {},
    settledAdded: [],
    settledRemoved: [],
    shapeBefore: 3,
    ...hashes,
  };
}

const hisItem = anInvoice({ id: HIS, number: 'F-DURAND', label: 'Durand toiture', key: 'k-durand' });
const otherItem = anInvoice({ id: 'item-of-others', number: 'F-2', label: 'Autre', key: 'k-2' });
const before = anAccount({
  id: OTHERS,
  items: [hisItem, otherItem],
  holds: [aHold({ itemId: HIS, reason: 'M. Durand malade' }), aHold({ reason: 'vacances' })],
});

describe('what an erasure leaves of a change of an account', () => {
  it('is that it was, and the hashes that the next ones follow', () => {
    const edited = changed(
      DURAND,
      deltaOf({ ...before, id: DURAND }, { ...before, id: DURAND, name: 'Jean' }),
    );
    const [bare] = redactor.changes([edited]);
    expect(bare).toMatchObject({ code: pseudonymOf(DURAND).code, ...hashes, shapeBefore: 3 });
    expect(bare?.kind === 'account' && isEmptied(bare)).toBe(true);
    expect(JSON.stringify(bare)).not.toMatch(/Durand|Jean|DURAND/);
  });

  it('takes his items, and the reasons of holds on them, out of the account that they came from', () => {
    const split = changed(
      OTHERS,
      deltaOf(before, { ...before, items: [otherItem], holds: [before.holds[1]!] }),
    );
    const renamed = changed(
      OTHERS,
      deltaOf(before, {
        ...before,
        items: [{ ...hisItem, label: 'Durand bis' }, otherItem],
        holds: before.holds.map((hold) => ({ ...hold, until: day('2026-05-01') })),
      }),
    );
    const added = changed(OTHERS, deltaOf({ ...before, items: [], holds: [] }, before));
    for (const change of [split, renamed, added]) {
      const [bare] = redactor.changes([change]);
      expect(JSON.stringify(bare)).not.toMatch(/Durand|F-DURAND|k-durand/);
      expect(canBeRedaction(traceOf([bare!]), new Set([DURAND]))).toBe(true);
    }
    expect(JSON.stringify(redactor.changes([added]))).toContain('vacances');
    expect(JSON.stringify(redactor.changes([added]))).toContain('Autre');
  });

  it('gives back the very same changes where nothing is his', () => {
    const changes = [changed(OTHERS, deltaOf(before, { ...before, name: 'Autres' }))];
    expect(redactor.changes(changes)).toBe(changes);
  });

  it('is the same of a change that schema 2 wrote, in the form that it wrote it in', () => {
    const { matching, stage: _stage, noticeOn: _on, ...his } = hisItem;
    const item = { ...his, letter: matching, allocations: [] };
    const old: AccountChanged2 = {
      kind: 'account',
      effect: 'changed',
      accountId: OTHERS,
      code: 'DIVERS',
      delta: {
        accountId: OTHERS,
        revisionBefore: 1,
        revisionAfter: 2,
        fieldsBefore: {
          holds: [{ until: null, reason: 'M. Durand malade', placedOn: day('2026-03-01'), itemId: HIS }],
        },
        itemsChanged: [],
        itemsRemoved: [{ index: 0, item }],
        itemsAdded: [],
      },
      fieldsAfter: { holds: [] },
      itemsAfter: [item],
      settledAdded: [],
      settledRemoved: [],
      ...hashes,
    };
    const [bare] = redactor.changes([old]);
    expect(JSON.stringify(bare)).not.toMatch(/Durand|F-DURAND|k-durand/);
    expect(Object.keys(bare ?? {})).toEqual(Object.keys(old));
    const [emptied] = redactor.changes([{ ...old, accountId: DURAND, code: 'DURAND' }]);
    expect(emptied?.kind === 'account' && isEmptied(emptied)).toBe(true);
    expect(emptied).toMatchObject({ delta: { revisionBefore: 1, revisionAfter: 2 }, ...hashes });
  });
});

describe('what an erasure leaves of a change of another record', () => {
  const change = (table: RecordChange['table'], key: string, after: unknown): RecordChange => ({
    kind: 'record',
    table,
    key,
    before: null,
    after,
  });
  const named = { accountId: DURAND, code: 'DURAND', name: 'Jean Durand' };

  it.for([
    ['of schema 2', { id: 'lot', letters: [named, { ...named, accountId: OTHERS, name: 'Autre' }] }],
    ['of today', { shape: 3, id: 'lot', contacts: [named, { ...named, accountId: OTHERS, name: 'Autre' }] }],
  ] as const)('are the letters of a dispatch %s without his name, others as they were', ([, dispatch]) => {
    const [bare] = redactor.changes([change('batches', 'lot', dispatch)]);
    expect(JSON.stringify(bare)).not.toContain('Jean');
    expect(JSON.stringify(bare)).toContain('Autre');
    expect(canBeRedaction(traceOf([bare!]), new Set([DURAND]))).toBe(true);
    expect(canBeRedaction(traceOf([bare!]), new Set([OTHERS]))).toBe(false);
  });

  it('is a draft without what was ticked and written for him', () => {
    const draft = {
      day: '2026-03-20',
      excluded: [OTHERS],
      confirmed: [DURAND],
      paragraphs: { [DURAND]: 'Cher Jean', [OTHERS]: 'Chère Madame' },
    };
    const [bare] = redactor.changes([change('settings', 'draft', draft)]);
    expect(bare).toMatchObject({
      after: { excluded: [OTHERS], confirmed: [], paragraphs: { [OTHERS]: 'Chère Madame' } },
    });
    const settings = [change('settings', 'numbering', { '2026': 3 })];
    expect(hashOf(redactor.changes(settings))).toBe(hashOf(settings));
  });
});
