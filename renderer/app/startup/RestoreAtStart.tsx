import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { lazy, Suspense, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingState } from '../../ui/feedback/LoadingState';
import { ChevronLeftIcon } from '../../ui/icons/icons';
import { Screen } from '../../ui/layout/Screen';
import { factsHere } from '../../usecases/safety/factsHere';
import type { SafetyTools } from '../../usecases/safety/safety';

/** Loaded when it is needed: a start that is fine never shows it. */
const RestoreFlow = lazy(async () => ({
  default: (await import('../../features/safety/restore/RestoreFlow')).RestoreFlow,
}));

export interface RestoreAtStartProps {
  readonly tools: SafetyTools;
  readonly onBack: () => void;
}

/** The choice of a copy and its restore, before anything is open. */
export function RestoreAtStart({ tools, onBack }: RestoreAtStartProps): React.JSX.Element {
  const { t } = useTranslation(['safety', 'app']);
  const here = useCallback((signal: AbortSignal) => factsHere(tools, signal), [tools]);
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
        <Suspense fallback={<LoadingState />}>
          <RestoreFlow tools={tools} here={here} />
        </Suspense>
      </Screen>
    </Box>
  );
}
