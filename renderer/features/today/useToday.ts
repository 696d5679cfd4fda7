import { useEffect, useState, useSyncExternalStore } from 'react';
import { TODAY } from '../../platform/provided';
import type { AgedBalance, PortfolioState, TodayCounts } from '../../store/portfolio/protocol';
import { useProvided } from '../../ui/provided/provided';
import { SERVICES } from '../../usecases/servicesKey';

export type TodayState =
  | { readonly kind: 'loading'; readonly portfolio: PortfolioState }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'ready'; readonly counts: TodayCounts; readonly aged: AgedBalance };

/** The day's counts and the aged balance, asked again after each act and when the day changes. */
export function useToday(): { readonly state: TodayState; readonly retry: () => void } {
  const { portfolio } = useProvided(SERVICES);
  const today = useProvided(TODAY);
  const state = useSyncExternalStore(portfolio.subscribe, portfolio.state);
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<TodayState | null>(null);

  useEffect(() => {
    let gone = false;
    Promise.all([portfolio.today(), portfolio.agedBalance(today)]).then(
      ([counts, aged]) => !gone && setAnswer({ kind: 'ready', counts, aged }),
      (error: unknown) => !gone && setAnswer({ kind: 'failed', error }),
    );
    return () => {
      gone = true;
    };
  }, [portfolio, today, state.version, attempt]);

  return {
    state: answer ?? { kind: 'loading', portfolio: state },
    retry: () => setAttempt((count) => count + 1),
  };
}
