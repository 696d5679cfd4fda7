import 'fake-indexeddb/auto';
import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Hold } from '../../../renderer/domain/account/hold';
import { day } from '../../../renderer/domain/day';
import CustomersScreen from '../../../renderer/features/customers/CustomersScreen';
import { placeHold } from '../../../renderer/store/acts/holds/placeHold';
import { readAccount } from '../../../renderer/store/queries/readAccount';
import { actContext } from '../../../renderer/usecases/reminderContext';
import { eventually } from '../../support/eventually';
import { ProvideProgram } from '../../support/provideProgram';
import { giveElementsSize, renderUi } from '../../ui/support/renderUi';
import { openScene, pageText, type Scene } from '../letters/scene';

const DAY_BEFORE = '2026-08-24';
const UNTIL = '2026-08-25';
const DAY_AFTER = '2026-08-26';
const HELD = 'En attente jusqu’au 25 août 2026 : promesse de paiement';

describe('the page of a customer who was not to be disturbed until a day', () => {
  let scene: Scene;
  let restore: () => void;
  let count = 0;
  let turnTo: (today: string) => void;

  beforeEach(async () => {
    restore = giveElementsSize(1400, 800);
    scene = await openScene(`held-${(count += 1)}`);
    await placeHold(scene.services.database, actContext(scene.services), {
      accountId: scene.idOf('ALPHA'),
      replaces: null,
      hold: { until: day(UNTIL), reason: 'promesse de paiement', itemId: null },
    });
  });
  afterEach(async () => {
    cleanup();
    restore();
    await scene.close();
  });

  /** The page on that day; `turnTo` is a midnight that passes while it is open. */
  const showOn = async (first: string): Promise<void> => {
    const router = createMemoryRouter([{ path: '/customers/:accountId', element: <CustomersScreen /> }], {
      initialEntries: [`/customers/${scene.idOf('ALPHA')}`],
    });
    function Program(): React.JSX.Element {
      const [today, setToday] = useState(first);
      turnTo = (next) => {
        scene.setToday(next);
        act(() => setToday(next));
      };
      return (
        <ProvideProgram services={scene.services} shell={scene.shell.shell} today={today}>
          <RouterProvider router={router} />
        </ProvideProgram>
      );
    }
    scene.setToday(first);
    renderUi(<Program />);
    await screen.findByRole('heading', { name: 'Alpha Menuiserie' });
  };
  const placing = () => screen.queryByRole('button', { name: 'Ne pas relancer' });
  const holds = async (): Promise<readonly Hold[]> =>
    (await readAccount(scene.services.database, scene.idOf('ALPHA')))?.account.holds ?? [];

  it('says until when on the day before it ends, and offers to end it', async () => {
    await showOn(DAY_BEFORE);
    expect(pageText()).toContain(HELD);
    expect(screen.getByRole('button', { name: 'Reprendre les relances' })).toBeTruthy();
    expect(placing()).toBeNull();
    expect(screen.queryByRole('button', { name: 'Voir la lettre' })).toBeNull();
  });

  it.each([UNTIL, DAY_AFTER])('says no more of it on %s: letters go again, and it can be placed anew', async (today) => {
    const user = userEvent.setup();
    await showOn(today);
    expect(pageText()).not.toContain('En attente jusqu’au');
    expect(screen.queryByRole('button', { name: 'Reprendre les relances' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Voir la lettre' })).toBeTruthy();

    await user.click(placing() ?? document.body);
    const dialog = within(await screen.findByRole('dialog', { name: 'Ne pas relancer Alpha Menuiserie' }));
    await user.type(dialog.getByLabelText(/Jusqu’au/), '15/09/2026');
    await user.type(dialog.getByLabelText('Raison'), 'En congé');
    await user.click(dialog.getByRole('button', { name: 'Ne pas relancer' }));
    await eventually(() => expect(pageText()).toContain('En attente jusqu’au 15 septembre 2026 : En congé'));
    await eventually(() => expect(placing()).toBeNull());
    expect(await holds()).toMatchObject([{ until: '2026-09-15', reason: 'En congé', placedOn: today }]);
  });

  it('follows the day while it is open', async () => {
    await showOn(DAY_BEFORE);
    expect(pageText()).toContain(HELD);
    turnTo(UNTIL);
    await eventually(() => expect(pageText()).not.toContain('En attente jusqu’au'));
    expect(placing()).not.toBeNull();
  });
});
