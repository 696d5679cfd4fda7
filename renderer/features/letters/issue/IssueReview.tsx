import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { subtractCents } from '../../../domain/money';
import { useFormat } from '../../../i18n/useFormat';
import { MoneyText } from '../../../ui/text/MoneyText';
import type { PreparedBatch } from '../../../usecases/prepareBatch';
import { BlockedLetters } from './BlockedLetters';
import { StepSums } from './StepSums';
import { type SheetCount, useSheets } from './useIssue';

export interface IssueReviewProps {
  readonly prepared: PreparedBatch;
  readonly onClose: () => void;
  readonly onAskRates: () => void;
  readonly onConfirm: () => void;
}

/** What leaves the house if the owner says yes: letters, sheets, euros; and what stays, with the reason. */
export function IssueReview(props: IssueReviewProps): React.JSX.Element {
  const { prepared, onClose, onAskRates, onConfirm } = props;
  const { ready, blocked, missingRates, principal, total, context } = prepared;
  const { t } = useTranslation(['letters', 'words']);
  const format = useFormat();
  const titleId = useId();
  const sheets = useSheets(prepared);
  const count = ready.length;
  const counted = { count, formatted: format.count(count) };
  const registered = ready.filter(({ proposal }) => proposal.channel === 'registeredLetter').length;
  const charges = subtractCents(total, principal);
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="md">
      <DialogTitle id={titleId}>{count === 0 ? t('issue.titleNone') : t('issue.title', counted)}</DialogTitle>
      <DialogContent
        sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2, overflowWrap: 'anywhere' }}
      >
        {count === 0 ? (
          <Typography>{t('issue.nothingReady')}</Typography>
        ) : (
          <>
            <Box component="dl" sx={{ m: 0, display: 'flex', flexWrap: 'wrap', gap: 3 }}>
              <Figure name={t('issue.letters')} value={format.count(count)} />
              <Figure name={t('issue.registered')} value={format.count(registered)} />
              <Figure
                name={t('issue.sheets')}
                value={<SheetsText sheets={sheets} />}
                note={t(context.settings.duplex ? 'issue.duplex' : 'issue.oneSided')}
              />
              <Figure name={t('issue.principal')} value={<MoneyText value={principal} />} />
              {charges > 0 && <Figure name={t('issue.charges')} value={<MoneyText value={charges} />} />}
              <Figure name={t('issue.total')} value={<MoneyText value={total} />} />
            </Box>
            <StepSums ready={ready} />
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {t('issue.what')}
            </Typography>
          </>
        )}
        {missingRates.length > 0 && (
          <Alert
            severity="warning"
            action={
              <Button size="small" onClick={onAskRates} sx={{ whiteSpace: 'nowrap' }}>
                {t('issue.enterRates')}
              </Button>
            }
          >
            {t('warning.rateMissing')}
          </Alert>
        )}
        {blocked.length > 0 && <BlockedLetters blocked={blocked} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('words:action.cancel')}</Button>
        {count > 0 && (
          <Button variant="contained" autoFocus onClick={onConfirm}>
            {t('issue.confirm', counted)}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

function SheetsText({ sheets }: { readonly sheets: SheetCount }): string {
  const { t } = useTranslation('letters');
  const format = useFormat();
  if (sheets === 'counting') return t('issue.sheetsCounting');
  return sheets === 'unknown' ? t('issue.sheetsUnknown') : format.count(sheets.sheets);
}

function Figure(props: {
  readonly name: string;
  readonly value: React.ReactNode;
  readonly note?: string;
}): React.JSX.Element {
  return (
    <div>
      <Typography component="dt" variant="caption" sx={{ color: 'text.secondary' }}>
        {props.name}
      </Typography>
      <Typography component="dd" variant="h2" sx={{ m: 0 }}>
        {props.value}
        {props.note !== undefined && (
          <Typography component="span" variant="caption" sx={{ ml: 0.75, color: 'text.secondary' }}>
            {props.note}
          </Typography>
        )}
      </Typography>
    </div>
  );
}
