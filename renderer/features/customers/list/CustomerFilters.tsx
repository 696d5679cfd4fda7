import Box from '@mui/material/Box';
import InputAdornment from '@mui/material/InputAdornment';
import OutlinedInput from '@mui/material/OutlinedInput';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTranslation } from 'react-i18next';
import { SearchIcon } from '../../../ui/icons/icons';
import {
  BALANCE_CHOICES,
  type BalanceChoice,
  type CustomerFilter,
  KIND_CHOICES,
  type KindChoice,
} from './customerFilter';

export interface CustomerFiltersProps {
  readonly filter: CustomerFilter;
  readonly onChange: (filter: CustomerFilter) => void;
}

/** What is shown of the list: words, balance, kind. */
export function CustomerFilters({ filter, onChange }: CustomerFiltersProps): React.JSX.Element {
  const { t } = useTranslation(['customers', 'common']);
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
        aria-label={t('balance.label')}
        value={filter.balance}
        onChange={(_event, balance: BalanceChoice | null) =>
          balance !== null && onChange({ ...filter, balance })
        }
      >
        {BALANCE_CHOICES.map((choice) => (
          <ToggleButton key={choice} value={choice}>
            {t(`balance.${choice}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <ToggleButtonGroup
        exclusive
        size="small"
        aria-label={t('kinds.label')}
        value={filter.kind}
        onChange={(_event, kind: KindChoice | null) => kind !== null && onChange({ ...filter, kind })}
      >
        {KIND_CHOICES.map((choice) => (
          <ToggleButton key={choice} value={choice}>
            {choice === 'all' ? t('kinds.all') : t(`common:customerKind.${choice}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </Box>
  );
}
