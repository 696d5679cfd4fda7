import type { HalfYear } from '../../domain/halfYear';
import { useTranslation } from 'react-i18next';

/** "2e semestre 2026", in the language shown. */
export function useHalfYearText(): (half: HalfYear) => string {
  const { t } = useTranslation('rates');
  return (half) => t(half.endsWith('1') ? 'half.first' : 'half.second', { year: half.slice(0, 4) });
}
