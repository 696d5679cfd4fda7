import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useNotify } from '../../ui/feedback/notices';
import { ImportIcon } from '../../ui/icons/icons';
import { useIncoming } from '../../ui/incoming/incomingFile';
import { PATHS } from '../../ui/navigation/paths';

function bringsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** A file dropped anywhere on the window goes to the import screen. */
export function DropZone({ children }: { readonly children: ReactNode }): React.JSX.Element {
  const { t } = useTranslation('app');
  const navigate = useNavigate();
  const notify = useNotify();
  const incoming = useIncoming();
  const [over, setOver] = useState(false);

  useEffect(() => {
    const onDragOver = (event: DragEvent): void => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onDragLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      setOver(false);
      if (!bringsFiles(event)) return;
      event.preventDefault();
      const [file, ...others] = event.dataTransfer?.files ?? [];
      if (file === undefined) return;
      if (others.length > 0) notify({ message: t('drop.several', { name: file.name }) });
      incoming.offer(file);
      void navigate(PATHS.import);
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [incoming, navigate, notify, t]);

  return (
    <>
      {children}
      {over && (
        <Box
          sx={{
            position: 'fixed',
            inset: 12,
            zIndex: 'tooltip',
            display: 'grid',
            placeItems: 'center',
            pointerEvents: 'none',
            border: 2,
            borderStyle: 'dashed',
            borderColor: 'primary.main',
            borderRadius: 3,
            bgcolor: 'background.paper',
            opacity: 0.96,
            textAlign: 'center',
          }}
        >
          <div>
            <ImportIcon sx={{ fontSize: 44, color: 'primary.main', mb: 1 }} />
            <Typography variant="h1" component="p">
              {t('drop.title')}
            </Typography>
            <Typography sx={{ color: 'text.secondary', mt: 0.5 }}>{t('drop.body')}</Typography>
          </div>
        </Box>
      )}
    </>
  );
}
