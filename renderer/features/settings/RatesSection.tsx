import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type MissingRate,
  missingToday,
  rateConflicts,
  withEnteredRates,
} from '../../domain/latepayment/rateTable';
import { previousRate } from '../../domain/latepayment/previousRate';
import { useFormat } from '../../i18n/useFormat';
import { TODAY } from '../../platform/provided';
import { enterRate } from '../../store/acts/settings/enterRate';
import { readEnteredRates } from '../../store/queries/readSettings';
import { LoadingState } from '../../ui/feedback/LoadingState';
import { useNotify } from '../../ui/feedback/notices';
import { useErrorSentences } from '../../ui/feedback/useErrorSentences';
import { useProvided } from '../../ui/provided/provided';
import { RateDialog } from '../../ui/rates/RateDialog';
import type { EnteredRate } from '../../ui/rates/rateEntry';
import { useHalfYearText } from '../../ui/rates/useHalfYearText';
import { usePreviousRateText } from '../../ui/rates/usePreviousRateText';
import { actContext } from '../../usecases/reminderContext';
import { SERVICES } from '../../usecases/servicesKey';
import { missingOf, rateRows } from './rateRows';
import { RatesTable } from './RatesTable';
import { SettingsPanel } from './SettingsPanel';

export function RatesSection(): React.JSX.Element {
  const { t } = useTranslation('settings');
  const services = useProvided(SERVICES);
  const today = useProvided(TODAY);
  const notify = useNotify();
  const sentences = useErrorSentences();
  const format = useFormat();
  const halfYear = useHalfYearText();
  const previousText = usePreviousRateText();
  const [asked, setAsked] = useState<readonly MissingRate[] | null>(null);
  const { database, bundledRates } = services;
  const entered = useLiveQuery(() => readEnteredRates(database), [database]);
  if (entered === undefined) return <LoadingState />;

  const table = withEnteredRates(bundledRates, entered.ecb, entered.legal);
  const missing = missingToday(table, today);
  const conflicts = rateConflicts(bundledRates, entered.ecb, entered.legal);

  const save = async (rates: readonly EnteredRate[]): Promise<void> => {
    try {
      for (const rate of rates) await enterRate(database, actContext(services), rate);
      setAsked(null);
      notify({ message: t(rates.length > 1 ? 'rates.savedSeveral' : 'rates.saved') });
    } catch (error) {
      notify({ message: `${t('failed')} ${sentences(error).happened}` });
    }
  };

  return (
    <SettingsPanel lead={t('rates.lead')} width={1000}>
      {missing.length > 0 && (
        <Alert
          severity="warning"
          action={
            <Button size="small" onClick={() => setAsked(missing)}>
              {t('rates.enter')}
            </Button>
          }
        >
          {t('rates.missing', { count: missing.length })}
        </Alert>
      )}
      {conflicts.map((conflict) => (
        <Alert key={`${conflict.table} ${conflict.half}`} severity="info">
          {t('rates.conflict', {
            half: halfYear(conflict.half),
            entered: format.rate(
              conflict.table === 'ecb' ? conflict.entered.refi : conflict.entered.professional,
            ),
            bundled: format.rate(
              conflict.table === 'ecb' ? conflict.bundled.refi : conflict.bundled.professional,
            ),
          })}
        </Alert>
      ))}
      <Box sx={{ overflowX: 'auto' }}>
        <RatesTable rows={rateRows(table, today)} onEnter={(row) => setAsked(missingOf(row))} />
      </Box>
      {asked !== null && (
        <RateDialog
          missing={asked}
          today={today}
          previousOf={(one) => {
            const previous = previousRate(table, one);
            return previous === null ? null : previousText(previous);
          }}
          onClose={() => setAsked(null)}
          onSave={(rates) => void save(rates)}
        />
      )}
    </SettingsPanel>
  );
}
