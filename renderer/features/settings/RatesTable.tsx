import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Tooltip from '@mui/material/Tooltip';
import { useTranslation } from 'react-i18next';
import type { EcbRate, LegalRate } from '../../domain/latepayment/rateTable';
import { BUSINESS_POINTS, PUBLIC_POINTS } from '../../domain/latepayment/regime';
import { addRates, type Rate } from '../../domain/rate';
import { useFormat } from '../../i18n/useFormat';
import { useHalfYearText } from '../../ui/rates/useHalfYearText';
import { missingOf, type RateRow } from './rateRows';

const FIGURES = ['business', 'public', 'professional', 'individual'] as const;

/** A narrow window has no room for the column of sources: there each stands below its half-year. */
const WHERE_WIDE = { xs: 'none', lg: 'table-cell' } as const;
const WHERE_NARROW = { xs: 'block', lg: 'none' } as const;

export interface RatesTableProps {
  readonly rows: readonly RateRow[];
  readonly onEnter: (row: RateRow) => void;
}

/** Rates by half-year with their sources; what is missing stands out and can be entered. */
export function RatesTable({ rows, onEnter }: RatesTableProps): React.JSX.Element {
  const { t } = useTranslation('settings');
  const halfYear = useHalfYearText();
  return (
    <Table size="small" aria-label={t('rates.table')} sx={{ '& th, & td': { px: 1 } }}>
      <TableHead>
        <TableRow>
          <TableCell>{t('rates.half')}</TableCell>
          <TableCell align="right">{t('rates.ecb')}</TableCell>
          {FIGURES.map((figure) => (
            <TableCell key={figure} align="right">
              <Tooltip title={t(`rates.${figure}Help`)}>
                <span tabIndex={0}>{t(`rates.${figure}`)}</span>
              </Tooltip>
            </TableCell>
          ))}
          <TableCell sx={{ display: WHERE_WIDE }}>{t('rates.source')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow
            key={row.half}
            sx={{
              verticalAlign: 'top',
              ...(missingOf(row).length > 0 && {
                background: 'color-mix(in srgb, var(--enc-palette-warning-main) 9%, transparent)',
              }),
            }}
          >
            <TableCell sx={{ whiteSpace: 'nowrap', fontWeight: 500 }}>
              {halfYear(row.half)}
              <Box sx={{ display: WHERE_NARROW, maxWidth: 132, color: 'text.secondary', fontWeight: 400 }}>
                <Sources row={row} />
              </Box>
              {missingOf(row).length > 0 && (
                <Button size="small" onClick={() => onEnter(row)} sx={{ display: 'block', mt: 0.5 }}>
                  {t('rates.enter')}
                </Button>
              )}
            </TableCell>
            <Figure value={row.ecb?.refi} />
            <Figure value={row.ecb && addRates(row.ecb.refi, BUSINESS_POINTS)} />
            <Figure value={row.ecb && addRates(row.ecb.refi, PUBLIC_POINTS)} />
            <Figure value={row.legal?.professional} />
            <Figure value={row.legal?.individual} />
            <TableCell sx={{ display: WHERE_WIDE, color: 'text.secondary', minWidth: 140, maxWidth: 320 }}>
              <Sources row={row} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Figure({ value }: { readonly value: Rate | null | undefined }): React.JSX.Element {
  const { t } = useTranslation('settings');
  const format = useFormat();
  return (
    <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
      {value === null || value === undefined ? (
        <Box component="span" sx={{ color: 'warning.main', fontWeight: 500 }}>
          {t('rates.unknown')}
        </Box>
      ) : (
        format.rate(value)
      )}
    </TableCell>
  );
}

function Sources({ row }: { readonly row: RateRow }): React.JSX.Element {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const sourceOf = (rate: EcbRate | LegalRate | null): string | null => {
    if (rate === null) return null;
    return rate.enteredOn === null
      ? rate.source
      : t('rates.entered', { day: format.day(rate.enteredOn), source: rate.source });
  };
  const sources = [...new Set([sourceOf(row.ecb), sourceOf(row.legal)].filter((source) => source !== null))];
  const text = sources.join(' · ');
  return (
    <Tooltip title={text}>
      <Box
        component="span"
        tabIndex={sources.length > 0 ? 0 : -1}
        sx={{
          display: 'block',
          fontSize: '0.75rem',
          overflow: 'hidden',
          textOverflow: 'ellipsis',
          whiteSpace: 'nowrap',
        }}
      >
        {text}
      </Box>
    </Tooltip>
  );
}
