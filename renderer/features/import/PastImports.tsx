import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useLiveQuery } from 'dexie-react-hooks';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../i18n/format/instant';
import { useFormat } from '../../i18n/useFormat';
import { readImports } from '../../store/queries/readImports';
import type { ImportRecord } from '../../store/records/importRecord';
import { useNotify } from '../../ui/feedback/notices';
import { useProvided } from '../../ui/provided/provided';
import { MoneyText } from '../../ui/text/MoneyText';
import { undoLastImport } from '../../usecases/undoLastImport';
import { SERVICES } from '../../usecases/servicesKey';

/** Imports that were accepted, newest first, and the way to take the last one back. */
export function PastImports(): React.JSX.Element | null {
  const { t } = useTranslation(['import', 'words']);
  const services = useProvided(SERVICES);
  const notify = useNotify();
  const imports = useLiveQuery(() => readImports(services.database), [services.database]);
  const [asking, setAsking] = useState<ImportRecord | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  if (imports === undefined) return null;
  const last = imports.find((record) => record.state === 'accepted');

  const undo = async (record: ImportRecord): Promise<void> => {
    setAsking(null);
    setRefusal(null);
    try {
      const outcome = await undoLastImport(services);
      if (outcome.ok) notify({ message: t('past.undoneMessage', { name: record.fileName }) });
      else setRefusal(t('past.touched', { names: outcome.accounts.map(({ name }) => name).join(', ') }));
    } catch {
      setRefusal(t('past.failed'));
    }
  };

  return (
    <Box component="section" sx={{ maxWidth: 960 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', mb: 1 }}>
        <Typography variant="h2" sx={{ flex: 1 }}>
          {t('past.title')}
        </Typography>
        {last !== undefined && <Button onClick={() => setAsking(last)}>{t('past.undo')}</Button>}
      </Box>
      {refusal !== null && (
        <Alert
          severity="warning"
          sx={{ mb: 1 }}
          closeText={t('words:action.close')}
          onClose={() => setRefusal(null)}
        >
          {refusal}
        </Alert>
      )}
      {imports.length === 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>{t('past.empty')}</Typography>
      ) : (
        <ImportTable imports={imports} />
      )}
      {asking !== null && (
        <UndoDialog record={asking} onCancel={() => setAsking(null)} onConfirm={() => void undo(asking)} />
      )}
    </Box>
  );
}

function ImportTable({ imports }: { readonly imports: readonly ImportRecord[] }): React.JSX.Element {
  const { t } = useTranslation('import');
  const format = useFormat();
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          <TableCell>{t('past.when')}</TableCell>
          <TableCell>{t('past.file')}</TableCell>
          <TableCell>{t('past.period')}</TableCell>
          <TableCell align="right">{t('past.added')}</TableCell>
          <TableCell align="right">{t('past.openAfter')}</TableCell>
          <TableCell>{t('past.state')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {imports.map((record) => (
          <TableRow key={record.id}>
            <TableCell>{formatInstant(record.acceptedAt, format.language)}</TableCell>
            <TableCell>{record.fileName}</TableCell>
            <TableCell>
              {record.firstDay !== null &&
                record.lastDay !== null &&
                t('preview.period', {
                  from: format.day(record.firstDay),
                  to: format.day(record.lastDay),
                })}
            </TableCell>
            <TableCell align="right">{format.count(record.figures.invoices.count)}</TableCell>
            <TableCell align="right">
              <MoneyText value={record.figures.openAfter} />
            </TableCell>
            <TableCell>{t(`past.${record.state}`)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function UndoDialog(props: {
  readonly record: ImportRecord;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}): React.JSX.Element {
  const { t } = useTranslation(['import', 'words']);
  const titleId = useId();
  return (
    <Dialog open onClose={props.onCancel} aria-labelledby={titleId} maxWidth="xs">
      <DialogTitle id={titleId}>{t('past.undoTitle', { name: props.record.fileName })}</DialogTitle>
      <DialogContent>{t('past.undoBody')}</DialogContent>
      <DialogActions>
        <Button onClick={props.onCancel}>{t('words:action.cancel')}</Button>
        <Button variant="contained" onClick={props.onConfirm}>
          {t('past.undoConfirm')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
