import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotify } from '../../../ui/feedback/notices';
import { useProvided } from '../../../ui/provided/provided';
import { SAFETY } from '../../../usecases/safety/safety';
import { ConfirmDialog } from '../ConfirmDialog';

/** From now on without a passphrase: asked once more, since a found stick can then be read. */
export function RemoveDialog(props: {
  readonly onRemoved: () => void;
  readonly onClose: () => void;
}): React.JSX.Element {
  const { onRemoved, onClose } = props;
  const { t } = useTranslation('safety');
  const { shell } = useProvided(SAFETY);
  const notify = useNotify();
  const [failure, setFailure] = useState<unknown>(undefined);
  const remove = async (): Promise<void> => {
    setFailure(undefined);
    try {
      await shell.removeBackupPassphrase();
      notify({ message: t('protect.removed') });
      onRemoved();
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <ConfirmDialog
      title={t('protect.removeTitle')}
      body={[t('protect.removeBody')]}
      action={t('protect.removeConfirm')}
      danger
      failure={failure}
      failed={t('protect.failed')}
      onConfirm={remove}
      onClose={onClose}
    />
  );
}
