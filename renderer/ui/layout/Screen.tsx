import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';

interface PageHeaderProps {
  readonly title: string;
  /** A line under the title: a count, a total, a day. */
  readonly subtitle?: ReactNode;
  readonly actions?: ReactNode;
}

/** The head of a screen; it gives the window its title. */
function PageHeader({ title, subtitle, actions }: PageHeaderProps): React.JSX.Element {
  const { t } = useTranslation();
  const product = t('productName');
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
  return (
    <Box
      component="header"
      sx={{ display: 'flex', alignItems: 'flex-start', gap: 2, minHeight: 44, flex: 'none' }}
    >
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography variant="h1">{title}</Typography>
        {subtitle !== undefined && (
          <Typography component="div" sx={{ color: 'text.secondary', mt: 0.25 }}>
            {subtitle}
          </Typography>
        )}
      </Box>
      {actions !== undefined && <Box sx={{ display: 'flex', gap: 1, flex: 'none' }}>{actions}</Box>}
    </Box>
  );
}

export interface ScreenProps extends PageHeaderProps {
  readonly children: ReactNode;
  /** `scroll`: the page scrolls (forms). `fill`: a list takes the height that is left and scrolls by itself. */
  readonly body?: 'scroll' | 'fill';
}

/** A screen: head, then a body that fills the window. */
export function Screen({ children, body = 'scroll', ...header }: ScreenProps): React.JSX.Element {
  return (
    <Box
      sx={{
        display: 'flex',
        flexDirection: 'column',
        height: '100%',
        minHeight: 0,
        p: 2.5,
        pt: 2,
        gap: 1.75,
        overflow: body === 'fill' ? 'hidden' : 'auto',
      }}
    >
      <PageHeader {...header} />
      {body === 'fill' ? (
        <Box sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column', gap: 1.25 }}>
          {children}
        </Box>
      ) : (
        children
      )}
    </Box>
  );
}
