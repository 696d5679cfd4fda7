import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { notByBackdrop } from '../feedback/notByBackdrop';

export interface FormDialogProps {
  readonly title: string;
  /** The fields, and what is said about them. */
  readonly children: ReactNode;
  /** What sending does: the label of its button. */
  readonly action: string;
  /** What is sent can't be taken back. */
  readonly danger?: boolean;
  /** Nothing can be sent now. */
  readonly disabled?: boolean;
  /** What was sent is being done and can't be stopped: the dialog stays. */
  readonly held?: boolean;
  readonly width?: 'xs' | 'sm';
  readonly onSend: () => void;
  readonly onClose: () => void;
}

/** Some fields to fill in and send: by the button, or by Enter in a field. */
export function FormDialog(props: FormDialogProps): React.JSX.Element {
  const { title, children, action, danger = false, disabled = false, held = false, onSend, onClose } = props;
  const { t } = useTranslation();
  const titleId = useId();
  return (
    <Dialog
      open
      onClose={notByBackdrop(() => {
        if (!held) onClose();
      })}
      aria-labelledby={titleId}
      fullWidth
      maxWidth={props.width ?? 'xs'}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSend();
        }}
      >
        <DialogTitle id={titleId}>{title}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>{children}</DialogContent>
        <DialogActions>
          <Button disabled={held} onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button
            type="submit"
            variant="contained"
            color={danger ? 'error' : 'primary'}
            disabled={disabled || held}
          >
            {action}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
