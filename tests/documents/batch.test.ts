import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { day } from '../../renderer/domain/day';
import { DocumentsCancelledError } from '../../renderer/documents/errors';
import { extractPages } from '../../renderer/documents/extract';
import { paymentTransferText } from '../../renderer/documents/blocks/paymentBlock';
import { letterPayment } from '../../renderer/documents/letter/letterPayment';
import { ForeignPdfError } from '../../renderer/documents/pdf/ownPdf';
import { isIban, qrModules, transferText } from '../../renderer/documents/qr/epcQrCode';
import { cents } from '../../renderer/domain/money';
import { aCompany } from '../support/builders';
import { STEPS, aLetter, checkLetter, renderBatch, renderLetter } from './models';
import { readPdf } from './readPdf';

const models = STEPS.map((step, index) =>
  aLetter({
    step,
    reference: `R-2026-010${index}`,
    customerCode: `C${index}`,
    customerName: `Client numéro ${index}`,
    window: [`Client numéro ${index}`, '1 RUE HAUTE', '69000 LYON'],
  }),
);
const request = { models, title: 'Lot du 15 juin 2026', duplex: false, summary: true };

describe('a batch', () => {
  it('holds all letters in the order given, each on new pages of its own', async () => {
    const { bytes, pages, pageCount } = await renderBatch(request);
    const read = await readPdf(bytes);
    expect(read.pages).toHaveLength(pageCount);
    expect(pages).toHaveLength(models.length);
    let next = 1;
    for (const [index, { firstPage, lastPage }] of pages.entries()) {
      expect(firstPage).toBe(next);
      const own = read.pages.slice(firstPage - 1, lastPage);
      for (const [at, page] of own.entries()) {
        expect(page.text).toContain(`page ${at + 1}/${own.length} · client C${index}`);
        expect(page.text).toContain(`R-2026-010${index}`);
      }
      next = lastPage + 1;
    }
    expect(next).toBe(pageCount);
  });

  it('says of each letter the same as the letter alone', async () => {
    const { bytes, pages } = await renderBatch(request);
    const read = await readPdf(bytes);
    for (const [index, model] of models.entries()) {
      const alone = await readPdf(await renderLetter(model));
      const range = pages[index] ?? { firstPage: 1, lastPage: 0 };
      expect(read.pages.slice(range.firstPage - 1, range.lastPage)).toEqual(alone.pages);
    }
  });

  it('has an outline with an entry for each customer, at its first page', async () => {
    const { bytes, pages, pageCount } = await renderBatch(request);
    const { outline, title, author } = await readPdf(bytes);
    expect(title).toBe('Lot du 15 juin 2026');
    expect(author).toBe('Atelier Lumière');
    expect(outline.map((entry) => entry.page)).toEqual([...pages.map((range) => range.firstPage), pageCount]);
    expect(outline[4]?.title).toBe('Client numéro 4 – Mise en demeure (R-2026-0104)');
    expect(outline.at(-1)?.title).toBe('Liste récapitulative');
  });

  it('ends with a list to tick: number, customer, step, amount, pages, totals', async () => {
    const { bytes, pages } = await renderBatch(request);
    const list = (await readPdf(bytes)).pages.at(-1)?.text ?? '';
    for (const [index, model] of models.entries()) {
      expect(list).toContain(`${index + 1} Client numéro ${index} C${index}`);
      const claims = ['formalNotice', 'lastNotice'].includes(model.stage.nature);
      const total =
        model.stage.nature === 'preventive' ? '1 200,00 €' : claims ? '14 693,38 €' : '13 775,06 €';
      expect(list).toContain(total);
    }
    expect(list).toContain('71 911,94 €');
    expect(list).toContain('6 lettres');
    expect(list).toContain(`${pages[4]?.firstPage}–${pages[4]?.lastPage}`);
    expect(list).toContain('Mise en demeure : 1 lettre,');
    const without = await renderBatch({ ...request, summary: false });
    expect((await readPdf(without.bytes)).text).not.toContain('Liste récapitulative');
  });

  it('begins each customer on a front side when printed on both, with blank pages between', async () => {
    const { bytes, pages, pageCount } = await renderBatch({ ...request, duplex: true });
    const read = await readPdf(bytes);
    for (const { firstPage } of pages) expect(firstPage % 2).toBe(1);
    expect(read.pages[1]?.text).toBe('');
    const [first] = pages;
    expect(first).toEqual({ firstPage: 1, lastPage: 1 });
    expect(read.pages[(pages[4]?.lastPage ?? 0) - 1]?.text).toContain('page 2/2');
    expect(read.pages[pageCount - 1]?.text).toContain('Liste récapitulative');
  });

  it('tells its progress to the end, gives the same bytes again, and stops when cancelled', async () => {
    const told: [number, number][] = [];
    const first = await renderBatch({ ...request, onProgress: (done, total) => told.push([done, total]) });
    expect(told).toEqual(models.map((_, index) => [index + 1, models.length]));
    const again = await renderBatch(request);
    expect(Buffer.from(first.bytes).equals(Buffer.from(again.bytes))).toBe(true);
    const controller = new AbortController();
    const stopped = renderBatch({
      ...request,
      signal: controller.signal,
      onProgress: (done) => {
        if (done === 2) controller.abort();
      },
    });
    await expect(stopped).rejects.toBeInstanceOf(DocumentsCancelledError);
  });

  it('has a page that says so for no letter at all: a file without pages opens nowhere', async () => {
    const { bytes, pages, pageCount } = await renderBatch({ ...request, models: [] });
    expect(pages).toEqual([]);
    expect(pageCount).toBe(1);
    const read = await readPdf(bytes);
    expect(read.pages).toHaveLength(1);
    expect(read.text).toContain('Lot du 15 juin 2026 – aucune lettre');
    expect(read.text).not.toContain('remises à la poste');
  });

  it('costs at most 10 KB a letter', async () => {
    const many = Array.from({ length: 40 }, (_, index) => aLetter({ reference: `R-${index}` }));
    const { bytes } = await renderBatch({ ...request, models: many });
    expect(bytes.length / many.length).toBeLessThan(10_240);
  });
});

