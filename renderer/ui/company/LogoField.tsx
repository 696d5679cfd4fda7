import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readLogo } from './readLogo';

export interface LogoFieldProps {
  readonly logo: string | null;
  readonly onChange: (logo: string | null) => void;
}

export function LogoField({ logo, onChange }: LogoFieldProps): React.JSX.Element {
  const { t } = useTranslation('company');
  const input = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState<'unreadable' | 'tooLarge' | null>(null);
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const outcome = await readLogo(file);
    setWrong(outcome.ok ? null : outcome.reason);
    if (outcome.ok) onChange(outcome.logo);
  };
  return (
    <Box sx={{ display: 'flex', gap: 2, alignItems: 'center' }}>
      {logo !== null && (
        <Box
          component="img"
          src={logo}
          alt={t('logo.shown')}
          sx={{
            height: 64,
            maxWidth: 200,
            objectFit: 'contain',
            p: 1,
            border: 1,
            borderColor: 'divider',
            borderRadius: 1,
            bgcolor: '#fff',
          }}
        />
      )}
      <div>
        <input
          ref={input}
          type="file"
          accept="image/png,image/jpeg"
          hidden
          aria-hidden="true"
          tabIndex={-1}
          onChange={(event) => {
            void take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        <Box sx={{ display: 'flex', gap: 1 }}>
          <Button onClick={() => input.current?.click()}>
            {t(logo === null ? 'logo.choose' : 'logo.change')}
          </Button>
          {logo !== null && (
            <Button variant="text" onClick={() => onChange(null)}>
              {t('logo.remove')}
            </Button>
          )}
        </Box>
        <Typography
          variant="caption"
          component="div"
          role={wrong === null ? undefined : 'alert'}
          sx={{ mt: 0.5, color: wrong === null ? 'text.secondary' : 'error.main' }}
        >
          {wrong === null ? t('help.logo') : t(`logo.${wrong}`)}
        </Typography>
      </div>
    </Box>
  );
}
