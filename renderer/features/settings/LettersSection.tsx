import { useTranslation } from 'react-i18next';
import { cents } from '../../domain/money';
import type { ReminderPlan } from '../../domain/plans/plan';
import { LoadingState } from '../../ui/feedback/LoadingState';
import { ChoiceRow } from '../../ui/forms/ChoiceRow';
import { CountRow } from '../../ui/forms/CountRow';
import { FieldGrid } from '../../ui/forms/FieldGrid';
import { FieldSection } from '../../ui/forms/FieldSection';
import { MoneyRow } from '../../ui/forms/MoneyRow';
import { SwitchRow } from '../../ui/forms/SwitchRow';
import { PlanTable } from './PlanTable';
import { SettingsPanel } from './SettingsPanel';
import { useSettings } from './useSettings';

export function LettersSection(): React.JSX.Element {
  const { t } = useTranslation('settings');
  const { settings, save } = useSettings();
  if (settings === undefined) return <LoadingState />;
  const { plan } = settings;
  const changePlan = (part: Partial<ReminderPlan>): void => void save({ plan: { ...plan, ...part } });
  return (
    <SettingsPanel lead={t('letters.lead')}>
      <SwitchRow
        label={t('letters.duplex')}
        help={t('letters.duplexHelp')}
        checked={settings.duplex}
        onChange={(duplex) => void save({ duplex })}
      />
      <FieldGrid columns="1fr 1fr">
        <CountRow
          label={t('letters.formalNoticeDays')}
          help={t('letters.formalNoticeDaysHelp')}
          suffix={t('letters.days')}
          min={1}
          max={90}
          value={settings.formalNoticeDays}
          onCommit={(days) => void save({ formalNoticeDays: days ?? settings.formalNoticeDays })}
        />
        <CountRow
          label={t('letters.interval')}
          help={t('letters.intervalHelp')}
          suffix={t('letters.days')}
          min={0}
          max={365}
          value={plan.minimumIntervalDays}
          onCommit={(days) => changePlan({ minimumIntervalDays: days ?? plan.minimumIntervalDays })}
        />
        <MoneyRow
          label={t('letters.floor')}
          help={t('letters.floorHelp')}
          value={cents(plan.floorCents)}
          onCommit={(floorCents) => changePlan({ floorCents })}
        />
      </FieldGrid>
      <ChoiceRow
        label={t('letters.allocation')}
        help={t('letters.allocationHelp')}
        value={settings.allocationOrder}
        choices={(['costsInterestPrincipal', 'principalFirst'] as const).map((order) => ({
          value: order,
          label: t(`letters.${order}`),
          consequence: t(`letters.${order}Effect`),
        }))}
        onChange={(allocationOrder) => void save({ allocationOrder })}
      />
      <FieldSection title={t('letters.plan')} lead={t('letters.planLead')}>
        <PlanTable plan={plan} />
      </FieldSection>
    </SettingsPanel>
  );
}
