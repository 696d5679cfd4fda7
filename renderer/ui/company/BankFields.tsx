import { useTranslation } from 'react-i18next';
import { isIban } from '../../domain/company/checkDigits';
import { FieldGrid } from '../forms/FieldGrid';
import { CompanyText } from './CompanyText';
import type { CompanyField, CompanyForm } from './useCompanyForm';

export const BANK_FIELDS: readonly CompanyField[] = ['iban', 'bic', 'accountHolder'];

/** Where the customer pays to. The IBAN's check digits are looked at while it is typed. */
export function BankFields({ form }: { readonly form: CompanyForm }): React.JSX.Element {
  const { t } = useTranslation('company');
  return (
    <FieldGrid columns="2fr 1fr">
      <CompanyText
        form={form}
        field="iban"
        maxLength={50}
        optional
        praise={isIban(form.draft.iban) ? t('ibanGood') : null}
      />
      <CompanyText form={form} field="bic" maxLength={15} optional />
      <CompanyText form={form} field="accountHolder" optional />
    </FieldGrid>
  );
}
