import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../domain/day';
import { useFormat } from '../../i18n/useFormat';
import type { ErasureCounts } from './useErasure';

/** Days of issue that are named; then an ellipsis. */
const MOST_DAYS = 5;

/** What goes, line by line. */
export function ErasureCountList({ counts }: { readonly counts: ErasureCounts }): React.JSX.Element {
  const { t } = useTranslation('personalData');
  const format = useFormat();
  const lines = [
    [t('dialog.customers'), counts.customers],
    [t('dialog.items'), counts.items],
    [t('dialog.letters'), counts.letters],
    [t('dialog.entries'), counts.entries],
    [t('dialog.documents'), counts.documentsRemoved],
  ] as const;
  return (
    <section aria-label={t('dialog.goes')}>
      <Typography variant="overline" component="h3" sx={{ color: 'text.secondary' }}>
        {t('dialog.goes')}
      </Typography>
      <Box
        component="dl"
        sx={{ m: 0, display: 'grid', gridTemplateColumns: '1fr max-content', columnGap: 2, rowGap: 0.5 }}
      >
        {lines.map(([name, value]) => (
          <Box key={name} sx={{ display: 'contents' }}>
            <Typography component="dt">{name}</Typography>
            <Typography
              component="dd"
              sx={{ m: 0, textAlign: 'end', fontVariantNumeric: 'tabular-nums', fontWeight: 500 }}
            >
              {format.count(value)}
            </Typography>
          </Box>
        ))}
      </Box>
    </section>
  );
}

/** PDFs that stay for the sake of other customers, and until which day. */
export function KeptDocuments({ counts }: { readonly counts: ErasureCounts }): React.JSX.Element | null {
  const { t } = useTranslation('personalData');
  const format = useFormat();
  const dated = counts.documentsKept.filter(({ until }) => until !== null);
  const open = counts.documentsKept.filter(({ until }) => until === null);
  const days = (list: typeof dated): string =>
    list
      .slice(0, MOST_DAYS)
      .map(({ issuedOn }) => format.day(issuedOn))
      .join(', ') + (list.length > MOST_DAYS ? '…' : '');
  const last = dated.reduce<Day | null>(
    (latest, { until }) => (latest === null || (until !== null && until > latest) ? until : latest),
    null,
  );
  if (counts.documentsKept.length === 0) return null;
  return (
    <Box role="note" sx={{ display: 'grid', gap: 1, color: 'warning.main' }}>
      {last !== null && (
        <Typography>
          {t('dialog.kept', {
            count: dated.length,
            formatted: format.count(dated.length),
            days: days(dated),
            until: format.day(last, 'long'),
          })}
        </Typography>
      )}
      {open.length > 0 && (
        <Typography>
          {t('dialog.keptOpen', {
            count: open.length,
            formatted: format.count(open.length),
            days: days(open),
          })}
        </Typography>
      )}
    </Box>
  );
}
