import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { findingSentence } from '../../i18n/notices/findingSentence';
import { useFormat } from '../../i18n/useFormat';
import { useNoticeWords } from '../../i18n/useNoticeWords';
import { EmptyState } from '../../ui/feedback/EmptyState';
import { ErrorNotice } from '../../ui/feedback/ErrorNotice';
import { ProgressDialog } from '../../ui/feedback/ProgressDialog';
import { CheckIcon } from '../../ui/icons/icons';
import { useIncoming, useIncomingFile } from '../../ui/incoming/incomingFile';
import { Screen } from '../../ui/layout/Screen';
import { PATHS } from '../../ui/navigation/paths';
import type { ImportPreview } from '../../usecases/importFile';
import { CustomersFile } from './CustomersFile';
import { FileDrop } from './FileDrop';
import { LeaveSample } from './LeaveSample';
import { PastImports } from './PastImports';
import { Preview } from './Preview';
import { type Import, useImport } from './useImport';

/** A file of the accounting, from the drop to the database: seen in euros before anything is written. */
export default function ImportScreen(): React.JSX.Element {
  const { t } = useTranslation('import');
  const importing = useImport();
  const { state, read } = importing;
  const incoming = useIncoming();
  const dropped = useIncomingFile();

  useEffect(() => {
    if (dropped === null) return;
    incoming.taken();
    void read(dropped);
  }, [dropped, incoming, read]);

  return (
    <Screen title={t('title')} subtitle={t('subtitle')}>
      <Stage importing={importing} />
      {state.kind === 'working' && (
        <ProgressDialog
          open
          title={t('title')}
          step={t(`progress.${state.progress.phase}`, { name: state.name })}
          done={state.progress.done}
          total={state.progress.total}
          onCancel={importing.cancel}
        />
      )}
    </Screen>
  );
}

function Stage({ importing }: { readonly importing: Import }): React.JSX.Element | null {
  const { t } = useTranslation('import');
  const words = useNoticeWords();
  const { state, read, reset } = importing;
  switch (state.kind) {
    case 'idle':
    case 'working':
      return (
        <>
          <FileDrop onFile={(file) => void read(file)} />
          <CustomersFile />
          <PastImports />
        </>
      );
    case 'refused':
      return (
        <ErrorNotice
          title={t('refused.title', { name: state.name })}
          happened={findingSentence(state.error, words)}
          kept={t('refused.kept')}
          next={t('refused.next')}
          actions={<Button onClick={reset}>{t('refused.another')}</Button>}
        />
      );
    case 'sample':
      return <LeaveSample onLeft={() => void read(state.file)} onStay={reset} />;
    case 'failed':
      return (
        <ErrorNotice
          title={t('done.failed')}
          error={state.error}
          actions={<Button onClick={reset}>{t('refused.another')}</Button>}
        />
      );
    case 'preview':
      return (
        <Preview
          preview={state.preview}
          lettering={state.lettering}
          remade={state.remade}
          onDecimal={(decimal) => void importing.chooseDecimal(decimal)}
          onLettering={(lettering) => void importing.chooseLettering(lettering)}
          onAccept={() => void importing.accept()}
          onCancel={reset}
        />
      );
    case 'done':
      // A FEC holds no addresses: they are what the letters still lack.
      return (
        <Box sx={{ maxWidth: 960 }}>
          <Done preview={state.preview} />
          <CustomersFile />
        </Box>
      );
  }
}

function Done({ preview }: { readonly preview: ImportPreview }): React.JSX.Element {
  const { t } = useTranslation('import');
  const format = useFormat();
  const { invoices, openAfter } = preview.plan.figures;
  return (
    <EmptyState
      icon={<CheckIcon />}
      title={t('done.title')}
      body={t('done.body', {
        invoices: t('done.invoices', { count: invoices.count, formatted: format.count(invoices.count) }),
        open: format.cents(openAfter),
      })}
      actions={
        <>
          <Button variant="contained" component={Link} to={PATHS.letters}>
            {t('done.letters')}
          </Button>
          <Button component={Link} to={PATHS.customers}>
            {t('done.customers')}
          </Button>
        </>
      }
    />
  );
}
