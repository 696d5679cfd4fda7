import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { removeOrphans } from '../../../renderer/store/pointer/pointer';
import { StoreError } from '../../../renderer/store/storeError';
import { Bench } from '../checks/check';
import { partsReport, restored, type HeldCopy } from './copies';
import { Forge, settle, type Row } from './forge';
import { copyOfALife } from './life';
import { SETTLED_LIES } from './settledLies';

const HASH = 'c'.repeat(64);

const byId = (id: string) => (record: Row) => record['id'] === id;
const account = (forge: Forge, code: string): Row =>
  forge.record('accounts', (record) => record['code'] === code);
const firstItem = (record: Row): Row => (record['items'] as Row[])[0] ?? {};
const lettersOf = (batch: Row): Row[] => batch['contacts'] as Row[];
const printedOf = (batch: Row): Row => batch['printed'] as Row;
const documentOf = (batch: Row) => (record: Row) => record['sha256'] === printedOf(batch)['sha256'];
/** Contacts of a customer that are over. */
const pastOf = (forge: Forge, record: Row): Row[] =>
  forge
    .records('past')
    .filter(({ accountId }) => accountId === record['id'])
    .flatMap(({ elements }) => elements as Row[]);
const livingOf = (record: Row): Row[] => (record['elements'] as Row)['contacts'] as Row[];

/** Changes a batch as it is stored and as the journal has it: only what must agree with it can tell. */
function changeBatch(forge: Forge, id: string, change: (batch: Row) => void): void {
  change(forge.record('batches', byId(id)));
  for (const row of forge.records('journal'))
    for (const each of row['changes'] as Row[])
      if (each['table'] === 'batches' && each['key'] === id && each['before'] === null)
        change(each['after'] as Row);
}

const changeOf = (forge: Forge, act: string, matches: (change: Row) => boolean = () => true): Row => {
  const found = forge.changes(forge.head(act).seq).find(matches);
  if (found === undefined) throw new Error(`no such change in ${act}`);
  return found;
};

