import 'fake-indexeddb/auto';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readAccount, readPastOf } from '../../../renderer/store/queries/readAccount';
import { readDispatch } from '../../../renderer/store/queries/readDispatches';
import type { DispatchRecord } from '../../../renderer/store/records/dispatchRecord';
import { issueBatch } from '../../../renderer/usecases/issueBatch';
import { prepareBatch } from '../../../renderer/usecases/prepareBatch';
import { previewLetter } from '../../../renderer/usecases/previewLetter';
import { openScene, pageText, plain, renderAt, rowOf, type Scene } from '../letters/scene';
import { giveElementsSize } from '../../ui/support/renderUi';
import { eventually } from '../../support/eventually';

vi.mock('../../../renderer/ui/pdf/PdfPreview', () => ({
  PdfPreview: ({ bytes, pages }: { bytes: Uint8Array | null; pages?: { first: number; last: number } }) => (
    <div>
      {bytes === null
        ? 'à venir'
        : `pages ${pages === undefined ? 'toutes' : `${pages.first}-${pages.last}`}`}
    </div>
  ),
}));

const startsAsPdf = (bytes: Uint8Array | undefined): boolean =>
  String.fromCharCode(...(bytes?.slice(0, 5) ?? [])) === '%PDF-';

describe('issued reminders', () => {
  let scene: Scene;
  let batch: DispatchRecord;
  let restore: () => void;
  let count = 0;
  const now = (): Promise<DispatchRecord | null> => readDispatch(scene.services.database, batch.id);
  const proposed = async (code: string) =>
    (await previewLetter(scene.services, { accountId: scene.idOf(code) })).desk?.proposal.letter;
  const open = async (): Promise<ReturnType<typeof renderAt>> => {
    const shown = renderAt(`/batches/${batch.id}`, scene);
    await screen.findByText('pages 1-1');
    return shown;
  };

  beforeEach(async () => {
    restore = giveElementsSize(1400, 800);
    scene = await openScene(`batches-${(count += 1)}`);
    const accountIds = [scene.idOf('BRAVO'), scene.idOf('ALPHA')];
    const prepared = await prepareBatch(scene.services, { accountIds, confirmed: [], paragraphs: {} });
    batch = (await issueBatch(scene.services, prepared)).dispatch;
  });
  afterEach(async () => {
    cleanup();
    restore();
    await scene.close();
  });

  it('lists batches with their state, and opens one', async () => {
    const user = userEvent.setup();
    const shown = renderAt('/batches', scene);
    const row = await rowOf('20/08/2026');
    expect(plain(row.textContent)).toContain('À poster');
    expect(plain(row.textContent)).toContain('800,00 €');
    await user.click(within(row).getByText('20/08/2026'));
    await eventually(() => expect(shown.path()).toBe(`/batches/${batch.id}`));
    expect(await screen.findByText('R-2026-00001')).toBeTruthy();
  });

  it('shows the letters in posting order, each with its own pages of the document', async () => {
    const user = userEvent.setup();
    await open();
    const names = screen.getAllByRole('row').map((row) => plain(row.textContent));
    expect(names.findIndex((name) => name.includes('Bravo'))).toBeLessThan(
      names.findIndex((name) => name.includes('Alpha')),
    );
    await user.click(within(await rowOf('Alpha')).getByText('Alpha Menuiserie'));
    await screen.findByText('pages 2-2');
    await user.click(screen.getByRole('button', { name: 'Lot entier' }));
    await screen.findByText('pages toutes');
  });

  it('is posted today, and the posting is taken back', async () => {
    const user = userEvent.setup();
    await open();
    await user.click(screen.getByRole('button', { name: 'Postées aujourd’hui' }));
    await eventually(async () =>
      expect(await now()).toMatchObject({ state: 'posted', postedOn: '2026-08-20' }),
    );
    await eventually(() => expect(screen.queryByRole('button', { name: 'Annuler le lot…' })).toBeNull());
    expect(pageText()).toContain('les étapes suivantes comptent de ce jour');
    await user.click(await screen.findByRole('button', { name: 'Annuler cette action' }));
    await eventually(async () => expect(await now()).toMatchObject({ state: 'issued', postedOn: null }));
    expect(await screen.findByRole('button', { name: 'Postées aujourd’hui' })).toBeTruthy();
  });

  it('is posted on another day, but not before it was issued', async () => {
    const user = userEvent.setup();
    await open();
    await user.click(screen.getByRole('button', { name: 'Postées un autre jour…' }));
    const dialog = within(await screen.findByRole('dialog'));
    const field = dialog.getByLabelText('Posté le');
    await user.clear(field);
    await user.type(field, '19/08/2026');
    await user.click(dialog.getByRole('button', { name: 'Marquer posté' }));
    expect(plain(document.body.textContent)).toContain('il ne peut pas être posté avant');
    await user.clear(field);
    await user.type(field, '21/08/2026');
    await user.click(dialog.getByRole('button', { name: 'Marquer posté' }));
    await eventually(async () =>
      expect(await now()).toMatchObject({ state: 'posted', postedOn: '2026-08-21' }),
    );
    const past = await readPastOf(scene.services.database, scene.idOf('ALPHA'));
    expect(past.contacts).toMatchObject([{ state: 'posted', postedOn: '2026-08-21' }]);
  });

  it('is cancelled whole, once the consequences were read; its customers are proposed again', async () => {
    const user = userEvent.setup();
    await open();
    expect(await proposed('ALPHA')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Annuler le lot…' }));
    const dialog = within(await screen.findByRole('dialog', { name: /Annuler ce lot de 2\slettres/ }));
    await user.click(dialog.getByRole('button', { name: 'Garder le lot' }));
    expect(await now()).toMatchObject({ state: 'issued' });
    await user.click(await screen.findByRole('button', { name: 'Annuler le lot…' }));
    await user.click(await screen.findByRole('button', { name: 'Annuler le lot' }));
    await eventually(async () =>
      expect(await now()).toMatchObject({ state: 'cancelled', cancelledOn: '2026-08-20' }),
    );
    expect((await proposed('ALPHA'))?.stage.stepId).toBe('reminder1');
    await screen.findByText(/ces lettres ne comptent pas/);
    expect(screen.queryByRole('button', { name: 'Postées aujourd’hui' })).toBeNull();
  });

  it('prints a duplicate of the ticked letters alone, and changes nothing by it', async () => {
    const user = userEvent.setup();
    await open();
    const before = await readAccount(scene.services.database, scene.idOf('ALPHA'));
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Duplicata…' }).disabled).toBe(true);
    await user.click(within(await rowOf('Alpha')).getByRole('checkbox'));
    await user.click(screen.getByRole('button', { name: /Duplicata de 1\slettre…/ }));
    const dialog = within(await screen.findByRole('dialog', { name: /Réimprimer 1\slettre/ }));
    expect(dialog.getByText(/Alpha Menuiserie/)).toBeTruthy();
    expect(dialog.queryByText(/Bravo/)).toBeNull();
    await user.click(dialog.getByRole('button', { name: 'Ouvrir pour imprimer' }));
    await eventually(() => expect(scene.shell.opened).toHaveLength(1));
    expect(scene.shell.opened[0]?.name).toBe('Duplicata 2026-08-20.pdf');
    expect(startsAsPdf(scene.shell.opened[0]?.bytes)).toBe(true);
    expect(await readAccount(scene.services.database, scene.idOf('ALPHA'))).toEqual(before);
    expect(await now()).toEqual(batch);
  });

  it('saves the very bytes that were issued, and each letter apart', async () => {
    const user = userEvent.setup();
    await open();
    await user.click(screen.getByRole('button', { name: 'Enregistrer le PDF…' }));
    await eventually(() => expect(scene.shell.saved).toHaveLength(1));
    const kept = await scene.services.database.documents.get(batch.printed?.sha256 ?? '');
    expect(scene.shell.saved[0]?.suggestedName).toBe('Relances 2026-08-20.pdf');
    expect(scene.shell.saved[0]?.bytes).toEqual(kept?.bytes);
    await user.click(screen.getByRole('button', { name: 'Enregistrer lettre par lettre…' }));
    await eventually(() => expect(scene.shell.folders).toHaveLength(1));
    const files = scene.shell.folders[0]?.files ?? [];
    expect(files.map(({ name }) => name)).toEqual([
      '001-R-2026-00001-BRAVO.pdf',
      '002-R-2026-00002-ALPHA.pdf',
    ]);
    expect(files.every(({ bytes }) => startsAsPdf(bytes))).toBe(true);
    expect(scene.shell.busy).toEqual([true, false]);
  });

  it('says so when there is no such batch', async () => {
    renderAt('/batches/nothing', scene);
    await screen.findByText('Ce lot n’existe pas');
  });
});
