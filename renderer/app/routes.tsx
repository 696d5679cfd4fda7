import { createHashRouter, type DataRouter, redirect, type RouteObject } from 'react-router';
import { LoadingState } from '../ui/feedback/LoadingState';
import { PATHS } from '../ui/navigation/paths';
import { RouteError } from './errors/RouteError';
import { NotFound } from './shell/NotFound';
import { AppShell } from './shell/AppShell';
import type { Program } from './startup/program';

type ScreenModule = Promise<{ readonly default: React.ComponentType }>;

/** A screen that is loaded when it is first opened. */
function screen(path: string, load: () => ScreenModule): RouteObject {
  return {
    path,
    lazy: { Component: async () => (await load()).default },
    ErrorBoundary: RouteError,
    HydrateFallback: LoadingState,
  };
}

/** Every screen and where it is. Where nothing is there yet, the assistant comes first. */
export function createRoutes({
  fresh,
  whole,
  commands,
}: Pick<Program, 'fresh' | 'whole' | 'commands'>): DataRouter {
  return createHashRouter([
    screen(PATHS.setup, () => import('../features/setup/SetupScreen')),
    {
      element: <AppShell whole={whole} commands={commands} />,
      ErrorBoundary: RouteError,
      HydrateFallback: LoadingState,
      children: [
        // Before anything is drawn: where the assistant comes first, the screens don't stand for a moment.
        { index: true, loader: () => redirect(fresh ? PATHS.setup : PATHS.today) },
        screen(PATHS.today, () => import('../features/today/TodayScreen')),
        screen(`${PATHS.customers}/:accountId?`, () => import('../features/customers/CustomersScreen')),
        screen(PATHS.invoices, () => import('../features/invoices/InvoicesScreen')),
        screen(PATHS.letters, () => import('../features/letters/LettersScreen')),
        screen(`${PATHS.batches}/:batchId?`, () => import('../features/batches/BatchesScreen')),
        screen(`${PATHS.backups}/:view?`, () => import('../features/safety/BackupsScreen')),
        screen(PATHS.journal, () => import('../features/journal/JournalScreen')),
        screen(PATHS.import, () => import('../features/import/ImportScreen')),
        screen(`${PATHS.settings}/:section?`, () => import('../features/settings/SettingsScreen')),
        { path: '*', element: <NotFound /> },
      ],
    },
  ]);
}
