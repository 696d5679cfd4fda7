import { describe, expect, it } from 'vitest';
import { accepted, customer, openLines, refused } from './support';

const OFFICIAL =
  'JournalCode;JournalLib;EcritureNum;EcritureDate;CompteNum;CompteLib;CompAuxNum;CompAuxLib;PieceRef;PieceDate;EcritureLib;Debit;Credit;EcritureLet;DateLet;ValidDate;Montantdevise;Idevise';

/** A sale of 120 EUR to C1, a purchase paid to a supplier, and an unlettered receipt of 30 EUR from C1. */
const LINES = [
  'VE;Ventes;1;20240115;411000;Clients;C1;Client Un;F1;20240115;Facture;120,00;0,00;;;20240115;;',
  'VE;Ventes;1;20240115;706000;Ventes;;;F1;20240115;Facture;0,00;120,00;;;20240115;;',
  'HA;Achats;2;20240116;607000;Achats;;;A1;20240116;Achat;50,00;0,00;;;20240115;;',
  'HA;Achats;2;20240116;401000;Fournisseurs;FO1;Fournisseur Un;A1;20240116;Achat;0,00;50,00;;;20240115;;',
  'BQ;Banque;3;20240117;401000;Fournisseurs;FO1;Fournisseur Un;V1;20240117;Virement;50,00;0,00;;;20240115;;',
  'BQ;Banque;3;20240117;512000;Banque;;;V1;20240117;Virement;0,00;50,00;;;20240115;;',
  'BQ;Banque;4;20240118;512000;Banque;;;V2;20240118;Virement;30,00;0,00;;;20240115;;',
  'BQ;Banque;4;20240118;411000;Clients;C1;Client Un;V2;20240118;Virement;0,00;30,00;;;20240115;;',
];

function renamed(official: string, name: string): string {
  return [OFFICIAL.replace(`;${official};`, `;${name};`), ...LINES].join('\n');
}

describe('columns of a ledger under other names', () => {
  it.each([
    ['CompteNum', 'Cpt'],
    ['CompteNum', 'Cpte'],
    ['CompteNum', 'N° cpt'],
    ['CompteNum', 'Compte comptable'],
    ['CompAuxNum', 'Tiers'],
    ['CompAuxNum', 'N° tiers'],
    ['CompAuxNum', 'Code client'],
    ['CompAuxNum', 'N° compte auxiliaire'],
    ['CompAuxNum', 'Cpt aux'],
    ['CompAuxNum', 'Client'],
    ['CompAuxLib', 'Nom client'],
    ['CompAuxLib', 'Raison sociale'],
    ['Debit', 'Mt débit'],
    ['Credit', 'Mvt crédit'],
    ['EcritureLet', 'Lettr.'],
  ])('reads %s called « %s »', async (official, name) => {
    const outcome = await accepted(renamed(official, name));
    expect(outcome.inspection).toMatchObject({ format: 'fec', customers: 1, openTotalCents: 9000 });
    expect(customer(outcome, 'C1').name).toBe('Client Un');
  });

  it('takes the surer of two names for the code, and the other for the name', async () => {
    const outcome = await accepted(
      [
        'Date;Journal;Compte;Tiers;Code tiers;Pièce;Libellé;Débit;Crédit;Lettrage',
        '15/01/2024;VE;411000;Client Un;C1;F1;Facture;120,00;0,00;',
        '15/01/2024;VE;706000;;;F1;Facture;0,00;120,00;',
      ].join('\n'),
    );
    expect(customer(outcome, 'C1').name).toBe('Client Un');
  });

  it('names the customers of a ledger that tells them by name only', async () => {
    const outcome = await accepted(
      [
        'Date;Journal;Compte;Client;Pièce;Libellé;Débit;Crédit;Lettrage',
        '15/01/2024;VE;411000;Durand;F1;Facture;120,00;0,00;',
        '15/01/2024;VE;706000;;F1;Facture;0,00;120,00;',
      ].join('\n'),
    );
    expect(customer(outcome, 'Durand').name).toBe('Durand');
  });

  it.each(['15-01-2024', '15.01.2024', '15/01/2024', '2024-01-15'])(
    'reads a ledger without any names whose dates are written %s',
    async (date) => {
      const outcome = await accepted(LINES.map((line) => line.replaceAll(/202401\d\d/g, date)).join('\n'));
      expect(outcome.inspection).toMatchObject({ format: 'fec', customers: 1, openTotalCents: 9000 });
    },
  );

  it.each([
    ['CompteNum', 'account'],
    ['Debit', 'debit'],
    ['Credit', 'credit'],
  ])('never takes a ledger whose %s is not known for a list of invoices', async (official, missing) => {
    const { error } = await refused(renamed(official, 'Zone 7'));
    expect(error).toMatchObject({ code: 'missing-columns', values: { missing: [missing] } });
  });
});

describe('a ledger in CSV', () => {
  it('is one also where its customers come after hundreds of purchases', async () => {
    const purchases = Array.from({ length: 300 }, (_, index) => [
      `15/01/2024;HA;607000;;;A${index};Achat;50,00;0,00;`,
      `15/01/2024;HA;401000;FO1;Fournisseur Un;A${index};Achat;0,00;50,00;`,
    ]).flat();
    const outcome = await accepted(
      [
        'Date;Journal;Compte;Code tiers;Nom tiers;Pièce;Libellé;Débit;Crédit;Lettrage',
        ...purchases,
        '16/01/2024;VE;411000;C1;Client Un;F1;Facture;120,00;0,00;',
        '16/01/2024;VE;706000;;;F1;Facture;0,00;120,00;',
      ].join('\n'),
    );
    expect(outcome.inspection).toMatchObject({ customers: 1, invoices: 1, openTotalCents: 12_000 });
  });

  it('of customers alone, without accounts, keeps its credits', async () => {
    const outcome = await accepted(
      [
        'Code client;Nom;Date;Journal;Pièce;Libellé;Débit;Crédit;Lettrage',
        'C1;Durand;15/01/2024;VE;F1;Facture;120,00;0,00;',
        'C1;Durand;31/01/2024;BQ;VIR;Virement;0,00;30,00;',
        'C1;Durand;02/02/2024;VE;AV1;Avoir F1;;20,00;',
        'C2;Martin;15/01/2024;VE;F2;Facture;60,00;;A',
        'C2;Martin;31/01/2024;BQ;VIR2;Virement;;60,00;A',
      ].join('\n'),
    );
    expect(openLines(outcome, 'C1')).toEqual([
      'invoice F1 2024-01-15 120.00',
      'payment VIR 2024-01-31 -30.00',
      'creditNote AV1 2024-02-02 -20.00',
    ]);
    expect(openLines(outcome, 'C2')).toEqual([]);
    expect(outcome.inspection).toMatchObject({
      invoices: 2,
      creditNotes: 1,
      payments: 2,
      openTotalCents: 7000,
    });
  });
});
