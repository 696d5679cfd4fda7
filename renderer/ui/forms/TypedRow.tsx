import { useState } from 'react';
import { TextRow, type TextRowProps } from './TextRow';

export interface TypedRowProps<Value> extends Omit<TextRowProps, 'value' | 'onChange' | 'onBlur' | 'error'> {
  readonly value: Value;
  /** The value as it stands in the field. */
  readonly write: (value: Value) => string;
  /** Undefined for a text that is no such value. */
  readonly read: (text: string) => Value | undefined;
  /** Said of a text that is no such value. */
  readonly wrong: string;
  /** Called with another value than the one that stands. */
  readonly onCommit: (value: Value) => void;
}

/** A value that is typed as a text. It is kept when the field is left or Enter is pressed, and only if it stands. */
export function TypedRow<Value>(props: TypedRowProps<Value>): React.JSX.Element {
  const { value, write, read, wrong, onCommit, ...row } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? write(value);
  const next = read(shown);
  const commit = (): void => {
    if (typed === null || next === undefined) return;
    setTyped(null);
    if (next !== value) onCommit(next);
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
        align="end"
        value={shown}
        error={next === undefined ? wrong : null}
        onChange={setTyped}
        onBlur={commit}
      />
    </form>
  );
}
