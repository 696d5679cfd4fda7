import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ImportIcon } from '../../ui/icons/icons';

/** Where a file is dropped (the whole window takes it) or chosen. */
export function FileDrop({ onFile }: { readonly onFile: (file: File) => void }): React.JSX.Element {
  const { t } = useTranslation('import');
  const input = useRef<HTMLInputElement>(null);
  return (
    <Box
      sx={{
        border: '1px dashed',
        borderColor: 'primary.main',
        borderRadius: 2,
        p: 4,
        textAlign: 'center',
        bgcolor: 'background.paper',
        flex: 'none',
      }}
    >
      <ImportIcon sx={{ fontSize: 30, color: 'primary.main' }} />
      <Typography variant="h2" sx={{ mt: 1 }}>
        {t('drop.title')}
      </Typography>
      <Typography sx={{ color: 'text.secondary', mt: 0.5 }}>{t('drop.body')}</Typography>
      <Button variant="contained" sx={{ my: 2 }} onClick={() => input.current?.click()}>
        {t('drop.choose')}
      </Button>
      <Typography variant="caption" component="p" sx={{ m: 0, color: 'text.secondary' }}>
        {t('drop.where')}
      </Typography>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('drop.input')}
        data-testid="import-file"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
    </Box>
  );
}
