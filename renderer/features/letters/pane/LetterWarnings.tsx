import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AccountId } from '../../../domain/account/account';
import type { LetterModel } from '../../../domain/letters/letterModel';
import type { ReasonCode } from '../../../domain/reasons/reasons';
import type { DocumentProblem } from '../../../documents/documentProblem';
import { useFormat } from '../../../i18n/useFormat';
import { useProblemSentence } from '../useProblemSentence';
import { Remark } from './Remark';
import { customerPath } from '../../../ui/navigation/paths';

export interface LetterWarningsProps {
  readonly accountId: AccountId;
  readonly obstacles: readonly ReasonCode[];
  readonly problems: readonly DocumentProblem[];
  readonly model: LetterModel | null;
  readonly onEnterRates: () => void;
}

/** What would spoil the letter or deserves a look, each with the way to mend it. */
export function LetterWarnings(props: LetterWarningsProps): React.JSX.Element {
  const { accountId, obstacles, problems, model, onEnterRates } = props;
  const { t } = useTranslation('letters');
  const format = useFormat();
  const sentenceOf = useProblemSentence();
  const computed = model?.invoices.filter(({ dueSource }) => dueSource === 'terms').length ?? 0;
  const mend = (
    <Button size="small" component={Link} to={customerPath(accountId)}>
      {t('warning.mend')}
    </Button>
  );
  // The window's own check says the same more precisely, once the letter is laid out.
  const tooLongTold = problems.some(({ code }) => code === 'addressTooLong');
  return (
    <>
      {obstacles.includes('addressMissing') && (
        <Alert severity="warning" action={mend}>
          {t('warning.addressMissing')}
        </Alert>
      )}
      {obstacles.includes('addressTooLong') && !tooLongTold && (
        <Alert severity="warning" action={mend}>
          {t('warning.addressTooLong')}
        </Alert>
      )}
      {obstacles.includes('kindUnconfirmed') && (
        <Alert severity="warning" action={mend}>
          {t('warning.kindAssumed')}
        </Alert>
      )}
      {obstacles.includes('rateMissing') && (
        <Alert
          severity="warning"
          action={
            <Button size="small" onClick={onEnterRates}>
              {t('warning.enterRate')}
            </Button>
          }
        >
          {t('warning.rateMissing')}
        </Alert>
      )}
      {problems.map((problem) => (
        <Alert
          key={`${problem.code} ${problem.message}`}
          severity={problem.severity === 'refused' ? 'error' : 'warning'}
          action={mend}
        >
          <strong>{t(`problem.${problem.code}`)}</strong> {sentenceOf(problem)}
        </Alert>
      ))}
      {computed > 0 && (
        <Remark>{t('warning.computedDue', { count: computed, formatted: format.count(computed) })}</Remark>
      )}
    </>
  );
}
