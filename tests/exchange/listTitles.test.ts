import { describe, expect, it } from 'vitest';
import { accepted, codes, openLines } from './support';

describe('titles of a list of invoices', () => {
  it.each([
    'Nom du client;Numéro de la facture;Date de la facture;Date d’échéance;Montant total TTC;Montant déjà réglé',
    'Client facturé;Réf.;Émise le;Échéance le;Total (TTC);Encaissé',
    'client_name;invoice_number;invoice_date;due_date;amount_ttc;amount_paid',
    'Nom;N°;Date;Échéance;TTC;Réglé',
    'Société;N° de la facture;Date de facturation;Date limite;Montant TTC (€);Déjà payé (€)',
  ])('are known: %s', async (titles) => {
    const outcome = await accepted(`${titles}\nDURAND;F1;15/01/2024;15/02/2024;120,00;20,00\n`);
    expect(openLines(outcome, 'DURAND')).toEqual(['invoice F1 2024-01-15 120.00']);
    expect(outcome.inspection.openTotalCents).toBe(10_000);
    expect(outcome.ledger.customers[0]?.open[0]?.dueDate).toBe('2024-02-15');
  });

  it('keep the code of a customer apart from his name', async () => {
    const outcome = await accepted('Code;Nom;Facture;Date;Montant TTC\nC1;Durand;F1;15/01/2024;120\n');
    expect(outcome.ledger.customers).toMatchObject([{ code: 'C1', name: 'Durand' }]);
  });
});

describe('a number that comes twice with different amounts', () => {
  it('is told: both are counted until the owner has looked', async () => {
    const { inspection } = await accepted(
      'Client;Facture;Date;Montant TTC\nDurand;F1;15/01/2024;120\nDurand;F1;15/01/2024;130\nDurand;F2;15/01/2024;10\n',
    );
    expect(inspection.openTotalCents).toBe(26_000);
    expect(codes(inspection.warnings)).toContain('number-used-twice');
  });

  it('is not where a payment bears the number of the invoice', async () => {
    const { inspection } = await accepted(
      'Client;Facture;Date;Montant TTC\nDurand;F1;15/01/2024;120\nDurand;F1;20/01/2024;-30\n',
    );
    expect(codes(inspection.warnings)).not.toContain('number-used-twice');
  });
});
