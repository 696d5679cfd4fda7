import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';

/** Asks before another screen is opened while something typed is not saved. */
export function ConfirmLeave({ when }: { readonly when: boolean }): React.JSX.Element {
  const { t } = useTranslation();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => when && currentLocation.pathname !== nextLocation.pathname,
  );
  const titleId = useId();
  const blocked = blocker.state === 'blocked';
  return (
    <Dialog open={blocked} onClose={() => blocker.reset?.()} aria-labelledby={titleId} maxWidth="xs">
      <DialogTitle id={titleId}>{t('leave.title')}</DialogTitle>
      <DialogContent>{t('leave.body')}</DialogContent>
      <DialogActions>
        <Button onClick={() => blocker.proceed?.()}>{t('action.leave')}</Button>
        <Button variant="contained" autoFocus onClick={() => blocker.reset?.()}>
          {t('action.stay')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
