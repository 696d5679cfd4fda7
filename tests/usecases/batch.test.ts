import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AccountId } from '../../renderer/domain/account/account';
import { ALL_LETTERS } from '../../renderer/store/portfolio/protocol';
import { allowFormalNotice } from '../../renderer/store/acts/identity/allowFormalNotice';
import { cancelDispatch } from '../../renderer/store/acts/contacts/cancelDispatch';
import { postDispatch } from '../../renderer/store/acts/contacts/postDispatch';
import { checkIntegrity } from '../../renderer/store/integrity';
import { hashBytes } from '../../renderer/store/journal/hash';
import { readDispatches, readIssuedDocument } from '../../renderer/store/queries/readDispatches';
import { readCounter } from '../../renderer/store/queries/readCounter';
import { acceptPreview, previewImport } from '../../renderer/usecases/importFile';
import { acceptCustomers, previewCustomers } from '../../renderer/usecases/importCustomers';
import { issueBatch } from '../../renderer/usecases/issueBatch';
import { prepareBatch, type Selection } from '../../renderer/usecases/prepareBatch';
import { previewLetter } from '../../renderer/usecases/previewLetter';
import { actContext } from '../../renderer/usecases/reminderContext';
import { reopenBatch, reprint } from '../../renderer/usecases/reprint';
import { undoLastImport } from '../../renderer/usecases/undoLastImport';
import { saveCompany } from '../../renderer/store/acts/settings/saveCompany';
import { aCompany, LYON } from '../support/builders';
import type { Services } from '../../renderer/usecases/services';
import { assetBlob, realServices } from './services';

/** Customers of the sample company to whom a letter is proposed on its day, all kinds assumed to be businesses. */
const LETTERS_OF_SAMPLE = 32;

