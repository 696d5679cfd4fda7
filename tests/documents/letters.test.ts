import { describe, expect, it } from 'vitest';
import type { CustomerKind } from '../../renderer/domain/account/account';
import type { LetterModel } from '../../renderer/domain/letters/letterModel';
import { day } from '../../renderer/domain/day';
import { cents } from '../../renderer/domain/money';
import type { StepId } from '../../renderer/domain/plans/plan';
import { aCompany } from '../support/builders';
import { STEPS, aLetter, anInvoice, checkLetter, renderLetter, renderSheet } from './models';
import { readPdf } from './readPdf';

const FORMS: readonly CustomerKind[] = ['business', 'consumer', 'public'];
const ALL = FORMS.flatMap((form) => STEPS.map((step): [CustomerKind, StepId] => [form, step]));

async function textOf(model: LetterModel): Promise<string> {
  return (await readPdf(await renderLetter(model))).text;
}

/** The balances of the five invoices, and what they make, as a person writes them. */
const BALANCES = ['10 000,00', '459,90', '2 304,12', '999,00', '12,04'];
const PRINCIPAL = '13 775,06';
/** Principal, interest and the five times 40 EUR of a business. */
const TOTALS: Readonly<Record<CustomerKind, string>> = {
  business: '14 693,38 €',
  consumer: '14 169,40 €',
  public: '14 375,14 €',
};

function totalOf(form: CustomerKind, step: StepId): string {
  const claims = step === 'lastNotice' || (step === 'formalNotice' && form !== 'consumer');
  return claims ? TOTALS[form] : `${PRINCIPAL} €`;
}

describe('every letter', () => {
  it.each(ALL)('%s %s says who, what, how much, until when and how to pay', async (form, step) => {
    const model = aLetter({ form, step });
    const text = await textOf(model);
    for (const invoice of model.invoices) expect(text).toContain(invoice.number);
    const amounts = step === 'preventive' ? ['1 200,00'] : [...BALANCES, PRINCIPAL];
    for (const amount of amounts) expect(text).toContain(amount);
    expect(text).toContain('FR76 3000 6000 0112 3456 7890 189');
    expect(text).toContain('BIC : AGRIFRPP');
    expect(text).toContain('Référence à rappeler : R-2026-0042 C0118');
    expect(text).toContain('Lyon, le 15 juin 2026');
    expect(text).toContain('Claire Martin');
    expect(text).toContain('Madame, Monsieur,');
    expect(text).toMatch(/agréer, Madame, Monsieur,/);
    expect(text).toContain('SIREN 732 829 320');
    expect(text).toMatch(/page 1\/\d · client C0118/);
    if (step !== 'preventive') {
      expect(text).toContain(totalOf(form, step));
      expect(text).toContain('au plus tard le 23 juin 2026');
    }
    expect(text).not.toMatch(/[{}]|undefined|null|NaN|\?\?/);
  });

  it.each(ALL)('%s %s has the words its step needs, and none of the others', async (form, step) => {
    const text = await textOf(aLetter({ form, step }));
    if (step === 'formalNotice') expect(text).toContain('MISE EN DEMEURE');
    else expect(text).not.toContain('MISE EN DEMEURE');
    if (['reminder1', 'reminder2'].includes(step)) expect(text).toContain('s’est croisé');
    else expect(text).not.toContain('s’est croisé');
    if (step === 'reminder2') expect(text).toContain('Notre lettre du 31 mai 2026');
    if (step === 'reminder3') expect(text).toContain('nos lettres du 16 mai 2026 et du 31 mai 2026');
    if (step === 'lastNotice') expect(text).toContain('mise en demeure du 31 mai 2026');
  });

  it.each(ALL)('%s %s threatens nobody and imitates no court', async (form, step) => {
    const text = (await textOf(aLetter({ form, step }))).toLowerCase();
    for (const word of [
      'saisie',
      'huissier',
      'commissaire de justice',
      'dernier avis',
      'sommation',
      'commandement',
      'frais de dossier',
      'frais d’acte',
      'expulsion',
      'banque de france',
      'pénal ',
      'escroquerie',
      'contentieux',
    ])
      expect(text).not.toContain(word);
  });

  it.each(STEPS)('%s asks no cost, no penalty and no 40 EUR of a consumer', async (step) => {
    const text = await textOf(aLetter({ form: 'consumer', step }));
    expect(text).not.toMatch(
      /(?<![\d,])40(,00)? ?€|pénalité|indemnité|441|frais de recouvrement|des frais|BCE/i,
    );
  });

  it.each(STEPS)('%s asks neither ECB + 10 nor 40 EUR of a public buyer', async (step) => {
    const text = await textOf(aLetter({ form: 'public', step }));
    expect(text).not.toMatch(/(?<![\d,])40(,00)? ?€|441|indemnité|10 points/i);
  });

  it.each(['reminder1', 'reminder2', 'reminder3'] as const)(
    '%s speaks of no earlier letter when none was posted',
    async (step) => {
      const text = await textOf(aLetter({ step, previous: [] }));
      expect(text).not.toMatch(/nos? lettres? du|deuxième|dernier rappel/i);
    },
  );

  it('keeps a usual letter of five invoices on one page, and its annex on another', async () => {
    for (const [form, step] of ALL) {
      const model = aLetter({ form, step });
      const { pages } = await readPdf(await renderLetter(model));
      expect([form, step, pages.length]).toEqual([form, step, model.interest > 0 ? 2 : 1]);
    }
  });
});

