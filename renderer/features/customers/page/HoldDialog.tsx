import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '../../../domain/account/account';
import { parseDayInput } from '../../../i18n/format/day';
import { placeHold } from '../../../store/acts/placeHold';
import { TextRow } from '../../../ui/forms/TextRow';
import type { ActRunner } from './useAct';

/** "Do not chase": until a day or without end, with a reason. */
export function HoldDialog(props: {
  readonly account: Account;
  readonly acts: ActRunner;
  readonly onClose: () => void;
}): React.JSX.Element {
  const { account, acts, onClose } = props;
  const { t } = useTranslation(['customers', 'common']);
  const titleId = useId();
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const day = until.trim() === '' ? null : parseDayInput(until);
  const wrongDay = until.trim() !== '' && day === null;

  const place = async (): Promise<void> => {
    await acts.run(t('page.hold.placed', { name: account.name }), (database, context) =>
      placeHold(database, context, {
        accountId: account.id,
        revision: account.revision,
        hold: { until: day, reason: reason.trim(), itemId: null },
      }),
    );
    onClose();
  };

  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="xs" fullWidth>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!wrongDay) void place();
        }}
      >
        <DialogTitle id={titleId}>{t('page.hold.title')}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <TextRow
            label={t('page.hold.until')}
            help={t('page.hold.untilHelp')}
            error={wrongDay ? t('common:field.notADay') : null}
            value={until}
            onChange={setUntil}
            optional
            autoFocus
            width={220}
          />
          <TextRow
            label={t('page.hold.reason')}
            help={t('page.hold.reasonHelp')}
            value={reason}
            onChange={setReason}
            maxLength={300}
            optional
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={wrongDay || acts.running}>
            {t('page.hold.confirm')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
