import { useTranslation } from 'react-i18next';
import { sentencesOf } from './describeError';

/** What happened and what to do, in the language shown, for any error. */
export function useErrorSentences(): (error: unknown) => {
  readonly happened: string;
  readonly next: string;
} {
  const { t } = useTranslation(['words', 'acts', 'bridge', 'store']);
  return (error) => {
    const known = sentencesOf(error);
    if (known === null) return { happened: t('error.unknown'), next: t('error.tryAgain') };
    if (known.ns === 'acts')
      return { happened: t(known.code, { ns: 'acts' }), next: t('advice', { ns: 'acts' }) };
    return known.ns === 'bridge'
      ? { happened: t(known.code, { ns: 'bridge' }), next: t(`advice.${known.code}`, { ns: 'bridge' }) }
      : { happened: t(known.code, { ns: 'store' }), next: t(`advice.${known.code}`, { ns: 'store' }) };
  };
}
