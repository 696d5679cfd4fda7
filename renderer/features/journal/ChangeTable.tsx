import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat';
import type { Change } from '../../store/records/journalRecord';
import { type ChangeRow, changeRows } from './changeRows';
import type { ValueWords } from './valueText';

const MOST_ROWS = 200;

/** What an act changed, before and after. Of very large acts the first rows; the export has all. */
export function ChangeTable({ changes }: { readonly changes: readonly Change[] }): React.JSX.Element {
  const { t } = useTranslation('journal');
  const format = useFormat();
  const rows = useMemo(() => {
    const words: ValueWords = {
      format,
      name: (field) => {
        const name: string = t(`name.${field}`, { defaultValue: '' });
        return name === '' ? null : name;
      },
      choice: (text) => t(`choice.${text}`, { defaultValue: text }),
    };
    return changeRows(changes, words, MOST_ROWS + 1);
  }, [changes, t, format]);
  if (rows.length === 0) return <Typography sx={{ color: 'text.secondary' }}>{t('changes.none')}</Typography>;
  return (
    <>
      <Table size="small" aria-label={t('changes.label')}>
        <TableHead>
          <TableRow>
            {(['subject', 'what', 'before', 'after'] as const).map((column) => (
              <TableCell key={column}>{t(`changes.${column}`)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.slice(0, MOST_ROWS).map((row, index) => (
            <TableRow key={index}>
              <TableCell sx={{ verticalAlign: 'top' }}>{subjectOf(row, t)}</TableCell>
              <TableCell sx={{ verticalAlign: 'top' }}>{whatOf(row, t)}</TableCell>
              <TableCell sx={{ verticalAlign: 'top', overflowWrap: 'anywhere' }}>
                {row.before ?? '–'}
              </TableCell>
              <TableCell sx={{ verticalAlign: 'top', overflowWrap: 'anywhere' }}>
                {row.after ?? '–'}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {rows.length > MOST_ROWS && (
        <Typography variant="body2" sx={{ mt: 1, color: 'text.secondary' }}>
          {t('changes.more', { count: MOST_ROWS })}
        </Typography>
      )}
    </>
  );
}

function subjectOf({ what, subject }: ChangeRow, t: TFunction<'journal'>): string {
  return what === 'record' || what === 'setting' ? t(`table.${subject}`, { defaultValue: subject }) : subject;
}

function whatOf({ what, name }: ChangeRow, t: TFunction<'journal'>): string {
  if (what === 'field') return t(`field.${name}`, { defaultValue: name });
  // Where there are many records, the name of one is the program's own.
  if (what === 'record') return t(`record.${name}`, { defaultValue: '' });
  if (what === 'setting') return capitalised(t(`name.${name}`, { defaultValue: name }));
  return t(`changed.${what}`, { name }).trim();
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
