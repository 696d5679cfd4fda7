import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat';
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
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'preview'; readonly preview: CustomersPreview; readonly remarks: readonly string[] };

/** Completes the customers that are known already (name, kind, address, e-mail) from a file: shown first, undone if wanted. */
export function CustomersFile(): React.JSX.Element {
  const { t } = useTranslation(['import', 'words']);
  const format = useFormat();
  const services = useProvided(SERVICES);
  const { run, running, error, clearError } = useUndoable();
  const input = useRef<HTMLInputElement>(null);
  const [read, setRead] = useState<Read | null>(null);

  const look = async (file: File): Promise<Read> => {
    const outcome = await services.files.readCustomerFile(file);
    if (!outcome.ok) return { kind: 'refused', sentence: outcome.error.message };
    const preview = await previewCustomers(services, file.name, outcome.customers);
    const unknown = preview.unknownCodes.length;
    const remarks = [...outcome.rejected, ...outcome.warnings];
    const more = remarks.length - SHOWN;
    return {
      kind: 'preview',
      preview,
      remarks: [
        ...(unknown > 0
          ? [t('customersFile.unknown', { count: unknown, formatted: format.count(unknown) })]
          : []),
        ...remarks.slice(0, SHOWN).map(({ line, message }) => t('preview.line', { line, message })),
        ...(more > 0 ? [t('preview.more', { count: more, formatted: format.count(more) })] : []),
      ],
    };
  };

  const take = (file: File): void =>
    void look(file).then(setRead, () => setRead({ kind: 'refused', sentence: t('customersFile.failed') }));

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
          severity={read.kind === 'refused' ? 'error' : read.remarks.length > 0 ? 'warning' : 'info'}
          sx={{ mt: 1 }}
          closeText={t('words:action.close')}
          onClose={() => setRead(null)}
        >
          {read.kind === 'refused' ? (
            <>
              <div>{read.sentence}</div>
              <div>{t('refused.kept')}</div>
            </>
          ) : (
            <Announced read={read} running={running} onAccept={() => void accept(read.preview)} />
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
  readonly read: Extract<Read, { kind: 'preview' }>;
  readonly running: boolean;
  readonly onAccept: () => void;
}): React.JSX.Element {
  const { read, running, onAccept } = props;
  const { t } = useTranslation('import');
  const format = useFormat();
  const count = read.preview.edits.length;
  const formatted = format.count(count);
  return (
    <>
      <div>
        {count === 0
          ? t('customersFile.nothing')
          : t('customersFile.announced', { count, formatted, name: read.preview.fileName })}
      </div>
      {read.remarks.map((remark) => (
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
