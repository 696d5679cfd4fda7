import { describe, expect, it } from 'vitest';
import { readCustomerFile } from '../../renderer/exchange/customerFile';
import { aFec } from '../support/fecBuilder';
import { accepted, bytesOf, codes, customer } from './support';

const ENDLESS = 'X'.repeat(150_000);
const C1 = { customer: 'C1', name: 'Durand' } as const;

/** What no copy of the data would take: a field of a file that never ends. */
describe('a field without end', () => {
  it('is a line set aside where it is a number, a code or a letter; the others are read', async () => {
    for (const wrong of [
      { number: ENDLESS },
      { letter: ENDLESS },
      { customer: ENDLESS },
      { journal: ENDLESS },
    ]) {
      const file = aFec()
        .invoice({ ...C1, number: 'FA1', on: '2024-01-15', amount: 120 })
        .invoice({ ...C1, number: 'FA2', on: '2024-01-16', amount: 50, ...wrong });
      const outcome = await accepted(file.bytes());
      const { inspection } = outcome;
      expect(codes(inspection.rejected)).toContain('field-too-long');
      expect(inspection.openTotalCents).toBe(120_00);
      expect(customer(outcome, 'C1').open.map(({ number }) => number)).toEqual(['FA1']);
    }
  });

  it('is shortened where it is a label', async () => {
    const file = aFec().invoice({ ...C1, number: 'FA1', on: '2024-01-15', amount: 120, label: ENDLESS });
    const outcome = await accepted(file.bytes());
    expect(outcome.inspection.openTotalCents).toBe(120_00);
    expect(customer(outcome, 'C1').open[0]?.label).toBe(`${'X'.repeat(5000)}…`);
  });

  it('is shortened in a list of invoices, whatever it is', async () => {
    const outcome = await accepted(
      `Client;Facture;Date;Montant;Lettre;Email;CP\nDurand;FA1;15/01/2024;120,00;${ENDLESS};${ENDLESS};${ENDLESS}\n`,
      'liste.csv',
    );
    const texts = JSON.stringify(outcome.ledger);
    expect(texts).toContain('FA1');
    expect(texts.length).toBeLessThan(3000);
  });

  it('is no e-mail address of a customer', async () => {
    const outcome = await readCustomerFile(bytesOf(`code;nom;type;email\nC1;Durand;;a@${ENDLESS}.fr\n`));
    if (!outcome.ok) throw new Error(outcome.error.code);
    expect(outcome.customers[0]?.email).toBeNull();
    expect(codes(outcome.warnings)).toEqual(['email-invalid']);
  });
});
