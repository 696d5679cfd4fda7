import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { ChoiceButtons } from '../../ui/forms/ChoiceButtons';
import type { Decimal } from './useImport';

export interface DecimalChoiceProps {
  /** Null: neither the file nor the owner has told. */
  readonly sign: Decimal | null;
  readonly onChange: (sign: Decimal) => void;
}

/** How the list's amounts are read, in sight and open to the owner's correction: 1,234 is twelve hundred or little over one. */
export function DecimalChoice({ sign, onChange }: DecimalChoiceProps): React.JSX.Element {
  const { t } = useTranslation('import');
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, flexWrap: 'wrap' }}>
      <Typography sx={{ fontWeight: 500 }}>{t('preview.decimal.label')}</Typography>
      <ChoiceButtons<Decimal | ''>
        label={t('preview.decimal.label')}
        value={sign ?? ''}
        choices={[
          { value: ',', label: t('preview.decimal.comma') },
          { value: '.', label: t('preview.decimal.point') },
        ]}
        onChange={(chosen) => chosen !== '' && onChange(chosen)}
      />
      <Typography variant="body2" sx={{ color: 'text.secondary', flex: '1 1 260px' }}>
        {t(sign === null ? 'preview.decimal.unknown' : 'preview.decimal.help')}
      </Typography>
    </Box>
  );
}
