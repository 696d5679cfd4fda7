import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { PaymentTerms } from '../../domain/terms/paymentTerms';
import { dueDateOf } from '../../domain/terms/dueDate';
import { useFormat } from '../../i18n/useFormat';
import { TODAY } from '../../platform/provided';
import { LoadingState } from '../../ui/feedback/LoadingState';
import { ChoiceRow } from '../../ui/forms/ChoiceRow';
import { CountRow } from '../../ui/forms/CountRow';
import { FieldGrid } from '../../ui/forms/FieldGrid';
import { useProvided } from '../../ui/provided/provided';
import { SettingsPanel } from './SettingsPanel';
import { useSettings } from './useSettings';

const KINDS = ['net', 'endOfMonthAfter', 'daysAfterEndOfMonth'] as const;

export function TermsSection(): React.JSX.Element {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const today = useProvided(TODAY);
  const { settings, save } = useSettings();
  if (settings === undefined) return <LoadingState />;
  const terms = settings.defaultTerms;
  const change = (part: Partial<PaymentTerms>): void => void save({ defaultTerms: { ...terms, ...part } });
  return (
    <SettingsPanel lead={t('terms.lead')}>
      <ChoiceRow
        label={t('terms.kind')}
        value={terms.kind}
        choices={KINDS.map((kind) => ({ value: kind, label: t(`terms.kinds.${kind}`) }))}
        onChange={(kind) => change({ kind, on: kind === 'net' ? null : terms.on })}
      />
      <FieldGrid columns="1fr 1fr">
        <CountRow
          label={t('terms.days')}
          help={t('terms.daysHelp')}
          min={0}
          max={365}
          value={terms.days}
          onCommit={(days) => change({ days: days ?? terms.days })}
        />
        {terms.kind !== 'net' && (
          <CountRow
            label={t('terms.on')}
            help={t('terms.onHelp')}
            optional
            min={1}
            max={31}
            value={terms.on}
            onCommit={(on) => change({ on })}
          />
        )}
      </FieldGrid>
      <Typography sx={{ color: 'text.secondary' }}>
        {t('terms.example', {
          date: format.day(today, 'long'),
          due: format.day(dueDateOf(terms, today), 'long'),
        })}
      </Typography>
    </SettingsPanel>
  );
}
