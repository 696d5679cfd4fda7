import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import { cents } from '../../../domain/money';
import { formatInstant } from '../../../i18n/format/instant';
import { useFormat } from '../../../i18n/useFormat';
import type { CopyFacts } from '../../../store/parts/copyFacts';
import type { FactsHere } from '../../../usecases/safety/factsHere';
import { COMPARED, compareFacts, type Compared } from './compareFacts';

const LABELS = {
  accounts: 'accounts',
  invoices: 'invoices',
  openTotalCents: 'open',
  documents: 'documents',
  journalEntries: 'entries',
} as const satisfies Record<Compared, string>;

export interface CompareTableProps {
  readonly copy: CopyFacts;
  /** Null: nothing is here. */
  readonly here: FactsHere | null;
  /** What is here could not be read, or is still being read. */
  readonly unknown: boolean;
}

/** What the copy holds beside what is here: before and after, and by how much they differ. */
export function CompareTable({ copy, here, unknown }: CompareTableProps): React.JSX.Element {
  const { t } = useTranslation('safety');
  const format = useFormat();
  const { differences } = compareFacts(copy, here);
  const figure = (name: Compared, value: number): string =>
    name === 'openTotalCents' ? format.cents(cents(value)) : format.count(value);
  const none = t(unknown ? 'restore.preview.unknown' : 'restore.preview.nothing');
  const sign = (name: Compared, value: number): string =>
    value === 0
      ? t('restore.preview.same')
      : value > 0
        ? `+\u202f${figure(name, value)}`
        : `−\u202f${figure(name, -value)}`;
  const company = ({ company: name }: FactsHere): string => name ?? t('restore.noCompany');
  const end = { textAlign: 'right' } as const;
  return (
    <Table size="small" aria-label={t('restore.preview.facts')}>
      <TableHead>
        <TableRow>
          <TableCell>{t('restore.preview.fact')}</TableCell>
          <TableCell sx={end}>{t('restore.preview.copy')}</TableCell>
          <TableCell sx={end}>{t('restore.preview.now')}</TableCell>
          <TableCell sx={end}>{t('restore.preview.difference')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        <TableRow>
          <TableCell component="th" scope="row">
            {t('restore.preview.company')}
          </TableCell>
          <TableCell sx={end}>{company(copy)}</TableCell>
          <TableCell sx={end}>{here === null ? none : company(here)}</TableCell>
          <TableCell />
        </TableRow>
        <TableRow>
          <TableCell component="th" scope="row">
            {t('restore.preview.at')}
          </TableCell>
          <TableCell sx={end}>{formatInstant(copy.at, format.language)}</TableCell>
          <TableCell sx={end}>{here === null ? none : formatInstant(here.at, format.language)}</TableCell>
          <TableCell />
        </TableRow>
        {COMPARED.map((name) => (
          <TableRow key={name}>
            <TableCell component="th" scope="row">
              {t(`restore.preview.${LABELS[name]}`)}
            </TableCell>
            <TableCell sx={{ ...end, fontWeight: 600 }}>{figure(name, copy[name])}</TableCell>
            <TableCell sx={end}>{here === null ? none : figure(name, here[name])}</TableCell>
            <TableCell sx={end}>{differences === null ? '' : sign(name, differences[name])}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
