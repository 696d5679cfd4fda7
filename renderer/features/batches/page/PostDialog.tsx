import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, type Day } from '../../../domain/day';
import { parseDayInput } from '../../../i18n/format/day';
import { useFormat } from '../../../i18n/useFormat';
import { FormDialog } from '../../../ui/forms/FormDialog';
import { TextRow } from '../../../ui/forms/TextRow';

export interface PostDialogProps {
  readonly issuedOn: Day;
  readonly today: Day;
  readonly onPost: (on: Day) => void;
  readonly onClose: () => void;
}

/** The day on which a batch was taken to the post: yesterday, or tomorrow when the box is emptied already. */
export function PostDialog({ issuedOn, today, onPost, onClose }: PostDialogProps): React.JSX.Element {
  const { t } = useTranslation(['batches', 'words']);
  const format = useFormat();
  const [typed, setTyped] = useState(() => format.day(today));
  const [sent, setSent] = useState(false);
  const on = parseDayInput(typed);
  const error =
    on === null
      ? t('words:field.notADay')
      : on < issuedOn
        ? t('postDialog.early', { day: format.day(issuedOn, 'long') })
        : on > addDays(today, 1)
          ? t('postDialog.late')
          : null;
  const post = (): void => {
    setSent(true);
    if (on !== null && error === null) onPost(on);
  };
  return (
    <FormDialog
      title={t('postDialog.title')}
      action={t('postDialog.confirm')}
      onSend={post}
      onClose={onClose}
    >
      <TextRow
        label={t('postDialog.on')}
        help={t('postDialog.help')}
        error={sent ? error : null}
        value={typed}
        onChange={setTyped}
        autoFocus
      />
    </FormDialog>
  );
}
