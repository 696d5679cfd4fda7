import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../features/safety/ConfirmDialog';
import { formatInstant } from '../../i18n/format/instant';
import { useFormat } from '../../i18n/useFormat';
import { useNotify } from '../../ui/feedback/notices';
import { useProvided } from '../../ui/provided/provided';
import { confirmRestore, returnToFormer } from '../../usecases/safety/formerDatabase';
import { SAFETY } from '../../usecases/safety/safety';
import { Banner } from './Banner';

/** After a restore: the data from before are kept until the owner says which to keep. */
export function FormerBanner(): React.JSX.Element | null {
  const { t } = useTranslation('safety');
  const format = useFormat();
  const notify = useNotify();
  const safety = useProvided(SAFETY);
  const [former, setFormer] = useState(safety.former);
  const [asked, setAsked] = useState<'confirm' | 'back' | null>(null);
  const [failure, setFailure] = useState<unknown>(undefined);
  if (former === null) return null;
  const ask = (what: 'confirm' | 'back'): void => {
    setFailure(undefined);
    setAsked(what);
  };
  const carryOut = async (): Promise<void> => {
    setFailure(undefined);
    try {
      if (asked === 'back') {
        await returnToFormer(safety);
        return;
      }
      await confirmRestore();
      setAsked(null);
      setFormer(null);
      notify({ message: t('former.confirmed') });
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <>
      <Banner
        text={t('former.banner', { at: formatInstant(former.restoredAt, format.language) })}
        action={
          <>
            <Button size="small" onClick={() => ask('confirm')}>
              {t('former.confirm')}
            </Button>
            <Button size="small" onClick={() => ask('back')}>
              {t('former.back')}
            </Button>
          </>
        }
      />
      {asked !== null && (
        <ConfirmDialog
          title={t(asked === 'confirm' ? 'former.confirmTitle' : 'former.backTitle')}
          body={[t(asked === 'confirm' ? 'former.confirmBody' : 'former.backBody')]}
          action={t(asked === 'confirm' ? 'former.confirm' : 'former.back')}
          danger={asked === 'back'}
          failure={failure}
          failed={t('former.failed')}
          onConfirm={carryOut}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
