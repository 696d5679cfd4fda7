import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const TICK_MS = 30_000;

export type Ago =
  { readonly unit: 'now' } | { readonly unit: 'minutes' | 'hours' | 'days'; readonly count: number };

/** How long ago an instant was, in the unit that people would say. An instant to come counts as now. */
function agoOf(iso: string, now: number): Ago {
  const passed = now - Date.parse(iso);
  if (!(passed >= MINUTE)) return { unit: 'now' };
  if (passed < HOUR) return { unit: 'minutes', count: Math.floor(passed / MINUTE) };
  if (passed < 2 * DAY) return { unit: 'hours', count: Math.floor(passed / HOUR) };
  return { unit: 'days', count: Math.floor(passed / DAY) };
}

/** "il y a 4 minutes", drawn again as time goes by. */
export function useAgo(): (iso: string) => string {
  const { t } = useTranslation('safety');
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return (iso) => {
    // What was told since the last tick must not lie in the future.
    const ago = agoOf(iso, Math.max(now, Date.parse(iso)));
    return ago.unit === 'now' ? t('when.now') : t(`when.${ago.unit}`, { count: ago.count });
  };
}
