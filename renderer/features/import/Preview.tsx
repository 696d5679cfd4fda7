import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat';
import { ChoiceRow } from '../../ui/forms/ChoiceRow';
import { useShortcuts } from '../../ui/keyboard/shortcuts';
import { MoneyText } from '../../ui/text/MoneyText';
import type { ImportPreview } from '../../usecases/importFile';
import { changesNothing, previewRows } from './previewRows';
import { Remarks } from './Remarks';
import { DecimalChoice } from './DecimalChoice';
import type { Decimal, Lettering } from './useImport';

export interface PreviewProps {
  readonly preview: ImportPreview;
  readonly lettering: Lettering;
  readonly remade: boolean;
  readonly onDecimal: (decimal: Decimal) => void;
  readonly onLettering: (lettering: Lettering) => void;
  readonly onAccept: () => void;
  readonly onCancel: () => void;
}

/** What a file holds and what accepting it would do, in counts and euros. Nothing is written yet. */
export function Preview(props: PreviewProps): React.JSX.Element {
  const { preview, lettering, remade, onDecimal, onLettering, onAccept, onCancel } = props;
  const { t } = useTranslation('import');
  const format = useFormat();
  const { inspection, ledger, plan } = preview;
  const { figures } = plan;
  const empty = figures.customers.inFile === 0;
  const unbalanced = inspection.unbalancedLettering.length > 0;
  useShortcuts(
    useMemo(
      () => ({
        title: t('title'),
        shortcuts: empty ? [] : [{ keys: ['Ctrl+Enter'], label: t('preview.acceptKeys'), run: onAccept }],
      }),
      [t, empty, onAccept],
    ),
  );

  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2, maxWidth: 960 }}>
      <Box>
        <Typography variant="h2">{t('preview.title', { name: preview.fileName })}</Typography>
        <Typography sx={{ color: 'text.secondary' }}>
          {t('preview.facts', {
            format: t(`preview.format.${inspection.format}`),
            encoding: inspection.encoding,
            separator: inspection.separator,
            lines: t('preview.lines', { count: inspection.lines, formatted: format.count(inspection.lines) }),
          })}
          {ledger.firstDay !== null && ledger.lastDay !== null && (
            <>
              {' · '}
              {t('preview.period', { from: format.day(ledger.firstDay), to: format.day(ledger.lastDay) })}
            </>
          )}
        </Typography>
      </Box>
      {preview.decimal !== null && inspection.lines > 0 && (
        <DecimalChoice sign={preview.decimal.sign} onChange={onDecimal} />
      )}
      {remade && <Alert severity="info">{t('done.conflict')}</Alert>}
      {empty && <Alert severity="warning">{t('preview.empty')}</Alert>}
      {!empty && changesNothing(figures) && <Alert severity="info">{t('preview.nothing')}</Alert>}
      <Box component="section" aria-label={t('preview.consequences')}>
        <Typography variant="overline" sx={{ color: 'text.secondary' }}>
          {t('preview.consequences')}
        </Typography>
        <Table size="small">
          <TableBody>
            {previewRows(figures).map((row) => (
              <TableRow key={row.key}>
                <TableCell>{t(`preview.row.${row.key}`)}</TableCell>
                <TableCell align="right">{format.count(row.count)}</TableCell>
                <TableCell align="right">{row.cents !== null && <MoneyText value={row.cents} />}</TableCell>
              </TableRow>
            ))}
            <TableRow sx={{ '& td': { fontWeight: 600 } }}>
              <TableCell>{t('preview.open')}</TableCell>
              <TableCell align="right">
                {t('preview.before')} <MoneyText value={figures.openBefore} />
              </TableCell>
              <TableCell align="right" data-testid="open-after">
                {t('preview.after')} <MoneyText value={figures.openAfter} />
              </TableCell>
            </TableRow>
          </TableBody>
        </Table>
        {figures.otherAccounts.length > 0 && (
          <Typography variant="body2" sx={{ mt: 1, color: 'text.secondary' }}>
            {t('preview.otherAccounts', {
              accounts: figures.otherAccounts
                .map(({ account, cents }) => `${account} ${format.cents(cents)}`)
                .join(', '),
            })}
          </Typography>
        )}
      </Box>
      {unbalanced && (
        <ChoiceRow
          label={t('preview.lettering.label')}
          help={t('preview.lettering.help')}
          value={lettering}
          choices={[
            {
              value: 'wait',
              label: t('preview.lettering.wait'),
              consequence: t('preview.lettering.waitConsequence'),
            },
            {
              value: 'settled',
              label: t('preview.lettering.settled'),
              consequence: t('preview.lettering.settledConsequence'),
            },
            {
              value: 'open',
              label: t('preview.lettering.open'),
              consequence: t('preview.lettering.openConsequence'),
            },
          ]}
          onChange={onLettering}
        />
      )}
      <Remarks preview={preview} />
      <Box
        sx={{
          display: 'flex',
          gap: 1,
          position: 'sticky',
          bottom: -20,
          py: 1.5,
          bgcolor: 'background.default',
        }}
      >
        {!empty && (
          <Button variant="contained" onClick={onAccept}>
            {t('preview.accept')}
          </Button>
        )}
        <Button onClick={onCancel}>{t('preview.cancel')}</Button>
      </Box>
    </Box>
  );
}
