import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LOCK } from '../../../platform/provided';
import { useNotify } from '../../../ui/feedback/notices';
import { useProvided } from '../../../ui/provided/provided';
import { NewPassphrase, NO_PASSPHRASE, passphraseProblem } from '../../../ui/secret/NewPassphrase';
import { IdleChoice } from './IdleChoice';
import { LockDialog } from './LockDialog';

/** Another passphrase, another time, or both. */
export function ChangeLock(props: {
  readonly idleMinutes: number;
  readonly onClose: () => void;
}): React.JSX.Element {
  const { t } = useTranslation(['lock', 'words']);
  const lock = useProvided(LOCK);
  const notify = useNotify();
  const [draft, setDraft] = useState(NO_PASSPHRASE);
  const [minutes, setMinutes] = useState(props.idleMinutes);
  const [sent, setSent] = useState(false);
  const kept = draft.first === '' && draft.again === '';
  return (
    <LockDialog
      title={t('changeTitle')}
      action={t('action.save', { ns: 'words' })}
      send={(current) => {
        setSent(true);
        if (!kept && passphraseProblem(draft) !== null) return null;
        return lock.set(kept ? current : draft.first, minutes, current);
      }}
      onDone={() => {
        notify({ message: t('done.changed') });
        props.onClose();
      }}
      onClose={props.onClose}
    >
      <NewPassphrase
        label={t('field.next')}
        againLabel={t('field.again')}
        help={t('field.nextHelp')}
        draft={draft}
        onChange={setDraft}
        sent={sent && !kept}
      />
      <IdleChoice minutes={minutes} onChange={setMinutes} />
    </LockDialog>
  );
}
