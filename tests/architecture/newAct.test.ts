import { expect, it } from 'vitest';
import { complaintsAbout } from './complaintsAbout';

/** Whoever must have a word for each act. Its sentence is missed by `tests/i18n/catalogues.test.ts`. */
const PLACES = [
  'renderer/features/journal/EntryPane.tsx',
  'renderer/features/journal/ExportJournal.tsx',
  'renderer/features/journal/journalColumns.tsx',
  'renderer/usecases/personaldata/exportCustomer.ts',
];
const ACTS = 'renderer/store/acts/actNames.ts';
/** What makes a key of i18n without text an error. */
const KEYS = 'renderer/i18n/resources.ts';

const withAct =
  (rule: string) =>
  (text: string): string => {
    const changed = text.replace('export const ACTS = {\n', `export const ACTS = {\n  newAct: ${rule},\n`);
    if (changed === text) throw new Error('no acts found');
    return changed;
  };

it(
  'an act that is named and nothing more does not compile where acts are named',
  { timeout: 240_000 },
  () => {
    const complaints = complaintsAbout(
      [...PLACES, KEYS],
      ACTS,
      withAct("{ families: ['customers'], reversible: true, wide: false }"),
    );
    expect([...new Set(complaints.map((text) => text.split(':')[0]))]).toEqual(PLACES);
    for (const text of complaints) expect(text).toContain('newAct');
  },
);

it(
  'an act does not compile without saying what it is about, and whether it can be undone',
  { timeout: 240_000 },
  () => {
    const complaints = complaintsAbout([ACTS], ACTS, withAct("{ families: ['customers'], wide: false }"));
    expect(complaints).toEqual([expect.stringContaining('reversible')]);
  },
);
