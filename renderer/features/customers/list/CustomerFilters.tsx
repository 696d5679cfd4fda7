import { useTranslation } from 'react-i18next';
import { ChoiceButtons } from '../../../ui/forms/ChoiceButtons';
import { FilterBar } from '../../../ui/forms/FilterBar';
import { BALANCE_CHOICES, type CustomerFilter, KIND_CHOICES } from './customerFilter';

export interface CustomerFiltersProps {
  readonly filter: CustomerFilter;
  readonly onChange: (filter: CustomerFilter) => void;
}

/** What is shown of the list: words, balance, kind. */
export function CustomerFilters({ filter, onChange }: CustomerFiltersProps): React.JSX.Element {
  const { t } = useTranslation(['customers', 'words']);
  return (
    <FilterBar label={t('search')} value={filter.text} onChange={(text) => onChange({ ...filter, text })}>
      <ChoiceButtons
        label={t('balance.label')}
        value={filter.balance}
        choices={BALANCE_CHOICES.map((value) => ({ value, label: t(`balance.${value}`) }))}
        onChange={(balance) => onChange({ ...filter, balance })}
      />
      <ChoiceButtons
        label={t('kinds.label')}
        value={filter.kind}
        choices={KIND_CHOICES.map((value) => ({
          value,
          label: value === 'all' ? t('kinds.all') : t(`words:customerKind.${value}`),
        }))}
        onChange={(kind) => onChange({ ...filter, kind })}
      />
    </FilterBar>
  );
}
