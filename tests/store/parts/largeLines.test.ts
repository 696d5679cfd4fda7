import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../../renderer/domain/day';
import { PartsCheck } from '../../../renderer/store/parts/check/checkParts';
import { CopyError } from '../../../renderer/store/parts/copyError';
import { CHECKED_LINES } from '../../../renderer/store/parts/lineBounds';
import { removeOrphans } from '../../../renderer/store/pointer/pointer';
import { aLedger, aLedgerCustomer, aLedgerItem } from '../../support/builders';
import { Bench } from '../checks/check';
import { importInto } from '../checks/scene';
import { copyOf, partsReport, restored, type HeldCopy } from './copies';

const ITEMS = 4000;
const LABEL = 'Facture d’une foire, au nom d’un client que personne ne connaît. '.repeat(30);

describe('a copy with a line longer than a check within 300 MB bears', () => {
  const bench = new Bench('long-lines');
  let copy: HeldCopy;

  beforeAll(async () => {
    const database = await bench.open();
    const items = Array.from({ length: ITEMS }, (_, index) =>
      aLedgerItem({ number: `F${index}`, date: '2025-05-04', amount: 10, key: `k${index}`, label: LABEL }),
    );
    const customer = aLedgerCustomer({ code: 'DIVERS', name: 'Clients divers', open: items });
    await importInto(database, aLedger([customer]), 'import-1');
    const paid = { letter: 'A', letteredOn: day('2026-03-01') };
    const settled = items.map((item) => ({ ...item, ...paid }));
    // One act on one account: its items as they were and as they are now, in one change of the journal.
    await importInto(database, aLedger([{ ...customer, open: [], settled }]), 'import-2');
    const texts = (await database.journal.toArray()).map((row) => JSON.stringify(row).length);
    expect(Math.max(...texts)).toBeGreaterThan(CHECKED_LINES.characters);
    copy = await copyOf(database, null);
  });
  afterAll(async () => {
    await bench.cleanUp();
    await removeOrphans();
  });

  it('is restored by the program, and proven', async () => {
    expect((await restored(copy)).check).toMatchObject({ problems: [], differences: [] });
  });

  it('is said to be too large for the check, and nothing else of what was not read', async () => {
    const { facts, problems } = await partsReport(copy);
    expect(facts).toBeNull();
    expect(problems).toMatchObject([{ code: 'too-large', subject: 'journal/0000000001' }]);
  });
});

describe('a check that has no more memory', () => {
  it('says that, and blames no part for it', async () => {
    const breathe = (): void => {
      throw new CopyError('too-large', 'needs more memory than a check may take');
    };
    const bench = new Bench('no-memory');
    const database = await bench.open();
    const label = 'x'.repeat(2000);
    const open = Array.from({ length: 900 }, (_, index) =>
      aLedgerItem({ number: `F${index}`, date: '2025-05-04', amount: 10, key: `k${index}`, label }),
    );
    await importInto(database, aLedger([aLedgerCustomer({ code: 'A', name: 'A', open })]));
    const copy = await copyOf(database, null);
    const check = new PartsCheck(copy.facts, { breathe });
    for (const [name, { codec, bytes }] of [...copy.parts].sort(([a], [b]) => (a < b ? -1 : 1)))
      await check.part(
        name,
        codec,
        (async function* () {
          yield await Promise.resolve(bytes);
        })(),
      );
    expect(check.end().problems).toMatchObject([{ code: 'too-large', subject: 'accounts/0' }]);
    await bench.cleanUp();
  });
});
