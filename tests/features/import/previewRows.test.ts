import { describe, expect, it } from 'vitest';
import { planImport } from '../../../renderer/domain/receivables/planImport';
import { day } from '../../../renderer/domain/day';
import { DEFAULT_SETTINGS } from '../../../renderer/domain/settings/settings';
import { changesNothing, previewRows } from '../../../renderer/features/import/previewRows';
import type { Account } from '../../../renderer/domain/account/account';
import { aLedger, aLedgerCustomer, aLedgerItem, nextId } from '../../support/builders';

const ledger = aLedger([
  aLedgerCustomer({
    code: 'C1',
    open: [aLedgerItem({ amount: '120' }), aLedgerItem({ amount: '80.50' })],
  }),
]);

function planOn(existing: readonly Account[]) {
  return planImport({
    existing,
    ledger,
    importId: nextId('import'),
    settings: DEFAULT_SETTINGS,
    today: day('2026-06-15'),
    newId: () => nextId(),
    lettering: 'wait',
  });
}

describe('what accepting a file would do', () => {
  it('counts and weighs what comes in, and leaves out what does not happen', () => {
    const { figures } = planOn([]);
    expect(previewRows(figures)).toEqual([
      { key: 'customersCreated', count: 1, cents: null },
      { key: 'invoices', count: 2, cents: 20_050 },
    ]);
    expect(changesNothing(figures)).toBe(false);
  });

  it('says that the same file brings nothing', () => {
    const { figures } = planOn(planOn([]).created);
    expect(changesNothing(figures)).toBe(true);
  });
});
