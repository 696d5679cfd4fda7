import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../domain/day';
import { parseDayInput } from '../../i18n/format/day';
import { FormDialog } from './FormDialog';
import { TextRow } from './TextRow';

export interface HoldDialogProps {
  readonly name: string;
  readonly today: Day;
  readonly onPlace: (until: Day | null, reason: string) => void;
  readonly onClose: () => void;
}

/** No letter to a customer until a day, with the owner's reason. It can be undone: no second question. */
export function HoldDialog({ name, today, onPlace, onClose }: HoldDialogProps): React.JSX.Element {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const [sent, setSent] = useState(false);
  const until = typed.trim() === '' ? null : parseDayInput(typed);
  const dayError =
    typed.trim() === ''
      ? null
      : until === null
        ? t('field.notADay')
        : until <= today
          ? t('hold.later')
          : null;
  const reasonError = reason.trim() === '' ? t('hold.reasonMissing') : null;

  const place = (): void => {
    setSent(true);
    if (dayError === null && reasonError === null) onPlace(until, reason.trim());
  };

  return (
    <FormDialog title={t('hold.title', { name })} action={t('hold.place')} onSend={place} onClose={onClose}>
      <TextRow
        label={t('hold.until')}
        help={t('hold.untilHelp')}
        error={sent ? dayError : null}
        value={typed}
        onChange={setTyped}
        width={220}
        optional
        autoFocus
      />
      <TextRow
        label={t('hold.reason')}
        help={t('hold.reasonHelp')}
        error={sent ? reasonError : null}
        value={reason}
        onChange={setReason}
        maxLength={300}
      />
    </FormDialog>
  );
}
