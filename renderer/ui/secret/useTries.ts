import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** What was said to the last try at a passphrase. */
export interface Tries {
  /** A sentence to show at the field; null when nothing is wrong. */
  readonly error: string | null;
  /** Another try is not looked at yet. */
  readonly waiting: boolean;
  readonly told: (tried: { readonly ok: boolean; readonly waitSeconds: number }) => void;
  readonly clear: () => void;
}

/** Tells that a passphrase was wrong, and counts down the seconds before another is looked at. */
export function useTries(waitAtFirst = 0): Tries {
  const { t } = useTranslation('lock');
  const [wrong, setWrong] = useState(false);
  const [until, setUntil] = useState(() => Date.now() + waitAtFirst * 1000);
  const [left, setLeft] = useState(waitAtFirst);
  const waiting = left > 0;
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setInterval(() => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1000))), 250);
    return () => clearInterval(timer);
  }, [waiting, until]);
  const told = useCallback<Tries['told']>(({ ok, waitSeconds }) => {
    setWrong(!ok);
    setUntil(Date.now() + waitSeconds * 1000);
    setLeft(waitSeconds);
  }, []);
  const clear = useCallback(() => setWrong(false), []);
  const wait = left >= 120 ? t('waitMinutes', { count: Math.ceil(left / 60) }) : t('wait', { count: left });
  return { error: waiting ? wait : wrong ? t('wrong') : null, waiting, told, clear };
}
