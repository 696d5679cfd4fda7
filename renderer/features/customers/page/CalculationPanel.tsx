import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { InterestBasis } from '../../../domain/latepayment/accrual';
import { type Calculation, calculationOf } from '../../../domain/latepayment/calculation';
import { useFormat } from '../../../i18n/useFormat';
import { CloseIcon } from '../../../ui/icons/icons';
import { DayText } from '../../../ui/text/DayText';
import { MoneyText } from '../../../ui/text/MoneyText';
import type { AccountLine } from '../../../domain/desk/accountView';

/** How days and cents are counted, in the owner's language; the sheet that goes with a letter says the same in French. */
function conventionOf(basis: InterestBasis) {
  return [
    basis === 'C-civ-1231-6' ? 'fromNotice' : 'fromDue',
    'year',
    'rounding',
    basis === 'L441-10' || basis === 'contract' ? 'withCompensation' : 'interestOnly',
  ] as const;
}

/** The charges of one invoice unfolded: days x base x rate, with the article that each rests on. */
export function CalculationPanel(props: {
  readonly line: AccountLine;
  readonly onClose: () => void;
}): React.JSX.Element {
  const { line, onClose } = props;
  const { t } = useTranslation('customers');
  const format = useFormat();
  const calculation =
    line.charges === null ? null : calculationOf(line.charges.request, line.charges.accrual);
  return (
    <Box
      component="section"
      aria-label={t('calculation.title', { number: line.item.number })}
      sx={{
        border: 1,
        borderColor: 'divider',
        borderRadius: 2,
        bgcolor: 'background.paper',
        overflow: 'auto',
        p: 2,
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', mb: 1 }}>
        <Typography variant="h2" sx={{ flex: 1 }}>
          {t('calculation.title', { number: line.item.number })}
        </Typography>
        <IconButton aria-label={t('calculation.close')} onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </Box>
      {calculation === null || (calculation.basis === 'none' && calculation.missing.length === 0) ? (
        <Typography>{t('calculation.none')}</Typography>
      ) : (
        <>
          {calculation.missing.length > 0 && (
            <Alert severity="warning" sx={{ mb: 1 }}>
              {t('calculation.missing', { halves: calculation.missing.map(({ half }) => half).join(', ') })}
            </Alert>
          )}
          {calculation.lines.some(({ underFloor }) => underFloor) && (
            <Alert severity="warning" sx={{ mb: 1 }}>
              {t('calculation.underFloor', {
                halves: calculation.lines
                  .flatMap(({ underFloor, half }) => (underFloor ? [half] : []))
                  .join(', '),
              })}
            </Alert>
          )}
          <Typography variant="body2">{t(`calculation.rules.${calculation.basis}`)}</Typography>
          <SegmentTable calculation={calculation} />
          {calculation.settled.map((part, index) => (
            <Typography key={`${part.on} ${index}`} variant="body2">
              {t('calculation.settled', {
                day: format.day(part.on),
                costs: format.cents(part.toCosts),
                interest: format.cents(part.toInterest),
                principal: format.cents(part.toPrincipal),
              })}{' '}
              ({t('calculation.articles.allocation')})
            </Typography>
          ))}
          {calculation.compensationArticle !== null && (
            <Typography variant="body2" sx={{ mt: 1 }}>
              {t('calculation.compensation')} <MoneyText value={calculation.compensation} /> (
              {t('calculation.articles.compensation')})
            </Typography>
          )}
          <Typography sx={{ mt: 1, fontWeight: 600 }}>
            {t('calculation.due')} <MoneyText value={calculation.total} />
          </Typography>
          {conventionOf(calculation.basis).map((name) => (
            <Typography
              key={name}
              variant="caption"
              component="p"
              sx={{ m: 0, mt: 0.5, color: 'text.secondary' }}
            >
              {t(`calculation.convention.${name}`)}
            </Typography>
          ))}
        </>
      )}
    </Box>
  );
}

function SegmentTable({ calculation }: { readonly calculation: Calculation }): React.JSX.Element {
  const { t } = useTranslation('customers');
  const format = useFormat();
  return (
    <Table size="small" sx={{ my: 1, '& td, & th': { px: 0.75 } }}>
      <TableHead>
        <TableRow>
          <TableCell>{t('calculation.period')}</TableCell>
          <TableCell align="right">{t('calculation.days')}</TableCell>
          <TableCell align="right">{t('calculation.base')}</TableCell>
          <TableCell align="right">{t('calculation.rate')}</TableCell>
          <TableCell align="right">{t('calculation.interest')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {calculation.lines.map((line) => (
          <TableRow key={`${line.from} ${line.base}`}>
            <TableCell>
              <DayText value={line.from} /> – <DayText value={line.to} />
            </TableCell>
            <TableCell align="right">{format.count(line.days)}</TableCell>
            <TableCell align="right">
              <MoneyText value={line.base} />
            </TableCell>
            <TableCell align="right">{format.rate(line.rate)}</TableCell>
            <TableCell align="right">
              <MoneyText value={line.interest} />
            </TableCell>
          </TableRow>
        ))}
        <TableRow>
          <TableCell colSpan={4}>
            {t('calculation.total')}
            {calculation.basis !== 'none' && ` (${t(`calculation.articles.${calculation.basis}`)})`}
          </TableCell>
          <TableCell align="right">
            <MoneyText value={calculation.interestAccrued} />
          </TableCell>
        </TableRow>
      </TableBody>
    </Table>
  );
}
