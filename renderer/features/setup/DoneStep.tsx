import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Company } from '../../domain/company/company';
import { groupIban } from '../../ui/company/companyDraft';

/** The sender as letters will show it, and what comes next. */
export function DoneStep({ company }: { readonly company: Company }): React.JSX.Element {
  const { t } = useTranslation('setup');
  const { name, legalForm, address, phone, email, siren, registry, iban } = company;
  const lines = [
    [name, legalForm].filter(Boolean).join(', '),
    ...address.lines,
    [address.postCode, address.town].filter(Boolean).join(' '),
    [phone, email].filter(Boolean).join(' · '),
    [siren, registry].filter(Boolean).join(' · '),
    groupIban(iban),
  ].filter((line) => line !== '');
  return (
    <>
      <Box
        sx={{
          p: 2.5,
          border: 1,
          borderColor: 'divider',
          borderRadius: 2,
          bgcolor: 'background.paper',
          maxWidth: 480,
        }}
      >
        {lines.map((line, place) => (
          <Typography
            key={line}
            sx={{ fontWeight: place === 0 ? 600 : 400, fontSize: place === 0 ? '1rem' : undefined }}
          >
            {line}
          </Typography>
        ))}
      </Box>
      <Typography sx={{ mt: 1, color: 'text.secondary' }}>{t('done.change')}</Typography>
      <Typography sx={{ mt: 3, maxWidth: 560 }}>{t('done.importBody')}</Typography>
    </>
  );
}
