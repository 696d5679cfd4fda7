import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextRow, type TextRowProps } from './TextRow';

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
  const { value, min, max, onCommit, optional = false, width = 150, ...row } = props;
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (value === null ? '' : String(value));
  const read = readCount(shown, min, max);
  const stands = read !== undefined && (read !== null || optional);
  const commit = (): void => {
    if (typed === null || !stands) return;
    setTyped(null);
    if (read !== value) onCommit(read);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        commit();
      }}
    >
      <TextRow
        {...row}
        optional={optional}
        width={width}
        inputMode="numeric"
        align="end"
        maxLength={12}
        value={shown}
        error={stands ? null : t('field.countOutOfRange', { min, max })}
        onChange={setTyped}
        onBlur={commit}
      />
    </form>
  );
}
