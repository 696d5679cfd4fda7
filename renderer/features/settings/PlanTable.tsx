import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import type { PlanStep, ReminderPlan } from '../../domain/plans/plan';
import { stepName } from '../../i18n/stepName';

/** The steps of the reminder plan, as sentences. */
export function PlanTable({ plan }: { readonly plan: ReminderPlan }): React.JSX.Element {
  const { t } = useTranslation(['settings', 'steps']);
  const when = ({ trigger, confirm }: PlanStep): string => {
    const count = Math.abs(trigger.days);
    const sentence =
      trigger.from === 'previousPosted'
        ? t('letters.afterPosted', { count, transit: plan.transitDays, grace: plan.graceDays })
        : t(trigger.days < 0 ? 'letters.before' : 'letters.after', { count });
    return confirm ? t('letters.confirmed', { when: sentence }) : sentence;
  };
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          <TableCell>{t('letters.planStep')}</TableCell>
          <TableCell>{t('letters.planWhen')}</TableCell>
          <TableCell>{t('letters.planChannel')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {plan.steps.map((step) => (
          <TableRow key={step.id}>
            <TableCell sx={{ whiteSpace: 'nowrap', fontWeight: 500 }}>{stepName(t, step.id)}</TableCell>
            <TableCell>{when(step)}</TableCell>
            <TableCell>{t(`channel.${step.channel}`, { ns: 'steps' })}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
