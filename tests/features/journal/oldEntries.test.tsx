import 'fake-indexeddb/auto';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../../renderer/domain/day';
import { EntryPane } from '../../../renderer/features/journal/EntryPane';
import { en, fr } from '../../../renderer/i18n/resources';
import { type EncoursDatabase, openDatabase } from '../../../renderer/store/database';
import { readJournalPage } from '../../../renderer/store/journal/readJournal';
import { readCounter } from '../../../renderer/store/queries/readCounter';
import { Provide } from '../../../renderer/ui/provided/provided';
import type { Services } from '../../../renderer/usecases/services';
import { SERVICES } from '../../../renderer/usecases/servicesKey';
import { restoreDump } from '../../store/dump';
import { fixtureFile } from '../../store/fixtureFile';
import { renderUi } from '../../ui/support/renderUi';
import { plain } from '../letters/scene';

interface Said {
  readonly act: string;
  readonly sentence: string;
  /** Who, what, before, after. */
  readonly rows: readonly (readonly string[])[];
}

/** What nobody but the program understands: ids, proofs, instants, names of fields, holes of a sentence. */
const OF_THE_PROGRAM =
  /[0-9a-f]{8}-[0-9a-f]{4}-|[0-9a-f]{40}|\b(contact|hold|matching|item)\/|\d{4}-\d\d-\d\dT|\b[a-z]+[A-Z]\w*|csv-|\{\{|undefined|NaN|\[object/;
/** Names of fields and choices that look like English words. */
const ENGLISH =
  /\b(tone|size|key|asked|claimed|amount|count|table|courteous|batch|letters?|issued|plan|rate|yes|no)\b/;

describe('what the program of schema 2 wrote in the journal', () => {
  let database: EncoursDatabase;
  let count = 0;
  beforeAll(async () => {
    await restoreDump(fixtureFile('v2-company200'), 'old-entries');
    database = await openDatabase('old-entries');
    count = (await readJournalPage(database, { before: null, count: 1000 })).length;
  });
  afterAll(() => database.delete());

  /** Each entry as its pane shows it, its own facts (number, fingerprints) apart. */
  const everyEntry = async (language: 'fr' | 'en'): Promise<readonly Said[]> => {
    const services = { database } as Services;
    const said: Said[] = [];
    for (let seq = 1; seq <= count; seq += 1) {
      renderUi(
        <Provide of={SERVICES} value={services}>
          <EntryPane seq={seq} />
        </Provide>,
        language,
      );
      const heading = await screen.findByRole('heading');
      const table = screen.queryByRole('table');
      said.push({
        act: plain(heading.textContent),
        sentence: plain(heading.nextElementSibling?.textContent ?? ''),
        rows:
          table === null
            ? []
            : within(table)
                .getAllByRole('row')
                .slice(1)
                .map((row) => [...row.children].map((cell) => plain(cell.textContent))),
      });
      cleanup();
    }
    return said;
  };
  const entryOf = (said: readonly Said[], sentence: string): Said => {
    const found = said.find((entry) => entry.sentence.includes(sentence));
    if (found === undefined) throw new Error(`no entry says ${sentence}`);
    return found;
  };

  it('is told in French: what was done in a sentence, what changed in words, days and amounts', async () => {
    const said = await everyEntry('fr');
    expect(said).toHaveLength(78);
    expect(said.filter(({ act }) => !Object.values<string>(fr.journal.act).includes(act))).toEqual([]);
    expect(said.filter(({ sentence }) => sentence === '')).toEqual([]);
    const texts = said.flatMap(({ sentence, rows }) => [sentence, ...rows.map((row) => row.join(' | '))]);
    expect(texts.length).toBeGreaterThan(1000);
    expect(texts.filter((text) => OF_THE_PROGRAM.test(text) || ENGLISH.test(text))).toEqual([]);
    const empty = said.flatMap(({ act, rows }) =>
      rows
        .filter(([, , before, after]) => before === '–' && after === '–')
        .map(([, what]) => `${act}: ${what}`),
    );
    expect([...new Set(empty)].filter((text) => !/: Client (créé|retiré)$/.test(text))).toEqual([]);

    expect(entryOf(said, 'R-2025-00001 à R-2025-00014').rows[0]).toEqual([
      'C002',
      'Relances',
      '–',
      'R-2025-00001, lettre, émise, émise le 03/02/2025, 2e relance, principal 3 499,46 €, intérêts 0,00 €, indemnité 0,00 €',
    ]);
    expect(entryOf(said, 'promis pour fin février').rows).toEqual([
      [
        'C011',
        'Arrêts de relance',
        '–',
        'jusqu’au 01/03/2026, motif promis pour fin février, décidé le 20/01/2026',
      ],
    ]);
    expect(entryOf(said, 'Boulangerie Durand 2').rows).toContainEqual([
      'C002',
      'Taux convenu',
      '–',
      '12,00 %',
    ]);
  });

  it('is told in English too', async () => {
    const said = await everyEntry('en');
    expect(said.filter(({ act }) => !Object.values<string>(en.journal.act).includes(act))).toEqual([]);
    const texts = said.flatMap(({ sentence, rows }) => [sentence, ...rows.map((row) => row.join(' | '))]);
    expect(texts.filter((text) => OF_THE_PROGRAM.test(text))).toEqual([]);
    expect(
      texts.filter((text) => /\b(émise|postée|lettre|jusqu’au|motif|oui|non|principal \d[\d ]*,)/.test(text)),
    ).toEqual([]);
    expect(entryOf(said, 'R-2025-00001 to R-2025-00014').rows[0]?.[3]).toBe(
      'R-2025-00001, letter, issued, issued on 03/02/2025, 2nd reminder, principal €3,499.46, interest €0.00, compensation €0.00',
    );
    expect(entryOf(said, 'Letters of 23/11/2026').rows[0]).toEqual([
      'Settings',
      'Selection of the day',
      '–',
      'day 23/11/2026, unticked 1, confirmed 2, personal words Merci de votre confiance.',
    ]);
  });

  it('does not take back what was done to letters then, and says that this is why', async () => {
    const entries = await readJournalPage(database, { before: null, count: 1000 });
    const posted = entries.find(({ act }) => act === 'postBatch');
    const services = {
      database,
      today: () => day('2026-11-23'),
      now: () => '2026-11-23T09:00:00.000Z',
      by: 'Propriétaire',
    } as Services;
    renderUi(
      <Provide of={SERVICES} value={services}>
        <EntryPane seq={posted?.seq ?? 0} />
      </Provide>,
      'fr',
    );
    await userEvent.setup().click(await screen.findByRole('button', { name: 'Annuler cette action' }));
    const dialog = await screen.findByRole('dialog');
    expect(plain(dialog.textContent)).toContain('date d’une version précédente d’Encours');
    expect(plain(dialog.textContent)).not.toContain('modifié depuis');
    expect(await readCounter(database)).toBe(count);
    cleanup();
  });
});
