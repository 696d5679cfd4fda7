import { describe, expect, it } from 'vitest';
import type { CustomerKind } from '../../renderer/domain/account/account';
import { day } from '../../renderer/domain/day';
import type { LetterModel } from '../../renderer/domain/letters/letterModel';
import { cents } from '../../renderer/domain/money';
import { euroText } from '../../renderer/documents/texts/frenchFormats';
import { aCompany } from '../support/builders';
import { STEPS, aLetter, anInvoice, renderLetter, renderSheet } from './models';
import { plainSpaces, readPdf } from './readPdf';

const FORMS: readonly CustomerKind[] = ['business', 'consumer', 'public'];

async function textOf(model: LetterModel): Promise<string> {
  return (await readPdf(await renderLetter(model))).text;
}

function printed(amount: LetterModel['total']): string {
  return plainSpaces(euroText(amount));
}

describe('an invoice booked on several lines', () => {
  const line = (daysLate: number, amount: number, furtherPart: boolean): LetterModel['invoices'][number] => ({
    ...anInvoice({ number: 'F2026-0012', daysLate, amount, paid: 1_000 }),
    date: day('2026-03-01'),
    ...(furtherPart ? { furtherPart: true } : {}),
  });

  it('is one row with its sums, one invoice in the words and one block in the annex', async () => {
    const model = aLetter({
      step: 'formalNotice',
      invoices: [line(47, 30_000, false), line(47, 20_000, true)],
    });
    const { pages } = await readPdf(await renderLetter(model));
    const [letter = '', annex = ''] = pages.map((page) => page.text);
    expect(letter.match(/F2026-0012 01\/03\/2026/g)).toHaveLength(1);
    expect(letter).toContain('500,00 20,00 480,00 47');
    expect(letter).toContain('MISE EN DEMEURE de payer la facture F2026-0012');
    expect(letter).toContain(printed(model.total));
    expect(annex.match(/Facture F2026-0012 du/g)).toHaveLength(1);
    expect(annex).toContain('500,00 € TTC, reste dû 480,00 €');
    const sheet = await readPdf(await renderSheet(model));
    expect(sheet.text.match(/Facture F2026-0012 du/g)).toHaveLength(1);
  });

  it('keeps a row for each instalment, and is still one invoice', async () => {
    const model = aLetter({ step: 'reminder1', invoices: [line(47, 30_000, false), line(17, 20_000, true)] });
    const text = await textOf(model);
    expect(text.match(/F2026-0012 01\/03\/2026/g)).toHaveLength(2);
    expect(text).toContain('Rappel de la facture F2026-0012');
  });

  it('is never mixed with another of the same number that is an invoice of its own', async () => {
    const model = aLetter({
      step: 'reminder1',
      invoices: [line(47, 30_000, false), line(47, 20_000, false)],
    });
    const text = await textOf(model);
    expect(text.match(/F2026-0012 01\/03\/2026/g)).toHaveLength(2);
    expect(text).toContain('Rappel de 2 factures');
  });
});

describe('words that depend on the case', () => {
  const CLAIMS = ['formalNotice', 'lastNotice'] as const;

  it.each(CLAIMS)('%s says registered only when it goes so', async (step) => {
    const words = 'Lettre recommandée avec avis de réception';
    for (const form of FORMS) {
      expect(await textOf(aLetter({ form, step, registered: true }))).toContain(words);
      expect(await textOf(aLetter({ form, step, registered: false }))).not.toContain('recommandée');
    }
  });

  it.each(CLAIMS)('%s reserves the charges of invoices paid late, without asking for them', async (step) => {
    const words = 'relatifs à vos factures déjà réglées après leur échéance ; nous réservons nos droits';
    for (const form of ['business', 'public'] as const) {
      const text = await textOf(aLetter({ form, step, reservesCharges: true }));
      expect(text.replace('relatives', 'relatifs')).toContain(words);
      expect(await textOf(aLetter({ form, step }))).not.toContain('réservons nos droits');
    }
    expect(await textOf(aLetter({ form: 'consumer', step, reservesCharges: true }))).not.toContain(
      'réservons nos droits',
    );
  });

  it.each(CLAIMS)('%s says that payments were set on charges first, where they were', async (step) => {
    const letter = aLetter({ step });
    const invoices = letter.invoices.map((invoice) => ({ ...invoice, paidToCharges: cents(4_000) }));
    const words = 'Vos règlements ont été imputés d’abord sur';
    expect(await textOf({ ...letter, invoices })).toContain(words);
    expect(await textOf(letter)).not.toContain(words);
  });

  it('tells a public buyer in the third reminder what interest has accrued', async () => {
    const information = { interest: cents(61_234), compensation: cents(0) };
    const text = await textOf(
      aLetter({ form: 'public', step: 'reminder3', accruedForInformation: information }),
    );
    expect(text).toContain('les intérêts moratoires courus à ce jour s’élèvent à 612,34 €');
  });

  it.each(STEPS)('%s names no law between professionals for a private creditor', async (step) => {
    for (const form of ['business', 'public'] as const) {
      const invoices = [
        anInvoice({ number: 'F-1', daysLate: step === 'preventive' ? -7 : 47, amount: 9_000 }),
      ];
      const letter = aLetter({ form: 'consumer', step, invoices });
      const model = { ...letter, form, sender: aCompany({ creditorKind: 'individual' }) };
      expect(await textOf(model)).not.toMatch(/441|2192|pénalité|moratoire|indemnité|Entre professionnels/i);
    }
  });

  it.each(['reminder2', 'reminder3'] as const)(
    '%s asserts nothing that the program cannot know',
    async (step) => {
      for (const form of FORMS)
        expect(await textOf(aLetter({ form, step }))).not.toMatch(/sans effet|sans explication/);
    },
  );
});
