import type { Composer } from '../composer';
import { printableText } from '../texts/printable';
import { type RecoverySheet, recoverySheetDefinition } from './recoverySheet';

const TITLE = 'Fiche de secours des sauvegardes';

/** The page that opens protected backups when their passphrase is forgotten: to print, and to keep nowhere else. */
export const recoveryComposer: Composer<RecoverySheet> = {
  label: () => TITLE,
  problems: () => [],
  facts: ({ company, day }, { fonts }) => ({
    title: TITLE,
    author: printableText(company, fonts).text,
    subject: TITLE,
    day,
  }),
  compose: (sheet) => ({
    bookmark: TITLE,
    definition: recoverySheetDefinition(sheet),
    compact: null,
    images: new Map(),
    mark: null,
  }),
};
