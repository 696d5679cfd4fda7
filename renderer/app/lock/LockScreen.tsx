import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Collapse from '@mui/material/Collapse';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LockWatch } from '../../platform/lockWatch';
import { LockIcon } from '../../ui/icons/icons';
import { SecretRow } from '../../ui/secret/SecretRow';
import { useTries } from '../../ui/secret/useTries';
import { useErrorSentences } from '../../ui/feedback/useErrorSentences';

/** The only thing there is while the program is locked: one field. Nothing behind it is drawn. */
export function LockScreen({ lock }: { readonly lock: LockWatch }): React.JSX.Element {
  const { t } = useTranslation(['lock', 'words']);
  const sentences = useErrorSentences();
  const [passphrase, setPassphrase] = useState('');
  const [trying, setTrying] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [told, setTold] = useState(false);
  const tries = useTries(lock.state()?.waitSeconds ?? 0);
  const product = t('productName', { ns: 'words' });
  useEffect(() => {
    document.title = product;
  }, [product]);

  const open = async (): Promise<void> => {
    if (passphrase === '' || trying || tries.waiting) return;
    setTrying(true);
    setFailure(null);
    try {
      const tried = await lock.unlock(passphrase);
      // What was typed meanwhile is the next try.
      setPassphrase((typed) => (typed === passphrase ? '' : typed));
      tries.told(tried);
    } catch (error) {
      setFailure(sentences(error).happened);
    } finally {
      setTrying(false);
    }
  };

  return (
    <Box
      component="main"
      sx={{ display: 'grid', height: '100%', overflow: 'auto', placeItems: 'center', p: 3 }}
    >
      <Box
        component="form"
        noValidate
        aria-labelledby="lock-title"
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
        sx={{
          width: '100%',
          maxWidth: 420,
          display: 'grid',
          gap: 2,
          p: 3.5,
          border: 1,
          borderColor: 'divider',
          borderRadius: 3,
          bgcolor: 'background.paper',
        }}
      >
        <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center' }}>
          <LockIcon sx={{ fontSize: 26, color: 'primary.main' }} />
          <Typography id="lock-title" variant="h1">
            {t('screen.title')}
          </Typography>
        </Box>
        <Typography sx={{ color: 'text.secondary' }}>{t('screen.body')}</Typography>
        <SecretRow
          label={t('field.passphrase')}
          error={failure ?? tries.error}
          value={passphrase}
          onChange={(typed) => {
            setPassphrase(typed);
            if (!tries.waiting) tries.clear();
          }}
          autoFocus
        />
        <Button type="submit" variant="contained" size="large" disabled={trying || tries.waiting}>
          {t(trying ? 'screen.opening' : 'screen.open')}
        </Button>
        <div>
          <Button variant="text" size="small" aria-expanded={told} onClick={() => setTold(!told)}>
            {t('screen.forgotten')}
          </Button>
          <Collapse in={told} unmountOnExit>
            <Typography variant="body2" sx={{ mt: 0.5, color: 'text.secondary' }}>
              {t('screen.forgottenBody')}
            </Typography>
          </Collapse>
        </div>
      </Box>
    </Box>
  );
}
