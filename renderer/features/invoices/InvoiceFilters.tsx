import Box from '@mui/material/Box';
import InputAdornment from '@mui/material/InputAdornment';
import OutlinedInput from '@mui/material/OutlinedInput';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTranslation } from 'react-i18next';
import { SearchIcon } from '../../ui/icons/icons';
import { BUCKET_CHOICES, type BucketChoice, type InvoiceFilter, type KindChoice } from './invoiceFilter';

const KIND_CHOICES: readonly KindChoice[] = ['all', 'debits', 'credits'];

export interface InvoiceFiltersProps {
  readonly filter: InvoiceFilter;
  readonly onChange: (filter: InvoiceFilter) => void;
}

/** What is shown of the list: words, nature, age. */
export function InvoiceFilters({ filter, onChange }: InvoiceFiltersProps): React.JSX.Element {
  const { t } = useTranslation('invoices');
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', flex: 'none' }}>
      <OutlinedInput
        size="small"
        value={filter.text}
        placeholder={t('search')}
        onChange={(event) => onChange({ ...filter, text: event.target.value })}
        startAdornment={
          <InputAdornment position="start">
            <SearchIcon />
          </InputAdornment>
        }
        slotProps={{ input: { 'aria-label': t('search') } }}
        sx={{ width: 300 }}
      />
      <ToggleButtonGroup
        exclusive
        size="small"
        aria-label={t('kinds.label')}
        value={filter.kinds}
        onChange={(_event, kinds: KindChoice | null) => kinds !== null && onChange({ ...filter, kinds })}
      >
        {KIND_CHOICES.map((choice) => (
          <ToggleButton key={choice} value={choice}>
            {t(`kinds.${choice}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <ToggleButtonGroup
        exclusive
        size="small"
        aria-label={t('filter.label')}
        value={filter.bucket}
        onChange={(_event, bucket: BucketChoice | null) => bucket !== null && onChange({ ...filter, bucket })}
      >
        {BUCKET_CHOICES.map((choice) => (
          <ToggleButton key={choice} value={choice}>
            {t(`filter.${choice}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </Box>
  );
}
