import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pdfmake from 'pdfmake';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LetterInvoice, LetterModel } from '../../renderer/domain/letters/letterModel';
import { cents } from '../../renderer/domain/money';
import { renderLetter } from '../../renderer/documents/render';
import { STEP_IDS } from '../../renderer/domain/reminders/plan';
import { aCompany } from '../support/builders';
import { aLetter, fiveInvoices, useFonts } from './models';
import { LOGO } from './logo';
import { readPdf } from './readPdf';
import { untouchedDefinition } from './untouchedPdfmake';

/**
 * pdfmake lays our letters out; a writer of our own draws the pages. Here the same definitions go through pdfmake as it is published, and
 * text, positions and picture must agree.
 */
beforeAll(() => {
  useFonts();
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
  return pdfmake.createPdf(untouchedDefinition([model], { qr: 'rectangles', ligatures: false })).getBuffer();
}

/** Sums under 1 000 EUR: between thousands we set U+202F wider than the font does, on purpose. */
function belowAThousand(): LetterInvoice[] {
  return fiveInvoices().map((invoice, index) => {
    const amount = cents(9_990 + index * 1_111);
    return { ...invoice, amount, paid: cents(0), balance: amount };
  });
}

/** Letters of the size that is tried first; the compact one has the same code paths. */
const letters = STEP_IDS.slice(0, 4).map((step) =>
  aLetter({ step, sender: aCompany({ logo: LOGO }), invoices: belowAThousand() }),
);

describe('our pages beside pdfmake’s own', () => {
  it.each(letters.map((model) => [model.step, model] as const))(
    '%s: the same text at the same places',
    async (_, model) => {
      const words = async (bytes: Uint8Array): Promise<Map<string, string>> => {
        const { pages } = await readPdf(bytes);
        const found = new Map<string, string>();
        for (const item of pages[0]?.placed ?? [])
          found.set(item.text, `${item.x.toFixed(1)} ${item.y.toFixed(1)}`);
        return found;
      };
      const [ours, theirs] = [
        await readPdf(await renderLetter(model)),
        await readPdf(await untouched(model)),
      ];
      const compact = (text: string): string => text.replaceAll(' ', '');
      expect(ours.pages.map((page) => compact(page.text))).toEqual(
        theirs.pages.map((page) => compact(page.text)),
      );
      const [own, plain] = [await words(await renderLetter(model)), await words(await untouched(model))];
      const shared = [...own].filter(([text]) => plain.has(text));
      expect(shared.length).toBeGreaterThan(25);
      for (const [text, place] of shared) expect([text, plain.get(text)]).toEqual([text, place]);
    },
  );

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
