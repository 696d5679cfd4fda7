import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat';
import { undoAct } from '../../store/acts/undoAct';
import { useNotify } from '../../ui/feedback/notices';
import { useProvided } from '../../ui/provided/provided';
import { acceptCustomers, previewCustomers } from '../../usecases/importCustomers';
import { actContext } from '../../usecases/reminderContext';
import { SERVICES } from '../../usecases/servicesKey';

/** Remarks said one by one; of the others only how many. */
const SHOWN = 20;

interface Outcome {
  readonly severity: 'info' | 'warning' | 'error';
  readonly sentences: readonly string[];
}

/** Completes the customers that are known already (kind, address, e-mail) from a file of customers; undone at once if wanted. */
export function CustomersFile(): React.JSX.Element {
  const { t } = useTranslation(['import', 'words']);
  const format = useFormat();
  const services = useProvided(SERVICES);
  const notify = useNotify();
  const input = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [running, setRunning] = useState(false);

  const complete = async (file: File): Promise<Outcome> => {
    const read = await services.files.readCustomerFile(file);
    if (!read.ok) return { severity: 'error', sentences: [read.error.message, t('refused.kept')] };
    const preview = await previewCustomers(services, file.name, read.customers);
    if (preview.edits.length > 0) {
      const { seq } = await acceptCustomers(services, preview);
      const count = preview.edits.length;
      notify({
        message: t('customersFile.done', { count, formatted: format.count(count) }),
        undo: () => undoAct(services.database, actContext(services), { seq }).then(() => undefined),
      });
    }
    const unknown = preview.unknownCodes.length;
    const remarks = [...read.rejected, ...read.warnings];
    const more = remarks.length - SHOWN;
    return {
      severity: unknown + remarks.length > 0 ? 'warning' : 'info',
      sentences: [
        preview.edits.length > 0
          ? t('customersFile.done', {
              count: preview.edits.length,
              formatted: format.count(preview.edits.length),
            })
          : t('customersFile.nothing'),
        ...(unknown > 0
          ? [t('customersFile.unknown', { count: unknown, formatted: format.count(unknown) })]
          : []),
        ...remarks.slice(0, SHOWN).map(({ line, message }) => t('preview.line', { line, message })),
        ...(more > 0 ? [t('preview.more', { count: more, formatted: format.count(more) })] : []),
      ],
    };
  };

  const take = async (file: File): Promise<void> => {
    setRunning(true);
    try {
      setOutcome(await complete(file));
    } catch {
      setOutcome({ severity: 'error', sentences: [t('customersFile.failed'), t('refused.kept')] });
    } finally {
      setRunning(false);
    }
  };

  return (
    <Box component="section" sx={{ maxWidth: 960 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        <Box sx={{ flex: 1 }}>
          <Typography variant="h2">{t('customersFile.title')}</Typography>
          <Typography sx={{ color: 'text.secondary' }}>{t('customersFile.body')}</Typography>
        </Box>
        <Button disabled={running} onClick={() => input.current?.click()}>
          {t('customersFile.choose')}
        </Button>
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
          if (file !== undefined) void take(file);
        }}
      />
      {outcome !== null && (
        <Alert
          severity={outcome.severity}
          sx={{ mt: 1 }}
          closeText={t('words:action.close')}
          onClose={() => setOutcome(null)}
        >
          {outcome.sentences.map((sentence) => (
            <div key={sentence}>{sentence}</div>
          ))}
        </Alert>
      )}
    </Box>
  );
}
