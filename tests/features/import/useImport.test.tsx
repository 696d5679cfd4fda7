import 'fake-indexeddb/auto';
import { act, cleanup, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Import, type ImportState, useImport } from '../../../renderer/features/import/useImport';
import { BusyTracker } from '../../../renderer/platform/busy';
import { BUSY } from '../../../renderer/platform/provided';
import { readCounter } from '../../../renderer/store/queries/readCounter';
import { Provide } from '../../../renderer/ui/provided/provided';
import { SERVICES } from '../../../renderer/usecases/servicesKey';
import { aFec } from '../../support/fecBuilder';
import { renderUi } from '../../ui/support/renderUi';
import { openScene, pageText, type Scene } from '../letters/scene';

describe('an import whose preview is planned again', () => {
  let scene: Scene;
  let importing: Import;
  let states: ImportState[];
  let count = 0;

  function Watched(): null {
    importing = useImport();
    if (states.at(-1) !== importing.state) states.push(importing.state);
    return null;
  }
  const file = (): File =>
    new File(
      [aFec().invoice({ customer: 'C1', number: 'F1', on: '2026-01-15', amount: 10 }).bytes()],
      'export.txt',
    );
  const phases = (): string[] => [
    ...new Set(states.map((state) => (state.kind === 'working' ? state.progress.phase : state.kind))),
  ];
  const settled = (kind: ImportState['kind']): Promise<void> =>
    waitFor(() => expect(importing.state.kind).toBe(kind));

  beforeEach(async () => {
    scene = await openScene(`use-import-${(count += 1)}`);
    states = [];
    renderUi(
      <Provide of={SERVICES} value={scene.services}>
        <Provide of={BUSY} value={new BusyTracker(scene.shell.shell)}>
          <Watched />
        </Provide>
      </Provide>,
      'fr',
    );
    await act(() => importing.read(file()));
    await settled('preview');
    states = [];
  });
  afterEach(async () => {
    cleanup();
    await scene.close();
  });

  it('shows that it works, and then what the owner chose', async () => {
    let done = Promise.resolve();
    act(() => {
      done = importing.chooseLettering('settled');
    });
    await act(() => done);
    await settled('preview');
    expect(phases()).toEqual(['planning', 'preview']);
    expect(importing.state).toMatchObject({ kind: 'preview', lettering: 'settled' });
  });

  it('can be stopped: the preview from before is there again, and says so', async () => {
    const before = importing.state;
    await act(async () => {
      const done = importing.chooseLettering('open');
      importing.cancel();
      await done;
    });
    await settled('preview');
    expect(importing.state).toEqual(before);
    expect(pageText()).toContain('l’aperçu est celui d’avant');
  });

  it('keeps the preview when its writing is stopped, and wrote nothing', async () => {
    const counter = await readCounter(scene.services.database);
    await act(async () => {
      const done = importing.accept();
      importing.cancel();
      await done;
    });
    await settled('preview');
    expect(await readCounter(scene.services.database)).toBe(counter);
  });
});