describe('formal notice to a business', () => {
  it('shows principal, interest and compensation apart, with rate, base, days and articles', async () => {
    const text = await textOf(aLetter({ step: 'formalNotice' }));
    for (const amount of ['13 775,06 €', '718,32 €', '200,00 €', '14 693,38 €'])
      expect(text).toContain(amount);
    expect(text).toContain('taux BCE + 10 points : 12,15 %');
    expect(text).toContain('5 factures × 40 €');
    expect(text).toMatch(/articles L\. 441-10 et D\. 441-5 du code de commerce/);
    expect(text).toMatch(/articles 1344 et 1231-6 du code civil/);
    expect(text).toContain('juridiction compétente');
  });

  it('unfolds each amount on the calculation sheet, to the cent', async () => {
    const model = aLetter({ step: 'formalNotice' });
    const { pages } = await readPdf(await renderLetter(model));
    const annex = pages[1]?.text ?? '';
    for (const { number } of model.invoices) expect(annex).toContain(`Facture ${number}`);
    // Days, base, rate, interest: 10 000,00 x 12,15 % x 16 / 365 = 53,26, and so on.
    for (const row of [
      '16 10 000,00 12,15 % 53,26',
      '166 10 000,00 12,15 % 552,58',
      '120 459,90 12,15 % 18,37',
      '96 2 304,12 12,15 % 73,63',
      '61 999,00 12,15 % 20,29',
      '47 12,04 12,15 % 0,19',
    ])
      expect(annex).toContain(row);
    expect(annex).toContain('art. L. 441-10');
    expect(annex).toContain('365');
    expect(annex).toContain('14 693,38 €');
    const alone = await readPdf(await renderSheet(model));
    expect(alone.pages).toHaveLength(1);
    expect(alone.text).toContain('Annexe : décompte détaillé');
  });
});

describe('a letter of 200 invoices', () => {
  const invoices = Array.from({ length: 200 }, (_, index) =>
    anInvoice({
      number: `F-${String(index).padStart(4, '0')}`,
      daysLate: 300 - index,
      amount: 10_000 + index * 137,
      paid: index % 4 === 0 ? 2_500 : 0,
    }),
  );

  it('repeats the head on each page and adds up', async () => {
    const model = aLetter({
      step: 'reminder2',
      invoices,
      credits: [{ number: 'AV-0007', date: day('2026-03-01'), amount: cents(-12_345) }],
    });
    const { pages, text } = await readPdf(await renderLetter(model));
    expect(pages.length).toBeGreaterThan(3);
    const withRows = pages.filter((page) => /F-\d{4}/.test(page.text));
    for (const page of withRows) expect(page.text).toMatch(/Facture Date Échéance Montant TTC/);
    const numbers = new Set(text.match(/F-\d{4}/g));
    expect(numbers.size).toBe(200);
    const rows = [
      ...text.matchAll(
        /F-\d{4} \d\d\/\d\d\/\d{4} \d\d\/\d\d\/\d{4} ([\d ]+,\d\d) (–|[\d ]+,\d\d) ([\d ]+,\d\d) \d+/g,
      ),
    ];
    expect(rows).toHaveLength(200);
    const toCents = (amount: string): number => Number(amount.replace(/[ ,]/g, ''));
    const balances = rows.reduce((sum, row) => sum + toCents(row[3] ?? ''), 0);
    expect(balances - 12_345).toBe(model.principal);
    expect(text).toContain('À déduire : AV-0007');
    expect(text).toContain('−123,45');
    pages.forEach((page, index) =>
      expect(page.text).toContain(`page ${index + 1}/${pages.length} · client C0118`),
    );
  });

  it('never signs on a page that says nothing, whatever the number of invoices', async () => {
    for (let count = 13; count < 24; count++) {
      const model = aLetter({ step: 'reminder1', invoices: invoices.slice(0, count) });
      const { pages } = await readPdf(await renderLetter(model));
      const signed = pages.find(({ text }) => text.includes('IBAN'));
      expect(signed?.text, `${count} invoices`).toMatch(/à votre disposition.*salutations distinguées/);
    }
  });

  it('prints figures in one column at the right, the same on each row', async () => {
    const { pages } = await readPdf(await renderLetter(aLetter({ step: 'reminder2', invoices })));
    const rights = new Set<string>();
    for (const page of pages)
      for (const item of page.placed)
        if (/^\d{1,3}$/.test(item.text) && item.x > 150) rights.add((item.x + item.width).toFixed(1));
    expect(rights.size).toBe(1);
  });

  it('puts a long calculation sheet in one table', async () => {
    const model = aLetter({ step: 'formalNotice', invoices });
    const { pages, text } = await readPdf(await renderLetter(model));
    expect(text).toContain('Annexe : décompte détaillé');
    expect(pages.length).toBeLessThan(20);
    expect(text).toContain('56 779,28 €');
  });
});