const LIES: Readonly<Record<string, (forge: Forge) => void>> = {
  'a letter to a customer who never was': (forge) =>
    changeBatch(forge, 'batch-4', (batch) =>
      Object.assign(lettersOf(batch)[0] ?? {}, { accountId: 'nobody' }),
    ),
  'a letter to nobody, under a pseudonym': (forge) =>
    changeBatch(forge, 'batch-4', (batch) =>
      Object.assign(lettersOf(batch)[0] ?? {}, { accountId: 'nobody', code: 'ANONYME-nobody' }),
    ),
  'a letter of which its account knows nothing': (forge) => {
    const record = account(forge, 'TARD');
    (record['elements'] as Row)['contacts'] = [];
    settle(forge, record);
  },
  'a letter that is over, of which its account knows nothing': (forge) => {
    const record = account(forge, 'TARD');
    forge.remove('past', ({ accountId }) => accountId === record['id']);
    settle(forge, record);
  },
  'a letter that is over, and is gone from the past of its account': (forge) => {
    const { id } = account(forge, 'TARD');
    forge.remove('past', ({ accountId }) => accountId === id);
  },
  'a letter that is over, and is not where such letters are': (forge) => {
    const record = account(forge, 'TARD');
    const [living] = livingOf(record);
    (record['elements'] as Row)['contacts'] = [];
    const [past] = forge.records('past').filter(({ accountId }) => accountId === record['id']);
    (past?.['elements'] as Row[]).push(living ?? {});
    settle(forge, record);
  },
  'a letter of another year than it lies under': (forge) => {
    const [past] = forge.records('past');
    Object.assign(past ?? {}, { year: 2025 });
  },
  'a letter that is in no dispatch': (forge) => {
    const record = account(forge, 'TARD');
    Object.assign(livingOf(record)[0] ?? {}, { dispatchId: null, document: null });
    settle(forge, record);
  },
  'a contact of which its batch knows nothing': (forge) => {
    const record = account(forge, 'ECLAIR');
    (record['elements'] as Row)['contacts'] = livingOf(account(forge, 'TARD'));
    settle(forge, record);
  },
  'another amount on the account than in the letter': (forge) => {
    const record = account(forge, 'TARD');
    Object.assign(livingOf(record)[0]?.['asked'] ?? {}, { principal: 1 });
    settle(forge, record);
  },
  'a document that no batch names': (forge) => {
    const batch = forge.record('batches', byId('batch-4'));
    changeBatch(forge, 'batch-4', (each) => (printedOf(each)['sha256'] = HASH));
    expect(forge.records('documents').some(documentOf(batch))).toBe(false);
  },
  'a document of another batch': (forge) => {
    const batch = forge.record('batches', byId('batch-4'));
    const owner = { kind: 'dispatch', id: 'batch-2' };
    forge.record('documents', documentOf(batch))['owner'] = owner;
    for (const row of forge.records('journal'))
      for (const change of row['changes'] as Row[])
        if (change['key'] === printedOf(batch)['sha256']) (change['after'] as Row)['owner'] = owner;
  },
  'a document that was removed, and is there': (forge) => {
    forge.record('batches', byId('batch-2'))['documentRemovedOn'] = '2026-03-20';
  },
  'a document removed by no erasure': (forge) => {
    const batch = forge.record('batches', byId('batch-2'));
    batch['documentRemovedOn'] = '2026-03-20';
    for (const name of [...forge.lines.keys(), ...forge.stored.keys()])
      if (name.includes(String(printedOf(batch)['sha256']))) {
        forge.lines.delete(name);
        forge.stored.delete(name);
      }
    const size = new TextEncoder().encode('%PDF of batch-2').length;
    forge.facts['documents'] = Number(forge.facts['documents']) - 1;
    forge.facts['documentBytes'] = Number(forge.facts['documentBytes']) - size;
  },
  'a document removed on another day than the erasure': (forge) => {
    forge.record('batches', (batch) => batch['documentRemovedOn'] !== null)['documentRemovedOn'] =
      '2026-03-19';
  },
  'a model that says another amount than its letter': (forge) => {
    forge.record('models')['principal'] = 1;
  },
  'a model whose sums do not add up': (forge) => {
    forge.record('models')['total'] = 1;
  },
  'a model that would stop an erasure': (forge) => {
    forge.record('models')['credits'] = null;
  },
  'a model too many': (forge) => forge.add('models', { ...forge.record('models') }),
  'a model too few': (forge) => {
    const last = forge.records('models').at(-1);
    forge.remove('models', (record) => record === last);
  },
  'a batch with another sum than its letters': (forge) =>
    changeBatch(forge, 'batch-4', (batch) => (batch['principal'] = Number(batch['principal']) + 1)),
  'pages beyond the document': (forge) =>
    changeBatch(forge, 'batch-4', (batch) =>
      Object.assign(lettersOf(batch)[0]?.['pages'] ?? {}, { last: 99 }),
    ),
  'a posted batch without its day': (forge) => {
    forge.record('batches', byId('batch-1'))['postedOn'] = null;
    (changeOf(forge, 'postBatch', ({ table }) => table === 'batches')['after'] as Row)['postedOn'] = null;
  },
  'a number that would be given again': (forge) => {
    const lower = { '2026': 2 };
    forge.record('settings', ({ key }) => key === 'numbering')['value'] = lower;
    for (const row of forge.records('journal'))
      for (const change of row['changes'] as Row[])
        if (change['key'] === 'numbering') Object.assign(change, { before: lower, after: lower });
  },
  'a batch in another state than the journal left it': (forge) => {
    const batch = forge.record('batches', byId('batch-2'));
    Object.assign(batch, { state: 'issued', cancelledOn: null });
    const record = account(forge, 'TARD');
    Object.assign(pastOf(forge, record)[0] ?? {}, { state: 'issued' });
    settle(forge, record);
  },
  'a batch on which the journal is silent': (forge) => {
    for (const row of forge.records('journal'))
      row['changes'] = (row['changes'] as Row[]).filter(({ key }) => key !== 'batch-4');
  },
  'a batch that is gone': (forge) => forge.remove('batches', byId('batch-2')),
  'settings that no act saved': (forge) =>
    forge.add('settings', { key: 'settings', value: { retentionYears: 1 } }),
  'a number under a name that every object answers to': (forge) => {
    const numbering = { '2026': 6, constructor: 1 };
    forge.record('settings', ({ key }) => key === 'numbering')['value'] = numbering;
    const changes = forge.records('journal').flatMap((row) => row['changes'] as Row[]);
    const last = changes.findLast(({ key }) => key === 'numbering');
    if (last !== undefined) last['after'] = numbering;
  },
  'a draft that no act saved': (forge) => {
    (forge.record('settings', ({ key }) => key === 'draft')['value'] as Row)['confirmed'] = [];
    (forge.record('settings', ({ key }) => key === 'draft')['value'] as Row)['excluded'] = ['x'];
  },
  'a setting that is gone': (forge) => forge.remove('settings', ({ key }) => key === 'numbering'),
  'another bank account of the company': (forge) => {
    (forge.record('company')['value'] as Row)['iban'] = 'FR7612345987650123456789014';
  },
  'a company that is gone': (forge) => {
    forge.remove('company', () => true);
    forge.facts['company'] = null;
  },
  'a rate that nobody entered': (forge) => {
    forge.record('rates')['refi'] = 900;
  },
  'a rate on which the journal is silent': (forge) =>
    forge.add('rates', { ...forge.record('rates'), half: '2027-S1' }),
  'an import that is gone': (forge) => forge.remove('imports', byId('import-3')),
  'an import under another entry, which undoing it would undo': (forge) => {
    forge.record('imports', byId('import-4'))['journalSeq'] = 1;
    for (const row of forge.records('journal'))
      for (const change of row['changes'] as Row[])
        if (change['key'] === 'import-4') (change['after'] as Row)['journalSeq'] = 1;
  },
  'an item there twice': (forge) => {
    const record = account(forge, 'TARD');
    record['items'] = [firstItem(record), firstItem(record)];
    settle(forge, record);
    Object.assign(forge.facts, {
      invoices: Number(forge.facts['invoices']) + 1,
      openTotalCents: Number(forge.facts['openTotalCents']) + Number(firstItem(record)['amount']),
    });
  },
  'an item settled twice': (forge) => {
    const history = forge.record('history');
    history['items'] = [...(history['items'] as Row[]), ...(history['items'] as Row[])];
    forge.facts['invoices'] = forge.records('history').length;
  },
  ...SETTLED_LIES,
  'a document of another sender': (forge) => {
    (forge.record('documents')['sender'] as Row)['iban'] = 'FR7612345987650123456789014';
  },
  'an account that is not as the journal left it': (forge) => {
    const record = account(forge, 'TARD');
    const journal = structuredClone(forge.records('journal'));
    (record['head'] as Row)['note'] = 'autre';
    settle(forge, record);
    forge.records('journal').forEach((row, index) => Object.assign(row, journal[index]));
  },
  'an entry that somebody else is said to have written, under a name that nobody has': (forge) => {
    Object.assign(forge.head('placeHold'), { writer: 'nobody' });
  },
  'an account that was never changed from what it was': (forge) => {
    const change = changeOf(forge, 'editCustomer', ({ effect }) => effect === 'changed');
    change['hashBefore'] = HASH;
  },
  'a change that undoing would put on another account': (forge) => {
    const change = changeOf(forge, 'editCustomer', ({ effect }) => effect === 'changed');
    (change['delta'] as Row)['accountId'] = 'another';
  },
  'an entry of the journal that says it touched more': (forge) => {
    Object.assign(forge.head('placeHold'), { accountCount: 3 });
  },
  'entries in another order, each hash made anew': (forge) => {
    const heads = forge.heads();
    const [one, two] = [
      heads.find(({ act }) => act === 'placeHold'),
      heads.find(({ act }) => act === 'liftHold'),
    ];
    if (one === undefined || two === undefined) throw new Error('no entries');
    const place = { seq: one.seq, head: one.head };
    const [first, second] = [structuredClone(one), structuredClone(two)];
    Object.assign(one, second, place);
    Object.assign(two, first, { seq: place.seq + 1, head: place.seq + 1 });
  },
  'entries altered under the name of an erasure': (forge) => {
    const erasing = forge.head('eraseCustomer');
    for (const act of ['saveSettings', 'undoAct']) {
      const { seq, changes } = forge.head(act);
      const field = act === 'undoAct' ? 'before' : 'after';
      for (const change of changes as unknown as Row[]) (change[field] as Row)['duplex'] = false;
      const word = { kind: 'redaction', seq, part: 0, hashBefore: HASH, hashAfter: HASH };
      (erasing.changes as unknown as Row[]).push(word);
    }
    const { summary } = erasing as unknown as { summary: Row };
    summary['entries'] = Number(summary['entries']) + 2;
  },
  'an erasure that says it redacted less than it did': (forge) => {
    const { summary } = forge.head('eraseCustomer') as unknown as { summary: Row };
    summary['entries'] = Number(summary['entries']) - 1;
  },
  'an erasure of a customer who is still named': (forge) => {
    const { seq } = forge.head('eraseCustomer');
    const changes = forge.changes(1 + forge.heads().findIndex(({ act }) => act === 'acceptImport'));
    const bare = changes.find(({ code }) => String(code).startsWith('ANONYME-'));
    expect(seq).toBeGreaterThan(1);
    Object.assign(bare ?? {}, { code: 'DURAND' });
  },
};

