import { useEffect, useState, useSyncExternalStore } from 'react';
import type { PortfolioState, TodayCounts } from '../../store/portfolio/protocol';
import { useProvided } from '../../ui/provided/provided';
import { SERVICES } from '../../usecases/servicesKey';

function usePortfolioState(): PortfolioState {
  const { portfolio } = useProvided(SERVICES);
  return useSyncExternalStore(portfolio.subscribe, portfolio.state);
}

/** Counts for the navigation; null until the portfolio is there. Counts that can't be had are left out, not shown as zero. */
export function useTodayCounts(): TodayCounts | null {
  const { portfolio } = useProvided(SERVICES);
  const { phase, version } = usePortfolioState();
  const [counts, setCounts] = useState<TodayCounts | null>(null);
  useEffect(() => {
    if (phase !== 'ready') return undefined;
    let gone = false;
    portfolio.today().then(
      (answer) => {
        if (!gone) setCounts(answer);
      },
      () => {
        if (!gone) setCounts(null);
      },
    );
    return () => {
      gone = true;
    };
  }, [portfolio, phase, version]);
  return counts;
}
