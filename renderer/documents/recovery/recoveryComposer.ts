import type { Composer } from '../composer';
import { printableText } from '../texts/printable';
import { type RecoverySheet, recoverySheetDefinition } from './recoverySheet';

/** The page that opens protected backups when their passphrase is forgotten: to print, and to keep nowhere else. */
export const recoveryComposer: Composer<RecoverySheet> = {
  label: ({ texts }) => texts.title,
  problems: () => [],
  facts: ({ company, day, language, texts }, { fonts }) => {
    const title = printableText(texts.title, fonts).text;
    return { title, author: printableText(company, fonts).text, subject: title, day, language };
  },
  compose: (sheet) => ({
    bookmark: sheet.texts.title,
    definition: recoverySheetDefinition(sheet),
    compact: null,
    images: new Map(),
    mark: null,
  }),
};
