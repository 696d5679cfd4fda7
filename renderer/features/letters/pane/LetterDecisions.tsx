import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { stepName } from '../../../i18n/stepName';
import type { LetterRow } from '../../../store/portfolio/rows';
import { Remark } from './Remark';

export interface LetterDecisionsProps {
  readonly row: LetterRow;
  readonly confirmed: boolean;
  /** False while something must be mended first. */
  readonly canConfirm: boolean;
  readonly running: boolean;
  readonly onConfirm: (confirmed: boolean) => void;
  readonly onAllow: () => void;
}

/** What weighs in law and is decided letter by letter: the agreement to a formal notice, the way out of its limit. */
export function LetterDecisions(props: LetterDecisionsProps): React.JSX.Element {
  const { row, confirmed, canConfirm, running, onConfirm, onAllow } = props;
  const { t } = useTranslation(['letters', 'steps']);
  const limited = row.letter?.limited === 'firstImport' || row.reason === 'noticeToConfirm';
  return (
    <>
      {row.letter?.confirm === true && (
        <Box
          sx={{
            px: 1.5,
            py: 0.5,
            border: 1,
            borderColor: 'warning.main',
            borderRadius: 2,
            bgcolor: confirmed ? 'grid.ticked' : 'background.paper',
          }}
        >
          <FormControlLabel
            disabled={!canConfirm}
            control={<Checkbox checked={confirmed} onChange={(_event, checked) => onConfirm(checked)} />}
            label={
              row.letter.nature === 'formalNotice'
                ? t('confirm.formalNotice')
                : t('confirm.label', { step: stepName(t, row.letter.step) })
            }
            slotProps={{ typography: { sx: { fontWeight: 600 } } }}
          />
          <Typography variant="caption" component="div" sx={{ color: 'text.secondary', pb: 0.5 }}>
            {t('confirm.help')}
          </Typography>
        </Box>
      )}
      {limited && (
        <Remark>
          {t('allow.consequence')}{' '}
          <Button
            variant="text"
            size="small"
            disabled={running}
            onClick={onAllow}
            sx={{ py: 0, px: 0.5, ml: -0.5 }}
          >
            {t('allow.action')}
          </Button>
        </Remark>
      )}
    </>
  );
}
