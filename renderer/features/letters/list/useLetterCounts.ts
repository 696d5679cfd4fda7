import { useEffect, useState } from 'react';
import type { PortfolioState } from '../../../store/portfolio/protocol';
import { useProvided } from '../../../ui/provided/provided';
import { SERVICES } from '../../../usecases/servicesKey';

export interface LetterCounts {
  readonly letters: number;
  readonly none: number;
  readonly customers: number;
}

/** How many customers each view holds, whatever is filtered; null until it is known. */
export function useLetterCounts({
  phase,
  version,
}: Pick<PortfolioState, 'phase' | 'version'>): LetterCounts | null {
  const { portfolio } = useProvided(SERVICES);
  const [counts, setCounts] = useState<LetterCounts | null>(null);
  useEffect(() => {
    if (phase === 'loading') return undefined;
    let gone = false;
    portfolio.today().then(
      ({ letters, withoutLetter, customers }) => {
        const none = withoutLetter.reduce((sum, { count }) => sum + count, 0);
        if (!gone) setCounts({ letters: letters.count, none, customers });
      },
      () => !gone && setCounts(null),
    );
    return () => {
      gone = true;
    };
  }, [portfolio, phase, version]);
  return counts;
}
