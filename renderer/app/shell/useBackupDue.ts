import { useLiveQuery } from 'dexie-react-hooks';
import { useSyncExternalStore } from 'react';
import { BACKUPS } from '../../platform/provided';
import type { BackupState } from '../../platform/safetyShell';
import { readLastImport } from '../../store/queries/readImports';
import { readCompany } from '../../store/queries/readSettings';
import { useProvided } from '../../ui/provided/provided';
import { SERVICES } from '../../usecases/servicesKey';

/** The state of the backups while one is due and there is something to lose: never for the sample company. Else null. */
export function useBackupDue(): BackupState | null {
  const { database } = useProvided(SERVICES);
  const watch = useProvided(BACKUPS);
  const { backups } = useSyncExternalStore(watch.subscribe, watch.known);
  const worth = useLiveQuery(async () => {
    const [company, lastImport] = await Promise.all([readCompany(database), readLastImport(database)]);
    return company?.specimen !== true && lastImport !== null;
  }, [database]);
  return worth === true && backups !== null && backups.dueSince !== null ? backups : null;
}
