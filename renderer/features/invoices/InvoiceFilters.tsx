import { useTranslation } from 'react-i18next';
import { ChoiceButtons } from '../../ui/forms/ChoiceButtons';
import { FilterBar } from '../../ui/forms/FilterBar';
import { BUCKET_CHOICES, type InvoiceFilter, type KindChoice } from './invoiceFilter';

const KIND_CHOICES: readonly KindChoice[] = ['all', 'debits', 'credits'];

export interface InvoiceFiltersProps {
  readonly filter: InvoiceFilter;
  readonly onChange: (filter: InvoiceFilter) => void;
}

/** What is shown of the list: words, nature, age. */
export function InvoiceFilters({ filter, onChange }: InvoiceFiltersProps): React.JSX.Element {
  const { t } = useTranslation('invoices');
  return (
    <FilterBar label={t('search')} value={filter.text} onChange={(text) => onChange({ ...filter, text })}>
      <ChoiceButtons
        label={t('kinds.label')}
        value={filter.kinds}
        choices={KIND_CHOICES.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        onChange={(kinds) => onChange({ ...filter, kinds })}
      />
      <ChoiceButtons
        label={t('filter.label')}
        value={filter.bucket}
        choices={BUCKET_CHOICES.map((value) => ({ value, label: t(`filter.${value}`) }))}
        onChange={(bucket) => onChange({ ...filter, bucket })}
      />
    </FilterBar>
  );
}
