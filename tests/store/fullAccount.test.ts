import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Account, AccountId } from '../../renderer/domain/account/account';
import { COLLECTION_NAMES } from '../../renderer/domain/account/accountCollections';
import { day } from '../../renderer/domain/day';
import type { CustomerEdit } from '../../renderer/domain/identity/editCustomer';
import { pseudonymOf } from '../../renderer/domain/personaldata/pseudonym';
import { postDispatch } from '../../renderer/store/acts/contacts/postDispatch';
import { editCustomer } from '../../renderer/store/acts/identity/editCustomer';
import { seenOf as shownOf } from '../../renderer/store/acts/identity/seenFields';
import { splitCollective } from '../../renderer/store/acts/identity/splitCollective';
import { repeatErasure } from '../../renderer/store/acts/personaldata/eraseCustomers';
import { undoAct } from '../../renderer/store/acts/undo/undoAct';
import { type EncoursDatabase, openDatabase } from '../../renderer/store/database';
import { readAccount, readPastOf } from '../../renderer/store/queries/readAccount';
import { runAct } from '../../renderer/store/transaction/runAct';
import { exportCustomer } from '../../renderer/usecases/personaldata/exportCustomer';
import { ELEMENT_CHANGES, FIELD_CHANGES, PERSONAL } from '../domain/account/fullAccount';
import { Bench } from './checks/check';
import { STORED, writeStored } from './checks/fullScene';
import { accountOf, at, seenOf, whole } from './checks/scene';
import { copyOf, partsReport, restored, rowsOf } from './parts/copies';
import { everything, tracesIn } from './personaldata/erasureScene';

/** Each field and each field of an element with another value, where the stored account may have it. */
const CHANGES: readonly (readonly [string, Account])[] = [
  ...FIELD_CHANGES.map(([field, changed]) => [field, { ...STORED, [field]: changed[field] }] as const),
  ...ELEMENT_CHANGES.flatMap(([path, changed, name, field]) => {
    // No contact has a state that its channel does not know; one that is over is posted below; this one is not posted yet.
    if (['contacts.channel', 'contacts.state', 'contacts.postedOn'].includes(path)) return [];
    const [first, ...others] = STORED[name];
    const value: unknown = Reflect.get(changed[name][0] ?? {}, field);
    return [[path, { ...STORED, [name]: [{ ...first, [field]: value }, ...others] }] as const];
  }),
  ['contacts.channel', { ...STORED, contacts: [{ ...STORED.contacts[0]!, channel: 'letter' }] }],
  ['contacts.postedOn', { ...STORED, contacts: [{ ...STORED.contacts[0]!, postedOn: day('2026-05-20') }] }],
];

/** What the program keeps for its own work: it says nothing of the person. */
const NOT_HANDED_OVER = [
  ...['termsSource', 'collective'],
  ...['items.dueSource', 'items.key', 'items.importId', 'items.stage', 'items.noticeOn', 'items.claimed'],
  ...['matching.code', 'matching.balance', 'matching.itemIds', 'matching.decision'],
  ...['contacts.dispatchId', 'contacts.claimedBefore'],
];

