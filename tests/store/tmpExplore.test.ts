import 'fake-indexeddb/auto';
import { it } from 'vitest';
import { openDatabase } from '../../renderer/store/database';
import { undoAct } from '../../renderer/store/acts/undo/undoAct';
import { undoImport } from '../../renderer/store/acts/receivables/undoImport';
import { ACTS } from '../../renderer/store/acts/actNames';
import { readJournalPage } from '../../renderer/store/journal/readJournal';
import { checkIntegrity } from '../../renderer/store/integrity';
import { repeatErasure } from '../../renderer/store/acts/personaldata/eraseCustomers';
import { restoreDump } from './dump';
import { fixtureFile } from './fixtureFile';
import { at, importInto } from './checks/scene';
import { everything } from './personaldata/erasureScene';
import { aLedger, aLedgerCustomer, aLedgerItem } from '../support/builders';

it('undo all', { timeout: 300000 }, async () => {
  await restoreDump(fixtureFile('v2-company200'), 'x1');
  const db = await openDatabase('x1');
  const heads = await readJournalPage(db, { before: null, count: 10000 });
  const out: Record<string, number> = {};
  for (const h of heads) {
    let r = 'ok';
    try {
      if (h.act === 'acceptImport') await undoImport(db, at('2026-11-23'), { importId: String(h.summary['importId']) });
      else await undoAct(db, at('2026-11-23'), { seq: h.seq });
    } catch (e) { r = String((e as {code?: string}).code ?? e) + ' ' + ((e as Error).message ?? '').slice(0, 60); }
    const k = `${h.act} ${ACTS[h.act].reversible} ${r}`;
    out[k] = (out[k] ?? 0) + 1;
  }
  console.log(JSON.stringify(out, null, 1));
  console.log(JSON.stringify((await checkIntegrity(db)).problems));
});
it('erase some', { timeout: 300000 }, async () => {
  await restoreDump(fixtureFile('v2-company200'), 'x2');
  const db = await openDatabase('x2');
  const accounts = (await db.accounts.toArray()) as any[];
  const some = accounts.filter((_, i) => i % 3 === 0);
  await repeatErasure(db, at('2026-11-23'), { manner: 'anonymise', accountIds: some.slice(0, 20).map((a) => a.id) });
  await repeatErasure(db, at('2026-11-23'), { manner: 'erase', accountIds: some.slice(20).map((a) => a.id) });
  const text = await everything(db);
  const left = some.flatMap((a) => [a.code, a.head.name, a.head.email, a.head.phone].filter((t) => t && text.includes(t)).map((t) => [a.code, t, text.slice(text.indexOf(t) - 80, text.indexOf(t) + 60)]));
  console.log('left', left.length, JSON.stringify(left.slice(0, 8), null, 1));
  console.log(JSON.stringify((await checkIntegrity(db)).problems.slice(0, 10)));
});
it('sliced import undo', { timeout: 300000 }, async () => {
  const db = await openDatabase('x3');
  const items = (n: number, from = 0) => Array.from({ length: n }, (_, i) => aLedgerItem({ number: `F${i + from}`, date: '2026-01-05', amount: 10 + i % 7, key: `k${i + from}` }));
  await importInto(db, aLedger([aLedgerCustomer({ code: 'G', open: items(2500) })]), 'i1');
  const paid = items(1200).map((x) => ({ ...x, letter: 'A', letteredOn: x.date }));
  await importInto(db, aLedger([aLedgerCustomer({ code: 'G', open: items(1300, 1200), settled: paid })]), 'i2');
  await undoImport(db, at(), { importId: 'i2' }).then(() => console.log('sliced ok'), (e) => console.log('sliced', e.code, e.message));
});
