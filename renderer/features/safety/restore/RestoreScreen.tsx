import Button from '@mui/material/Button';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { BUSY } from '../../../platform/provided';
import { ChevronLeftIcon } from '../../../ui/icons/icons';
import { Screen } from '../../../ui/layout/Screen';
import { PATHS } from '../../../ui/navigation/paths';
import { useProvided } from '../../../ui/provided/provided';
import { SAFETY } from '../../../usecases/safety/safety';
import { RestoreFlow } from './RestoreFlow';

/** Restoring while the program is open: what is here is the mirror, brought up to date first. */
export function RestoreScreen(): React.JSX.Element {
  const { t } = useTranslation('safety');
  const safety = useProvided(SAFETY);
  const busy = useProvided(BUSY);
  const { keeper } = safety;
  const tools = useMemo(
    () => ({
      ...safety,
      // What was restored is looked at from the first screen on.
      startAnew: () => {
        location.hash = PATHS.today;
        safety.startAnew();
      },
    }),
    [safety],
  );
  const here = useCallback(() => keeper.sync(), [keeper]);
  const onBusy = useCallback((sentence: string) => busy.begin(sentence), [busy]);
  return (
    <Screen
      title={t('restore.title')}
      subtitle={t('restore.subtitle')}
      body="fill"
      actions={
        <Button component={Link} to={PATHS.backups} startIcon={<ChevronLeftIcon />}>
          {t('restore.back')}
        </Button>
      }
    >
      <RestoreFlow tools={tools} here={here} onBusy={onBusy} />
    </Screen>
  );
}
