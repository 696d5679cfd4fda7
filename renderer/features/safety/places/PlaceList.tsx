import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { BackupPlace } from '../../../platform/safetyShell';
import { EmptyState } from '../../../ui/feedback/EmptyState';
import { ErrorNotice } from '../../../ui/feedback/ErrorNotice';
import { LoadingState } from '../../../ui/feedback/LoadingState';
import { StickIcon } from '../../../ui/icons/icons';
import { PlaceRow } from './PlaceRow';
import type { Places } from './usePlaces';

export interface PlaceListProps {
  readonly found: Places;
  readonly running: boolean;
  readonly onBackUp: (place: BackupPlace) => void;
  readonly onChoose: () => void;
}

/** Every place where a backup may go, those plugged in first. */
export function PlaceList({ found, running, onBackUp, onChoose }: PlaceListProps): React.JSX.Element {
  const { t } = useTranslation('safety');
  const { places, error, look } = found;
  if (places === null)
    return error === undefined ? (
      <LoadingState label={t('places.searching')} />
    ) : (
      <ErrorNotice happened={t('places.failed')} error={error} onRetry={() => void look()} />
    );
  if (places.length === 0)
    return (
      <EmptyState
        icon={<StickIcon />}
        title={t('places.none')}
        body={t('places.noneBody')}
        actions={
          <Button variant="contained" onClick={onChoose}>
            {t('places.choose')}
          </Button>
        }
      />
    );
  const ordered = inOrder(places);
  const first = ordered.find(({ present, readOnly }) => present && !readOnly);
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {ordered.map((place) => (
        <PlaceRow
          key={place.id}
          place={place}
          first={place === first}
          disabled={running}
          onBackUp={() => onBackUp(place)}
        />
      ))}
    </Box>
  );
}

/** Present ones first; of these, sticks; of these, the one whose last backup is the oldest: sticks take turns. */
export function inOrder(places: readonly BackupPlace[]): BackupPlace[] {
  const rank = ({ present, readOnly, removable }: BackupPlace): number =>
    (present ? 0 : 4) + (readOnly ? 2 : 0) + (removable ? 0 : 1);
  return places.toSorted((one, other) => {
    const byRank = rank(one) - rank(other);
    if (byRank !== 0) return byRank;
    const [a, b] = [one.lastBackup?.at ?? '', other.lastBackup?.at ?? ''];
    return a < b ? -1 : a > b ? 1 : one.label.localeCompare(other.label);
  });
}