describe('an account with every field and every collection filled, in the store', () => {
  let bench = new Bench('full');
  let database: EncoursDatabase;
  let count = 0;
  beforeEach(async () => {
    bench = new Bench(`full-${(count += 1)}`);
    database = await bench.open();
    await writeStored(database);
  });
  afterEach(() => bench.cleanUp());

  const written = (changed: Account) =>
    runAct(database, at(), 'editCustomer', async (work) => {
      await work.account(changed.id);
      await work.change(changed);
      return {};
    });
  const found = async (): Promise<Account | undefined> => (await readAccount(database, STORED.id))?.account;

  it('is read back as it was written, and whole', async () => {
    expect(await found()).toEqual(STORED);
    await whole(database);
  });

  it.each(CHANGES)('%s alone is written, and undone to the former hash', async (_path, changed) => {
    expect(changed).not.toEqual(STORED);
    const before = await seenOf(database, STORED.code);
    const { seq } = await written(changed);
    expect(await found()).toEqual(changed);
    await undoAct(database, at(), { seq });
    expect(await seenOf(database, STORED.code)).toEqual(before);
    await whole(database);
  });

  it('edits each field that the owner may write, alone, and undoes it to the former hash', async () => {
    // Named apart: a business alone has a rate of its own.
    const edits: Required<CustomerEdit> = {
      name: 'Petit',
      kind: 'consumer',
      address: null,
      email: null,
      phone: '01',
      siren: null,
      terms: { kind: 'net', days: 30, on: null },
      contractRate: null,
      note: '',
    };
    const before = await seenOf(database, STORED.code);
    for (const field of Object.keys(edits) as (keyof CustomerEdit)[]) {
      const edit: CustomerEdit = { [field]: edits[field] };
      const { account } = await seenOf(database, STORED.code);
      const { seq } = await editCustomer(database, at(), {
        accountId: STORED.id,
        seen: shownOf(account, edit),
        edit,
      });
      expect((await found())?.[field]).toEqual(edits[field]);
      await undoAct(database, at(), { seq });
      expect(await seenOf(database, STORED.code), field).toEqual(before);
    }
    await whole(database);
  });

  it('parts with what is over when its letter is posted, and takes it back', async () => {
    const before = await seenOf(database, STORED.code);
    const [contact] = STORED.contacts;
    const on = contact!.issuedOn;
    const { seq } = await postDispatch(database, at(), { dispatchId: contact!.dispatchId!, on });
    expect((await found())?.contacts).toEqual([]);
    expect((await readPastOf(database, STORED.id)).contacts).toEqual([
      { ...contact, state: 'posted', postedOn: on },
    ]);
    await whole(database);
    await undoAct(database, at(), { seq });
    expect(await seenOf(database, STORED.code)).toEqual(before);
    expect((await readPastOf(database, STORED.id)).contacts).toEqual([]);
    await whole(database);
  });

  it('is split without a word about the one who stays, and put together again', async () => {
    const before = await seenOf(database, STORED.code);
    const item = STORED.items[1]!;
    const part = {
      accountId: 'account-new' as AccountId,
      code: 'NEUF',
      name: 'Petit',
      portions: [{ itemId: item.id, amount: item.amount }],
    };
    const { seq } = await splitCollective(
      database,
      at(),
      { accountId: STORED.id, version: before.version, parts: [part] },
      () => 'portion',
    );
    const { items, ...begun } = await accountOf(database, 'NEUF');
    expect(items.map(({ id }) => id)).toEqual([item.id]);
    expect(JSON.stringify(begun)).not.toContain(PERSONAL);
    expect([begun.holds, begun.contacts, begun.matching]).toEqual([[], [], []]);
    expect(await found()).toEqual({ ...STORED, items: STORED.items.slice(0, 1) });
    await whole(database);
    await undoAct(database, at(), { seq });
    expect(await seenOf(database, STORED.code)).toEqual(before);
    await whole(database);
  });

  for (const manner of ['erase', 'anonymise'] as const)
    it(`is nowhere any more once it was changed in all its fields and erased (${manner})`, async () => {
      for (const [, changed] of CHANGES) {
        const { seq } = await written(changed);
        await undoAct(database, at(), { seq });
      }
      expect(tracesIn(await everything(database), [PERSONAL])).toEqual([PERSONAL]);
      await repeatErasure(database, at(), { manner, accountIds: [STORED.id] });
      expect(tracesIn(await everything(database), [PERSONAL])).toEqual([]);
      await whole(database);
      const left = await found();
      if (manner === 'erase') expect(left).toBeUndefined();
      else {
        expect(left).toMatchObject(pseudonymOf(STORED.id));
        for (const name of COLLECTION_NAMES) expect(left?.[name]).toHaveLength(STORED[name].length);
        expect(left?.items.map(({ amount }) => amount)).toEqual(STORED.items.map(({ amount }) => amount));
      }
    });

  it('hands the person each field but those of the program’s own work', async () => {
    const printer = { extractPages: () => Promise.resolve(new TextEncoder().encode('%PDF extract')) };
    const handed = async (): Promise<string> => {
      const services = { database, printer: printer as never, today: () => at().today };
      const { files } = await exportCustomer(services, STORED.id);
      return files
        .filter(({ name }) => name !== 'journal.csv')
        .map(({ name, bytes }) => `${name}\n${new TextDecoder().decode(bytes)}`)
        .join('\n');
    };
    const before = await handed();
    const untold: string[] = [];
    for (const [path, changed] of CHANGES) {
      const { seq } = await written(changed);
      if ((await handed()) === before) untold.push(path);
      await undoAct(database, at(), { seq });
    }
    expect(untold.sort()).toEqual([...NOT_HANDED_OVER].sort());
  });

  it('goes through a copy and comes back the same, row by row', async () => {
    const copy = await copyOf(database, null);
    expect((await partsReport(copy)).problems).toEqual([]);
    const { name, check } = await restored(copy);
    expect(check).toMatchObject({ problems: [], differences: [] });
    const again = await openDatabase(name);
    expect(await rowsOf(again)).toEqual(await rowsOf(database));
    expect((await readAccount(again, STORED.id))?.account).toEqual(STORED);
    await again.delete();
  });
});
