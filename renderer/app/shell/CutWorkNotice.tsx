import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProvided } from '../../ui/provided/provided';
import { type CutWork, dismissCutWork, readCutWork } from '../../usecases/cutWork';
import { SAFETY } from '../../usecases/safety/safety';
import { SERVICES } from '../../usecases/servicesKey';
import { Banner } from './Banner';

/** What a power cut or a crash interrupted, and whether it is there: said until the owner has read it. */
export function CutWorkNotice(): React.JSX.Element {
  const { t } = useTranslation('cutWork');
  const { database } = useProvided(SERVICES);
  const { shell } = useProvided(SAFETY);
  const [cut, setCut] = useState<readonly CutWork[]>([]);

  useEffect(() => {
    let gone = false;
    const backedUp = async (at: string): Promise<boolean> => {
      const { lastAt } = await shell.backupState();
      return lastAt !== null && lastAt >= at;
    };
    // Unread notes are told at the next start: a start must not fail for want of them.
    readCutWork(database, backedUp).then(
      (found) => {
        if (!gone) setCut(found);
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [database, shell]);

  const dismiss = (work: CutWork): void => {
    setCut((shown) => shown.filter(({ key }) => key !== work.key));
    dismissCutWork([work]).catch(() => undefined);
  };
  return (
    <>
      {cut.map((work) => (
        <Banner
          key={work.key}
          text={t(`${work.act}.${work.kept ? 'kept' : 'nothing'}`, { name: work.name })}
          action={
            <Button size="small" onClick={() => dismiss(work)}>
              {t('read')}
            </Button>
          }
        />
      ))}
    </>
  );
}
