import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, type Day } from '../../../domain/day';
import { parseDayInput } from '../../../i18n/format/day';
import { useFormat } from '../../../i18n/useFormat';
import { TextRow } from '../../../ui/forms/TextRow';

export interface PostDialogProps {
  readonly issuedOn: Day;
  readonly today: Day;
  readonly onPost: (on: Day) => void;
  readonly onClose: () => void;
}

/** The day on which a batch was taken to the post: yesterday, or tomorrow when the box is emptied already. */
export function PostDialog({ issuedOn, today, onPost, onClose }: PostDialogProps): React.JSX.Element {
  const { t } = useTranslation(['batches', 'words']);
  const format = useFormat();
  const titleId = useId();
  const [typed, setTyped] = useState(() => format.day(today));
  const [sent, setSent] = useState(false);
  const on = parseDayInput(typed);
  const error =
    on === null
      ? t('words:field.notADay')
      : on < issuedOn
        ? t('postDialog.early', { day: format.day(issuedOn, 'long') })
        : on > addDays(today, 1)
          ? t('postDialog.late')
          : null;
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="xs">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setSent(true);
          if (on !== null && error === null) onPost(on);
        }}
      >
        <DialogTitle id={titleId}>{t('postDialog.title')}</DialogTitle>
        <DialogContent>
          <TextRow
            label={t('postDialog.on')}
            help={t('postDialog.help')}
            error={sent ? error : null}
            value={typed}
            onChange={setTyped}
            autoFocus
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('words:action.cancel')}</Button>
          <Button type="submit" variant="contained">
            {t('postDialog.confirm')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
