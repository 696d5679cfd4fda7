import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pdfmake from 'pdfmake';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LetterInvoice, LetterModel } from '../../renderer/domain/letters/letterModel';
import { cents } from '../../renderer/domain/money';
import { aCompany } from '../support/builders';
import { FONTS, STEPS, aLetter, fiveInvoices, renderLetter } from './models';
import { LOGO } from './logo';
import { type PlacedText, type ReadPage, readPdf } from './readPdf';
import { untouchedDefinition } from './untouchedPdfmake';

/**
 * pdfmake lays our letters out; a writer of our own draws the pages. Here the same definitions go through pdfmake as it is published, and
 * text, positions and picture must agree.
 */
beforeAll(() => {
  const font = (name: string): string =>
    fileURLToPath(new URL(`../../assets/fonts/${name}`, import.meta.url));
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  pdfmake.setFonts({
    letters: {
      normal: font('IBMPlexSans-Regular.ttf'),
      bold: font('IBMPlexSans-SemiBold.ttf'),
      italics: font('IBMPlexSans-Italic.ttf'),
    },
  });
});

async function untouched(model: LetterModel): Promise<Uint8Array> {
  return pdfmake
    .createPdf(untouchedDefinition([model], FONTS, { qr: 'rectangles', ligatures: false }))
    .getBuffer();
}

/** Narrow spaces, between thousands and before semicolons, counted in what a reader gives as plain ones. */
function narrowSpaces(text: string): number {
  const amounts = text.match(/\d{1,3}(?: \d{3})+,\d\d/g) ?? [];
  const semicolons = text.match(/ ;/g) ?? [];
  return amounts.reduce((sum, amount) => sum + amount.split(' ').length - 1, semicolons.length);
}

/** How much wider than pdfmake we set a text, in millimetres: we give U+202F a fifth of the size, the font draws it narrower. */
function widening(text: string, size: number): number {
  const { face } = FONTS.regular;
  const more = 200 - face.advanceOf(face.glyphOf(0x202f) ?? 0);
  return (narrowSpaces(text) * more * size * 25.4) / (1000 * 72);
}

/** Texts of a page with their places, those that are printed several times in order. */
function placesOf(page: ReadPage): Map<string, PlacedText[]> {
  const found = new Map<string, PlacedText[]>();
  for (const item of page.placed) found.set(item.text, [...(found.get(item.text) ?? []), item]);
  return found;
}

/** Letters of the size that is tried first; the compact one has the same code paths. */
const letters = STEPS.map((step) => {
  const claims = step === 'formalNotice' || step === 'lastNotice';
  const sender = aCompany({ logo: LOGO });
  return step === 'preventive'
    ? aLetter({ step, sender })
    : aLetter({ step, sender, invoices: fiveInvoices().slice(0, claims ? 3 : 5) });
});

/** Two places that a ruler could not tell apart, in millimetres. */
const SAME_PLACE = 0.06;

describe('our pages beside pdfmake’s own', () => {
  it.each(letters.map((model) => [model.stage.stepId, model] as const))(
    '%s: the same text at the same places, thousands apart by what we widen',
    async (_, model) => {
      const [ours, theirs] = [
        await readPdf(await renderLetter(model)),
        await readPdf(await untouched(model)),
      ];
      const compact = (text: string): string => text.replaceAll(' ', '');
      expect(ours.pages.map((page) => compact(page.text))).toEqual(
        theirs.pages.map((page) => compact(page.text)),
      );
      let compared = 0;
      let thousands = 0;
      for (const [index, page] of ours.pages.entries()) {
        const plain = placesOf(theirs.pages[index] ?? page);
        for (const [text, own] of placesOf(page)) {
          const their = plain.get(text);
          if (their === undefined) continue;
          expect([text, own.length]).toEqual([text, their.length]);
          for (const [at, item] of own.entries()) {
            const other = their[at] ?? item;
            const wider = widening(text, item.size);
            // An amount alone stands at the right of its column: it grows to the left.
            const shift = /^−?[\d ]+,\d\d( €)?$/.test(text) ? wider : 0;
            const differences = [
              item.x - (other.x - shift),
              item.y - other.y,
              item.width - (other.width + wider),
            ];
            const far = differences.filter((difference) => Math.abs(difference) > SAME_PLACE);
            expect([text, ...far]).toEqual([text]);
            compared += 1;
            if (wider > 0) thousands += 1;
          }
        }
      }
      expect(compared).toBeGreaterThan(25);
      expect(thousands).toBeGreaterThan(1);
    },
  );

  /** The picture is compared point by point: sums under 1 000 EUR, which nothing widens. */
  function belowAThousand(): LetterInvoice[] {
    return fiveInvoices().map((invoice, index) => {
      const amount = cents(9_990 + index * 1_111);
      return { ...invoice, amount, paid: cents(0), balance: amount };
    });
  }

  const rasteriser = spawnSync('pdftoppm', ['-v']).error === undefined;
  if (!rasteriser)
    console.warn('pdftoppm is not installed: our pages are not compared with pdfmake’s as pictures');

  it.skipIf(!rasteriser)('looks the same when printed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'letter-'));
    try {
      // Without QR code: pdfmake's hundreds of rectangles blur at their edges, our one path does not.
      const model = aLetter({ sender: aCompany({ logo: LOGO, iban: '' }), invoices: belowAThousand() });
      const picture = (name: string, bytes: Uint8Array): Buffer => {
        writeFileSync(join(folder, `${name}.pdf`), bytes);
        execFileSync('pdftoppm', [
          '-r',
          '72',
          '-gray',
          '-singlefile',
          join(folder, `${name}.pdf`),
          join(folder, name),
        ]);
        return readFileSync(join(folder, `${name}.pgm`));
      };
      const ours = picture('ours', await renderLetter(model));
      const theirs = picture('theirs', await untouched(model));
      expect(ours.length).toBe(theirs.length);
      let dark = 0;
      let different = 0;
      for (let at = 20; at < ours.length; at += 1) {
        if ((theirs[at] ?? 255) < 160) dark += 1;
        if (Math.abs((ours[at] ?? 0) - (theirs[at] ?? 0)) > 48) different += 1;
      }
      expect(dark).toBeGreaterThan(3000);
      expect(different / dark).toBeLessThan(0.02);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
