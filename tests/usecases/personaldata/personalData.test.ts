import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { day } from '../../../renderer/domain/day';
import type { ErasedAccount } from '../../../renderer/platform/safetyShell';
import { readSetting } from '../../../renderer/store/queries/readSettings';
import { eraseAgain } from '../../../renderer/usecases/personaldata/eraseAgain';
import { eraseCustomers } from '../../../renderer/usecases/personaldata/eraseCustomers';
import { exportCustomer } from '../../../renderer/usecases/personaldata/exportCustomer';
import { listErasures } from '../../../renderer/usecases/personaldata/listErasures';
import { noteErasures } from '../../../renderer/usecases/personaldata/noteErasures';
import { noteErasuresAtStart } from '../../../renderer/usecases/personaldata/noteErasuresAtStart';
import { StoreError } from '../../../renderer/store/storeError';
import { Bench } from '../../store/checks/check';
import { accountOf, at, importInto, smallLedger, whole } from '../../store/checks/scene';
import { lived, toErase } from '../../store/personaldata/erasureScene';

const CLOCK = { today: () => at().today, now: () => at().at, by: 'Propriétaire' };

/** The shell's log in memory; it refuses while `broken`. */
class Log {
  accounts: ErasedAccount[] = [];
  broken = false;
  asked = 0;
  erasureLog = () => {
    this.asked += 1;
    return Promise.resolve([...this.accounts]);
  };
  noteErasures = ({ accounts }: { accounts: readonly ErasedAccount[] }) => {
    if (this.broken) return Promise.reject(new Error('disk full'));
    this.accounts.push(...accounts);
    return Promise.resolve();
  };
}

