import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import { useTranslation } from 'react-i18next';
import { ErrorNotice, type ErrorNoticeProps } from './ErrorNotice';
import { notByBackdrop } from './notByBackdrop';

export interface ErrorDialogProps extends Omit<ErrorNoticeProps, 'onRetry'> {
  readonly onClose: () => void;
}

/** An action that was refused: said over the screen, which stays as it was. */
export function ErrorDialog({ onClose, actions, ...notice }: ErrorDialogProps): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <Dialog
      open
      onClose={notByBackdrop(onClose)}
      fullWidth
      maxWidth="sm"
      // On the paper, which has the role: an attribute of Dialog itself goes to the element around it.
      slotProps={{ paper: { 'aria-label': notice.title ?? t('error.title') } }}
    >
      <ErrorNotice
        {...notice}
        actions={
          <>
            {actions}
            <Button variant={actions === undefined ? 'contained' : 'outlined'} autoFocus onClick={onClose}>
              {t('action.close')}
            </Button>
          </>
        }
      />
    </Dialog>
  );
}
