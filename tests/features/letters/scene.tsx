import { screen } from '@testing-library/react';
import { createMemoryRouter, type RouteObject, RouterProvider } from 'react-router';
import type { AccountId } from '../../../renderer/domain/account/account';
import { addDays, day } from '../../../renderer/domain/day';
import { planImport } from '../../../renderer/domain/receivables/planImport';
import { DEFAULT_SETTINGS } from '../../../renderer/domain/settings/settings';
import BatchesScreen from '../../../renderer/features/batches/BatchesScreen';
import LettersScreen from '../../../renderer/features/letters/LettersScreen';
import type { Language } from '../../../renderer/i18n/language';
import type { Shell } from '../../../renderer/platform/bridge';
import { acceptImport } from '../../../renderer/store/acts/receivables/acceptImport';
import { allowFormalNotice } from '../../../renderer/store/acts/identity/allowFormalNotice';
import { editCustomer } from '../../../renderer/store/acts/identity/editCustomer';
import { saveCompany } from '../../../renderer/store/acts/settings/saveCompany';
import { readAccount } from '../../../renderer/store/queries/readAccount';
import { readCounter } from '../../../renderer/store/queries/readCounter';
import { actContext } from '../../../renderer/usecases/reminderContext';
import type { Services } from '../../../renderer/usecases/services';
import { aCompany, aLedger, aLedgerCustomer, aLedgerItem, LYON } from '../../support/builders';
import { ProvideProgram } from '../../support/provideProgram';
import { renderUi } from '../../ui/support/renderUi';
import { realServices } from '../../usecases/services';
import { eventually } from '../../support/eventually';

/** In a half-year whose rates nobody has published: a formal notice to a business cannot go without asking. */
export const TODAY = '2026-08-20';

export interface Scene {
  readonly services: Services;
  readonly setToday: (today: string) => void;
  readonly shell: FakeShell;
  readonly idOf: (code: string) => AccountId;
  readonly close: () => Promise<void>;
}

export interface FakeShell {
  readonly opened: { name: string; bytes: Uint8Array }[];
  readonly saved: { suggestedName: string; bytes: Uint8Array }[];
  readonly folders: { folderName: string; files: readonly { name: string; bytes: Uint8Array }[] }[];
  readonly busy: boolean[];
  readonly shell: Shell;
}

export function fakeShell(): FakeShell {
  const fake = { opened: [], saved: [], folders: [], busy: [] } as unknown as Omit<FakeShell, 'shell'>;
  const token = 'token';
  const shell: Shell = {
    dataSpace: () => Promise.resolve({ free: null }),
    appInfo: () => Promise.reject(new Error('not asked in these tests')),
    saveFile: (request) => {
      fake.saved.push(request);
      return Promise.resolve({ name: request.suggestedName, token });
    },
    saveFiles: (request) => {
      fake.folders.push(request);
      return Promise.resolve({ name: request.folderName, token });
    },
    openForPrinting: (request) => {
      fake.opened.push(request);
      return Promise.resolve();
    },
    setBusy: ({ busy }) => {
      fake.busy.push(busy);
      return Promise.resolve();
    },
    openSaved: () => Promise.resolve(),
    revealSaved: () => Promise.resolve(),
    setLanguage: () => Promise.resolve(),
    setTheme: () => Promise.resolve(),
    setBehind: () => Promise.resolve(),
    onClosing: () => () => undefined,
    onMenu: () => () => undefined,
  };
  return { ...fake, shell };
}

/**
 * Five customers: a first and a second reminder that can go (300 and 500 EUR), a formal notice of 1 000 EUR that wants a
 * tick and a rate, one late without address (200 EUR), one not late yet.
 */
