import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../domain/day';
import { firstDayOfHalfYear } from '../../domain/halfYear';
import type { MissingRate } from '../../domain/latepayment/rateTable';
import { useFormat } from '../../i18n/useFormat';
import { FieldGrid } from '../forms/FieldGrid';
import { FormDialog } from '../forms/FormDialog';
import { TextRow } from '../forms/TextRow';
import { type EnteredRate, enteredRate, NOTHING_TYPED, rateProblems, type RateTyping } from './rateEntry';
import { useHalfYearText } from './useHalfYearText';

export interface RateDialogProps {
  /** What is asked, all in one dialog. Give the dialog a `key` that changes with it. */
  readonly missing: readonly MissingRate[];
  readonly today: Day;
  /** The former half-year's rates as a text, to compare with what is typed; null for none. Never filled in. */
  readonly previousOf?: (missing: MissingRate) => string | null;
  readonly onClose: () => void;
  readonly onSave: (rates: readonly EnteredRate[]) => void;
}

const keyOf = (missing: MissingRate): string => `${missing.table} ${missing.half}`;

/** Asks for published rates that the program lacks: each with its source, kept with the day it was entered. */
export function RateDialog(props: RateDialogProps): React.JSX.Element {
  const { missing, today, previousOf, onClose, onSave } = props;
  const { t } = useTranslation('rates');
  const [typed, setTyped] = useState<Readonly<Record<string, RateTyping>>>({});
  const [sent, setSent] = useState(false);
  const typingOf = (one: MissingRate): RateTyping => typed[keyOf(one)] ?? NOTHING_TYPED;

  const send = (): void => {
    setSent(true);
    const entries = missing.map((one) => enteredRate(one, typingOf(one), today));
    const rates = entries.filter((entry) => entry !== null);
    if (rates.length === missing.length) onSave(rates);
  };

  return (
    <FormDialog
      title={t('dialog.title')}
      action={t(missing.length > 1 ? 'dialog.saveSeveral' : 'dialog.save')}
      width="sm"
      onSend={send}
      onClose={onClose}
    >
      <Typography sx={{ color: 'text.secondary' }}>{t('dialog.body')}</Typography>
      <Box sx={{ display: 'grid', gap: 3 }}>
        {missing.map((one) => (
          <RateFields
            key={keyOf(one)}
            missing={one}
            typed={typingOf(one)}
            previous={previousOf?.(one) ?? null}
            shown={sent}
            onChange={(next) => setTyped((before) => ({ ...before, [keyOf(one)]: next }))}
          />
        ))}
      </Box>
    </FormDialog>
  );
}

function RateFields(props: {
  readonly missing: MissingRate;
  readonly typed: RateTyping;
  readonly previous: string | null;
  readonly shown: boolean;
  readonly onChange: (typed: RateTyping) => void;
}): React.JSX.Element {
  const { missing, typed, previous, shown, onChange } = props;
  const { t } = useTranslation('rates');
  const format = useFormat();
  const halfYear = useHalfYearText();
  const problems = rateProblems(missing, typed);
  const say = (problem: 'rateMissing' | 'sourceMissing' | null): string | null =>
    shown && problem !== null ? t(`dialog.${problem}`) : null;
  const ecb = missing.table === 'ecb';
  const day = format.day(firstDayOfHalfYear(missing.half), 'long');
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, minWidth: 0, display: 'grid', gap: 1.5 }}>
      <Typography component="legend" variant="h4" sx={{ p: 0, mb: 1 }}>
        {halfYear(missing.half)}
      </Typography>
      <FieldGrid columns={ecb ? '1fr' : '1fr 1fr'}>
        <TextRow
          label={t(ecb ? 'dialog.ecb' : 'dialog.professional')}
          inputMode="decimal"
          align="end"
          suffix={'\u00a0%'}
          width={ecb ? 160 : '100%'}
          value={typed.first}
          error={say(problems.first)}
          onChange={(first) => onChange({ ...typed, first })}
        />
        {!ecb && (
          <TextRow
            label={t('dialog.individual')}
            inputMode="decimal"
            align="end"
            suffix={'\u00a0%'}
            value={typed.second}
            error={say(problems.second)}
            onChange={(second) => onChange({ ...typed, second })}
          />
        )}
      </FieldGrid>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {ecb ? t('dialog.ecbHelp', { day }) : t('dialog.legalHelp')}
        {previous !== null && <> {previous}</>}
      </Typography>
      <TextRow
        label={t('dialog.source')}
        help={t('dialog.sourceHelp')}
        maxLength={500}
        value={typed.source}
        error={say(problems.source)}
        onChange={(source) => onChange({ ...typed, source })}
      />
    </Box>
  );
}
