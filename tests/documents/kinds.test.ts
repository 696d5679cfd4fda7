import { describe, expect, it } from 'vitest';
import { day } from '../../renderer/domain/day';
import type { DocumentKind, DocumentModel } from '../../renderer/documents/kinds';
import { DEFAULT_TEMPLATES } from '../../renderer/documents/texts/defaultTemplates';
import { recoveryTexts } from '../../renderer/features/safety/protect/recoveryTexts';
import { createI18n } from '../../renderer/i18n/i18n';
import { aLetter, renderer } from './models';
import { readPdf } from './readPdf';

/** One document of each kind with the words that must stand in it: a new kind does not compile without its own. */
const SAMPLES: {
  readonly [Kind in DocumentKind]: {
    readonly document: Extract<DocumentModel, { kind: Kind }>;
    readonly title: string;
    readonly says: string;
  };
} = {
  letter: {
    document: { kind: 'letter', model: aLetter(), templates: DEFAULT_TEMPLATES },
    title: '1re relance – Menuiserie Durand & Fils',
    says: 'Référence à rappeler : R-2026-0042 C0118',
  },
  calculation: {
    document: { kind: 'calculation', model: aLetter({ step: 'formalNotice' }) },
    title: 'Décompte – Menuiserie Durand & Fils',
    says: 'Annexe : décompte détaillé',
  },
  recovery: {
    document: {
      kind: 'recovery',
      model: {
        company: 'Atelier',
        day: day('2026-11-22'),
        code: 'Q7RM-2XK9-0ABT-VE4C-81HN-ZZ6P-3WDG',
        language: 'fr-FR',
        texts: recoveryTexts(createI18n('fr').getFixedT(null, 'recoverySheet'), '22 novembre 2026'),
      },
    },
    title: 'Fiche de secours des sauvegardes',
    says: 'Établie le 22 novembre 2026',
  },
};

describe('documents of every kind', () => {
  it.each(Object.values(SAMPLES).map((sample) => [sample.document.kind, sample] as const))(
    '%s: a file with its title, its words and an entry in the outline, the same bytes each time',
    async (_, { document, title, says }) => {
      expect(renderer.checkDocument(document)).toEqual([]);
      const bytes = await renderer.renderDocument(document);
      const read = await readPdf(bytes);
      expect(read.title).toBe(title);
      expect(read.text).toContain(says);
      expect(read.outline).toHaveLength(1);
      expect(read.outline[0]?.page).toBe(1);
      const again = await renderer.renderDocument(document);
      expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
    },
  );
});