describe('a copy that lies, every hash of it made anew', () => {
  const bench = new Bench('lies');
  let copy: HeldCopy;
  beforeAll(async () => {
    copy = await copyOfALife(bench);
  });
  afterAll(async () => {
    await bench.cleanUp();
    await removeOrphans();
  });

  /** Codes of what is wrong with it; it is not restored either. */
  async function found(lie: HeldCopy): Promise<readonly string[]> {
    const report = await partsReport(lie);
    let proven = false;
    try {
      const { check } = await restored(lie);
      proven = check.problems.length === 0 && check.differences.length === 0;
    } catch (error) {
      expect(error, String(error)).toBeInstanceOf(StoreError);
    }
    expect(proven).toBe(false);
    return report.problems.map(({ code, subject }) => `${code} ${subject}`);
  }

  it('is whole while it says the truth, sealed anew or not', async () => {
    expect((await partsReport(copy)).problems).toEqual([]);
    expect((await restored(copy)).check).toMatchObject({ problems: [], differences: [] });
    for (const again of [new Forge(copy).copy(), new Forge(copy).seal().copy()]) {
      expect((await partsReport(again)).problems).toEqual([]);
      expect((await restored(again)).check).toMatchObject({ problems: [], differences: [] });
    }
  });

  it.each(Object.entries(LIES))('is found, and never restored: %s', async (_what, lie) => {
    const forge = new Forge(copy);
    lie(forge);
    expect(await found(forge.seal().copy())).not.toEqual([]);
  });
});
