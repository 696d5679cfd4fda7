import { useTranslation } from 'react-i18next';
import { ChoiceButtons } from '../../ui/forms/ChoiceButtons';
import { FilterBar } from '../../ui/forms/FilterBar';
import { FAMILIES, type JournalChoice, PERIODS } from './journalFilter';

export interface JournalFiltersProps {
  readonly choice: JournalChoice;
  readonly onChange: (choice: JournalChoice) => void;
}

/** What is shown of the journal: words, kind of act, period. */
export function JournalFilters({ choice, onChange }: JournalFiltersProps): React.JSX.Element {
  const { t } = useTranslation('journal');
  return (
    <FilterBar
      label={t('search')}
      value={choice.text}
      width={260}
      onChange={(text) => onChange({ ...choice, text })}
    >
      <ChoiceButtons
        label={t('families.label')}
        value={choice.family}
        choices={FAMILIES.map((value) => ({ value, label: t(`families.${value}`) }))}
        onChange={(family) => onChange({ ...choice, family })}
      />
      <ChoiceButtons
        label={t('periods.label')}
        value={choice.period}
        choices={PERIODS.map((value) => ({ value, label: t(`periods.${value}`) }))}
        onChange={(period) => onChange({ ...choice, period })}
      />
    </FilterBar>
  );
}
