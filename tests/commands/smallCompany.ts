import { fecText } from './runCommand';

/** Four customers: late, an unbalanced letter group, in credit, old. */
export const SMALL = fecText([
  ['C1', 'CLIENT UN', 'F1', '2024-10-01', '1200,00', '0,00'],
  ['C2', 'CLIENT DEUX', 'F2', '2024-11-20', '600,00', '0,00'],
  ['C2', 'CLIENT DEUX', 'F3', '2024-11-21', '100,00', '0,00', 'AA'],
  ['C2', 'CLIENT DEUX', 'R1', '2024-12-01', '0,00', '90,00', 'AA'],
  ['C3', 'CLIENT TROIS', 'F4', '2024-11-25', '300,00', '0,00'],
  ['C3', 'CLIENT TROIS', 'R2', '2024-12-02', '0,00', '500,00'],
  ['C4', 'PARTICULIER', 'F5', '2022-01-10', '250,00', '0,00'],
  ['C4', 'PARTICULIER', 'F6', '2024-11-10', '350,00', '0,00'],
]);

/** What the customer file says of two of them. */
export const CUSTOMERS = [
  'code;nom;type;adresse1;adresse2;adresse3;adresse4;adresse5;cp;ville;email',
  'C1;Client Un;entreprise;1 rue des Essais;;;;;75011;Paris;un@example.invalid',
  'C4;M. Quatre;particulier;2 rue des Essais;;;;;75011;Paris;',
  '',
].join('\n');

/** A sender that is nobody's sample. */
export const PROFILE = {
  name: 'Maison Testard',
  siren: '000000018',
  address: { lines: ['3 quai des Preuves'], postCode: '33000', town: 'Bordeaux' },
  iban: 'FR76 3000 6000 0112 3456 7890 189',
  signatoryName: 'Anne Testard',
};
