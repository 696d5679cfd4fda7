import { describe, expect, it } from 'vitest';
import { ALWAYS_VISIBLE, FOLDS, MAY_BE_VISIBLE } from '../../renderer/documents/layout/envelope';
import { DocumentRefusedError } from '../../renderer/documents/errors';
import { aCompany } from '../support/builders';
import { STEPS, aLetter, checkLetter, renderBatch, renderLetter } from './models';
import { readPdf, type PlacedText } from './readPdf';

const SIX = [
  'Société d’Exploitation des Établissements',
  'Service Comptabilité Fournisseurs',
  'Bâtiment Émile Zola',
  'ZONE INDUSTRIELLE DE LA PLAINE',
  '127 AVENUE DU GÉNÉRAL DE GAULLE',
  '69380 SAINT GERMAIN AU MONT D OR CEDEX',
];

/** Height of accented capitals over the baseline and depth of `g` under it, in millimetres, for a size in points. */
const over = (size: number): number => (size * 0.91 * 25.4) / 72;
const under = (size: number): number => (size * 0.22 * 25.4) / 72;

async function firstPage(
  spec: Parameters<typeof aLetter>[0],
  preview = false,
): Promise<readonly PlacedText[]> {
  const { pages } = await readPdf(await renderLetter(aLetter(spec), { preview }));
  return pages[0]?.placed ?? [];
}

function touches(item: PlacedText, zone: typeof MAY_BE_VISIBLE): boolean {
  return (
    item.x < zone.x + zone.width &&
    item.x + item.width > zone.x &&
    item.y - over(item.size) < zone.y + zone.height &&
    item.y + under(item.size) > zone.y
  );
}

describe('the window of a DL envelope', () => {
  it.each([1, 2, 3, 4, 5, 6])(
    'shows all of %i address lines, at 10 points, anchored to the bottom',
    async (count) => {
      const window = SIX.slice(-count);
      const placed = await firstPage({ window });
      const lines = window.map((line) => placed.find((item) => item.text === line && item.x > 100));
      for (const line of lines) {
        expect(line?.size).toBe(10);
        expect(line?.x).toBeGreaterThanOrEqual(105);
        expect((line?.x ?? 0) + (line?.width ?? 0)).toBeLessThanOrEqual(
          ALWAYS_VISIBLE.x + ALWAYS_VISIBLE.width,
        );
        expect((line?.y ?? 0) - over(10)).toBeGreaterThanOrEqual(ALWAYS_VISIBLE.y);
        expect((line?.y ?? 0) + under(10)).toBeLessThanOrEqual(ALWAYS_VISIBLE.y + ALWAYS_VISIBLE.height);
      }
      expect(lines.at(-1)?.y).toBeCloseTo(77.9, 1);
    },
  );

  it.each(STEPS)('shows nothing else of a %s letter, wherever the paper lies', async (step) => {
    const sender = aCompany({
      address: {
        lines: ['Zone artisanale des Grandes Terres', 'Bâtiment C'],
        postCode: '69002',
        town: 'Lyon',
        country: null,
      },
    });
    const placed = await firstPage({ step, window: SIX, sender, mark: 'specimen' });
    const inside = placed.filter((item) => touches(item, MAY_BE_VISIBLE)).map((item) => item.text);
    expect(inside).toEqual(SIX);
  });

  it('leaves the sender above 40 mm and left of 95 mm, the rest below 95 mm', async () => {
    const placed = await firstPage({ window: SIX });
    const top = placed.filter((item) => item.y < 95 && !SIX.includes(item.text));
    expect(top.map((item) => item.text)).toContain('Atelier Lumière');
    for (const item of top) {
      expect(item.y + under(item.size)).toBeLessThanOrEqual(40);
      expect(item.x + item.width).toBeLessThanOrEqual(95);
    }
  });

  it('draws fold marks in three equal parts', () => {
    expect(FOLDS).toEqual([99, 198]);
  });

  it('goes down to 9 points for a wide line, and refuses a wider one without cutting it', async () => {
    const wide = 'M'.repeat(29);
    const placed = await firstPage({ window: ['Client', wide, '69000 LYON'] });
    const line = placed.find((item) => item.text === wide);
    expect(line?.size).toBe(9);
    expect(placed.find((item) => item.text === 'Client' && item.x > 100)?.size).toBe(9);
    const wider = 'M'.repeat(38);
    const model = aLetter({ window: ['Client', wider, '69000 LYON'] });
    const [problem, ...others] = checkLetter(model);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: 'addressTooLong', severity: 'refused' });
    expect(problem?.message).toContain(wider);
    await expect(renderLetter(model)).rejects.toBeInstanceOf(DocumentRefusedError);
    const shown = await firstPage({ window: ['Client', wider, '69000 LYON'] }, true);
    expect(shown.some((item) => item.text === wider)).toBe(true);
  });

  it('refuses seven lines in a batch and shows them all in a preview', async () => {
    const window = [...SIX, 'BELGIQUE'];
    const model = aLetter({ window });
    expect(checkLetter(model)).toMatchObject([{ code: 'addressTooLong', severity: 'refused' }]);
    await expect(
      renderBatch({ models: [aLetter(), model], title: 'Lot', duplex: false, summary: true }),
    ).rejects.toThrow('L’adresse compte 7 lignes');
    const placed = await firstPage({ window }, true);
    for (const line of window) expect(placed.some((item) => item.text === line)).toBe(true);
  });
});
