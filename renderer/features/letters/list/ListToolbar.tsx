import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat';
import type { LettersQuery } from '../../../store/portfolio/protocol';
import { ChoiceButtons } from '../../../ui/forms/ChoiceButtons';
import { SearchField } from '../../../ui/forms/SearchField';

export type LettersView = NonNullable<LettersQuery['show']>;
const VIEWS: readonly LettersView[] = ['letters', 'none'];

export interface ListToolbarProps {
  readonly view: LettersView;
  /** How many each view holds; null while it is not known. */
  readonly counts: Readonly<Record<LettersView, number>> | null;
  readonly text: string;
  readonly onView: (view: LettersView) => void;
  readonly onText: (text: string) => void;
}

/** Which customers are shown: those who get a letter, those who do not; and words to find among them. */
export function ListToolbar({ view, counts, text, onView, onText }: ListToolbarProps): React.JSX.Element {
  const { t } = useTranslation('letters');
  const format = useFormat();
  return (
    <>
      <ChoiceButtons
        label={t('view.label')}
        value={view}
        choices={VIEWS.map((value) => ({
          value,
          label: t(`view.${value}`, { formatted: counts === null ? '…' : format.count(counts[value]) }),
        }))}
        onChange={onView}
      />
      <SearchField label={t('search')} value={text} onChange={onText} width={190} />
    </>
  );
}
