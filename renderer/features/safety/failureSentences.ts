import { useTranslation } from 'react-i18next';
import { bridge } from '../../i18n/fr/bridge';
import { store } from '../../i18n/fr/store';
import { useErrorSentences } from '../../ui/feedback/useErrorSentences';
import { SafetyFailure } from '../../usecases/safety/safetyFailure';

type BridgeCode = Exclude<keyof typeof bridge, 'advice'>;
type StoreCode = Exclude<keyof typeof store, 'advice'>;

export interface FailureSentences {
  readonly happened: string;
  readonly next: string;
}

/** What happened to a backup or a restore and what to do, in the language shown. */
export function useFailureSentences(): (error: unknown) => FailureSentences {
  const { t } = useTranslation(['safety', 'bridge', 'store']);
  const others = useErrorSentences();
  const ofCode = (code: string): FailureSentences | null => {
    if (code === 'advice') return null;
    if (Object.hasOwn(bridge, code)) {
      const known = code as BridgeCode;
      return { happened: t(known, { ns: 'bridge' }), next: t(`advice.${known}`, { ns: 'bridge' }) };
    }
    if (!Object.hasOwn(store, code)) return null;
    const known = code as StoreCode;
    return { happened: t(known, { ns: 'store' }), next: t(`advice.${known}`, { ns: 'store' }) };
  };
  return (error) => {
    if (!(error instanceof SafetyFailure)) return others(error);
    if (error.code === 'disk-full')
      return error.where === 'copy'
        ? { happened: t('failure.stickFull'), next: t('failure.stickFullNext') }
        : { happened: t('failure.computerFull'), next: t('failure.computerFullNext') };
    const said = ofCode(error.code) ?? others(error);
    const more: string[] = [];
    if (error.differences.length > 0) {
      const names = error.differences.map((name) => t(`failure.fact.${name}`)).join(', ');
      more.push(t('failure.different', { names }));
    }
    const part = error.at?.part ?? null;
    if (part !== null) more.push(t('failure.damagedPart', { part }));
    return { ...said, happened: [said.happened, ...more].join(' ') };
  };
}