export async function openScene(name: string): Promise<Scene> {
  const { services, setToday, close } = await realServices(name, TODAY);
  const late = (code: string, customer: string, days: number, amount: string, address = true) =>
    aLedgerCustomer({
      code,
      name: customer,
      address: address ? LYON : null,
      open: [
        aLedgerItem({
          number: `F-${code}`,
          key: `key-${code}`,
          date: addDays(day(TODAY), -days - 30),
          dueDate: addDays(day(TODAY), -days),
          amount,
        }),
      ],
    });
  const ledger = aLedger([
    late('ALPHA', 'Alpha Menuiserie', 10, '300'),
    late('BRAVO', 'Bravo Peinture', 20, '500'),
    late('CHARLIE', 'Charlie Négoce', 60, '1000'),
    late('DELTA', 'Delta Transports', 12, '200', false),
    late('ECHO', 'Echo Jardins', -20, '900'),
  ]);
  let ids = 0;
  const plan = planImport({
    existing: [],
    ledger,
    importId: 'import-1',
    settings: DEFAULT_SETTINGS,
    today: day(TODAY),
    newId: () => `account-${(ids += 1)}`,
    lettering: 'wait',
  });
  const file = {
    name: 'export.txt',
    size: 1,
    firstDay: ledger.firstDay,
    lastDay: ledger.lastDay,
    rejected: 0,
  };
  const basedOn = await readCounter(services.database);
  await acceptImport(services.database, actContext(services), { plan, basedOn, file, sample: false });
  await saveCompany(services.database, actContext(services), aCompany());
  const idOf = (code: string): AccountId => {
    const found = plan.created.find((account) => account.code === code);
    if (found === undefined) throw new Error(`no customer ${code}`);
    return found.id;
  };
  const charlie = await readAccount(services.database, idOf('CHARLIE'));
  if (charlie === null) throw new Error('no account');
  await editCustomer(services.database, actContext(services), {
    accountId: idOf('CHARLIE'),
    seen: { kind: charlie.account.kind },
    edit: { kind: 'business' },
  });
  await allowFormalNotice(services.database, actContext(services), {
    accountId: idOf('CHARLIE'),
    allowed: true,
  });
  return { services, setToday, shell: fakeShell(), idOf, close };
}

/** The two screens in their routes; customers are only named. */
export function renderAt(
  path: string,
  { services, shell }: Pick<Scene, 'services' | 'shell'>,
  language: Language = 'fr',
): { readonly unmount: () => void; readonly path: () => string } {
  const routes: RouteObject[] = [
    { path: '/letters', element: <LettersScreen /> },
    { path: '/batches/:batchId?', element: <BatchesScreen /> },
    { path: '/customers/:accountId', element: <h1>fiche</h1> },
    { path: '*', element: <h1>ailleurs</h1> },
  ];
  const router = createMemoryRouter(routes, { initialEntries: [path] });
  const { unmount } = renderUi(
    <ProvideProgram services={services} shell={shell.shell} today={TODAY}>
      <RouterProvider router={router} />
    </ProvideProgram>,
    language,
  );
  return { unmount, path: () => router.state.location.pathname };
}

/** The text as people read it: every kind of space is a space. */
export function plain(text: string | null): string {
  return (text ?? '').replace(/[\s\u00a0\u202f]+/g, ' ').trim();
}

/** All that the page shows, dialogs included. */
export function pageText(): string {
  return plain(document.body.textContent);
}

export async function rowOf(name: string): Promise<HTMLElement> {
  const grid = await screen.findByRole('grid');
  return eventually(() => {
    const row = [...grid.querySelectorAll<HTMLElement>('[role="row"]')].find((each) =>
      plain(each.textContent).includes(name),
    );
    if (row === undefined) throw new Error(`no row of ${name} in ${plain(grid.textContent)}`);
    return row;
  });
}

/** The box to tick of a row. */
export async function boxOf(name: string): Promise<HTMLInputElement> {
  const box = (await rowOf(name)).querySelector('input');
  if (box === null) throw new Error(`no box in the row of ${name}`);
  return box;
}
