import type { Forge, Row } from './forge';

const firstItem = (record: Row): Row => (record['items'] as Row[])[0] ?? {};
const invoicesIn = (record: Row | undefined): number =>
  ((record?.['items'] ?? []) as Row[]).filter(({ kind }) => kind === 'invoice' || kind === 'opening').length;

const settledOf = (record: Row): number => Number(((record['past'] as Row)['items'] as Row)['count']);

/** What somebody may make of the history, the facts made to fit: only what accounts say of it can tell. */
export const SETTLED_LIES: Readonly<Record<string, (forge: Forge) => void>> = {
  'a record of the history that is gone, and its invoices from the facts': (forge) => {
    const [gone] = forge.records('history');
    forge.remove('history', (record) => record === gone);
    forge.facts['invoices'] = Number(forge.facts['invoices']) - invoicesIn(gone);
  },
  'an item settled twice, in two records': (forge) => {
    const history = forge.records('history').at(-1) ?? {};
    forge.add('history', { ...history, part: Number(history['part']) + 1 });
    forge.facts['invoices'] = Number(forge.facts['invoices']) + invoicesIn(history);
  },
  'a settled item of another amount': (forge) => {
    const item = firstItem(forge.record('history'));
    item['amount'] = Number(item['amount']) + 1;
  },
  'two settled items of other amounts, their sum the same': (forge) => {
    const [one, two] = forge.records('history').flatMap((record) => record['items'] as Row[]);
    if (one === undefined || two === undefined) throw new Error('no settled items');
    Object.assign(one, { amount: Number(one['amount']) + 1 });
    Object.assign(two, { amount: Number(two['amount']) - 1 });
  },
  'a settled item of another number': (forge) => {
    firstItem(forge.record('history'))['number'] = 'F999';
  },
  'an account that says its history holds less': (forge) => {
    const record = forge.record('accounts', (each) => settledOf(each) > 0);
    (record['past'] as Row)['items'] = { count: 0, cents: 0, hash: '0'.repeat(64) };
    forge.remove('history', ({ accountId }) => accountId === record['id']);
    forge.facts['invoices'] = forge
      .records('accounts')
      .concat(forge.records('history'))
      .reduce((count, each) => count + invoicesIn(each), 0);
  },
  'an account that says nothing of its history': (forge) => {
    delete (forge.record('accounts', (each) => settledOf(each) > 0)['past'] as Row)['items'];
  },
};
