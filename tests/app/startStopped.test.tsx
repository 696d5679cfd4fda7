import 'fake-indexeddb/auto';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../renderer/app/App';
import { type Program, StartError, StartStop } from '../../renderer/app/startup/program';
import { day } from '../../renderer/domain/day';
import { createI18n } from '../../renderer/i18n/i18n';
import type { MirrorHead, SafetyShell } from '../../renderer/platform/safetyShell';
import { readAcceptedStart } from '../../renderer/store/pointer/acceptedStart';
import { StoreError } from '../../renderer/store/storeError';
import type { SafetyTools } from '../../renderer/usecases/safety/safety';
import type { StartFinding } from '../../renderer/usecases/safety/startCheck';
import { eventually } from '../support/eventually';

const MIRROR: MirrorHead = {
  generation: '20261119T090000Z-42',
  generations: 3,
  facts: {
    databaseId: 'one',
    schemaVersion: 1,
    counter: 42,
    lastHash: 'a'.repeat(64),
    accounts: 17,
    invoices: 812,
    openTotalCents: 4_120_855,
    documents: 3,
    documentBytes: 9000,
    journalEntries: 42,
    company: 'Atelier Lumière',
    sample: false,
    day: '2026-11-19',
    at: '2026-11-19T09:00:00.000Z',
  },
};

const shell = {
  restoreSources: () => Promise.resolve({ mirrors: [], damagedMirrors: [], backups: [] }),
} as unknown as SafetyShell;

const tools: SafetyTools = {
  shell,
  parts: () => {
    throw new Error('not asked');
  },
  today: () => day('2026-11-22'),
  now: () => '2026-11-22T09:00:00.000Z',
  takeOver: () => Promise.resolve(),
  eraseAgain: () => Promise.resolve(0),
  pauseMirrors: () => () => undefined,
  startAnew: () => undefined,
};

const HERE = { databaseId: 'one', schemaVersion: 1, counter: 40, lastHash: 'b'.repeat(64) };
const MISSING: StartFinding = { judgement: 'missing', here: null, mirror: MIRROR };
const OLDER: StartFinding = { judgement: 'older', here: HERE, mirror: MIRROR };

function show(error: Error): { readonly start: ReturnType<typeof vi.fn> } {
  const start = vi.fn(() => Promise.reject<Program>(error));
  render(<App i18n={createI18n('fr')} nonce={undefined} start={start} />);
  return { start };
}

const plain = (text: string | null): string => (text ?? '').replaceAll(/\s/g, ' ');

afterEach(cleanup);

describe('a start that stops', () => {
  it('says that the data are gone, and what the newest copy holds in days, counts and euros', async () => {
    show(new StartStop(MISSING, tools));
    expect(
      await screen.findByRole('heading', { name: 'Vos données ne sont plus sur cet ordinateur' }),
    ).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toContain('Rien n’a été modifié');
    const held = plain(
      screen.getByRole('region', { name: 'Ce que contient la copie la plus récente' }).textContent,
    );
    for (const said of ['Atelier Lumière', 'il y a 3 jours', '812', '41 208,55 €', '3 copies gardées'])
      expect(held).toContain(said);
  });

  it('says how far each goes where the data are older', async () => {
    show(new StartStop(OLDER, tools));
    const said = plain((await screen.findByRole('alert')).textContent);
    expect(said).toContain('s’arrête à l’action n° 40');
    expect(said).toContain('va jusqu’à l’action n° 42');
  });

  it('goes on with what is here only after it was explained and chosen, and keeps the choice', async () => {
    const user = userEvent.setup();
    const { start } = show(new StartStop(OLDER, tools));
    await user.click(await screen.findByRole('button', { name: 'Continuer avec ce qui est ici…' }));
    expect(screen.getByText(/Ce que la copie a de plus n’y sera pas/)).toBeTruthy();
    expect(start).toHaveBeenCalledTimes(1);
    await user.click(screen.getByRole('button', { name: 'Revenir à ce qui a été trouvé' }));
    expect(await readAcceptedStart('encours')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Continuer avec ce qui est ici…' }));
    await user.click(screen.getByRole('button', { name: 'Continuer ainsi' }));
    await eventually(() => expect(start).toHaveBeenCalledTimes(2));
    expect(await readAcceptedStart('encours')).toBe(MIRROR.generation);
  });

  it('leads to the copies, and back', async () => {
    const user = userEvent.setup();
    show(new StartStop(MISSING, tools));
    await user.click(await screen.findByRole('button', { name: 'Restaurer une copie…' }));
    expect(await screen.findByRole('heading', { name: 'Restaurer' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Revenir' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
  });

  it('leads to the copies where the data can’t be opened at all', async () => {
    const user = userEvent.setup();
    for (const reason of ['storage', 'newer', 'damaged'] as const) {
      show(new StartError(reason, new StoreError('damaged', 'settings'), tools));
      const alert = within(await screen.findByRole('alert'));
      await user.click(alert.getByRole('button', { name: 'Restaurer une copie…' }));
      expect(await screen.findByRole('heading', { name: 'Restaurer' })).toBeTruthy();
      cleanup();
    }
  });
});
