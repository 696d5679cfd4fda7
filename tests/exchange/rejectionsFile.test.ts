import { describe, expect, it } from 'vitest';
import { type RejectionWords, rejectionsFile } from '../../renderer/exchange/rejectionsFile';
import { aFec } from '../support/fecBuilder';
import { accepted, customer } from './support';

const WORDS: RejectionWords = {
  line: 'Ligne d’origine',
  reason: 'Motif du rejet',
  reasonOf: ({ code, column = '' }) => `${column} : ${code}`,
};

describe('the file of rejected lines', () => {
  it('can be corrected and imported again', async () => {
    const file = aFec()
      .invoice({ customer: 'C1', number: 'FA1', on: '2024-01-15', amount: '1234.56', label: 'Été; "n° 1"' })
      .invoice({ customer: 'C2', number: 'FA2', on: '2024-01-16', amount: 20 });
    const first = await accepted(file.text().replace('1234,56', 'mille'));
    const text = new TextDecoder().decode(rejectionsFile(first.rejections, WORDS));
    expect(text).toMatch(/^Ligne d’origine;Motif du rejet;JournalCode;/);
    expect(text).toContain(';Debit : amount-invalid;');
    const second = await accepted(text.replace(';mille;', ';1234,56;'));
    expect(second.inspection).toMatchObject({
      format: 'fec',
      lines: 1,
      openTotalCents: 123456,
      rejected: [],
    });
    expect(customer(second, 'C1').open[0]?.label).toBe('Été; "n° 1"');
  });

  it('guards cells that a spreadsheet would run, but not amounts', async () => {
    const first = await accepted(
      'Client;Facture;Date;Montant;Déjà réglé\n"=HYPERLINK(""http://x"";""y"")";F1;31/02/2024;-12,00;\n@SUM(1);F2;31/02/2024;5;\nbon;F3;13/02/2024;5;\n',
    );
    const text = new TextDecoder().decode(rejectionsFile(first.rejections, WORDS));
    const [, second, third] = text.split('\r\n');
    expect(second).toMatch(/^2;/);
    expect(second).toContain(';"\'=HYPERLINK(""http://x""');
    expect(second).toContain(';-12,00;');
    expect(third).toContain(";'@SUM(1);");
    const corrected = await accepted(text.replaceAll('31/02/2024', '13/02/2024'));
    expect(corrected.ledger.customers.map((one) => one.name)).toContain('=HYPERLINK("http://x";"y")');
  });
});
