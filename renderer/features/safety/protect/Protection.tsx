import Button from '@mui/material/Button';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { BACKUPS } from '../../../platform/provided';
import { useProvided } from '../../../ui/provided/provided';
import { Panel } from '../Panel';
import { ProtectDialog } from './ProtectDialog';
import { RecoveryCodeDialog } from './RecoveryCodeDialog';
import { RemoveDialog } from './RemoveDialog';

type Asked = { readonly what: 'set' | 'remove' } | { readonly what: 'code'; readonly code: string } | null;

/** Whether backups are encrypted, and the way to change it. Neither passphrase nor code stays here once its dialog has closed. */
export function Protection(): React.JSX.Element | null {
  const { t } = useTranslation('safety');
  const watch = useProvided(BACKUPS);
  const { backups } = useSyncExternalStore(watch.subscribe, watch.known);
  const [asked, setAsked] = useState<Asked>(null);
  const close = (): void => setAsked(null);
  if (backups === null) return null;
  const on = backups.encryption;
  return (
    <>
      <Panel
        title={t('protect.title')}
        lead={t(on ? 'protect.on' : 'protect.off')}
        actions={
          <>
            <Button onClick={() => setAsked({ what: 'set' })}>
              {t(on ? 'protect.change' : 'protect.set')}
            </Button>
            {on && (
              <Button color="error" onClick={() => setAsked({ what: 'remove' })}>
                {t('protect.remove')}
              </Button>
            )}
          </>
        }
      />
      {asked?.what === 'set' && (
        <ProtectDialog
          changing={on}
          onSet={(code) => {
            setAsked({ what: 'code', code });
            void watch.refresh();
          }}
          onClose={close}
        />
      )}
      {asked?.what === 'code' && <RecoveryCodeDialog code={asked.code} onClose={close} />}
      {asked?.what === 'remove' && (
        <RemoveDialog
          onRemoved={() => {
            close();
            void watch.refresh();
          }}
          onClose={close}
        />
      )}
    </>
  );
}
