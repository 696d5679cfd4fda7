import { useTranslation } from 'react-i18next';
import type { PostalAddress } from '../../domain/postalAddress';
import { FieldGrid } from '../forms/FieldGrid';
import { TextRow } from '../forms/TextRow';
import type { CompanyField, CompanyForm } from './useCompanyForm';

/** The address as three fields: lines, post code, town. */
export function AddressFields({ form }: { readonly form: CompanyForm }): React.JSX.Element {
  const { t } = useTranslation('company');
  const { address } = form.draft;
  const change = (part: Partial<PostalAddress>): void => form.change({ address: { ...address, ...part } });
  const errorOf = (field: CompanyField): string | null => {
    const problem = form.problemOf(field);
    return problem === null ? null : t(`problems.${problem.code}`);
  };
  return (
    <FieldGrid columns="1fr 110px 1fr">
      <TextRow
        name="lines"
        label={t('field.lines')}
        help={t('help.lines')}
        lines={2}
        value={address.lines.join('\n')}
        error={errorOf('lines')}
        onChange={(value) => change({ lines: value === '' ? [] : value.split('\n') })}
        onBlur={() => form.left('lines')}
      />
      <TextRow
        name="postCode"
        label={t('field.postCode')}
        inputMode="numeric"
        maxLength={20}
        value={address.postCode}
        error={errorOf('postCode')}
        onChange={(postCode) => change({ postCode })}
        onBlur={() => form.left('postCode')}
      />
      <TextRow
        name="town"
        label={t('field.town')}
        maxLength={200}
        value={address.town}
        error={errorOf('town')}
        onChange={(town) => change({ town })}
        onBlur={() => form.left('town')}
      />
    </FieldGrid>
  );
}
