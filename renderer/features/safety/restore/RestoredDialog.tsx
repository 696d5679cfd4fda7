import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { cents } from '../../../domain/money';
import { formatInstant } from '../../../i18n/format/instant';
import { useFormat } from '../../../i18n/useFormat';
import type { RestoreReport } from '../../../usecases/safety/restore';

/** What was restored. The only way on is to begin anew: what is open belongs to the data from before. */
export function RestoredDialog(props: {
  readonly report: RestoreReport;
  readonly onOpen: () => void;
}): React.JSX.Element {
  const { t } = useTranslation('safety');
  const format = useFormat();
  const titleId = useId();
  const { facts, holds, erased } = props.report;
  return (
    <Dialog open aria-labelledby={titleId} fullWidth maxWidth="sm">
      <DialogTitle id={titleId}>{t('restore.done.title')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1.25 }}>
        <Typography>
          {t(erased > 0 ? 'restore.done.bodyErased' : 'restore.done.body', {
            invoices: t('counted.invoices', {
              count: holds.invoices,
              formatted: format.count(holds.invoices),
            }),
            open: format.cents(cents(holds.openTotalCents)),
            at: formatInstant(facts.at, format.language),
          })}
        </Typography>
        {erased > 0 && (
          <Typography>
            {t('restore.done.erased', { count: erased, formatted: format.count(erased) })}
          </Typography>
        )}
        <Typography>{t('restore.done.next')}</Typography>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" autoFocus onClick={props.onOpen}>
          {t('restore.done.action')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
