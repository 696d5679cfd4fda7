import Button from '@mui/material/Button';
import Tooltip from '@mui/material/Tooltip';
import { useTranslation } from 'react-i18next';
import { sumCents } from '../../../domain/money';
import { useFormat } from '../../../i18n/useFormat';
import type { DispatchContact, DispatchRecord } from '../../../store/records/dispatchRecord';
import { CommandBar } from '../../../ui/layout/CommandBar';

export interface BatchBarProps {
  readonly batch: DispatchRecord;
  readonly ticked: readonly DispatchContact[];
  /** The document is there. */
  readonly ready: boolean;
  /** It was taken away: nothing of it can be saved or copied any more. */
  readonly removed: boolean;
  readonly running: boolean;
  readonly onSave: () => void;
  readonly onSaveEach: () => void;
  readonly onCopy: () => void;
  readonly onPostOn: () => void;
  readonly onCancel: () => void;
}

/** What the batch counts and weighs, or what is ticked of it; and what can be done besides printing and posting today. */
export function BatchBar(props: BatchBarProps): React.JSX.Element {
  const { batch, ticked, ready, removed, running } = props;
  const { t } = useTranslation('batches');
  const format = useFormat();
  const pages = batch.printed?.pageCount ?? 0;
  const chosen = ticked.length > 0;
  const counted = { count: ticked.length, formatted: format.count(ticked.length) };
  return (
    <CommandBar
      summary={
        chosen
          ? t('page.ticked', {
              ...counted,
              principal: format.cents(sumCents(ticked.map(({ principal }) => principal))),
            })
          : t('page.totals', {
              count: batch.contacts.length,
              formatted: format.count(batch.contacts.length),
              pages: t('page.pages', { count: pages, formatted: format.count(pages) }),
              principal: format.cents(batch.principal),
            })
      }
      actions={
        <>
          <Hinted hint={removed ? t('action.removedHint') : chosen ? '' : t('action.copyHint')}>
            <Button size="small" disabled={!chosen || removed} onClick={props.onCopy}>
              {chosen ? t('action.copy', counted) : t('action.copyNone')}
            </Button>
          </Hinted>
          <Hinted hint={removed ? t('action.removedHint') : ''}>
            <Button size="small" disabled={!ready} onClick={props.onSave}>
              {t('action.save')}
            </Button>
          </Hinted>
          <Hinted hint={removed ? t('action.removedHint') : ''}>
            <Button size="small" disabled={!ready} onClick={props.onSaveEach}>
              {t('action.saveEach')}
            </Button>
          </Hinted>
          {batch.state === 'issued' && (
            <>
              <Button size="small" disabled={running} onClick={props.onPostOn}>
                {t('action.postOn')}
              </Button>
              <Button size="small" color="error" disabled={running} onClick={props.onCancel}>
                {t('action.cancel')}
              </Button>
            </>
          )}
        </>
      }
    />
  );
}

/** Says why a button can't be pressed, which itself shows nothing then. */
function Hinted(props: { readonly hint: string; readonly children: React.JSX.Element }): React.JSX.Element {
  return (
    <Tooltip title={props.hint}>
      <span>{props.children}</span>
    </Tooltip>
  );
}
