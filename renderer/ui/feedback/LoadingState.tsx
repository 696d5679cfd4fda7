import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Shown after 200 ms only: what comes sooner would make the screen flicker. */
export function LoadingState({ label }: { readonly label?: string }): React.JSX.Element {
  const { t } = useTranslation();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 200);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Box role="status" sx={{ m: 'auto', p: 4, textAlign: 'center', visibility: late ? 'visible' : 'hidden' }}>
      <CircularProgress size={24} thickness={4} aria-hidden="true" />
      <Typography sx={{ mt: 1.5, color: 'text.secondary' }}>{label ?? t('loading')}</Typography>
    </Box>
  );
}
