import type { TFunction } from 'i18next';
import type { RecoveryTexts } from '../../../documents/recovery/recoverySheet';

/** What the printed sheet says, in the language shown. */
export function recoveryTexts(t: TFunction<'recoverySheet'>, day: string): RecoveryTexts {
  return {
    title: t('title'),
    established: t('established', { day }),
    footer: t('footer', { day }),
    code: t('code'),
    copy: t('copy'),
    sections: (['opens', 'keep', 'use', 'without'] as const).map((part) => ({
      title: t(`${part}.title`),
      text: t(`${part}.text`),
    })),
    fill: t('fill'),
  };
}
