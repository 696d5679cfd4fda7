import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { LOCK } from '../../platform/provided';
import { LoadingState } from '../../ui/feedback/LoadingState';
import { FieldSection } from '../../ui/forms/FieldSection';
import { LockIcon } from '../../ui/icons/icons';
import { useProvided } from '../../ui/provided/provided';
import { ChangeLock } from './lock/ChangeLock';
import { RemoveLock } from './lock/RemoveLock';
import { SetLock } from './lock/SetLock';
import { SettingsPanel } from './SettingsPanel';

/** The lock on the screen: set, changed, removed, closed at once; and plainly what it does and does not protect. */
export function LockSection(): React.JSX.Element {
  const { t } = useTranslation('lock');
  const lock = useProvided(LOCK);
  const state = useSyncExternalStore(lock.subscribe, lock.state);
  const [asked, setAsked] = useState<'change' | 'remove' | null>(null);
  if (state === null) return <LoadingState />;
  const close = (): void => setAsked(null);
  return (
    <SettingsPanel lead={t('lead')}>
      {state.enabled ? (
        <Box sx={{ display: 'grid', gap: 1.5 }}>
          <div>
            <Typography sx={{ fontWeight: 500 }}>{t('on')}</Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {state.idleMinutes === 0
                ? t('idle.never')
                : t('idle.told', { minutes: t('idle.minutes', { count: state.idleMinutes }) })}
            </Typography>
          </div>
          <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
            <Button variant="contained" startIcon={<LockIcon />} onClick={() => void lock.lock()}>
              {t('action.now')}
            </Button>
            <Button onClick={() => setAsked('change')}>{t('action.change')}</Button>
            <Button color="error" onClick={() => setAsked('remove')}>
              {t('action.remove')}
            </Button>
          </Box>
        </Box>
      ) : (
        <SetLock />
      )}
      {(['protects', 'leaves'] as const).map((part) => (
        <FieldSection key={part} title={t(`${part}.title`)}>
          <Typography variant="body2" sx={{ color: 'text.secondary', maxWidth: 600 }}>
            {t(`${part}.body`)}
          </Typography>
        </FieldSection>
      ))}
      {asked === 'change' && <ChangeLock idleMinutes={state.idleMinutes} onClose={close} />}
      {asked === 'remove' && <RemoveLock onClose={close} />}
    </SettingsPanel>
  );
}
