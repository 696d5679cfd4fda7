import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { bridge } from '../../i18n/fr/bridge';
import { store } from '../../i18n/fr/store';
import { useErrorSentences } from '../../ui/feedback/useErrorSentences';
import { SafetyFailure } from '../../usecases/safety/safetyFailure';

type BridgeCode = Exclude<keyof typeof bridge, 'advice'>;
type StoreCode = Exclude<keyof typeof store, 'advice'>;

const CATALOGUES = ['safety', 'bridge', 'store', 'journal'] as const;
type Words = TFunction<typeof CATALOGUES>;

/** Of what does not hold together in a copy; whoever is asked for help finds the rest in the details. */
const SHOWN_PROBLEMS = 3;

export interface FailureSentences {
  readonly happened: string;
  readonly next: string;
}

/** Whether a copy was being made or read: the same code has another sentence. */
export type Doing = 'backUp' | 'restore';

/** What happened to a backup or a restore and what to do, in the language shown. */
export function useFailureSentences(doing: Doing = 'backUp'): (error: unknown) => FailureSentences {
  const { t } = useTranslation(CATALOGUES);
  const others = useErrorSentences();
  return (error) =>
    (error instanceof SafetyFailure ? sentencesOfFailure(t, error, doing) : null) ?? others(error);
}

/** Null for a code that has no sentence. */
export function sentencesOfFailure(t: Words, failure: SafetyFailure, doing: Doing): FailureSentences | null {
  const said = ofStep(t, failure, doing) ?? ofCode(t, failure.code);
  if (said === null) return null;
  const more = [said.happened];
  if (failure.differences.length > 0) {
    const names = failure.differences.map((name) => t(`failure.fact.${name}`)).join(', ');
    more.push(t('failure.different', { names }));
  }
  for (const { code, subject } of failure.problems.slice(0, SHOWN_PROBLEMS))
    more.push(t(`problem.${code}`, { ns: 'journal', subject }));
  const part = failure.at?.part ?? null;
  if (part !== null) more.push(t('failure.damagedPart', { part }));
  return { happened: more.join(' '), next: said.next };
}

function ofStep(t: Words, { code, where }: SafetyFailure, doing: Doing): FailureSentences | null {
  const restoring = doing === 'restore';
  if (code === 'disk-full') {
    if (where === 'copy') return { happened: t('failure.stickFull'), next: t('failure.stickFullNext') };
    const happened = t(restoring ? 'failure.restoreFull' : 'failure.computerFull');
    return { happened, next: t('failure.computerFullNext') };
  }
  if (!restoring) return null;
  if (code === 'not-proven')
    return { happened: t('failure.notWhatItSays'), next: t('advice.damaged', { ns: 'bridge' }) };
  return null;
}

function ofCode(t: Words, code: string): FailureSentences | null {
  if (code === 'advice') return null;
  if (Object.hasOwn(bridge, code)) {
    const known = code as BridgeCode;
    return { happened: t(known, { ns: 'bridge' }), next: t(`advice.${known}`, { ns: 'bridge' }) };
  }
  if (!Object.hasOwn(store, code)) return null;
  const known = code as StoreCode;
  return { happened: t(known, { ns: 'store' }), next: t(`advice.${known}`, { ns: 'store' }) };
}
