import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { previousRate } from '../../domain/latepayment/previousRate';
import type { MissingRate, RateTable } from '../../domain/latepayment/rateTable';
import { useFormat } from '../../i18n/useFormat';
import { TODAY } from '../../platform/provided';
import { enterRate } from '../../store/acts/settings/enterRate';
import type { RateRecord } from '../../store/records/settingRecords';
import { ErrorDialog } from '../../ui/feedback/ErrorDialog';
import { useProvided } from '../../ui/provided/provided';
import { RateDialog } from '../../ui/rates/RateDialog';
import { useHalfYearText } from '../../ui/rates/useHalfYearText';
import { actContext, reminderContext } from '../../usecases/reminderContext';
import { SERVICES } from '../../usecases/servicesKey';

export interface AskRatesProps {
  /** Exactly what the letters need; asked in one dialog. */
  readonly missing: readonly MissingRate[];
  readonly onClose: () => void;
  /** All are kept. */
  readonly onEntered: () => void;
}

/** Asks for the published rates that letters lack, and keeps each with its day and its source. */
export function AskRates({ missing, onClose, onEntered }: AskRatesProps): React.JSX.Element {
  const services = useProvided(SERVICES);
  const today = useProvided(TODAY);
  const [error, setError] = useState<unknown>(undefined);
  const save = async (rates: readonly RateRecord[]): Promise<void> => {
    try {
      for (const rate of rates) await enterRate(services.database, actContext(services), rate);
      onEntered();
    } catch (refusal) {
      setError(refusal);
    }
  };
  const previousOf = usePreviousRates();
  if (error !== undefined) return <ErrorDialog error={error} onClose={() => setError(undefined)} />;
  return (
    <RateDialog
      key={missing.map(({ table, half }) => `${table} ${half}`).join(', ')}
      missing={missing}
      today={today}
      previousOf={previousOf}
      onClose={onClose}
      onSave={(rates) => void save(rates)}
    />
  );
}

/** The former half-year's rates in words. Nothing while they are read: what can't be had is not needed to go on. */
function usePreviousRates(): (missing: MissingRate) => string | null {
  const { t } = useTranslation('rates');
  const format = useFormat();
  const halfYear = useHalfYearText();
  const services = useProvided(SERVICES);
  const [known, setKnown] = useState<RateTable | null>(null);
  useEffect(() => {
    let gone = false;
    reminderContext(services).then(
      ({ rates }) => !gone && setKnown(rates),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [services]);
  return (missing) => {
    const previous = known === null ? null : previousRate(known, missing);
    if (previous === null) return null;
    const half = halfYear(previous.half);
    return previous.table === 'ecb'
      ? t('dialog.previousEcb', { half, rate: format.rate(previous.rate.refi) })
      : t('dialog.previousLegal', {
          half,
          professional: format.rate(previous.rate.professional),
          individual: format.rate(previous.rate.individual),
        });
  };
}
