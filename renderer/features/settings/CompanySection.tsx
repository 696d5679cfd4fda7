import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Company } from '../../domain/company/company';
import { saveCompany } from '../../store/acts/settings/saveCompany';
import { readCompany } from '../../store/queries/readSettings';
import { BANK_FIELDS, BankFields } from '../../ui/company/BankFields';
import { CompanyFields, IDENTITY_FIELDS } from '../../ui/company/CompanyFields';
import { CompanyText } from '../../ui/company/CompanyText';
import { EMPTY_COMPANY, groupIban } from '../../ui/company/companyDraft';
import { LogoField } from '../../ui/company/LogoField';
import { useCompanyForm } from '../../ui/company/useCompanyForm';
import { ConfirmLeave } from '../../ui/feedback/ConfirmLeave';
import { ErrorNotice } from '../../ui/feedback/ErrorNotice';
import { LoadingState } from '../../ui/feedback/LoadingState';
import { useNotify } from '../../ui/feedback/notices';
import { ChoiceRow } from '../../ui/forms/ChoiceRow';
import { FieldGrid } from '../../ui/forms/FieldGrid';
import { FieldSection } from '../../ui/forms/FieldSection';
import { useProvided } from '../../ui/provided/provided';
import { actContext } from '../../usecases/reminderContext';
import { SERVICES } from '../../usecases/servicesKey';
import { SettingsPanel } from './SettingsPanel';

export function CompanySection(): React.JSX.Element {
  const { database } = useProvided(SERVICES);
  const company = useLiveQuery(() => readCompany(database), [database]);
  if (company === undefined) return <LoadingState />;
  return <CompanyEditor saved={company} />;
}

function CompanyEditor({ saved }: { readonly saved: Company | null }): React.JSX.Element {
  const { t } = useTranslation(['settings', 'company']);
  const services = useProvided(SERVICES);
  const notify = useNotify();
  const [dirty, setDirty] = useState(false);
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<unknown>(undefined);
  const start = saved ?? EMPTY_COMPANY;
  const form = useCompanyForm({ ...start, iban: groupIban(start.iban) }, () => setDirty(true));

  const save = async (): Promise<void> => {
    const company = form.check([...IDENTITY_FIELDS, ...BANK_FIELDS, 'logo', 'place']);
    if (company === null) return;
    setSaving(true);
    try {
      await saveCompany(services.database, actContext(services), company);
      setDirty(false);
      setFailure(undefined);
      notify({ message: t('companySaved') });
    } catch (error) {
      setFailure(error);
    } finally {
      setSaving(false);
    }
  };

  return (
    <>
      <ConfirmLeave when={dirty} />
      <SettingsPanel lead={saved === null ? t('company.missing') : t('company.lead')} width={760}>
        <CompanyFields form={form} />
        <FieldGrid>
          <CompanyText form={form} field="place" optional />
        </FieldGrid>
        <FieldSection title={t('group.bank', { ns: 'company' })}>
          <BankFields form={form} />
        </FieldSection>
        <FieldSection title={t('group.logo', { ns: 'company' })}>
          <LogoField logo={form.draft.logo} onChange={(logo) => form.change({ logo })} />
        </FieldSection>
        <ChoiceRow
          label={t('field.creditorKind', { ns: 'company' })}
          help={t('help.creditorKind', { ns: 'company' })}
          value={form.draft.creditorKind}
          choices={[
            { value: 'professional', label: t('creditorKind.professional', { ns: 'company' }) },
            { value: 'individual', label: t('creditorKind.individual', { ns: 'company' }) },
          ]}
          onChange={(creditorKind) => form.change({ creditorKind })}
        />
      </SettingsPanel>
      {failure !== undefined && <ErrorNotice title={t('failed')} error={failure} />}
      <Box
        sx={{
          position: 'sticky',
          bottom: -24,
          mt: 2,
          pt: 1.5,
          pb: 3,
          maxWidth: 760,
          display: 'flex',
          justifyContent: 'flex-end',
          bgcolor: 'background.default',
          borderTop: 1,
          borderColor: 'divider',
        }}
      >
        <Button variant="contained" disabled={!dirty || saving} onClick={() => void save()}>
          {t('company.save')}
        </Button>
      </Box>
    </>
  );
}
