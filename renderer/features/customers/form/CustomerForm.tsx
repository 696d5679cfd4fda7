import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account, CustomerKind } from '../../../domain/account/account';
import { MOST_TERM_DAYS, type PaymentTerms } from '../../../domain/terms/paymentTerms';
import { allowFormalNotice } from '../../../store/acts/identity/allowFormalNotice';
import { editCustomer } from '../../../store/acts/identity/editCustomer';
import { seenOf } from '../../../store/acts/identity/seenFields';
import { ConfirmLeave } from '../../../ui/feedback/ConfirmLeave';
import { ChoiceRow } from '../../../ui/forms/ChoiceRow';
import { SelectRow } from '../../../ui/forms/SelectRow';
import { SwitchRow } from '../../../ui/forms/SwitchRow';
import { TextRow } from '../../../ui/forms/TextRow';
import type { ActRunner } from '../page/useAct';
import { type CustomerDraft, draftOf, editOf, problemsOf } from './customerDraft';

const KINDS: readonly CustomerKind[] = ['business', 'consumer', 'public'];
const TERMS: readonly PaymentTerms['kind'][] = ['net', 'endOfMonthAfter', 'daysAfterEndOfMonth'];

/** The customer's details. Saved as one act; what is not touched stays as it is. */
export function CustomerForm(props: {
  readonly account: Account;
  readonly acts: ActRunner;
}): React.JSX.Element {
  const { account, acts } = props;
  const { t } = useTranslation(['customers', 'words']);
  const [draft, setDraft] = useState<CustomerDraft>(() => draftOf(account));
  const problems = problemsOf(draft);
  const valid = Object.keys(problems).length === 0;
  const edit = valid ? editOf(account, draft) : null;
  const dirty = !valid || edit !== null;
  const field =
    (name: keyof CustomerDraft) =>
    (value: string): void =>
      setDraft({ ...draft, [name]: value });
  const { id: accountId } = account;

  const save = (): void => {
    if (edit === null) return;
    void acts.run(t('form.saved', { name: draft.name.trim() }), (database, context) =>
      editCustomer(database, context, { accountId, seen: seenOf(account, edit), edit }),
    );
  };
  const allow = (allowed: boolean): void =>
    void acts.run(
      t(allowed ? 'page.formalNotice.allowed' : 'page.formalNotice.refused', { name: account.name }),
      (database, context) => allowFormalNotice(database, context, { accountId, allowed }),
    );

  return (
    <Box
      component="form"
      sx={{ overflow: 'auto', flex: 1, minHeight: 0 }}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <ConfirmLeave when={dirty} />
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fit, minmax(320px, 1fr))',
          gap: 3,
          maxWidth: 1100,
        }}
      >
        <Section title={t('form.identity')}>
          <TextRow
            label={t('form.name')}
            value={draft.name}
            onChange={field('name')}
            maxLength={300}
            error={problems.name === undefined ? null : t('form.nameNeeded')}
          />
          <ChoiceRow
            label={t('form.kind')}
            value={draft.kind}
            choices={KINDS.map((kind) => ({
              value: kind,
              label: t(`words:customerKind.${kind}`),
              consequence: t(`form.kindConsequence.${kind}`),
            }))}
            onChange={field('kind')}
          />
          <TextRow
            label={t('form.siren')}
            value={draft.siren}
            onChange={field('siren')}
            optional
            width={220}
          />
        </Section>
        <Section title={t('form.address')}>
          <TextRow
            label={t('form.lines')}
            help={t('form.linesHelp')}
            value={draft.lines}
            onChange={field('lines')}
            lines={4}
            error={problems.address === undefined ? null : t('form.addressIncomplete')}
          />
          <Box sx={{ display: 'flex', gap: 1.5 }}>
            <TextRow
              label={t('form.postCode')}
              value={draft.postCode}
              onChange={field('postCode')}
              width={120}
            />
            <TextRow label={t('form.town')} value={draft.town} onChange={field('town')} />
          </Box>
          <TextRow
            label={t('form.country')}
            help={t('form.countryHelp')}
            value={draft.country}
            onChange={field('country')}
            optional
          />
        </Section>
        <Section title={t('form.terms')}>
          <SelectRow
            label={t('form.termsKind')}
            value={draft.termsKind}
            choices={TERMS.map((kind) => ({ value: kind, label: t(`form.termsKinds.${kind}`) }))}
            onChange={field('termsKind')}
          />
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
            <TextRow
              label={t('form.termsDays')}
              value={draft.termsDays}
              onChange={field('termsDays')}
              inputMode="numeric"
              error={
                problems.termsDays === undefined
                  ? null
                  : t('words:field.countOutOfRange', { min: 0, max: MOST_TERM_DAYS })
              }
              width={180}
            />
            <TextRow
              label={t('form.termsOn')}
              value={draft.termsOn}
              onChange={field('termsOn')}
              inputMode="numeric"
              optional
              error={
                problems.termsOn === undefined ? null : t('words:field.countOutOfRange', { min: 1, max: 31 })
              }
              width={260}
            />
          </Box>
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {t('form.termsHelp')}
          </Typography>
          {draft.kind === 'business' && (
            <TextRow
              label={t('form.contractRate')}
              help={t('form.contractRateHelp')}
              value={draft.contractRate}
              onChange={field('contractRate')}
              inputMode="decimal"
              optional
              error={problems.contractRate === undefined ? null : t('words:field.notARate')}
            />
          )}
          <SwitchRow
            label={t('page.formalNotice.label')}
            help={t('page.formalNotice.help')}
            checked={account.formalNoticeAllowed}
            onChange={allow}
          />
        </Section>
        <Section title={t('form.contact')}>
          <TextRow
            label={t('form.email')}
            value={draft.email}
            onChange={field('email')}
            inputMode="email"
            optional
          />
          <TextRow
            label={t('form.phone')}
            value={draft.phone}
            onChange={field('phone')}
            inputMode="tel"
            optional
          />
          <TextRow
            label={t('form.note')}
            help={t('form.noteHelp')}
            value={draft.note}
            onChange={field('note')}
            lines={4}
            maxLength={20_000}
            optional
          />
        </Section>
      </Box>
      <Box
        sx={{
          position: 'sticky',
          bottom: 0,
          zIndex: 1,
          mt: 2,
          py: 1,
          display: 'flex',
          gap: 1,
          alignItems: 'center',
          // At the right, where no word of what was just done covers it.
          justifyContent: 'flex-end',
          bgcolor: 'background.default',
          borderTop: 1,
          borderColor: 'divider',
        }}
      >
        {!valid && <Alert severity="warning">{t('form.failed')}</Alert>}
        {!dirty && <Typography sx={{ color: 'text.secondary' }}>{t('form.nothing')}</Typography>}
        <Button disabled={!dirty} onClick={() => setDraft(draftOf(account))}>
          {t('words:action.cancel')}
        </Button>
        <Button type="submit" variant="contained" disabled={edit === null || acts.running}>
          {t('words:action.save')}
        </Button>
      </Box>
    </Box>
  );
}

function Section(props: { readonly title: string; readonly children: ReactNode }): React.JSX.Element {
  return (
    <Box component="section" sx={{ display: 'grid', gap: 1.5, alignContent: 'start' }}>
      <Typography variant="h2">{props.title}</Typography>
      {props.children}
    </Box>
  );
}
