import { useState } from 'react';
import type { MissingRate } from '../../domain/latepayment/rateTable';
import { TODAY } from '../../platform/provided';
import { enterRate } from '../../store/acts/enterRate';
import type { RateRecord } from '../../store/records/settingRecords';
import { ErrorDialog } from '../../ui/feedback/ErrorDialog';
import { useProvided } from '../../ui/provided/provided';
import { RateDialog } from '../../ui/rates/RateDialog';
import { actContext } from '../../usecases/reminderContext';
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
  if (error !== undefined) return <ErrorDialog error={error} onClose={() => setError(undefined)} />;
  return (
    <RateDialog
      key={missing.map(({ table, half }) => `${table} ${half}`).join(', ')}
      missing={missing}
      today={today}
      onClose={onClose}
      onSave={(rates) => void save(rates)}
    />
  );
}