describe('an extract', () => {
  it('has the pages of one letter as they were issued, and says on each that it is an extract', async () => {
    const { bytes, pages } = await renderBatch(request);
    const range = pages[4] ?? { firstPage: 0, lastPage: 0 };
    const extract = await extractPages({
      batch: bytes,
      ...range,
      title: 'Mise en demeure – Client numéro 4',
      author: 'Atelier Lumière',
      day: day('2026-06-15'),
    });
    const [whole, part] = [await readPdf(bytes), await readPdf(extract)];
    expect(part.pages).toHaveLength(2);
    for (const [index, page] of part.pages.entries()) {
      const issued = whole.pages[range.firstPage - 1 + index];
      const note = page.placed.find((item) => item.text.startsWith('Extrait du lot'));
      expect(note?.text).toBe(`Extrait du lot du 15 juin 2026, pages ${range.firstPage} à ${range.lastPage}`);
      expect(page.placed.filter((item) => item !== note)).toEqual(issued?.placed);
    }
    expect(part.title).toBe('Mise en demeure – Client numéro 4');
    expect(part.xmp).toContain('pdfaid:part');
    expect(extract.length).toBeLessThan(40_960);
  });

  it('refuses other programs’ files, damaged ones and pages that are not there', async () => {
    const { bytes, pageCount } = await renderBatch(request);
    const ask = (batch: Uint8Array, firstPage: number, lastPage: number): Promise<Uint8Array> =>
      extractPages({ batch, firstPage, lastPage, title: 't', author: 'a', day: day('2026-06-15') });
    await expect(ask(new TextEncoder().encode('%PDF-1.4 other'), 1, 1)).rejects.toBeInstanceOf(
      ForeignPdfError,
    );
    await expect(ask(bytes.subarray(0, bytes.length - 20), 1, 1)).rejects.toBeInstanceOf(ForeignPdfError);
    await expect(ask(bytes, 0, 1)).rejects.toBeInstanceOf(RangeError);
    await expect(ask(bytes, 2, 1)).rejects.toBeInstanceOf(RangeError);
    await expect(ask(bytes, pageCount, pageCount + 1)).rejects.toBeInstanceOf(RangeError);
  });
});

const EXPECTED = [
  'BCD',
  '002',
  '1',
  'SCT',
  'AGRIFRPP',
  'Atelier Lumiere',
  'FR7630006000011234567890189',
  'EUR13775.06',
  '',
  '',
  'R-2026-0042 C0118',
].join('\n');

/** White everywhere but where modules are dark, four modules of quiet zone, three pixels a module. */
function drawn(text: string): { data: Uint8ClampedArray; side: number } {
  const { size, runs } = qrModules(text);
  const side = (size + 8) * 3;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [column, row, length] of runs)
    for (let x = (column + 4) * 3; x < (column + length + 4) * 3; x += 1)
      for (let y = (row + 4) * 3; y < (row + 5) * 3; y += 1)
        data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
  return { data, side };
}

