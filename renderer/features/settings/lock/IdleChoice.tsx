import { useTranslation } from 'react-i18next';
import { SelectRow } from '../../../ui/forms/SelectRow';

/** Minutes without a touch after which the program locks; 0 for never. */
const CHOICES = [0, 2, 5, 10, 15, 30, 60] as const;
export const USUAL_MINUTES = 10;

export function IdleChoice(props: {
  readonly minutes: number;
  readonly onChange: (minutes: number) => void;
}): React.JSX.Element {
  const { minutes, onChange } = props;
  const { t } = useTranslation('lock');
  // A time that an older version or a hand-written file gave stays a choice.
  const choices = [...new Set([...CHOICES, minutes])].toSorted((one, other) => one - other);
  return (
    <SelectRow
      label={t('idle.label')}
      width={320}
      value={String(minutes)}
      choices={choices.map((count) => ({
        value: String(count),
        label: count === 0 ? t('idle.never') : t('idle.minutes', { count }),
      }))}
      onChange={(value) => onChange(Number(value))}
    />
  );
}
