import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat';
import { MoneyText } from '../../../ui/text/MoneyText';
import type { AccountView } from '../../../domain/desk/accountView';

/** The account in four figures: balance, overdue, what waits, and the charges apart. */
export function Figures({ view }: { readonly view: AccountView }): React.JSX.Element {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const { charges } = view;
  const { totals } = view.desk.statement;
  const late = view.lines.find(({ open, daysLate }) => open > 0 && daysLate > 0)?.daysLate ?? 0;
  return (
    <Box component="dl" sx={{ m: 0, display: 'flex', gap: 4, flexWrap: 'wrap', flex: 'none' }}>
      <Figure label={t('page.figures.open')}>
        <MoneyText value={totals.open} />
      </Figure>
      <Figure
        label={t('page.figures.overdue')}
        note={late > 0 ? t('late', { count: late, formatted: format.count(late) }) : undefined}
      >
        <MoneyText value={totals.overdue} />
      </Figure>
      {totals.waiting !== 0 && (
        <Figure label={t('page.figures.waiting')}>
          <MoneyText value={totals.waiting} />
        </Figure>
      )}
      <Figure
        label={t('page.figures.charges')}
        note={charges.known ? t('page.figures.chargesHelp') : t('page.figures.chargesUnknown')}
      >
        {charges.total === 0 ? t('page.figures.chargesNone') : <MoneyText value={charges.total} />}
      </Figure>
    </Box>
  );
}

function Figure(props: {
  readonly label: string;
  readonly note?: string | undefined;
  readonly children: ReactNode;
}): React.JSX.Element {
  return (
    <Box>
      <Typography component="dt" variant="caption" sx={{ color: 'text.secondary' }}>
        {props.label}
      </Typography>
      <Box component="dd" sx={{ m: 0 }}>
        <Typography component="div" variant="h2" sx={{ fontVariantNumeric: 'tabular-nums' }}>
          {props.children}
        </Typography>
        {props.note !== undefined && (
          <Typography component="div" variant="caption" sx={{ color: 'text.secondary', maxWidth: 260 }}>
            {props.note}
          </Typography>
        )}
      </Box>
    </Box>
  );
}