describe('from a FEC to a posted batch', () => {
  let services: Services;
  let setToday: (value: string) => void;
  let close: () => Promise<void>;
  let count = 0;

  beforeEach(async () => {
    ({ services, setToday, close } = await realServices(`batch-${(count += 1)}`));
    const preview = await previewImport(services, {
      name: 'sample-fec.txt',
      content: await assetBlob('sample/sample-fec.txt'),
    });
    if (!preview.ok) throw new Error(preview.error.code);
    await acceptPreview(services, preview);
    await saveCompany(services.database, actContext(services), aCompany());
  });
  afterEach(() => close());

  async function completeCustomers(): Promise<void> {
    const codes = (await services.database.accounts.toArray()).map(({ code }) => code);
    const said = codes.map((code) => ({
      code,
      name: null,
      kind: 'business' as const,
      address: LYON,
      email: null,
    }));
    await acceptCustomers(services, await previewCustomers(services, 'clients.csv', said));
  }

  async function selectAll(): Promise<Selection> {
    const accountIds = await services.portfolio.letterAccounts(ALL_LETTERS);
    return { accountIds, confirmed: accountIds, paragraphs: {} };
  }

  it('blocks letters without an address, and says so customer by customer', async () => {
    const prepared = await prepareBatch(services, await selectAll());
    expect(prepared.ready).toHaveLength(0);
    expect(prepared.blocked).toHaveLength(LETTERS_OF_SAMPLE);
    expect(prepared.blocked.every(({ reasons }) => reasons.includes('addressMissing'))).toBe(true);
    const first = prepared.blocked[0];
    const preview = await previewLetter(services, { accountId: first?.accountId as AccountId });
    expect(preview.ok).toBe(true);
  });

  it('wants the owner’s own tick for a formal notice', async () => {
    await completeCustomers();
    const { rows } = await services.portfolio.letters(ALL_LETTERS, { from: 0, to: 1000 });
    const old = rows.filter(({ letter }) => letter?.limited === 'firstImport').slice(0, 3);
    expect(old).toHaveLength(3);
    for (const { accountId } of old)
      await allowFormalNotice(services.database, actContext(services), { accountId, allowed: true });

    const all = await selectAll();
    const unticked = await prepareBatch(services, { ...all, confirmed: [] });
    const waiting = unticked.blocked.filter(({ reasons }) => reasons.includes('noticeToConfirm'));
    const ids = old.map(({ accountId }) => accountId).sort();
    expect(waiting.map(({ accountId }) => accountId).sort()).toEqual(ids);
    expect((await services.portfolio.today()).toConfirm.count).toBe(3);
    expect(unticked.ready).toHaveLength(LETTERS_OF_SAMPLE - 3);

    const ticked = await prepareBatch(services, { ...all, confirmed: ids.slice(0, 1) });
    const notices = ticked.ready.filter(({ proposal }) => proposal.stage.nature === 'formalNotice');
    expect(notices.map(({ statement }) => statement.account.id)).toEqual(ids.slice(0, 1));
  });

  it('issues what was prepared: numbers in order, bytes kept, sums of the list', async () => {
    await completeCustomers();
    const list = await services.portfolio.letters(ALL_LETTERS, { from: 0, to: 1000 });
    const prepared = await prepareBatch(services, await selectAll());
    expect(list.count).toBe(LETTERS_OF_SAMPLE);
    expect(prepared.ready).toHaveLength(list.count);
    expect(prepared.principal).toBe(list.sums.amount);
    expect(prepared.principal).toBeGreaterThan(0);
    const progress: number[] = [];
    const issued = await issueBatch(services, prepared, { onProgress: (done) => progress.push(done) });

    expect(progress.length).toBeGreaterThan(1);
    expect(issued.dispatch.principal).toBe(prepared.principal);
    expect(issued.dispatch.contacts.map(({ reference }) => reference)).toEqual(
      prepared.ready.map((_, index) => `R-2026-${String(index + 1).padStart(5, '0')}`),
    );
    expect(issued.dispatch.contacts.map(({ accountId }) => accountId)).toEqual(
      list.rows.map(({ accountId }) => accountId),
    );
    expect(new TextDecoder('latin1').decode(issued.bytes.subarray(0, 5))).toBe('%PDF-');
    expect(hashBytes(issued.bytes)).toBe(issued.dispatch.printed?.sha256);
    expect(
      Buffer.from(await reopenBatch(services, issued.dispatch.id)).equals(Buffer.from(issued.bytes)),
    ).toBe(true);
    expect((await services.portfolio.today()).letters.count).toBe(0);
    expect((await services.portfolio.today()).toPost.count).toBe(list.count);

    await postDispatch(services.database, actContext(services), {
      dispatchId: issued.dispatch.id,
      on: services.today(),
    });
    setToday('2026-06-16');
    expect((await services.portfolio.today()).letters.count).toBe(0);
    expect((await checkIntegrity(services.database)).problems).toEqual([]);
  });

  it('writes nothing and uses no number when the print fails or is cancelled', async () => {
    await completeCustomers();
    const prepared = await prepareBatch(services, await selectAll());
    const before = await readCounter(services.database);
    const failing: Services = {
      ...services,
      printer: { ...services.printer, renderBatch: () => Promise.reject(new Error('out of paper')) },
    };
    await expect(issueBatch(failing, prepared)).rejects.toThrow('out of paper');
    const stop = new AbortController();
    await expect(
      issueBatch(services, prepared, { signal: stop.signal, onProgress: () => stop.abort() }),
    ).rejects.toMatchObject({ code: 'cancelled' });
    expect(await readCounter(services.database)).toBe(before);
    expect(await readDispatches(services.database)).toEqual([]);
    const issued = await issueBatch(services, { ...prepared, ready: prepared.ready.slice(0, 2) });
    expect(issued.dispatch.contacts.map(({ reference }) => reference)).toEqual([
      'R-2026-00001',
      'R-2026-00002',
    ]);
  });

  it('numbers go on after a cancelled batch, and the same letters are proposed again', async () => {
    await completeCustomers();
    const counts = await services.portfolio.today();
    expect(counts.letters.count).toBe(LETTERS_OF_SAMPLE);
    const prepared = await prepareBatch(services, await selectAll());
    const issued = await issueBatch(services, prepared);
    await cancelDispatch(services.database, actContext(services), { dispatchId: issued.dispatch.id });
    expect((await services.portfolio.today()).letters).toEqual(counts.letters);
    const again = await issueBatch(services, await prepareBatch(services, await selectAll()));
    expect(again.dispatch.contacts[0]?.reference).toBe(
      `R-2026-${String(prepared.ready.length + 1).padStart(5, '0')}`,
    );
  });

  it('reprints named letters as copies, and changes nothing', async () => {
    await completeCustomers();
    const all = await prepareBatch(services, await selectAll());
    const { dispatch } = await issueBatch(services, { ...all, ready: all.ready.slice(0, 3) });
    const before = await readCounter(services.database);
    await expect(reprint(services, { dispatchId: dispatch.id, references: [] })).rejects.toMatchObject({
      code: 'not-allowed',
    });
    const marks: string[] = [];
    const watched: Services = {
      ...services,
      printer: {
        ...services.printer,
        renderDocument: (document, options) => {
          if (document.kind === 'letter') marks.push(document.model.mark);
          return services.printer.renderDocument(document, options);
        },
      },
    };
    const copy = await reprint(watched, { dispatchId: dispatch.id, references: ['R-2026-00002'] });
    expect(marks).toEqual(['copy']);
    expect(copy.length).toBeGreaterThan(1000);
    expect(await readCounter(services.database)).toBe(before);
    const { models } = await readIssuedDocument(services.database, dispatch.printed?.sha256 ?? '');
    expect(models.map(({ mark }) => mark)).toEqual(['none', 'none', 'none']);
  });

  it('is refused when a customer changed since it was prepared', async () => {
    await completeCustomers();
    const prepared = await prepareBatch(services, await selectAll());
    const said = [
      {
        code: prepared.ready[0]?.statement.account.code ?? '',
        name: 'Autre nom',
        kind: null,
        address: null,
        email: 'a@b.fr',
      },
    ];
    await acceptCustomers(services, await previewCustomers(services, 'clients.csv', said));
    const renamed = await services.database.accounts.toArray();
    expect(renamed.map(({ head }) => head.name)).toContain('Autre nom');
    await expect(issueBatch(services, prepared)).rejects.toMatchObject({ code: 'conflict' });
    expect(await readDispatches(services.database)).toEqual([]);
  });

  it('does not undo the import over customers that were completed since, and names them', async () => {
    await completeCustomers();
    const undone = await undoLastImport(services);
    expect(undone).toMatchObject({ ok: false, why: 'touched' });
    expect(undone.ok ? 0 : undone.accounts.length).toBeGreaterThan(50);
  });
});
