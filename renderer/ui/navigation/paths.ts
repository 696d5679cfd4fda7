/** Where each screen is. The window shows no address; links and commands use these. */
export const PATHS = {
  today: '/today',
  customers: '/customers',
  invoices: '/invoices',
  letters: '/letters',
  batches: '/batches',
  backups: '/backups',
  journal: '/journal',
  import: '/import',
  settings: '/settings',
  setup: '/setup',
} as const;

export type SettingsSection =
  'company' | 'terms' | 'letters' | 'rates' | 'display' | 'lock' | 'personalData' | 'data' | 'about';

export function customerPath(accountId: string): string {
  return `${PATHS.customers}/${encodeURIComponent(accountId)}`;
}

export function batchPath(batchId: string): string {
  return `${PATHS.batches}/${encodeURIComponent(batchId)}`;
}

/** Restoring, within the backups. */
export const RESTORE_PATH = `${PATHS.backups}/restore`;

export function settingsPath(section: SettingsSection): string {
  return `${PATHS.settings}/${section}`;
}
