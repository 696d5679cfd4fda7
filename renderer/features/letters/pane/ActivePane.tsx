import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { Ref } from 'react';
import { Link } from 'react-router';
import type { MissingRate } from '../../../domain/latepayment/rateTable';
import type { LetterRow } from '../../../store/portfolio/rows';
import type { DraftSelection } from '../../../store/records/settingRecords';
import { EmptyState } from '../../../ui/feedback/EmptyState';
import { LettersIcon } from '../../../ui/icons/icons';
import { customerPath } from '../../../ui/navigation/paths';
import { canTick, isTicked, withLetterTicked, withParagraph } from '../draft/draftSelection';
import type { LetterActs } from '../useLetterActs';
import { LetterDecisions } from './LetterDecisions';
import { LetterPane } from './LetterPane';

export interface ActivePaneProps {
  /** The row that the list's focus is on. */
  readonly row: LetterRow | null;
  readonly version: number;
  readonly draft: DraftSelection;
  readonly change: (next: (draft: DraftSelection) => DraftSelection) => void;
  readonly acts: LetterActs;
  readonly writing: boolean;
  readonly wordsRef: Ref<HTMLTextAreaElement>;
  readonly onWrite: (row: LetterRow) => void;
  readonly onHold: (row: LetterRow) => void;
  readonly onEnterRates: (missing: readonly MissingRate[]) => void;
}

/** The pane of the row in focus, tied to the draft: agreement, own words, hold. */
export function ActivePane(props: ActivePaneProps): React.JSX.Element {
  const { row, draft, change, acts, onWrite, onHold } = props;
  const { t } = useTranslation('letters');
  if (row === null)
    return <EmptyState icon={<LettersIcon />} title={t('pane.nothing')} body={t('pane.nothingBody')} />;
  const paragraph = draft.paragraphs[row.accountId] ?? '';
  const writing = props.writing || paragraph !== '';
  return (
    <LetterPane
      row={row}
      version={props.version}
      paragraph={paragraph}
      onParagraph={(text) => change((before) => withParagraph(before, row.accountId, text))}
      writing={writing}
      wordsRef={props.wordsRef}
      onEnterRates={props.onEnterRates}
      decisions={
        <LetterDecisions
          row={row}
          confirmed={isTicked(row, draft)}
          canConfirm={canTick(row)}
          running={acts.running}
          onConfirm={(confirmed) => change((before) => withLetterTicked(before, row, confirmed))}
          onAllow={() => acts.allow(row)}
        />
      }
      actions={
        <>
          {row.letter !== null && !writing && (
            <Button size="small" onClick={() => onWrite(row)} sx={{ flex: 'none' }}>
              {t('action.addWords')}
            </Button>
          )}
          {row.letter === null && (
            <Button size="small" component={Link} to={customerPath(row.accountId)} sx={{ flex: 'none' }}>
              {t('action.openCustomer')}
            </Button>
          )}
          <Button size="small" onClick={() => onHold(row)} sx={{ flex: 'none' }}>
            {t('action.hold')}
          </Button>
        </>
      }
    />
  );
}
