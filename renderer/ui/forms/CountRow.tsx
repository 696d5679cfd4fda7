import { useTranslation } from 'react-i18next';
import type { TextRowProps } from './TextRow';
import { TypedRow } from './TypedRow';

export interface CountRowProps extends Pick<
  TextRowProps,
  'label' | 'help' | 'suffix' | 'optional' | 'width'
> {
  readonly value: number | null;
  readonly min: number;
  readonly max: number;
  /** Called when the field is left with another number that stands; null only where it is optional. */
  readonly onCommit: (value: number | null) => void;
}

/** Reads a whole number between two bounds; undefined when it is not one. An empty text is null. */
export function readCount(text: string, min: number, max: number): number | null | undefined {
  const bare = text.replace(/[\s\u00a0\u202f]/g, '');
  if (bare === '') return null;
  if (!/^\d{1,9}$/.test(bare)) return undefined;
  const value = Number(bare);
  return value >= min && value <= max ? value : undefined;
}

/** A whole number. It is kept when the field is left or Enter is pressed, and only if it stands. */
export function CountRow(props: CountRowProps): React.JSX.Element {
  const { min, max, optional = false, width = 150, ...row } = props;
  const { t } = useTranslation();
  return (
    <TypedRow
      {...row}
      optional={optional}
      width={width}
      inputMode="numeric"
      maxLength={12}
      write={(value) => (value === null ? '' : String(value))}
      read={(text) => {
        const count = readCount(text, min, max);
        return count === null && !optional ? undefined : count;
      }}
      wrong={t('field.countOutOfRange', { min, max })}
    />
  );
}
