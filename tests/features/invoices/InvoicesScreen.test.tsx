import 'fake-indexeddb/auto';
import { cleanup } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { day } from '../../../renderer/domain/day';
import InvoicesScreen from '../../../renderer/features/invoices/InvoicesScreen';
import { BusyTracker } from '../../../renderer/platform/busy';
import { BUSY, SHELL, TODAY as TODAY_KEY } from '../../../renderer/platform/provided';
import { Provide } from '../../../renderer/ui/provided/provided';
import { SERVICES } from '../../../renderer/usecases/servicesKey';
import { aLedger, aLedgerCustomer, aLedgerItem, euros } from '../../support/builders';
import { importInto } from '../../store/checks/scene';
import { giveElementsSize, renderUi } from '../../ui/support/renderUi';
import { realServices } from '../../usecases/services';
import { fakeShell, pageText, plain, rowOf } from '../letters/scene';
import { eventually } from '../../support/eventually';

const TODAY = '2026-03-20';

/** A payment that waits in a lettering that does not balance, and one that no invoice is named for. */
function alphaAndBeta() {
  return aLedger([
    aLedgerCustomer({
      code: 'ALPHA',
      name: 'Client Alpha',
      unbalanced: [{ letter: 'AA', balance: euros('-500') }],
      open: [
        aLedgerItem({ number: 'F1', date: '2026-01-01', amount: '500', key: 'a1' }),
        aLedgerItem({ number: 'R1', date: '2026-01-15', amount: '-500', key: 'a2', letter: 'AA' }),
        aLedgerItem({ number: 'F2', date: '2026-01-20', amount: '150', key: 'a3' }),
        aLedgerItem({ number: 'R2', date: '2026-01-25', amount: '-75', key: 'a4' }),
      ],
    }),
    aLedgerCustomer({
      code: 'BETA',
      name: 'Client Beta',
      open: [aLedgerItem({ number: 'R3', date: '2026-01-25', amount: '-40', key: 'b1' })],
    }),
  ]);
}

describe('the list of invoices', () => {
  let restore: () => void;
  let scene: Awaited<ReturnType<typeof realServices>>;
  let shell: ReturnType<typeof fakeShell>;
  let count = 0;

  beforeEach(async () => {
    restore = giveElementsSize(1600, 800);
    scene = await realServices(`invoices-${(count += 1)}`, TODAY);
    shell = fakeShell();
  });
  afterEach(async () => {
    cleanup();
    restore();
    await scene.close();
  });

  const show = (): void => {
    const router = createMemoryRouter([{ path: '/invoices', element: <InvoicesScreen /> }], {
      initialEntries: ['/invoices'],
    });
    renderUi(
      <Provide of={SERVICES} value={scene.services}>
        <Provide of={SHELL} value={shell.shell}>
          <Provide of={BUSY} value={new BusyTracker(shell.shell)}>
            <Provide of={TODAY_KEY} value={day(TODAY)}>
              <RouterProvider router={router} />
            </Provide>
          </Provide>
        </Provide>
      </Provide>,
    );
  };
  const line = async (number: string): Promise<string> => plain((await rowOf(number)).textContent);

  it('says of each line that asks for nothing why: a lettering to check, a credit that is set or still to be set', async () => {
    await importInto(scene.services.database, alphaAndBeta());
    show();
    expect(await line('R1')).toContain('−500,00 €Lettrage à vérifier');
    expect(await line('F1')).toContain('425,00 €Lettrage à vérifier');
    expect(await line('R2')).toContain('0,00 €Imputé');
    expect(await line('R3')).toContain('−40,00 €À imputer');
  });

  it('tells what waits for a word on its lettering apart from the balance', async () => {
    await importInto(scene.services.database, alphaAndBeta());
    show();
    await rowOf('R1');
    expect(pageText()).toContain('5 lignes, solde 535,00 €, dont échu 575,00 €');
    expect(pageText()).toContain('lettrages à vérifier, comptés à part : −500,00 €');
  });

  it('gives a credit no due date: it has none, and its own day is in another column', async () => {
    await importInto(scene.services.database, alphaAndBeta());
    show();
    expect(await line('F1')).toContain('01/01/202631/01/2026 calculée');
    expect((await line('R2')).match(/25\/01\/2026/g)).toHaveLength(1);
  });

  it('says nothing of letterings where none waits', async () => {
    const [, beta] = alphaAndBeta().customers;
    if (beta === undefined) throw new Error('no customer');
    await importInto(scene.services.database, aLedger([beta]));
    show();
    await rowOf('R3');
    expect(pageText()).not.toContain('lettrages à vérifier');
  });

  it('saves with each line what is shown of it, so that a spreadsheet can leave out what waits', async () => {
    const user = userEvent.setup();
    await importInto(scene.services.database, alphaAndBeta());
    show();
    await rowOf('R1');
    const button = [...document.querySelectorAll('button')].find((each) =>
      each.textContent.includes('Exporter la liste'),
    );
    if (button === undefined) throw new Error('no button');
    await user.click(button);
    await eventually(() => expect(shell.saved).toHaveLength(1));
    const lines = new TextDecoder().decode(shell.saved[0]?.bytes).split('\r\n');
    expect(lines[0]).toMatch(/;Reste dû;Relance$/);
    expect(lines.find((each) => each.startsWith('R1;'))).toMatch(/;-500,00;Lettrage à vérifier$/);
    expect(lines.find((each) => each.startsWith('R2;'))).toBe(
      'R2;ALPHA;Client Alpha;Règlement;25/01/2026;;0;-75,00;0,00;Imputé',
    );
  });
});