const rasteriser = spawnSync('pdftoppm', ['-v']).error === undefined;
if (!rasteriser)
  console.warn('pdftoppm is not installed: the printed QR code is not read back from a picture');

describe('the QR code to pay', () => {
  it('holds the transfer as EPC069-12 has it: version 002, UTF-8, total, reference', () => {
    expect(paymentTransferText(letterPayment(aLetter({ step: 'reminder1' })))).toBe(EXPECTED);
  });

  it('is read by an independent reader, for short and long contents', () => {
    const long = transferText({
      beneficiary: 'Société Française de Maçonnerie Générale & Cie – Établissements Lefèvre et Fils réunis',
      iban: 'FR76 3000 6000 0112 3456 7890 189',
      bic: '',
      amount: cents(99_999_999_999),
      reference: 'R'.repeat(200),
    });
    for (const text of [EXPECTED, long ?? '']) {
      const { data, side } = drawn(text);
      expect(jsQR(data, side, side)?.data).toBe(text);
    }
    expect(long?.split('\n')[5]?.length).toBeLessThanOrEqual(70);
    expect(long?.split('\n').at(-1)).toHaveLength(140);
  });

  it('is left out where no transfer can be asked', () => {
    const fine = {
      beneficiary: 'A',
      iban: 'FR7630006000011234567890189',
      bic: '',
      amount: cents(1),
      reference: 'r',
    };
    expect(transferText(fine)).not.toBeNull();
    expect(transferText({ ...fine, amount: cents(0) })).toBeNull();
    expect(transferText({ ...fine, amount: cents(-100) })).toBeNull();
    expect(transferText({ ...fine, amount: cents(100_000_000_000) })).toBeNull();
    expect(transferText({ ...fine, iban: 'FR7630006000011234567890188' })).toBeNull();
    expect(transferText({ ...fine, beneficiary: ' ' })).toBeNull();
    expect(isIban('DE89370400440532013000')).toBe(true);
  });

  it.skipIf(!rasteriser)(
    'is read from the printed page at 150 dots per inch, with its quiet zone',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'letter-'));
      try {
        for (const mark of ['none', 'specimen'] as const) {
          writeFileSync(
            join(folder, 'letter.pdf'),
            await renderLetter(aLetter({ sender: aCompany(), mark })),
          );
          execFileSync('pdftoppm', [
            '-r',
            '150',
            '-f',
            '1',
            '-l',
            '1',
            join(folder, 'letter.pdf'),
            join(folder, 'page'),
          ]);
          const ppm = readFileSync(join(folder, 'page-1.ppm'));
          const header = /^P6\s(\d+) (\d+)\s255\s/.exec(ppm.subarray(0, 40).toString('latin1'));
          const [width, height] = [Number(header?.[1]), Number(header?.[2])];
          const rgb = ppm.subarray(header?.[0].length ?? 0);
          const data = new Uint8ClampedArray(width * height * 4);
          for (let pixel = 0; pixel < width * height; pixel += 1) {
            data.set(rgb.subarray(pixel * 3, pixel * 3 + 3), pixel * 4);
            data[pixel * 4 + 3] = 255;
          }
          expect(jsQR(data, width, height)?.data).toBe(EXPECTED);
        }
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );
});

describe('a payee beside the sender', () => {
  const payee = {
    name: 'Affacturage du Rhône',
    accountHolder: 'Affacturage du Rhône SA',
    iban: 'DE89370400440532013000',
    bic: 'COBADEFFXXX',
  };

  it('is whom transfer, cheque and QR code name; the sender’s account is nowhere', async () => {
    const model = aLetter({ payee });
    const { text } = await readPdf(await renderLetter(model));
    expect(text).toContain('Titulaire : Affacturage du Rhône SA');
    expect(text).toContain('DE89 3704 0044 0532 0130 00');
    expect(text).toContain('BIC : COBADEFFXXX');
    expect(text).toContain('chèque à l’ordre de Affacturage du Rhône.');
    expect(text).not.toContain('FR76');
    const lines = paymentTransferText(letterPayment(model))?.split('\n') ?? [];
    expect(lines.slice(4, 7)).toEqual(['COBADEFFXXX', 'Affacturage du Rhone SA', 'DE89370400440532013000']);
  });

  it('is looked at like the sender', () => {
    expect(checkLetter(aLetter({ payee: { ...payee, name: 'x'.repeat(201) } }))).toMatchObject([
      { code: 'textTooLong', detail: { what: 'payeeLine', length: 201, most: 200 } },
    ]);
    expect(checkLetter(aLetter({ payee: { ...payee, name: '東京' } }))).toMatchObject([
      { code: 'characterUnreadable' },
    ]);
  });
});
