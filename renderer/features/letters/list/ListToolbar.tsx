import InputAdornment from '@mui/material/InputAdornment';
import OutlinedInput from '@mui/material/OutlinedInput';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat';
import type { LettersQuery } from '../../../store/portfolio/protocol';
import { SearchIcon } from '../../../ui/icons/icons';

export type LettersView = LettersQuery['show'];
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
      <ToggleButtonGroup
        exclusive
        size="small"
        aria-label={t('view.label')}
        value={view}
        onChange={(_event, chosen: LettersView | null) => chosen !== null && onView(chosen)}
      >
        {VIEWS.map((each) => (
          <ToggleButton key={each} value={each} sx={{ whiteSpace: 'nowrap' }}>
            {t(`view.${each}`, { formatted: counts === null ? '…' : format.count(counts[each]) })}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <OutlinedInput
        size="small"
        value={text}
        placeholder={t('search')}
        onChange={(event) => onText(event.target.value)}
        startAdornment={
          <InputAdornment position="start">
            <SearchIcon />
          </InputAdornment>
        }
        slotProps={{ input: { 'aria-label': t('search') } }}
        sx={{ width: 190 }}
      />
    </>
  );
}
