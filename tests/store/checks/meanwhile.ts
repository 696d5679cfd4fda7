import type { AccountId } from '../../../renderer/domain/account/account';
import type { HoldId } from '../../../renderer/domain/account/hold';
import type { ItemId } from '../../../renderer/domain/account/item';
import { day } from '../../../renderer/domain/day';
import { editCustomer } from '../../../renderer/store/acts/identity/editCustomer';
import { liftHold } from '../../../renderer/store/acts/holds/liftHold';
import { placeHold } from '../../../renderer/store/acts/holds/placeHold';
import { undoAct } from '../../../renderer/store/acts/undo/undoAct';
import { refused, same, type Check } from './check';
import { accountOf, at, edited, importInto, seenOf, smallLedger } from './scene';
import { whole } from './scene';

/** Acts on what another act touched meanwhile, and on what it did not. */
export const MEANWHILE_CHECKS: readonly Check[] = [
  {
    name: 'an edit of a field that was changed meanwhile is refused, one of another field is not',
    run: async (bench) => {
      const database = await bench.open();
      await importInto(database, smallLedger());
      const { id: accountId } = await accountOf(database, 'DURAND');
      const seen = { name: 'Menuiserie Durand' };
      await editCustomer(database, at(), {
        accountId,
        seen: {
          ...seen,
          kind: 'business',
          terms: (await accountOf(database, 'DURAND')).terms,
        },
        edit: { name: 'Durand Père', kind: 'consumer', terms: { kind: 'net', days: 45, on: null } },
      });
      const changed = await accountOf(database, 'DURAND');
      same(
        [changed.name, changed.kind, changed.items[0]?.dueDate],
        ['Durand Père', 'consumer', '2026-02-19'],
        'edited',
      );
      await refused(
        editCustomer(database, at(), { accountId, seen, edit: { name: 'Durand Fils' } }),
        'conflict',
      );
      await refused(editCustomer(database, at(), { accountId, seen: {}, edit: { note: 'x' } }), 'conflict');
      same((await accountOf(database, 'DURAND')).name, 'Durand Père', 'name');
      await editCustomer(database, at(), { accountId, seen: { note: '' }, edit: { note: 'x' } });
      same((await accountOf(database, 'DURAND')).note, 'x', 'note');
      await refused(
        editCustomer(database, at(), { accountId, seen: { name: 'Durand Père' }, edit: { name: ' ' } }),
        'invalid-input',
      );
      await whole(database);
    },
  },
  {
    name: 'an act is undone over later work on something else, and refused over work on the same',
    run: async (bench) => {
      const database = await bench.open();
      await importInto(database, smallLedger());
      const { id: accountId, items } = await accountOf(database, 'DURAND');
      const hash = async () => (await seenOf(database, 'DURAND')).version;
      const began = await hash();
      const named = await edited(database, 'DURAND', { name: 'Durand Père' });
      const noted = await edited(database, 'DURAND', { note: 'rappeler' });
      const held = (itemId: ItemId | null, reason: string, replaces: HoldId | null = null) =>
        placeHold(database, at(), {
          accountId,
          replaces,
          hold: { until: day('2026-04-01'), reason, itemId },
        });
      const onAll = await held(null, 'vacances');
      const [hold] = (await accountOf(database, 'DURAND')).holds;
      if (hold === undefined) throw new Error('no hold');
      await refused(held(null, 'autre'), 'conflict');
      const other = await held(items[0]?.id ?? null, 'litige');
      await undoAct(database, at(), { seq: named.seq });
      const back = await accountOf(database, 'DURAND');
      same(
        [back.name, back.note, back.holds.map(({ reason }) => reason)],
        ['Menuiserie Durand', 'rappeler', ['vacances', 'litige']],
        'the name alone is back',
      );
      const again = await edited(database, 'DURAND', { note: 'rappeler demain' });
      await refused(undoAct(database, at(), { seq: noted.seq }), 'changed-since');
      const lift = await liftHold(database, at(), { accountId, holdId: hold.id });
      await refused(undoAct(database, at(), { seq: onAll.seq }), 'changed-since');
      await undoAct(database, at(), { seq: lift.seq });
      same(
        (await accountOf(database, 'DURAND')).holds.map(({ reason }) => reason),
        ['vacances', 'litige'],
        'hold is back in its place',
      );
      await undoAct(database, at(), { seq: onAll.seq });
      for (const { seq } of [again, noted, other]) await undoAct(database, at(), { seq });
      same(await hash(), began, 'hash when all is undone');
      await refused(undoAct(database, at(), { seq: 1 }), 'not-allowed');
      await refused(
        placeHold(database, at(), {
          accountId: 'nobody' as AccountId,
          replaces: null,
          hold: { until: null, reason: '', itemId: null },
        }),
        'not-found',
      );
      await whole(database);
    },
  },
];
