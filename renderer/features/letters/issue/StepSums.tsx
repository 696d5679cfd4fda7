import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import { sumCents } from '../../../domain/money';
import { STEP_IDS } from '../../../domain/plans/plan';
import { useFormat } from '../../../i18n/useFormat';
import { MoneyText } from '../../../ui/text/MoneyText';
import type { ReadyLetter } from '../../../usecases/prepareBatch';

/** The batch by step, hardest first, as it will lie in the pile. */
export function StepSums({ ready }: { readonly ready: readonly ReadyLetter[] }): React.JSX.Element {
  const { t } = useTranslation(['letters', 'steps']);
  const format = useFormat();
  const groups = STEP_IDS.toReversed().flatMap((step) => {
    const letters = ready.filter(({ proposal }) => proposal.step === step);
    return letters.length === 0 ? [] : [{ step, letters }];
  });
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          <TableCell>{t('issue.step')}</TableCell>
          <TableCell align="right">{t('issue.letters')}</TableCell>
          <TableCell align="right">{t('issue.principal')}</TableCell>
          <TableCell align="right">{t('issue.total')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {groups.map(({ step, letters }) => (
          <TableRow key={step}>
            <TableCell>{t(`steps:name.${step}`)}</TableCell>
            <TableCell align="right">{format.count(letters.length)}</TableCell>
            <TableCell align="right">
              <MoneyText value={sumCents(letters.map(({ principal }) => principal))} />
            </TableCell>
            <TableCell align="right">
              <MoneyText value={sumCents(letters.map(({ total }) => total))} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
