import { useTranslation } from 'react-i18next';
import { explainProposal } from '../../../domain/reminders/explain';
import type { AccountProposal } from '../../../domain/reminders/proposal';
import { stepName } from '../../../i18n/stepName';
import { useFormat } from '../../../i18n/useFormat';

/** Why this step, in a sentence or two; null without a letter. */
export function useWhySentence(): (proposal: AccountProposal) => string | null {
  const { t } = useTranslation(['letters', 'steps']);
  const format = useFormat();
  return (proposal) => {
    const why = explainProposal(proposal);
    if (why === null) return null;
    const sentence = t(`why.${why.code}`, {
      number: why.number,
      dueDate: format.day(why.dueDate, 'long'),
      days: t('days', { count: why.daysLate, formatted: format.count(why.daysLate) }),
      step: stepName(t, why.step),
      previousStep: why.previousStep === null ? '' : stepName(t, why.previousStep),
      previousOn: why.previousOn === null ? '' : format.day(why.previousOn, 'long'),
    });
    if (why.others === 0 || why.code === 'preventive') return sentence;
    return `${sentence} ${t('why.others', { count: why.others, formatted: format.count(why.others) })}`;
  };
}
