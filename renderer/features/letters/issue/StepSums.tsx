import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import { sumCents } from '../../../domain/money';
import { compareStages } from '../../../domain/plans/plan';
import { stepName } from '../../../i18n/stepName';
import { useFormat } from '../../../i18n/useFormat';
import { MoneyText } from '../../../ui/text/MoneyText';
import type { ReadyLetter } from '../../../usecases/prepareBatch';

/** The batch by step, hardest first, as it will lie in the pile. */
export function StepSums({ ready }: { readonly ready: readonly ReadyLetter[] }): React.JSX.Element {
  const { t } = useTranslation(['letters', 'steps']);
  const format = useFormat();
  const stages = new Map(ready.map(({ proposal: { stage } }) => [stage.stepId, stage]));
  const groups = [...stages.values()]
    .sort((a, b) => compareStages(b, a))
    .map(({ stepId: step }) => ({
      step,
      letters: ready.filter(({ proposal }) => proposal.stage.stepId === step),
    }));
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
            <TableCell>{stepName(t, step)}</TableCell>
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
