import type { Account } from '../../../renderer/domain/account/account';
import { rate } from '../../../renderer/domain/rate';
import type { StepId } from '../../../renderer/domain/reminders/plan';
import { DEFAULT_SETTINGS } from '../../../renderer/domain/settings/settings';
import { bookOf, codeOf, customerList, ERASED, invoiceList } from './books';
import type { Life } from './life';

const formal = (step: StepId): boolean => step === 'formalNotice' || step === 'lastNotice';
const forPrivate = (_step: StepId, { kind }: Account): boolean => kind !== 'business';

export async function liveTwoYears(life: Life): Promise<void> {
  await life.on('2025-01-15').company({});
  await life.settings({ duplex: true, retentionYears: 3 });
  await life.on('2025-01-20').importFile('FEC2024.txt', bookOf(2024, '2024-12-31'));
  await life.importCustomers(customerList(2024));
  for (const index of [0, 2, 13, 16]) await life.allow(codeOf(index));
  await life.edit(codeOf(1), {
    siren: '552100554',
    phone: '04 78 00 00 01',
    contractRate: rate(1200),
    note: 'payeur sérieux',
  });
  await life.edit(codeOf(3), {
    contractRate: rate(900),
    terms: { kind: 'endOfMonthAfter', days: 45, on: null },
  });
  await life.edit(codeOf(12), {
    note: 'ne rappeler que le matin\nvoir M. Brun',
    email: 'brun@exemple.example',
  });
  await life.undo(await life.edit(codeOf(5), { name: 'Nom changé par erreur' }));
  for (const code of [ERASED[0].code, ERASED[1].code]) await life.edit(code, { note: 'personne âgée' });

  let batch = await life.on('2025-02-03').issue(14);
  await life.post(batch, '2025-02-04');
  batch = await life.issue(3, (_step, { code }) => code.startsWith('P-'));
  await life.post(batch, '2025-02-04');
  batch = await life.on('2025-03-03').issue(14);
  await life.post(batch, '2025-03-03');
  batch = await life.on('2025-04-07').issue(16, formal);
  await life.post(batch, '2025-04-08');
  batch = await life.issue(6, forPrivate);
  await life.undo(await life.post(batch, '2025-04-09'));
  await life.post(batch, '2025-04-10');
  batch = await life.on('2025-05-12').issue(12, formal);
  await life.post(batch, '2025-05-12');

  await life.on('2026-01-20').importFile('FEC2025.txt', bookOf(2025, '2025-12-31'));
  await life.importCustomers(customerList(2025));
  await life.split('411900', [
    { code: 'ROUSSEL', name: 'Roussel', of: [['D25-1', null]] },
    {
      code: 'PELLETIER',
      name: 'Pelletier',
      of: [
        ['D25-2', null],
        ['D25-3', 40_000],
      ],
    },
  ]);
  await life.deny('411960');
  await life.decide(codeOf(4), 'settled');
  await life.decide(codeOf(27), 'open');
  await life.hold(codeOf(0), null, 'litige sur le chantier');
  await life.hold(codeOf(10), '2026-03-01', 'promis pour fin février');
  await life.undo(await life.hold(codeOf(11), null, 'par erreur'));
  await life.hold(codeOf(20), '2026-12-31', 'échéancier verbal');
  await life.lift(codeOf(20));

  batch = await life.on('2026-02-02').issue(15);
  await life.post(batch, '2026-02-02');
  await life.cancel(await life.on('2026-02-16').issue(8));
  batch = await life.on('2026-02-17').issue(4);
  await life.post(batch, '2026-02-18');
  await life.on('2026-03-05').importFile('liste.csv', invoiceList(11));
  await life.undoImport(await life.on('2026-03-06').importFile('liste-fausse.csv', invoiceList(15)));
  batch = await life.on('2026-03-16').issue(12, formal);
  await life.post(batch, '2026-03-17');

  await life.on('2026-06-15').importFile('FEC2026.txt', bookOf(2026, '2026-05-31'));
  await life.importCustomers(customerList(2026));
  await life.on('2026-07-05').rates();
  batch = await life.issue(18);
  await life.post(batch, '2026-07-06');
  await life.erase(ERASED[0].code, 'erase');
  await life.erase(ERASED[1].code, 'anonymise');
  batch = await life.on('2026-08-10').issue(16, formal);
  await life.post(batch, '2026-08-11');
  batch = await life.issue(6, forPrivate);
  await life.post(batch, '2026-08-11');

  await life.on('2026-11-02').importFile('FEC2026-octobre.txt', bookOf(2026, '2026-10-31'));
  await life.company({ place: 'Villeurbanne', phone: '04 72 00 00 09' });
  await life.undo(await life.settings({ formalNoticeDays: 30 }));
  await life.settings({
    retentionYears: 4,
    formalNoticeDays: 10,
    plan: { ...DEFAULT_SETTINGS.plan, floorCents: 2500 },
  });
  batch = await life.on('2026-11-18').issue(14);
  await life.post(batch, '2026-11-19');
  await life.on('2026-11-20').issue(9);
  await life.cancel(await life.issue(5));
  await life.hold(codeOf(33), '2027-01-31', 'rappeler en janvier');
  await life.hold('GRAND', null, 'facture contestée', 'G0007');
  await life.hold('GRAND', '2026-11-21', 'à vérifier', 'G0008');
  await life
    .on('2026-11-23')
    .draft({ excluded: [codeOf(43)], confirmed: [codeOf(53), codeOf(63)], paragraph: codeOf(63) });
}
