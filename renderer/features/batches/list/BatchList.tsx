import Button from '@mui/material/Button';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useFormat } from '../../../i18n/useFormat';
import { countDispatches, readDispatches } from '../../../store/queries/readDispatches';
import type { DispatchRecord } from '../../../store/records/dispatchRecord';
import { EmptyState } from '../../../ui/feedback/EmptyState';
import { ListScreen } from '../../../ui/grid/ListScreen';
import { useAskedSource } from '../../../ui/grid/useAskedSource';
import { BatchesIcon } from '../../../ui/icons/icons';
import { type ShortcutGroup, useShortcuts } from '../../../ui/keyboard/shortcuts';
import { batchPath, PATHS } from '../../../ui/navigation/paths';
import { useProvided } from '../../../ui/provided/provided';
import { SERVICES } from '../../../usecases/servicesKey';
import { batchColumns } from './batchColumns';

const rowId = (batch: DispatchRecord): string => batch.id;

/** Every batch that was issued, newest first. */
export function BatchList(): React.JSX.Element {
  const { t } = useTranslation('batches');
  const format = useFormat();
  const navigate = useNavigate();
  const { database, portfolio } = useProvided(SERVICES);
  const { version } = useSyncExternalStore(portfolio.subscribe, portfolio.state);
  const ask = useCallback(
    async (from: number, to: number) => {
      const [count, rows] = await Promise.all([
        countDispatches(database),
        readDispatches(database, { offset: from, count: to - from }),
      ]);
      return { count, rows, sums: undefined };
    },
    [database],
  );
  const list = useAskedSource({ key: 'batches', version, ask, rowId });
  const columns = useMemo(() => batchColumns(t, format), [t, format]);
  const keys = useMemo<ShortcutGroup>(
    () => ({ title: t('title'), shortcuts: [{ keys: ['Enter'], label: t('keys.openBatch') }] }),
    [t],
  );
  useShortcuts(keys);

  return (
    <ListScreen
      name="batches"
      title={t('title')}
      summary={(count) =>
        count === 0 ? undefined : t('subtitle', { count, formatted: format.count(count) })
      }
      label={t('list')}
      failed={t('failed')}
      list={list}
      columns={columns}
      onOpen={(batch) => void navigate(batchPath(batch.id))}
      empty={
        <EmptyState
          icon={<BatchesIcon />}
          title={t('empty.title')}
          body={t('empty.body')}
          actions={
            <Button variant="contained" component={Link} to={PATHS.letters}>
              {t('empty.action')}
            </Button>
          }
        />
      }
    />
  );
}
