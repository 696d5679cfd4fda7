import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Company } from '../../domain/company/company';
import { saveCompany } from '../../store/acts/settings/saveCompany';
import { saveSettings } from '../../store/acts/settings/saveSettings';
import { readSettings } from '../../store/queries/readSettings';
import { BANK_FIELDS, BankFields } from '../../ui/company/BankFields';
import { CompanyFields, IDENTITY_FIELDS } from '../../ui/company/CompanyFields';
import { useCompanyForm } from '../../ui/company/useCompanyForm';
import { ErrorNotice } from '../../ui/feedback/ErrorNotice';
import { PATHS } from '../../ui/navigation/paths';
import { useProvided } from '../../ui/provided/provided';
import { actContext } from '../../usecases/reminderContext';
import { SERVICES } from '../../usecases/servicesKey';
import { DoneStep } from './DoneStep';
import { dropSetupDraft, keepSetupDraft } from './setupDraft';
import { SetupFrame } from './SetupFrame';
import type { SetupStep } from './setupSteps';
import { useSample } from './useSample';
import { WelcomeStep } from './WelcomeStep';

interface Failure {
  readonly title: 'failed.save' | 'failed.sample';
  readonly error: unknown;
}

/** Three short steps; what was typed survives going back, leaving and closing. */
export function SetupAssistant({ start }: { readonly start: Company }): React.JSX.Element {
  const { t } = useTranslation(['setup', 'words']);
  const services = useProvided(SERVICES);
  const navigate = useNavigate();
  const [step, setStep] = useState<SetupStep>('welcome');
  const [saved, setSaved] = useState(start);
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const form = useCompanyForm(start, (draft) => keepSetupDraft(localStorage, draft));
  const sample = useSample(
    () => void navigate(PATHS.today),
    (error) => setFailure({ title: 'failed.sample', error }),
  );

  const go = (next: SetupStep): void => {
    setFailure(null);
    setStep(next);
  };
  const save = async (): Promise<void> => {
    const company = form.check([...IDENTITY_FIELDS, ...BANK_FIELDS]);
    if (company === null) return;
    setSaving(true);
    try {
      await sample.leave();
      await saveCompany(services.database, actContext(services), { ...company, specimen: false });
      dropSetupDraft(localStorage);
      setSaved(company);
      go('done');
    } catch (error) {
      setFailure({ title: 'failed.save', error });
    } finally {
      setSaving(false);
    }
  };
  const chooseLanguage = async (language: 'fr' | 'en'): Promise<void> => {
    const settings = await readSettings(services.database);
    await saveSettings(services.database, actContext(services), { ...settings, language });
  };

  const later = (
    <Button variant="text" title={t('laterHelp')} onClick={() => void navigate(PATHS.today)}>
      {t('later')}
    </Button>
  );
  const back = (to: SetupStep): React.JSX.Element => (
    <Button onClick={() => go(to)}>{t('action.back', { ns: 'words' })}</Button>
  );
  const room = <Box sx={{ flex: 1 }} />;

  const body: Record<SetupStep, React.JSX.Element> = {
    welcome: <WelcomeStep onDescribe={() => go('company')} onSample={sample.start} />,
    company: <CompanyFields form={form} />,
    bank: <BankFields form={form} />,
    done: <DoneStep company={saved} />,
  };
  const actions: Record<SetupStep, React.JSX.Element> = {
    welcome: (
      <>
        {room}
        {later}
      </>
    ),
    company: (
      <>
        {back('welcome')}
        {room}
        {later}
        <Button variant="contained" onClick={() => form.check(IDENTITY_FIELDS) !== null && go('bank')}>
          {t('action.next', { ns: 'words' })}
        </Button>
      </>
    ),
    bank: (
      <>
        {back('company')}
        {room}
        {later}
        <Button variant="contained" disabled={saving} onClick={() => void save()}>
          {t('action.finish', { ns: 'words' })}
        </Button>
      </>
    ),
    done: (
      <>
        {room}
        <Button onClick={() => void navigate(PATHS.today)}>{t('done.today')}</Button>
        <Button variant="contained" onClick={() => void navigate(PATHS.import)}>
          {t('done.import')}
        </Button>
      </>
    ),
  };

  return (
    <SetupFrame
      step={step}
      title={t(`${step}.title`)}
      lead={t(`${step}.lead`)}
      actions={actions[step]}
      onLanguage={(language) => void chooseLanguage(language)}
    >
      {body[step]}
      {failure !== null && (
        <Box sx={{ display: 'flex', mt: 3, border: 1, borderColor: 'error.main', borderRadius: 2 }}>
          <ErrorNotice title={t(failure.title)} kept={t('failed.kept')} error={failure.error} />
        </Box>
      )}
      {sample.progress}
    </SetupFrame>
  );
}
