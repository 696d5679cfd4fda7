import ToggleButton from '@mui/material/ToggleButton';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat';
import type { ListSums } from '../../../store/portfolio/protocol';
import { CommandBar } from '../../../ui/layout/CommandBar';
import type { DraftTotals } from '../draft/draftSelection';
import { firstFilter, type LettersFilter } from './lettersQuery';
import { ListToolbar } from './ListToolbar';
import type { LetterCounts } from './useLetterCounts';

export interface LettersBarProps {
  readonly filter: LettersFilter;
  readonly counts: LetterCounts | null;
  readonly totals: DraftTotals;
  /** Letters of the day, whatever is filtered. */
  readonly all: number;
  /** Rows of the list shown. */
  readonly shown: number;
  readonly sums: ListSums | null;
  readonly paned: boolean;
  readonly onFilter: (filter: LettersFilter) => void;
  readonly onPane: (paned: boolean) => void;
}

/** The bar above the list: which customers, what is ticked in count and euros, the pane. */
export function LettersBar(props: LettersBarProps): React.JSX.Element {
  const { filter, counts, paned, onFilter, onPane } = props;
  const { t } = useTranslation('letters');
  return (
    <CommandBar
      start={
        <ListToolbar
          view={filter.view}
          counts={counts}
          text={filter.text}
          onView={(view) => onFilter(firstFilter(view))}
          onText={(text) => onFilter({ ...filter, text })}
        />
      }
      summary={filter.view === 'letters' ? <TickedText {...props} /> : <WithoutText {...props} />}
      actions={
        <ToggleButton
          value="pane"
          size="small"
          selected={paned}
          onChange={() => onPane(!paned)}
          sx={{ whiteSpace: 'nowrap' }}
        >
          {t('action.preview')}
        </ToggleButton>
      }
    />
  );
}

function TickedText({ totals, all }: LettersBarProps): React.JSX.Element {
  const { t } = useTranslation('letters');
  const format = useFormat();
  const { ticked, principal, toConfirm, blocked } = totals;
  const parts = [
    t('totals.chosen', { count: ticked, formatted: format.count(ticked), all: format.count(all) }),
    format.cents(principal),
    toConfirm === 0 ? null : t('totals.toConfirm', { count: toConfirm, formatted: format.count(toConfirm) }),
    blocked === 0 ? null : t('totals.blocked', { count: blocked, formatted: format.count(blocked) }),
  ];
  return <>{parts.filter((part) => part !== null).join(' · ')}</>;
}

function WithoutText({ shown, sums }: LettersBarProps): React.JSX.Element | null {
  const { t } = useTranslation('letters');
  const format = useFormat();
  if (sums === null) return null;
  return (
    <>
      {t('totals.without', {
        count: shown,
        formatted: format.count(shown),
        overdue: format.cents(sums.overdue),
      })}
    </>
  );
}
