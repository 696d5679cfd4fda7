import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LOCALES } from '../../../i18n/language';
import { useFormat } from '../../../i18n/useFormat';
import { SHELL } from '../../../platform/provided';
import { readCompany } from '../../../store/queries/readSettings';
import { PrintIcon } from '../../../ui/icons/icons';
import { useProvided } from '../../../ui/provided/provided';
import { SERVICES } from '../../../usecases/servicesKey';
import { recoveryTexts } from './recoveryTexts';

/** The recovery code, shown this once, with the sheet to print. It closes only when the owner says that it is written down. */
export function RecoveryCodeDialog(props: {
  readonly code: string;
  readonly onClose: () => void;
}): React.JSX.Element {
  const { code, onClose } = props;
  const { t } = useTranslation('safety');
  const { t: sheetTexts } = useTranslation('recoverySheet');
  const format = useFormat();
  const { database, printer, today } = useProvided(SERVICES);
  const shell = useProvided(SHELL);
  const titleId = useId();
  const [noted, setNoted] = useState(false);
  const [sheet, setSheet] = useState<'none' | 'making' | 'opened' | 'failed'>('none');

  const print = async (): Promise<void> => {
    setSheet('making');
    try {
      const company = await readCompany(database);
      const day = today();
      const bytes = await printer.renderDocument({
        kind: 'recovery',
        model: {
          company: company?.name ?? '',
          day,
          code,
          language: LOCALES[format.language],
          texts: recoveryTexts(sheetTexts, format.day(day, 'long')),
        },
      });
      await shell.openForPrinting({ name: t('code.file'), bytes, secret: true });
      setSheet('opened');
    } catch {
      setSheet('failed');
    }
  };

  return (
    <Dialog open aria-labelledby={titleId} fullWidth maxWidth="sm">
      <DialogTitle id={titleId}>{t('code.title')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Typography>{t('code.body')}</Typography>
        <Box
          component="p"
          role="group"
          aria-label={t('code.label')}
          sx={{
            m: 0,
            p: 2,
            display: 'flex',
            flexWrap: 'wrap',
            justifyContent: 'center',
            columnGap: 2,
            rowGap: 0.5,
            border: 1,
            borderColor: 'divider',
            borderRadius: 2,
            bgcolor: 'grid.header',
            fontSize: '1.375rem',
            fontWeight: 600,
            letterSpacing: '0.06em',
            userSelect: 'all',
          }}
        >
          {code.split('-').map((group, place) => (
            <span key={`${place} ${group}`}>{group}</span>
          ))}
        </Box>
        <div>
          <Button
            variant={sheet === 'opened' ? 'outlined' : 'contained'}
            startIcon={<PrintIcon />}
            autoFocus
            disabled={sheet === 'making'}
            onClick={() => void print()}
          >
            {t(sheet === 'opened' ? 'code.printAgain' : 'code.print')}
          </Button>
        </div>
        {sheet === 'opened' && <Alert severity="success">{t('code.printed')}</Alert>}
        {sheet === 'failed' && <Alert severity="error">{t('code.failed')}</Alert>}
        <FormControlLabel
          control={<Checkbox checked={noted} onChange={(_event, checked) => setNoted(checked)} />}
          label={t('code.noted')}
        />
      </DialogContent>
      <DialogActions>
        <Button variant={sheet === 'opened' ? 'contained' : 'outlined'} disabled={!noted} onClick={onClose}>
          {t('code.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