describe('details of a letter', () => {
  it('marks due dates that were computed, and says so', async () => {
    const text = await textOf(aLetter({ step: 'reminder1' }));
    expect(text).toContain('11/03/2026 *');
    expect(text).toContain('* Date d’échéance calculée');
    const plain = await textOf(aLetter({ step: 'preventive' }));
    expect(plain).not.toContain('*');
  });

  it('puts the owner’s own words before the request, as they are', async () => {
    const text = await textOf(aLetter({ personalParagraph: 'Suite à notre appel {{total}}.\nÀ bientôt' }));
    expect(text).toContain('Suite à notre appel {{total}}. À bientôt Nous vous remercions');
  });

  it('bears SPÉCIMEN or DUPLICATA across when marked', async () => {
    expect(await textOf(aLetter({ mark: 'specimen' }))).toContain('SPÉCIMEN');
    expect(await textOf(aLetter({ mark: 'copy' }))).toContain('DUPLICATA');
    expect(await textOf(aLetter())).not.toMatch(/SPÉCIMEN|DUPLICATA/);
  });

  it('has title, author, language, one outline entry and the structure of PDF/A-3b', async () => {
    const read = await readPdf(
      await renderLetter(aLetter({ sender: aCompany({ name: 'Dupont & <Fils>' }) })),
    );
    expect(read.title).toBe('1re relance – Menuiserie Durand & Fils');
    expect(read.author).toBe('Dupont & <Fils>');
    expect(read.language).toBe('fr-FR');
    expect(read.outline).toEqual([
      { title: 'Menuiserie Durand & Fils – 1re relance (R-2026-0042)', page: 1 },
    ]);
    expect(read.xmp).toContain('<pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>');
    expect(read.xmp).toContain('Dupont &amp; &lt;Fils&gt;');
  });

  it('gives the same bytes for the same letter', async () => {
    const [one, two] = [await renderLetter(aLetter()), await renderLetter(aLetter())];
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
    const other = await renderLetter(aLetter({ reference: 'R-2026-0043' }));
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(false);
  });

  it('goes without QR code and IBAN when the company has none', async () => {
    const text = await textOf(aLetter({ sender: aCompany({ iban: '', bic: '' }) }));
    expect(text).not.toContain('IBAN');
    expect(text).toContain('Par chèque à l’ordre de Atelier Lumière');
  });

  it('writes to a customer without address with its name alone in the window', async () => {
    const model = aLetter({ window: ['Menuiserie Durand & Fils'], addressMissing: true });
    expect(checkLetter(model)).toEqual([]);
    expect(await textOf(model)).toContain('Menuiserie Durand & Fils');
  });

  it('leaves room under the name for an address written by hand, inside the window', async () => {
    const name = 'Menuiserie Durand & Fils';
    const heightOf = async (model: LetterModel): Promise<number> => {
      const { pages } = await readPdf(await renderLetter(model));
      const placed = pages[0]?.placed.find((item) => item.text === name);
      if (placed === undefined) throw new Error('the name is not on the page');
      return placed.y;
    };
    const missing = await heightOf(aLetter({ window: [name], addressMissing: true }));
    const alone = await heightOf(aLetter({ window: [name] }));
    // Three lines of 3.9 mm; millimetres from the head of the page.
    expect(alone - missing).toBeCloseTo(3 * 3.9, 1);
  });

  it('stays under 40 KB', async () => {
    for (const [form, step] of ALL)
      expect((await renderLetter(aLetter({ form, step }))).length).toBeLessThan(40_960);
  });
});
