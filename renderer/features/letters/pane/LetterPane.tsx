import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import { type ReactNode, type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MissingRate } from '../../../domain/latepayment/rateTable';
import type { LetterModel } from '../../../domain/letters/letterModel';
import { stepName } from '../../../i18n/stepName';
import { useFormat } from '../../../i18n/useFormat';
import type { LetterRow } from '../../../store/portfolio/rows';
import type { LetterPreview } from '../../../usecases/previewLetter';
import { ErrorNotice } from '../../../ui/feedback/ErrorNotice';
import { LoadingState } from '../../../ui/feedback/LoadingState';
import { MoneyText } from '../../../ui/text/MoneyText';
import { InvoicesOfLetter } from './InvoicesOfLetter';
import { LetterPages } from './LetterPages';
import { LetterWarnings } from './LetterWarnings';
import { OwnWords } from './OwnWords';
import { useLetterView } from './useLetterView';
import { useWhySentence } from './useWhySentence';

export interface LetterPaneProps {
  readonly row: LetterRow;
  readonly version: number;
  readonly paragraph: string;
  readonly onParagraph: (text: string) => void;
  /** The field of the owner's own words is shown. */
  readonly writing: boolean;
  readonly wordsRef: Ref<HTMLTextAreaElement>;
  readonly onEnterRates: (missing: readonly MissingRate[]) => void;
  /** The tick of a letter that wants the owner's agreement, the ways out of a limit. */
  readonly decisions: ReactNode;
  readonly actions: ReactNode;
}

type PaneTab = 'letter' | 'invoices';

/** One customer's letter of today: why this step, what spoils it, the pages as printed, the invoices, the owner's words. */
export function LetterPane(props: LetterPaneProps): React.JSX.Element {
  const { row, version, paragraph } = props;
  const { t } = useTranslation(['letters', 'steps']);
  const state = useLetterView({ accountId: row.accountId, paragraph, version });
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0, gap: 1, overflow: 'auto' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: 1, flex: 'none' }}>
        <Box sx={{ flex: '1 1 180px', minWidth: 0 }}>
          <Typography variant="h3" component="h2" noWrap title={row.name}>
            {row.name}
          </Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {row.letter === null ? t('pane.noLetterTitle') : stepName(t, row.letter.step)}
          </Typography>
        </Box>
        <Box sx={{ display: 'flex', gap: 1 }}>{props.actions}</Box>
      </Box>
      {state.kind === 'loading' && <LoadingState label={t('pane.loading')} />}
      {state.kind === 'failed' && (
        <ErrorNotice happened={t('pane.failed')} error={state.error} onRetry={state.retry} />
      )}
      {state.kind === 'shown' && <Shown {...props} view={state.view} />}
    </Box>
  );
}

function Shown(props: LetterPaneProps & { readonly view: LetterPreview }): React.JSX.Element {
  const { row, view: preview, writing, paragraph, onParagraph, wordsRef, onEnterRates, decisions } = props;
  const { desk } = preview;
  const { t } = useTranslation(['letters', 'reasons']);
  const format = useFormat();
  const why = useWhySentence();
  const [tab, setTab] = useState<PaneTab>('letter');
  if (desk === null) return <ErrorNotice happened={t('pane.gone')} />;
  const { proposal, obstacles } = desk;

  const model = preview.ok ? preview.model : null;
  const reason = proposal.reason;
  const sentence = proposal.letter !== null ? why(proposal) : reason === null ? null : t(`reasons:${reason}`);
  const shown = proposal.letter === null ? 'invoices' : tab;
  return (
    <>
      <Typography sx={{ flex: 'none' }}>
        {sentence !== null && reason !== null && proposal.until !== null
          ? t('invoices.until', { reason: sentence, day: format.day(proposal.until, 'long') })
          : sentence}
      </Typography>
      <Box sx={{ display: 'grid', gap: 0.75, flex: 'none' }}>
        <LetterWarnings
          accountId={row.accountId}
          obstacles={obstacles}
          problems={preview.ok ? preview.problems : []}
          model={model}
          onEnterRates={() => onEnterRates(preview.ok ? [] : preview.missing)}
        />
        {decisions}
      </Box>
      {model !== null && model.interest + model.compensation > 0 && <Claims model={model} />}
      {proposal.letter !== null && (
        <Tabs
          value={shown}
          onChange={(_event, chosen: PaneTab) => setTab(chosen)}
          aria-label={t('pane.tabs')}
          sx={{ flex: 'none', minHeight: 34 }}
        >
          <Tab value="letter" label={t('pane.letter')} sx={{ minHeight: 34 }} />
          <Tab
            value="invoices"
            label={t('pane.invoices', { formatted: format.count(proposal.decisions.length) })}
            sx={{ minHeight: 34 }}
          />
        </Tabs>
      )}
      {shown === 'letter' ? (
        <Box sx={{ flex: '1 0 270px', display: 'flex', minHeight: 270 }}>
          <LetterPages preview={preview} />
        </Box>
      ) : (
        <InvoicesOfLetter proposal={proposal} />
      )}
      {writing && proposal.letter !== null && (
        <OwnWords key={row.accountId} value={paragraph} onChange={onParagraph} inputRef={wordsRef} />
      )}
    </>
  );
}

/** What a letter that claims charges asks for: each amount apart. */
function Claims({ model }: { readonly model: LetterModel }): React.JSX.Element {
  const { t } = useTranslation('letters');
  const parts = [
    ['column.principal', model.principal],
    ['pane.interest', model.interest],
    ['pane.compensation', model.compensation],
    ['pane.total', model.total],
  ] as const;
  return (
    <Box
      component="dl"
      aria-label={t('pane.claims')}
      sx={{ m: 0, display: 'flex', gap: 2, flexWrap: 'wrap', flex: 'none' }}
    >
      {parts.map(([key, value]) => (
        <div key={key}>
          <Typography component="dt" variant="caption" sx={{ color: 'text.secondary' }}>
            {t(key)}
          </Typography>
          <Typography component="dd" sx={{ m: 0, fontWeight: key === 'pane.total' ? 600 : 400 }}>
            <MoneyText value={value} />
          </Typography>
        </div>
      ))}
    </Box>
  );
}
