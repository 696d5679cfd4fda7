import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cents } from '../../domain/money';
import { parseMoney } from '../../i18n/format/parseMoney';
import { useFormat } from '../../i18n/useFormat';
import { TextRow, type TextRowProps } from './TextRow';

export interface MoneyRowProps extends Pick<TextRowProps, 'label' | 'help' | 'width'> {
  readonly value: Cents;
  /** Called when the field is left with another amount, zero or more. */
  readonly onCommit: (value: Cents) => void;
}

/** An amount of euros. It is kept when the field is left or Enter is pressed, and only if it stands. */
export function MoneyRow({ value, onCommit, width = 150, ...row }: MoneyRowProps): React.JSX.Element {
  const { t } = useTranslation();
  const format = useFormat();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? format.centsForEditing(value);
  const read = parseMoney(shown);
  const stands = read !== null && read >= 0;
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
        width={width}
        inputMode="decimal"
        align="end"
        maxLength={20}
        suffix={'\u00a0€'}
        value={shown}
        error={stands ? null : t('field.notAnAmount')}
        onChange={setTyped}
        onBlur={commit}
      />
    </form>
  );
}
