import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../../ui/feedback/EmptyState';
import { CheckIcon, LettersIcon } from '../../../ui/icons/icons';
import { PATHS } from '../../../ui/navigation/paths';
import type { LettersView } from './ListToolbar';

export interface EmptyListProps {
  readonly view: LettersView;
  readonly filtered: boolean;
  /** Customers in all: none at all means that nothing was imported yet. */
  readonly customers: number;
  readonly onClear: () => void;
  readonly onSeeWithout: () => void;
}

/** Why the list is empty, and what to do next. */
export function EmptyList(props: EmptyListProps): React.JSX.Element {
  const { view, filtered, customers, onClear, onSeeWithout } = props;
  const { t } = useTranslation('letters');
  if (customers === 0)
    return (
      <EmptyState
        icon={<LettersIcon />}
        title={t('empty.noDataTitle')}
        body={t('empty.noDataBody')}
        actions={
          <Button variant="contained" component={Link} to={PATHS.import}>
            {t('empty.importAction')}
          </Button>
        }
      />
    );
  if (filtered)
    return (
      <EmptyState
        title={t('empty.foundTitle')}
        body={t('empty.foundBody')}
        actions={<Button onClick={onClear}>{t('empty.clear')}</Button>}
      />
    );
  if (view === 'none')
    return <EmptyState icon={<CheckIcon />} title={t('empty.withoutTitle')} body={t('empty.withoutBody')} />;
  return (
    <EmptyState
      icon={<CheckIcon />}
      title={t('empty.title')}
      body={t('empty.body')}
      actions={<Button onClick={onSeeWithout}>{t('empty.why')}</Button>}
    />
  );
}
