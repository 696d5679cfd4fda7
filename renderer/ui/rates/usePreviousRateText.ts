import { useTranslation } from 'react-i18next';
import type { HalfYear } from '../../domain/halfYear';
import type { EcbRate, LegalRate } from '../../domain/latepayment/rateTable';
import { useFormat } from '../../i18n/useFormat';
import { useHalfYearText } from './useHalfYearText';

/** A published rate that the one asked for can be compared with. */
export type ComparedRate =
  | { readonly table: 'ecb'; readonly half: HalfYear; readonly rate: EcbRate }
  | { readonly table: 'legal'; readonly half: HalfYear; readonly rate: LegalRate };

/** "Pour comparer, 1er semestre 2026 : 2,15 %." */
export function usePreviousRateText(): (compared: ComparedRate) => string {
  const { t } = useTranslation('rates');
  const format = useFormat();
  const halfYear = useHalfYearText();
  return (compared) => {
    const half = halfYear(compared.half);
    return compared.table === 'ecb'
      ? t('dialog.previousEcb', { half, rate: format.rate(compared.rate.refi) })
      : t('dialog.previousLegal', {
          half,
          professional: format.rate(compared.rate.professional),
          individual: format.rate(compared.rate.individual),
        });
  };
}
