import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Account } from '../../../renderer/domain/account/account';
import { day } from '../../../renderer/domain/day';
import { anonymousItem } from '../../../renderer/domain/account/item';
import { pseudonymOf } from '../../../renderer/domain/personaldata/pseudonym';
import { DEFAULT_SETTINGS } from '../../../renderer/domain/settings/settings';
import { eraseCustomers, repeatErasure } from '../../../renderer/store/acts/personaldata/eraseCustomers';
import { cancelDispatch } from '../../../renderer/store/acts/contacts/cancelDispatch';
import { issueLetters } from '../../../renderer/store/acts/contacts/issueLetters';
import { postDispatch } from '../../../renderer/store/acts/contacts/postDispatch';
import { saveSettings } from '../../../renderer/store/acts/settings/saveSettings';
import { undoAct } from '../../../renderer/store/acts/undo/undoAct';
import { undoImport } from '../../../renderer/store/acts/receivables/undoImport';
import { checkTail } from '../../../renderer/store/checkTail';
import { checkIntegrity } from '../../../renderer/store/integrity';
import { changesOf, readEntry, readJournalPage } from '../../../renderer/store/journal/readJournal';
import { verifyJournal } from '../../../renderer/store/journal/verifyJournal';
import { ALL_CUSTOMERS } from '../../../renderer/store/portfolio/protocol';
import { planErasure } from '../../../renderer/store/queries/planErasure';
import { readAccount, readHistory, readPastOf } from '../../../renderer/store/queries/readAccount';
import { readDispatch } from '../../../renderer/store/queries/readDispatches';
import { aLedger } from '../../support/builders';
import { Bench, refused } from '../checks/check';
import { connect } from '../checks/portfolioScene';
import { accountOf, at, batchOf, contactsOf, importInto, smallLedger, whole } from '../checks/scene';
import {
  erasable,
  everything,
  lived,
  paidLedger,
  readAccountNow,
  toErase,
  TRACES,
  tracesIn,
} from './erasureScene';

