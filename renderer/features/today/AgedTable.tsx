import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import { AGE_BUCKETS } from '../../store/portfolio/ageBuckets';
import type { AgedBalance } from '../../store/portfolio/protocol';
import { MoneyText } from '../../ui/text/MoneyText';

/** What is owed by age, one line a kind of customer. */
export function AgedTable({ aged }: { readonly aged: AgedBalance }): React.JSX.Element {
  const { t } = useTranslation(['today', 'words']);
  const lines = aged.lines.filter(
    (line) => line.total !== 0 || AGE_BUCKETS.some((each) => line.buckets[each] !== 0),
  );
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          <TableCell>{t('aged.kind')}</TableCell>
          {AGE_BUCKETS.map((bucket) => (
            <TableCell key={bucket} align="right">
              {t(`aged.bucket.${bucket}`)}
            </TableCell>
          ))}
          <TableCell align="right">{t('aged.credits')}</TableCell>
          <TableCell align="right">{t('aged.total')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {lines.map((line) => (
          <TableRow key={line.kind}>
            <TableCell>{t(`words:customerKind.${line.kind}`)}</TableCell>
            {AGE_BUCKETS.map((bucket) => (
              <TableCell key={bucket} align="right">
                <MoneyText value={line.buckets[bucket]} />
              </TableCell>
            ))}
            <TableCell align="right">
              <MoneyText value={line.credits} />
            </TableCell>
            <TableCell align="right">
              <MoneyText value={line.total} />
            </TableCell>
          </TableRow>
        ))}
        <TableRow sx={{ '& td': { fontWeight: 600 } }}>
          <TableCell>{t('aged.total')}</TableCell>
          {AGE_BUCKETS.map((bucket) => (
            <TableCell key={bucket} align="right">
              <MoneyText value={aged.total[bucket]} />
            </TableCell>
          ))}
          <TableCell align="right">
            <MoneyText value={aged.total.credits} />
          </TableCell>
          <TableCell align="right">
            <MoneyText value={aged.total.total} />
          </TableCell>
        </TableRow>
      </TableBody>
    </Table>
  );
}
