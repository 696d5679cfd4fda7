import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { DatabaseHead } from '../../store/pointer/startJudgement';
import type { SafetyTools } from '../../usecases/safety/safety';

export interface RestoreAtStartProps {
  readonly tools: SafetyTools;
  /** What is on this computer as far as it could be looked at. */
  readonly here: DatabaseHead | null;
  readonly onBack: () => void;
}

/** The choice of a copy and its restore, before anything is open. */
export function RestoreAtStart({ onBack }: RestoreAtStartProps): React.JSX.Element {
  const { t } = useTranslation('app');
  return (
    <Box sx={{ m: 'auto', p: 3, width: '100%', maxWidth: 860 }}>
      <Button onClick={onBack}>{t('start.backToStart')}</Button>
    </Box>
  );
}