describe('erasing customers', () => {
  let bench = new Bench('erasure');
  let count = 0;
  beforeEach(() => {
    bench = new Bench(`erasure-${(count += 1)}`);
  });
  afterEach(() => bench.cleanUp());

  for (const manner of ['erase', 'anonymise'] as const)
    it(`leaves no trace of the person anywhere but in the PDF of other customers (${manner})`, async () => {
      const database = await bench.open();
      const { durand } = await lived(database);
      const before = await everything(database);
      expect(tracesIn(before)).toEqual(TRACES);
      const heads = await readJournalPage(database, { before: null, count: 100 });

      const done = await eraseCustomers(database, at(), toErase(manner, [durand]));

      const after = await everything(database);
      expect(tracesIn(after)).toEqual([]);
      expect(tracesIn(after, ['Zèbre Conseil', 'Chère Madame'])).toHaveLength(2);
      await whole(database);
      expect(await checkTail(database)).toBe('whole');
      // What was written stays written: numbers, days, hashes and the hashes of what each entry held.
      const proofs = (rows: typeof heads) =>
        rows.map(({ seq, day: on, act, hash, previous, changesHashes }) => [
          seq,
          on,
          act,
          hash,
          previous,
          changesHashes,
        ]);
      const later = await readJournalPage(database, { before: done.seq, count: 100 });
      expect(proofs(later)).toEqual(proofs(heads));
      expect((await verifyJournal(database)).problems).toEqual([]);
      expect(done.customers).toBe(1);
      expect(done.entries).toBeGreaterThanOrEqual(7);
    });

  it('erases the account and its history; the portfolio follows', async () => {
    const database = await bench.open();
    const { durand } = await lived(database);
    const { client, close } = connect(database, '2026-03-20');
    await client.customers(ALL_CUSTOMERS, { from: 0, to: 10 });
    await eraseCustomers(database, at(), toErase('erase', [durand]));
    expect(await readAccount(database, durand.id)).toBeNull();
    expect(await readHistory(database, durand.id)).toEqual([]);
    const { rows } = await client.customers(ALL_CUSTOMERS, { from: 0, to: 10 });
    expect(rows.map(({ code }) => code)).toEqual(expect.not.arrayContaining(['DURAND']));
    expect(rows).toHaveLength(2);
    await close();
  });

  it('keeps amounts and days of an anonymous customer, and nothing else', async () => {
    const database = await bench.open();
    const { durand } = await lived(database);
    const settled = (await readHistory(database, durand.id)).flatMap(({ items }) => items);
    await eraseCustomers(database, at(), toErase('anonymise', [durand]));
    const after = await readAccount(database, durand.id);
    expect(after?.account).toMatchObject({
      ...pseudonymOf(durand.id),
      address: null,
      email: null,
      phone: null,
      siren: null,
      note: '',
    });
    expect(
      (await readPastOf(database, durand.id)).contacts.map(({ asked, postedOn, document }) => [
        asked?.principal,
        postedOn,
        document,
      ]),
    ).toEqual([[140025, '2026-03-20', null]]);
    const kept = (await readHistory(database, durand.id)).flatMap(({ items }) => items);
    expect(kept).toEqual(settled.map(anonymousItem));
    expect(kept.map(({ amount }) => amount).sort((a, b) => a - b)).toEqual([-140025, -10025, 30000, 120050]);
    await refused(
      eraseCustomers(database, at(), toErase('anonymise', [await readAccountNow(database, durand)])),
      'not-allowed',
    );
    await eraseCustomers(database, at(), toErase('erase', [await readAccountNow(database, durand)], false));
    expect(await readAccount(database, durand.id)).toBeNull();
    await whole(database);
  });

  it('keeps the PDF while another customer is in it, and removes it with the last one', async () => {
    const database = await bench.open();
    const { durand, zebre } = await lived(database);
    const dispatch = await readDispatch(database, 'batch-1');
    const sha256 = dispatch?.printed?.sha256 ?? '';
    const plan = await planErasure(database, [durand.id], day('2026-03-26'));
    expect(plan).toMatchObject({ customers: 1, items: 4, letters: 1, documentsRemoved: 0 });
    expect(plan.documentsKept).toEqual([
      { dispatchId: 'batch-1', issuedOn: '2026-03-20', until: '2031-03-21' },
    ]);
    const first = await eraseCustomers(database, at('2026-03-26'), toErase('erase', [durand]));
    expect(first).toMatchObject({
      entries: plan.entries,
      documentsRemoved: 0,
      documentsKept: 1,
    });
    const kept = await database.documents.get(sha256);
    expect(kept?.models.map(({ customerName }) => customerName)).toEqual(['Client anonyme', 'Zèbre Conseil']);
    expect(kept?.models[0]).toHaveProperty('window', ['Client anonyme']);
    expect(kept?.models[0]?.principal).toBe(140025);
    expect(kept?.bytes).toEqual(new TextEncoder().encode('%PDF of batch-1'));

    const second = await eraseCustomers(database, at('2026-03-27'), toErase('anonymise', [zebre]));
    expect(second).toMatchObject({ documentsRemoved: 1, documentsKept: 0 });
    expect(await database.documents.get(sha256)).toBeUndefined();
    expect(await readDispatch(database, 'batch-1')).toMatchObject({
      documentRemovedOn: '2026-03-27',
      principal: 340025,
      state: 'posted',
    });
    await whole(database);
  });

  it('removes the PDF when its own day has come, even with nobody else to erase', async () => {
    const database = await bench.open();
    const { durand } = await lived(database);
    await eraseCustomers(database, at('2026-03-26'), toErase('erase', [durand]));
    const nobody = toErase('erase', []);
    await refused(eraseCustomers(database, at('2031-03-20'), nobody), 'not-allowed');
    const done = await eraseCustomers(database, at('2031-03-21'), nobody);
    expect(done).toMatchObject({ customers: 0, documentsRemoved: 1 });
    expect(await database.documents.count()).toBe(0);
    await whole(database);
  });

  it('keeps a PDF beyond its day while another customer still owes what it asks for', async () => {
    const database = await bench.open();
    await importInto(database, smallLedger());
    await issueLetters(database, at(), await batchOf(database, ['DURAND', 'ZEBRE'], 'batch-1'));
    await postDispatch(database, at(), { dispatchId: 'batch-1', on: day('2026-03-20') });
    const paid = paidLedger();
    const zebre = smallLedger().customers.filter(({ code }) => code === 'ZEBRE');
    await importInto(
      database,
      aLedger([...paid.customers.filter(({ code }) => code !== 'ZEBRE'), ...zebre]),
      'import-2',
    );
    await eraseCustomers(database, at(), toErase('erase', [await erasable(database, 'DURAND')]));
    await refused(eraseCustomers(database, at('2040-01-01'), toErase('erase', [])), 'not-allowed');
  });

  it('refuses whoever owes something, whose letter waits, and before the period unless asked by the person', async () => {
    const database = await bench.open();
    const { durand } = await lived(database);
    const eclair = await erasable(database, 'ECLAIR');
    const before = await everything(database);
    await refused(eraseCustomers(database, at(), toErase('erase', [eclair])), 'not-allowed');
    await refused(eraseCustomers(database, at(), toErase('erase', [durand, eclair])), 'not-allowed');
    await refused(eraseCustomers(database, at(), toErase('erase', [durand], false)), 'not-allowed');
    await refused(
      eraseCustomers(database, at(), toErase('erase', [{ ...durand, version: '0'.repeat(64) }])),
      'conflict',
    );
    const stop = AbortSignal.abort();
    await refused(eraseCustomers(database, at(), toErase('erase', [durand]), { signal: stop }), 'cancelled');
    expect(await everything(database)).toBe(before);
    await saveSettings(database, at(), { ...DEFAULT_SETTINGS, retentionYears: 1 });
    await refused(
      eraseCustomers(database, at('2027-03-25'), toErase('erase', [durand], false)),
      'not-allowed',
    );
    await eraseCustomers(database, at('2027-03-26'), toErase('erase', [durand], false));
  });

  it('refuses to undo what it took personal data out of, and says why', async () => {
    const database = await bench.open();
    const { durand } = await lived(database);
    const heads = await readJournalPage(database, { before: null, count: 100 });
    const seqOf = (act: string): number => heads.find((head) => head.act === act)?.seq ?? 0;
    await eraseCustomers(database, at(), toErase('anonymise', [durand]));
    await refused(undoAct(database, at(), { seq: seqOf('editCustomer') }), 'redacted');
    await refused(undoAct(database, at(), { seq: seqOf('postBatch') }), 'redacted');
    await refused(undoImport(database, at(), { importId: 'import-2' }), 'redacted');
    const entry = await readEntry(database, seqOf('editCustomer'));
    expect(entry?.summary).toMatchObject(pseudonymOf(durand.id));
    const erasing = await readJournalPage(database, { before: null, count: 1 });
    await refused(undoAct(database, at(), { seq: erasing[0]?.seq ?? 0 }), 'not-allowed');
  });

  it('redacts an entry twice when two customers of it go one after the other', async () => {
    const database = await bench.open();
    const { durand, zebre } = await lived(database);
    await eraseCustomers(database, at(), toErase('anonymise', [durand]));
    await eraseCustomers(database, at(), toErase('erase', [zebre]));
    const once = await readAccountNow(database, durand);
    await eraseCustomers(database, at(), toErase('erase', [once]));
    await whole(database);
    const text = await everything(database);
    expect(tracesIn(text, [...TRACES, 'ZEBRE', 'Zèbre'])).toEqual([]);
  });

  it('does not hide a change that no erasure made', async () => {
    const database = await bench.open();
    const { durand } = await lived(database);
    await eraseCustomers(database, at(), toErase('erase', [durand]));
    const head = await readEntry(database, 2);
    if (head === null) throw new Error('no entry 2');
    const changes = (await changesOf(database, head)).map((change) => ({ ...change, code: 'OTHER' }));
    await database.journal.put({ ...head, changes: changes });
    const { problems } = await checkIntegrity(database);
    expect(problems).toEqual([expect.objectContaining({ code: 'journal-altered', subject: '2' })]);
  });

  it('erases again in older data, whatever is open there, and lets the rest of a batch go on', async () => {
    const database = await bench.open();
    await importInto(database, smallLedger());
    await issueLetters(database, at(), await batchOf(database, ['DURAND', 'ZEBRE'], 'batch-1'));
    const durand = await accountOf(database, 'DURAND');
    const zebre = await accountOf(database, 'ZEBRE');
    const gone = 'new-none' as Account['id'];
    expect(await repeatErasure(database, at(), { manner: 'erase', accountIds: [gone] })).toBeNull();
    const done = await repeatErasure(database, at(), { manner: 'erase', accountIds: [durand.id, gone] });
    expect(done?.customers).toBe(1);
    await whole(database);
    await postDispatch(database, at(), { dispatchId: 'batch-1', on: day('2026-03-20') });
    await repeatErasure(database, at(), { manner: 'anonymise', accountIds: [zebre.id] });
    expect((await readAccount(database, zebre.id))?.account).toMatchObject({
      ...pseudonymOf(zebre.id),
      email: null,
    });
    await whole(database);
    const text = await everything(database);
    expect(tracesIn(text, ['DURAND', 'Durand', 'ZEBRE', 'Zèbre'])).toEqual([]);
  });

  it('lets a batch be cancelled whose customer was erased again', async () => {
    const database = await bench.open();
    await importInto(database, smallLedger());
    await issueLetters(database, at(), await batchOf(database, ['DURAND', 'ZEBRE'], 'batch-1'));
    const durand = await accountOf(database, 'DURAND');
    await repeatErasure(database, at(), { manner: 'erase', accountIds: [durand.id] });
    await cancelDispatch(database, at(), { dispatchId: 'batch-1' });
    expect((await contactsOf(database, 'ZEBRE'))[0]?.state).toBe('cancelled');
    await whole(database);
  });
});
