import type { ShellCommand } from '../../platform/bridge';
import {
  BackupsIcon,
  BatchesIcon,
  CustomersIcon,
  ImportIcon,
  InvoicesIcon,
  JournalIcon,
  LettersIcon,
  SettingsIcon,
  TodayIcon,
} from '../../ui/icons/icons';
import { PATHS } from '../../ui/navigation/paths';

/** The screens of the navigation, in order: Alt and the number of its place open each. */
export const SCREENS = [
  { id: 'today', path: PATHS.today, Icon: TodayIcon },
  { id: 'customers', path: PATHS.customers, Icon: CustomersIcon },
  { id: 'invoices', path: PATHS.invoices, Icon: InvoicesIcon },
  { id: 'letters', path: PATHS.letters, Icon: LettersIcon },
  { id: 'batches', path: PATHS.batches, Icon: BatchesIcon },
  { id: 'import', path: PATHS.import, Icon: ImportIcon },
  { id: 'backups', path: PATHS.backups, Icon: BackupsIcon },
  { id: 'journal', path: PATHS.journal, Icon: JournalIcon },
  { id: 'settings', path: PATHS.settings, Icon: SettingsIcon },
] as const;

export type ScreenId = (typeof SCREENS)[number]['id'];

/** Where a command of the native menu leads; null for those that are not about a screen. */
export function pathOfCommand(command: ShellCommand): string | null {
  return SCREENS.find((screen) => screen.id === command)?.path ?? null;
}
