import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../domain/day';
import { parseDayInput } from '../../i18n/format/day';
import { TextRow } from './TextRow';

export interface HoldDialogProps {
  readonly name: string;
  readonly today: Day;
  readonly onPlace: (until: Day | null, reason: string) => void;
  readonly onClose: () => void;
}

/** No letter to a customer until a day, with the owner's reason. It can be undone: no second question. */
export function HoldDialog({ name, today, onPlace, onClose }: HoldDialogProps): React.JSX.Element {
  const { t } = useTranslation();
  const titleId = useId();
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const [sent, setSent] = useState(false);
  const until = typed.trim() === '' ? null : parseDayInput(typed);
  const dayError =
    typed.trim() === ''
      ? null
      : until === null
        ? t('field.notADay')
        : until <= today
          ? t('hold.later')
          : null;
  const reasonError = reason.trim() === '' ? t('hold.reasonMissing') : null;

  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="xs" fullWidth>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setSent(true);
          if (dayError === null && reasonError === null) onPlace(until, reason.trim());
        }}
      >
        <DialogTitle id={titleId}>{t('hold.title', { name })}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <TextRow
            label={t('hold.until')}
            help={t('hold.untilHelp')}
            error={sent ? dayError : null}
            value={typed}
            onChange={setTyped}
            width={220}
            optional
            autoFocus
          />
          <TextRow
            label={t('hold.reason')}
            help={t('hold.reasonHelp')}
            error={sent ? reasonError : null}
            value={reason}
            onChange={setReason}
            maxLength={300}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" variant="contained">
            {t('hold.place')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
