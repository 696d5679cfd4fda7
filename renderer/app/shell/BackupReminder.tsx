import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { usePlaceName } from '../../features/safety/places/PlaceRow';
import { useAgo } from '../../features/safety/when';
import { TODAY } from '../../platform/provided';
import { PATHS } from '../../ui/navigation/paths';
import { useProvided } from '../../ui/provided/provided';
import { Banner } from './Banner';
import { useBackupDue } from './useBackupDue';

const KEY = 'encours-backup-reminder';

function putOffOn(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** No stick was seen for a week: says so on every screen but for the rest of a day on which the owner put it off. */
export function BackupReminder(): React.JSX.Element | null {
  const { t } = useTranslation('safety');
  const today = useProvided(TODAY);
  const ago = useAgo();
  const nameOf = usePlaceName();
  const due = useBackupDue();
  const [putOff, setPutOff] = useState(putOffOn);
  // The screen of backups says it itself.
  const there = useLocation().pathname.startsWith(PATHS.backups);
  if (due === null || there || putOff === today) return null;
  const [place] = due.places;
  const later = (): void => {
    setPutOff(today);
    try {
      localStorage.setItem(KEY, today);
    } catch {
      // Put off until the program is closed, then.
    }
  };
  return (
    <Banner
      text={
        due.lastAt === null || place === undefined
          ? t('reminder.never')
          : t('reminder.due', { when: ago(due.lastAt), place: nameOf(place) })
      }
      action={
        <>
          <Button size="small" component={Link} to={PATHS.backups}>
            {t('reminder.action')}
          </Button>
          <Button size="small" variant="text" onClick={later}>
            {t('reminder.later')}
          </Button>
        </>
      }
    />
  );
}
