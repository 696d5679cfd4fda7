import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { FieldGrid } from '../forms/FieldGrid';
import { FieldSection } from '../forms/FieldSection';
import { AddressFields } from './AddressFields';
import { CompanyText } from './CompanyText';
import type { CompanyField, CompanyForm } from './useCompanyForm';

/** The fields that `CompanyFields` shows: what its "check" looks at. */
export const IDENTITY_FIELDS: readonly CompanyField[] = [
  'name',
  'legalForm',
  'capital',
  'siren',
  'registry',
  'vatNumber',
  'lines',
  'postCode',
  'town',
  'phone',
  'email',
  'contactName',
  'contactPhone',
  'signatoryName',
  'signatoryTitle',
];

/** Who the sender is: identity, address, who is called, who signs. */
export function CompanyFields({ form }: { readonly form: CompanyForm }): React.JSX.Element {
  const { t } = useTranslation('company');
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      <FieldSection title={t('group.identity')}>
        <FieldGrid columns="2fr 1fr">
          <CompanyText form={form} field="name" />
          <CompanyText form={form} field="legalForm" optional />
        </FieldGrid>
        <FieldGrid>
          <CompanyText form={form} field="siren" inputMode="numeric" optional />
          <CompanyText form={form} field="registry" optional />
          <CompanyText form={form} field="vatNumber" optional />
          <CompanyText form={form} field="capital" optional />
        </FieldGrid>
      </FieldSection>
      <FieldSection title={t('group.address')}>
        <AddressFields form={form} />
      </FieldSection>
      <FieldSection title={t('group.contact')}>
        <FieldGrid>
          <CompanyText form={form} field="phone" inputMode="tel" optional />
          <CompanyText form={form} field="email" inputMode="email" optional />
          <CompanyText form={form} field="contactName" optional />
          <CompanyText form={form} field="contactPhone" inputMode="tel" optional />
        </FieldGrid>
      </FieldSection>
      <FieldSection title={t('group.signature')}>
        <FieldGrid>
          <CompanyText form={form} field="signatoryName" optional />
          <CompanyText form={form} field="signatoryTitle" optional />
        </FieldGrid>
      </FieldSection>
    </Box>
  );
}
