import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';

/** The product's name beside its mark: a ledger's column whose last figure leans out of the page, on its way in. */
export function Wordmark(): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.25, px: 1, height: 32 }}>
      <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <rect x="1" y="1" width="22" height="22" rx="6" fill="currentColor" opacity="0.14" />
        <path
          d="M6.500 7.500h11M6.500 12h7.500M6.500 16.500h11"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
        />
        <path
          d="M15.500 9.500 18.200 12l-2.700 2.500"
          fill="none"
          stroke="#7fd1bd"
          strokeWidth="2"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <Box component="span" sx={{ fontSize: '1.0625rem', fontWeight: 600, letterSpacing: '-0.01em' }}>
        {t('productName')}
      </Box>
    </Box>
  );
}
