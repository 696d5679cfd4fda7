import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useLiveQuery } from 'dexie-react-hooks';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { informationNotice } from '../../domain/personaldata/informationNotice';
import { useFormat } from '../../i18n/useFormat';
import { readCompany } from '../../store/queries/readSettings';
import { copyText } from '../../ui/feedback/copyText';
import { LoadingState } from '../../ui/feedback/LoadingState';
import { useNotify } from '../../ui/feedback/notices';
import { FieldSection } from '../../ui/forms/FieldSection';
import { CopyIcon } from '../../ui/icons/icons';
import { useProvided } from '../../ui/provided/provided';
import { SERVICES } from '../../usecases/servicesKey';

/** The words for invoices and terms of sale, with the company's name in them. French in both languages of the screen. */
export function PersonalDataNotice(props: { readonly retentionYears: number }): React.JSX.Element {
  const { t } = useTranslation('personalData');
  const { language } = useFormat();
  const { database } = useProvided(SERVICES);
  const company = useLiveQuery(() => readCompany(database), [database]);
  if (company === undefined) return <LoadingState />;
  const { short, full } = informationNotice(company, props.retentionYears);
  const foreign = language === 'fr' ? '' : ` ${t('notice.foreign')}`;
  const missing = full.includes('…') ? ` ${t('notice.missing')}` : '';
  return (
    <FieldSection title={t('notice.title')} lead={`${t('notice.lead')}${foreign}${missing}`}>
      <Words title={t('notice.short')} copy={t('notice.copyShort')} text={short} />
      <Words title={t('notice.full')} copy={t('notice.copyFull')} text={full} />
    </FieldSection>
  );
}

function Words(props: {
  readonly title: string;
  readonly copy: string;
  readonly text: string;
}): React.JSX.Element {
  const { title, copy, text } = props;
  const { t } = useTranslation('personalData');
  const notify = useNotify();
  const titleId = useId();
  const onCopy = async (): Promise<void> => {
    notify({ message: t((await copyText(text)) ? 'notice.copied' : 'notice.notCopied') });
  };
  return (
    <Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 0.5 }}>
        <Typography id={titleId} variant="subtitle2" component="h3" sx={{ flex: 1 }}>
          {title}
        </Typography>
        <Button size="small" startIcon={<CopyIcon />} onClick={() => void onCopy()}>
          {copy}
        </Button>
      </Box>
      <Box
        lang="fr"
        role="region"
        aria-labelledby={titleId}
        tabIndex={0}
        sx={{
          p: 1.5,
          maxHeight: 220,
          overflow: 'auto',
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          whiteSpace: 'pre-wrap',
          userSelect: 'text',
        }}
      >
        {text}
      </Box>
    </Box>
  );
}
