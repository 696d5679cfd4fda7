import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Notice } from '../../exchange/inspection';
import { noticeText } from '../../i18n/notices/findingSentence';
import { useFormat } from '../../i18n/useFormat';
import { useNoticeWords } from '../../i18n/useNoticeWords';
import type { ImportPreview } from '../../usecases/importFile';
import { planRemarks } from './planRemarks';
import { SaveRejected } from './SaveRejected';

const SHOWN = 20;

/** What the file made the reader say: things to look at, lines that were rejected. The first of each, and how many more. */
export function Remarks({ preview }: { readonly preview: ImportPreview }): React.JSX.Element {
  const { t } = useTranslation('import');
  const format = useFormat();
  const { inspection, plan } = preview;
  const warnings = planRemarks(plan.warnings, inspection.warnings);
  const count = warnings.length + inspection.warnings.length;
  const sentences = warnings.slice(0, SHOWN).map((warning) =>
    t(`warning.${warning.code}`, {
      customer: warning.customer,
      amount: format.cents(warning.cents),
      letter: warning.code === 'lettering-unbalanced' ? warning.letter : '',
    }),
  );
  return (
    <>
      {inspection.rejected.length > 0 && (
        <Alert severity="error" action={<SaveRejected preview={preview} />}>
          <strong>
            {t('preview.rejected', {
              count: inspection.rejected.length,
              formatted: format.count(inspection.rejected.length),
            })}
          </strong>{' '}
          {t('preview.rejectedHelp')}
          <NoticeList notices={inspection.rejected} />
        </Alert>
      )}
      {count > 0 && (
        <Alert severity="warning">
          <strong>{t('preview.warnings', { count, formatted: format.count(count) })}</strong>
          <Sentences sentences={sentences} more={warnings.length - sentences.length} />
          <NoticeList notices={inspection.warnings} />
        </Alert>
      )}
    </>
  );
}

function NoticeList({ notices }: { readonly notices: readonly Notice[] }): React.JSX.Element {
  const words = useNoticeWords();
  const sentences = notices.slice(0, SHOWN).map((notice) => noticeText(notice, words));
  return <Sentences sentences={sentences} more={notices.length - sentences.length} />;
}

function Sentences(props: {
  readonly sentences: readonly string[];
  readonly more: number;
}): React.JSX.Element {
  const { t } = useTranslation('import');
  const format = useFormat();
  return (
    <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
      {props.sentences.map((sentence) => (
        <Typography key={sentence} component="li" variant="body2">
          {sentence}
        </Typography>
      ))}
      {props.more > 0 && (
        <Typography component="li" variant="body2">
          {t('preview.more', { count: props.more, formatted: format.count(props.more) })}
        </Typography>
      )}
    </Box>
  );
}