describe('personal data', () => {
  let bench = new Bench('personal');
  let count = 0;
  beforeEach(() => {
    bench = new Bench(`personal-${(count += 1)}`);
  });
  afterEach(() => bench.cleanUp());

  it('lists who is due, the longest first, and when the next one is', async () => {
    const database = await bench.open();
    await lived(database);
    const early = await listErasures(database, day('2026-04-01'));
    expect(early).toMatchObject({ due: [], later: 2, next: '2031-03-26', blocked: 1, anonymous: 0 });
    const { due } = await listErasures(database, day('2031-03-26'));
    expect(due.map(({ code, last, items, letters }) => [code, last, items, letters])).toEqual([
      ['DURAND', '2026-03-25', 4, 1],
      ['ZEBRE', '2026-03-25', 2, 1],
    ]);
    await expect(listErasures(database, day('2031-03-26'), { signal: AbortSignal.abort() })).rejects.toThrow(
      StoreError,
    );
  });

  it('notes each erasure outside the database, later when it could not at once', async () => {
    const database = await bench.open();
    const { durand, zebre } = await lived(database);
    const log = new Log();
    log.broken = true;
    const done = await eraseCustomers({ database, ...CLOCK }, log, toErase('erase', [durand]));
    expect(done.notNoted).toBeInstanceOf(Error);
    log.broken = false;
    await eraseCustomers({ database, ...CLOCK }, log, toErase('anonymise', [zebre]));
    expect(log.accounts.map(({ accountId, manner }) => [accountId, manner])).toEqual([
      [durand.id, 'erase'],
      [zebre.id, 'anonymise'],
    ]);
    expect(await noteErasures(database, log)).toBe(0);
  });

  it('tells at a start what could not be told, and looks only at what was done since', async () => {
    const database = await bench.open();
    const { durand, zebre } = await lived(database);
    const log = new Log();
    expect(await noteErasuresAtStart(database, log)).toBe(0);
    log.broken = true;
    await eraseCustomers({ database, ...CLOCK }, log, toErase('erase', [durand]));
    await expect(noteErasuresAtStart(database, log)).rejects.toThrow('disk full');
    log.broken = false;
    expect(await noteErasuresAtStart(database, log)).toBe(1);
    expect(log.accounts.map(({ accountId }) => accountId)).toEqual([durand.id]);
    // Nothing was done since: the shell is not even asked.
    log.asked = 0;
    expect(await noteErasuresAtStart(database, log)).toBe(0);
    expect(log.asked).toBe(0);
    await eraseCustomers({ database, ...CLOCK }, log, toErase('anonymise', [zebre]));
    log.accounts.pop();
    expect(await noteErasuresAtStart(database, log)).toBe(1);
  });

  it('erases again in a restored copy, of this database only', async () => {
    const database = await bench.open();
    await importInto(database, smallLedger());
    const databaseId = (await readSetting(database, 'marks'))?.databaseId ?? '';
    const durand = await accountOf(database, 'DURAND');
    const eclair = await accountOf(database, 'ECLAIR');
    const zebre = await accountOf(database, 'ZEBRE');
    const erased = await eraseAgain(CLOCK, database, [
      { databaseId, accountId: durand.id, day: '2026-03-20' },
      { databaseId, accountId: eclair.id, day: '2026-03-20', manner: 'anonymise' },
      { databaseId: 'another', accountId: zebre.id, day: '2026-03-20' },
      { databaseId, accountId: 'new-unknown', day: '2026-03-20' },
    ]);
    expect(erased).toBe(2);
    const codes = (await database.accounts.toArray()).map(({ code }) => code);
    expect(codes).toHaveLength(2);
    expect(codes).toContain('ZEBRE');
    expect(codes).not.toContain('ECLAIR');
    await whole(database);
  });

  it('hands out what is held on one customer, and nothing of another', async () => {
    const database = await bench.open();
    const { durand } = await lived(database);
    const cut: string[] = [];
    const printer = {
      extractPages: ({
        title,
        firstPage,
        lastPage,
      }: {
        title: string;
        firstPage: number;
        lastPage: number;
      }) => {
        cut.push(`${title} ${firstPage}-${lastPage}`);
        return Promise.resolve(new TextEncoder().encode('%PDF extract'));
      },
    };
    const { folderName, files } = await exportCustomer(
      { database, printer: printer as never, today: CLOCK.today },
      durand.id,
    );
    expect(folderName).toBe('donnees-DURAND-2026-03-20');
    expect(files.map(({ name }) => name)).toEqual([
      'LISEZMOI.txt',
      'fiche.json',
      'pieces.csv',
      'relances.csv',
      'journal.csv',
      'R-2026-00001.pdf',
    ]);
    expect(cut).toEqual(['R-2026-00001 Menuiserie Durand 1-1']);
    const text = new Map(files.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]));
    const record = JSON.parse(text.get('fiche.json') ?? '') as Record<string, unknown>;
    expect(record).toMatchObject({
      nom: 'Menuiserie Durand',
      courriel: 'jean@durand.example',
      telephone: '06 11 22 33 44',
      note: 'voir Jean Durand',
      mot_en_preparation: 'Cher Monsieur Durand',
      pieces_ouvertes: 0,
      pieces_reglees: 4,
      solde_euros: 0,
    });
    expect(text.get('pieces.csv')).toContain('F1;Facture;05/01/2026;04/02/2026;1200,50;0,00');
    expect(text.get('relances.csv')).toContain('R-2026-00001');
    expect(text.get('journal.csv')).toContain('litige toiture');
    // Every key of the record is explained.
    for (const key of Object.keys(record))
      if (key !== 'exporte_le') expect(text.get('LISEZMOI.txt')).toContain(key);
    const all = [...text.values()].join('\n');
    for (const other of ['ZEBRE', 'Zèbre', 'ECLAIR', 'Éclair', 'R-2026-00002', 'Chère Madame', 'F4'])
      expect(all.includes(other), other).toBe(false);
  });

  it('writes no formula into a spreadsheet', async () => {
    const database = await bench.open();
    const ledger = smallLedger();
    const [first, ...others] = ledger.customers;
    if (first === undefined) throw new Error('no customer');
    const hostile = first.open.map((item) => ({ ...item, label: '=HYPERLINK("x")' }));
    await importInto(database, { ...ledger, customers: [{ ...first, open: hostile }, ...others] });
    const { files } = await exportCustomer(
      { database, printer: {} as never, today: CLOCK.today },
      (await accountOf(database, 'DURAND')).id,
    );
    const list = new TextDecoder().decode(files.find(({ name }) => name === 'pieces.csv')?.bytes);
    expect(list).toContain(`"'=HYPERLINK(""x"")"`);
  });
});
