import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { ChoiceButtons } from '../../ui/forms/ChoiceButtons';
import { SearchField } from '../../ui/forms/SearchField';
import { ACT_FAMILIES, type JournalChoice, PERIODS } from './journalFilter';

export interface JournalFiltersProps {
  readonly choice: JournalChoice;
  readonly onChange: (choice: JournalChoice) => void;
}

/** What is shown of the journal: words, kind of act, period. */
export function JournalFilters({ choice, onChange }: JournalFiltersProps): React.JSX.Element {
  const { t } = useTranslation('journal');
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', flex: 'none' }}>
      <SearchField
        label={t('search')}
        value={choice.text}
        width={260}
        onChange={(text) => onChange({ ...choice, text })}
      />
      <ChoiceButtons
        label={t('families.label')}
        value={choice.family}
        choices={ACT_FAMILIES.map((value) => ({ value, label: t(`families.${value}`) }))}
        onChange={(family) => onChange({ ...choice, family })}
      />
      <ChoiceButtons
        label={t('periods.label')}
        value={choice.period}
        choices={PERIODS.map((value) => ({ value, label: t(`periods.${value}`) }))}
        onChange={(period) => onChange({ ...choice, period })}
      />
    </Box>
  );
}
