import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { RestoreFlow } from '../../features/safety/restore/RestoreFlow';
import type { CopyFacts } from '../../store/parts/copyFacts';
import { ChevronLeftIcon } from '../../ui/icons/icons';
import { Screen } from '../../ui/layout/Screen';
import type { SafetyTools } from '../../usecases/safety/safety';

export interface RestoreAtStartProps {
  readonly tools: SafetyTools;
  /** What is on this computer: nothing, or something whose figures are not known before it is opened. */
  readonly here?: 'nothing' | 'unknown';
  readonly onBack: () => void;
}

/** The choice of a copy and its restore, before anything is open. */
export function RestoreAtStart({ tools, here = 'unknown', onBack }: RestoreAtStartProps): React.JSX.Element {
  const { t } = useTranslation(['safety', 'app']);
  const known = useCallback(
    (): Promise<CopyFacts | null> =>
      here === 'nothing' ? Promise.resolve(null) : Promise.reject(new Error('the database is not open')),
    [here],
  );
  return (
    <Box sx={{ flex: 1, minWidth: 0 }}>
      <Screen
        title={t('restore.title')}
        subtitle={t('restore.subtitle')}
        body="fill"
        actions={
          <Button startIcon={<ChevronLeftIcon />} onClick={onBack}>
            {t('start.backToStart', { ns: 'app' })}
          </Button>
        }
      >
        <RestoreFlow tools={tools} here={known} />
      </Screen>
    </Box>
  );
}
