import { describe, expect, it } from 'vitest';
import { day } from '../../renderer/domain/day';
import { qrModules } from '../../renderer/documents/qr/epcQrCode';
import { type RecoverySheet, recoverySheetDefinition } from '../../renderer/documents/recovery/recoverySheet';
import { recoveryTexts } from '../../renderer/features/safety/protect/recoveryTexts';
import { createI18n } from '../../renderer/i18n/i18n';
import { renderer } from './models';
import { readPdf } from './readPdf';

const CODE = 'Q7RM-2XK9-0ABT-VE4C-81HN-ZZ6P-3WDG';
const SHEET: RecoverySheet = {
  company: 'Atelier Çà & Là',
  day: day('2026-11-22'),
  code: CODE,
  language: 'fr-FR',
  texts: recoveryTexts(createI18n('fr').getFixedT(null, 'recoverySheet'), '22 novembre 2026'),
};

describe('recovery sheet', () => {
  it('says whose it is, of which day, what it opens, where to keep it and what is lost without it', async () => {
    const { pages, text, title, author } = await readPdf(
      await renderer.renderDocument({ kind: 'recovery', model: SHEET }),
    );
    expect(pages).toHaveLength(1);
    expect(title).toBe('Fiche de secours des sauvegardes');
    expect(author).toBe('Atelier Çà & Là');
    expect(text).toContain('Atelier Çà & Là – Encours');
    expect(text).toContain('Établie le 22 novembre 2026');
    expect(text).toContain('Ce que ce code ouvre');
    expect(text).toContain('Loin de l’ordinateur et loin des clés USB');
    expect(text).toContain('Personne ne peut plus lire ces sauvegardes');
  });

  it('prints the code in groups larger than anything else, whole on the page', async () => {
    const { pages } = await readPdf(await renderer.renderDocument({ kind: 'recovery', model: SHEET }));
    const placed = pages[0]?.placed ?? [];
    const large = placed.filter(({ size }) => size >= 7.3);
    const printed = large
      .map(({ text }) => text.trim())
      .join(' ')
      .split(/\s+/);
    expect(printed.filter((word) => CODE.split('-').includes(word))).toEqual(CODE.split('-'));
    for (const { x, width } of placed) expect(x + width).toBeLessThanOrEqual(210 - 15);
  });

  it('bears the same code as a QR code', () => {
    const drawn = JSON.stringify(recoverySheetDefinition(SHEET));
    expect(drawn).toContain(JSON.stringify(qrModules(CODE)));
  });

  it('speaks English on an English screen', async () => {
    const texts = recoveryTexts(createI18n('en').getFixedT(null, 'recoverySheet'), '22 November 2026');
    const bytes = await renderer.renderDocument({
      kind: 'recovery',
      model: { ...SHEET, language: 'en-GB', texts },
    });
    const { pages, text, title } = await readPdf(bytes);
    expect(pages).toHaveLength(1);
    expect(title).toBe('Recovery sheet for backups');
    expect(text).toContain('Made on 22 November 2026');
    expect(text).toContain('Nobody can read these backups any more');
    expect(text.replace(SHEET.company, '')).not.toMatch(/[éèàç«»]/);
    expect(new TextDecoder('latin1').decode(bytes)).toContain('/Lang(en-GB)');
  });

  it('can be made before the company is described', async () => {
    const { text } = await readPdf(
      await renderer.renderDocument({ kind: 'recovery', model: { ...SHEET, company: '' } }),
    );
    expect(text).toContain('Fiche de secours des sauvegardes Encours Établie le');
  });
});
