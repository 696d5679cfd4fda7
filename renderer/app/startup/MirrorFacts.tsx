import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { type Day, daysBetween, parseDay } from '../../domain/day';
import { cents } from '../../domain/money';
import { formatInstant } from '../../i18n/format/instant';
import { useFormat } from '../../i18n/useFormat';
import type { MirrorHead } from '../../platform/safetyShell';

/** What the newest mirror holds, in the owner's words: whose, when, how many, how much. */
export function MirrorFacts({
  mirror,
  today,
}: {
  readonly mirror: MirrorHead;
  readonly today: Day;
}): React.JSX.Element {
  const { t } = useTranslation('app');
  const format = useFormat();
  const { facts, generations } = mirror;
  const made = parseDay(facts.day);
  const age = made === null ? 0 : Math.max(0, daysBetween(made, today));
  const at = formatInstant(facts.at, format.language);
  const rows: readonly (readonly [string, string])[] = [
    [t('start.stopped.company'), facts.company ?? t('start.stopped.noCompany')],
    [
      t('start.stopped.made'),
      age === 0
        ? t('start.stopped.madeToday', { at })
        : t('start.stopped.madeAgo', { at, count: age, formatted: format.count(age) }),
    ],
    [t('start.stopped.customers'), format.count(facts.accounts)],
    [t('start.stopped.invoices'), format.count(facts.invoices)],
    [t('start.stopped.open'), format.cents(cents(facts.openTotalCents))],
    [t('start.stopped.documents'), format.count(facts.documents)],
    [t('start.stopped.entries'), format.count(facts.journalEntries)],
  ];
  return (
    <Box
      component="section"
      aria-labelledby="mirror-facts"
      sx={{ mt: 2.5, p: 2, border: 1, borderColor: 'divider', borderRadius: 2, bgcolor: 'background.paper' }}
    >
      <Typography id="mirror-facts" variant="h2">
        {t('start.stopped.copy')}
      </Typography>
      <Box
        component="dl"
        sx={{ m: 0, mt: 1, display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: 3 }}
      >
        {rows.map(([name, value]) => (
          <Box key={name} sx={{ display: 'contents' }}>
            <Typography component="dt" sx={{ color: 'text.secondary' }}>
              {name}
            </Typography>
            <Typography component="dd" sx={{ m: 0, fontVariantNumeric: 'tabular-nums' }}>
              {value}
            </Typography>
          </Box>
        ))}
      </Box>
      <Typography sx={{ mt: 1, color: 'text.secondary' }}>
        {t('start.stopped.copies', { count: generations, formatted: format.count(generations) })}
      </Typography>
    </Box>
  );
}
