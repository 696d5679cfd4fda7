import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat';
import { SHELL_INFO } from '../../platform/provided';
import { readDispatches } from '../../store/queries/readDispatches';
import { readImports } from '../../store/queries/readImports';
import { copyText } from '../../ui/feedback/copyText';
import { LoadingState } from '../../ui/feedback/LoadingState';
import { useNotify } from '../../ui/feedback/notices';
import { useProvided } from '../../ui/provided/provided';
import { SERVICES } from '../../usecases/servicesKey';
import { FactList } from './FactList';
import { SettingsPanel } from './SettingsPanel';

export function DataSection(): React.JSX.Element {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const notify = useNotify();
  const { database } = useProvided(SERVICES);
  const { dataFolder } = useProvided(SHELL_INFO);
  const counts = useLiveQuery(async () => {
    const [imports, dispatches] = await Promise.all([readImports(database), readDispatches(database)]);
    return {
      imports: imports.filter((record) => record.state === 'accepted').length,
      batches: dispatches.filter((record) => record.state !== 'cancelled').length,
    };
  }, [database]);
  if (counts === undefined) return <LoadingState />;
  const copy = async (): Promise<void> => {
    notify({ message: t((await copyText(dataFolder)) ? 'data.copied' : 'data.notCopied') });
  };
  return (
    <SettingsPanel lead={t('data.lead')}>
      <FactList
        facts={[
          {
            name: t('data.folder'),
            value: (
              <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
                <Box component="code" sx={{ userSelect: 'all', fontFamily: 'inherit' }}>
                  {dataFolder}
                </Box>
                <Button size="small" onClick={() => void copy()}>
                  {t('data.copy')}
                </Button>
              </Box>
            ),
          },
          { name: t('data.imports'), value: format.count(counts.imports) },
          { name: t('data.letters'), value: format.count(counts.batches) },
        ]}
      />
      <Typography sx={{ color: 'text.secondary' }}>{t('data.offline')}</Typography>
    </SettingsPanel>
  );
}
