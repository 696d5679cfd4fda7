import { describe, expect, it } from 'vitest';
import { accountIndex, foldText } from '../../../renderer/domain/account/accountIndex';
import { aCreditNote, anAccount, anInvoice } from '../../support/builders';

describe('accountIndex', () => {
  it('indexes what screens ask for', () => {
    const account = anAccount({
      name: '  Élan  &  Çà ',
      items: [
        anInvoice({ number: 'F-1', amount: 100, date: '2026-01-01', due: '2026-01-31' }),
        anInvoice({ number: 'F-2', amount: 200, date: '2026-03-20', due: '2026-04-19' }),
        anInvoice({ number: 'F-3', amount: 400, date: '2026-03-21', due: '2026-04-20' }),
        aCreditNote({ amount: 130 }),
      ],
    });
    expect(accountIndex(account)).toEqual({
      code: account.code,
      foldedName: 'elan & ca',
      oldestDueDate: '2026-01-31',
      invoiceNumbers: ['F-1', 'F-2', 'F-3'],
    });
    expect(foldText('É'.repeat(400_000))).toHaveLength(200);
  });
});
