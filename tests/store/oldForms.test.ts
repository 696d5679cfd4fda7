import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { ACTS } from '../../renderer/store/acts/actNames';
import { repeatErasure } from '../../renderer/store/acts/personaldata/eraseCustomers';
import { undoAct } from '../../renderer/store/acts/undo/undoAct';
import { openDatabase, type EncoursDatabase } from '../../renderer/store/database';
import { checkIntegrity } from '../../renderer/store/integrity';
import { changesOf, readJournalPage } from '../../renderer/store/journal/readJournal';
import { SHAPE } from '../../renderer/store/records/accountRecord';
import { StoreError } from '../../renderer/store/storeError';
import { at } from './checks/scene';
import { restoreDump } from './dump';
import { fixtureFile } from './fixtureFile';
import { copyOf, partsReport, restored, rowsOf } from './parts/copies';
import { everything, tracesIn } from './personaldata/erasureScene';

const FIXTURES = ['v1', 'v2', 'v2-company200'];

describe('what schemas 1 and 2 wrote, under this program', () => {
  const open: EncoursDatabase[] = [];
  afterEach(async () => {
    for (const database of open.splice(0)) await database.delete();
  });
  const opened = async (fixture: string): Promise<EncoursDatabase> => {
    await restoreDump(fixtureFile(fixture), 'old-forms');
    const database = await openDatabase('old-forms');
    open.push(database);
    return database;
  };

  it.for(FIXTURES)('is whole as it lies in the database of %s, in its own form', async (fixture) => {
    const database = await opened(fixture);
    expect((await checkIntegrity(database)).problems).toEqual([]);
    const shapes = new Set((await database.accounts.toArray()).map((record) => 'shape' in record));
    expect([...shapes]).toEqual([false]);
  });

  it.for(FIXTURES)(
    'is copied, judged without a database and restored as it was, from %s',
    async (fixture) => {
      const database = await opened(fixture);
      const copy = await copyOf(database, null);
      const report = await partsReport(copy);
      expect(report.problems).toEqual([]);
      expect(report.facts).toEqual(copy.facts);
      const { name, check } = await restored(copy);
      expect(check).toMatchObject({ problems: [], differences: [] });
      const again = await openDatabase(name);
      open.push(again);
      expect(await rowsOf(again)).toEqual(await rowsOf(database));
    },
  );

  it.for(FIXTURES)('is shown in the form of today: the journal of %s', async (fixture) => {
    const database = await opened(fixture);
    const heads = await readJournalPage(database, { before: null, count: 10_000 });
    expect(heads.length).toBeGreaterThan(3);
    let letters = 0;
    for (const head of heads) {
      expect(head.writer).toBe('A');
      for (const change of await changesOf(database, head)) {
        if (change.kind !== 'account' || change.effect !== 'changed') continue;
        expect(Object.keys(change)).toEqual(expect.arrayContaining(['left', 'shapeBefore']));
        expect(change.shapeBefore).toBeLessThan(SHAPE);
        letters += change.delta.collections.contacts?.added.length ?? 0;
      }
    }
    expect(letters).toBeGreaterThan(0);
  });

  it('is taken back entry by entry, or refused for a reason that is told, and whole after it', async () => {
    const database = await opened('v2-company200');
    const outcomes = new Map<string, Set<string>>();
    for (const { seq, act } of await readJournalPage(database, { before: null, count: 10_000 })) {
      if (!ACTS[act].reversible) continue;
      const outcome = await undoAct(database, at('2026-11-23'), { seq }).then(
        () => 'undone',
        (error: unknown) => (error instanceof StoreError ? error.code : String(error)),
      );
      outcomes.set(act, (outcomes.get(act) ?? new Set()).add(outcome));
    }
    expect((await checkIntegrity(database)).problems).toEqual([]);
    const undone = [...outcomes].filter(([, told]) => told.has('undone')).map(([act]) => act);
    expect(undone.sort()).toEqual([
      'allowFormalNotice',
      'decideLettering',
      'denyCollective',
      'editCustomer',
      'editCustomers',
      'enterRate',
      'liftHold',
      'placeHold',
      'saveCompany',
      'saveSettings',
      'splitCollective',
    ]);
    expect([...(outcomes.get('postBatch') ?? [])].sort()).toEqual([
      'already-undone',
      'older-letters',
      'redacted',
    ]);
    const all = [...outcomes.values()].flatMap((told) => [...told]);
    expect(new Set(all)).toEqual(new Set(['undone', 'already-undone', 'older-letters', 'redacted']));
  });

  it.for(['erase', 'anonymise'] as const)(
    'leaves nothing of who is erased, in whatever form it lies (%s)',
    async (manner) => {
      const database = await opened('v2-company200');
      const accounts = await database.accounts.toArray();
      const erased = accounts.filter((_, index) => index % 3 === 0);
      const stays = new Set(
        accounts.flatMap(({ code, head }, index) => (index % 3 === 0 ? [] : [code, head.name])),
      );
      const traces = erased
        .flatMap(({ code, head }) => [code, head.name, head.email, head.phone])
        .filter((text): text is string => text !== null && text !== '' && !stays.has(text));
      expect(tracesIn(await everything(database), traces)).toHaveLength(traces.length);
      await repeatErasure(database, at('2026-11-23'), { manner, accountIds: erased.map(({ id }) => id) });
      expect(tracesIn(await everything(database), traces)).toEqual([]);
      expect((await checkIntegrity(database)).problems).toEqual([]);
    },
  );
});
