import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { cents } from '../../../domain/money';
import { useFormat } from '../../../i18n/useFormat';
import { CheckIcon } from '../../../ui/icons/icons';
import type { BackUpReport } from '../../../usecases/safety/backUp';
import { usePlaceName } from '../places/PlaceRow';

/** The backup in words: what was counted in it and found the same, its file, what made room for it. */
export function BackUpReportDialog(props: {
  readonly report: BackUpReport;
  readonly onClose: () => void;
}): React.JSX.Element {
  const { report, onClose } = props;
  const { t } = useTranslation(['safety', 'words']);
  const format = useFormat();
  const nameOf = usePlaceName();
  const titleId = useId();
  const { proven, place, removed } = report;
  const facts = [
    { name: t('report.file'), value: report.name },
    { name: t('report.size'), value: format.bytes(report.bytes) },
    { name: t('report.accounts'), value: format.count(proven.accounts) },
    { name: t('report.documents'), value: format.count(proven.documents) },
    { name: t('report.entries'), value: format.count(proven.journalEntries) },
  ];
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <DialogTitle id={titleId}>{t('report.title')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1.75 }}>
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
          <CheckIcon sx={{ color: 'success.main', fontSize: 24 }} />
          <Typography variant="h2" component="p">
            {t('report.identical', {
              invoices: t('counted.invoices', {
                count: proven.invoices,
                formatted: format.count(proven.invoices),
              }),
              open: format.cents(cents(proven.openTotalCents)),
            })}
          </Typography>
        </Box>
        <Typography>{t('report.proof', { place: nameOf(place) })}</Typography>
        <Box
          component="dl"
          sx={{ m: 0, display: 'grid', gridTemplateColumns: 'max-content 1fr', columnGap: 3, rowGap: 0.5 }}
        >
          {facts.map(({ name, value }) => (
            <Box key={name} sx={{ display: 'contents' }}>
              <Box component="dt" sx={{ color: 'text.secondary' }}>
                {name}
              </Box>
              <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
                {value}
              </Box>
            </Box>
          ))}
        </Box>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('report.ledger')}
        </Typography>
        {removed.length > 0 && (
          <div>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {t('report.removed', { count: removed.length })}
            </Typography>
            <Box component="ul" sx={{ m: 0, pl: 2.5, maxHeight: 110, overflow: 'auto' }}>
              {removed.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </Box>
          </div>
        )}
        {place.removable && (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {t(report.readBack === 'device' ? 'report.eject' : 'report.cached')}
          </Typography>
        )}
      </DialogContent>
      <DialogActions>
        <Button variant="contained" autoFocus onClick={onClose}>
          {t('action.close', { ns: 'words' })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
