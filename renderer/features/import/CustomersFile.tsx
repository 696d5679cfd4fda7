import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileError, Notice } from '../../exchange/inspection';
import { findingSentence, noticeText } from '../../i18n/notices/findingSentence';
import { useFormat } from '../../i18n/useFormat';
import { useNoticeWords } from '../../i18n/useNoticeWords';
import { undoAct } from '../../store/acts/undo/undoAct';
import { ErrorDialog } from '../../ui/feedback/ErrorDialog';
import { useUndoable } from '../../ui/feedback/useUndoable';
import { useProvided } from '../../ui/provided/provided';
import { acceptCustomers, type CustomersPreview, previewCustomers } from '../../usecases/importCustomers';
import { actContext } from '../../usecases/reminderContext';
import { SERVICES } from '../../usecases/servicesKey';

/** Remarks said one by one; of the others only how many. */
const SHOWN = 20;

/** What was read of the file, waiting for the owner's word; or why it was not read. */
type Read =
  | { readonly kind: 'refused'; readonly error: FileError | null }
  | { readonly kind: 'preview'; readonly preview: CustomersPreview; readonly notices: readonly Notice[] };

/** Completes the customers that are known already (name, kind, address, e-mail) from a file: shown first, undone if wanted. */
export function CustomersFile(): React.JSX.Element {
  const { t } = useTranslation(['import', 'words']);
  const format = useFormat();
  const words = useNoticeWords();
  const services = useProvided(SERVICES);
  const { run, running, error, clearError } = useUndoable();
  const input = useRef<HTMLInputElement>(null);
  const [read, setRead] = useState<Read | null>(null);

  const look = async (file: File): Promise<Read> => {
    const outcome = await services.files.readCustomerFile(file);
    if (!outcome.ok) return { kind: 'refused', error: outcome.error };
    const preview = await previewCustomers(services, file.name, outcome.customers);
    return { kind: 'preview', preview, notices: [...outcome.rejected, ...outcome.warnings] };
  };

  const remarksOn = (preview: CustomersPreview, notices: readonly Notice[]): readonly string[] => {
    const unknown = preview.unknownCodes.length;
    const more = notices.length - SHOWN;
    return [
      ...(unknown > 0
        ? [t('customersFile.unknown', { count: unknown, formatted: format.count(unknown) })]
        : []),
      ...notices.slice(0, SHOWN).map((notice) => noticeText(notice, words)),
      ...(more > 0 ? [t('preview.more', { count: more, formatted: format.count(more) })] : []),
    ];
  };

  const remarks = read?.kind === 'preview' ? remarksOn(read.preview, read.notices) : [];

  const take = (file: File): void =>
    void look(file).then(setRead, () => setRead({ kind: 'refused', error: null }));

  const accept = async (preview: CustomersPreview): Promise<void> => {
    const count = preview.edits.length;
    const done = await run(t('customersFile.done', { count, formatted: format.count(count) }), async () => {
      const { seq } = await acceptCustomers(services, preview);
      return () => undoAct(services.database, actContext(services), { seq });
    });
    if (done) setRead(null);
  };

  return (
    <Box component="section" sx={{ maxWidth: 960 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        <Box sx={{ flex: 1 }}>
          <Typography variant="h2">{t('customersFile.title')}</Typography>
          <Typography sx={{ color: 'text.secondary' }}>{t('customersFile.body')}</Typography>
        </Box>
        <Button onClick={() => input.current?.click()}>{t('customersFile.choose')}</Button>
      </Box>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.txt"
        aria-label={t('customersFile.input')}
        data-testid="customers-file"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file !== undefined) take(file);
        }}
      />
      {read !== null && (
        <Alert
          severity={read.kind === 'refused' ? 'error' : remarks.length > 0 ? 'warning' : 'info'}
          sx={{ mt: 1 }}
          closeText={t('words:action.close')}
          onClose={() => setRead(null)}
        >
          {read.kind === 'refused' ? (
            <>
              <div>
                {read.error === null ? t('customersFile.failed') : findingSentence(read.error, words)}
              </div>
              <div>{t('refused.kept')}</div>
            </>
          ) : (
            <Announced
              preview={read.preview}
              remarks={remarks}
              running={running}
              onAccept={() => void accept(read.preview)}
            />
          )}
        </Alert>
      )}
      {error !== undefined && (
        <ErrorDialog title={t('customersFile.refused')} error={error} onClose={clearError} />
      )}
    </Box>
  );
}

/** What accepting would do, and the way to accept; nothing to accept when nothing would change. */
function Announced(props: {
  readonly preview: CustomersPreview;
  readonly remarks: readonly string[];
  readonly running: boolean;
  readonly onAccept: () => void;
}): React.JSX.Element {
  const { preview, remarks, running, onAccept } = props;
  const { t } = useTranslation('import');
  const format = useFormat();
  const count = preview.edits.length;
  const formatted = format.count(count);
  return (
    <>
      <div>
        {count === 0
          ? t('customersFile.nothing')
          : t('customersFile.announced', { count, formatted, name: preview.fileName })}
      </div>
      {remarks.map((remark) => (
        <div key={remark}>{remark}</div>
      ))}
      {count > 0 && (
        <Button variant="contained" size="small" sx={{ mt: 1 }} disabled={running} onClick={onAccept}>
          {t('customersFile.accept', { count, formatted })}
        </Button>
      )}
    </>
  );
}
