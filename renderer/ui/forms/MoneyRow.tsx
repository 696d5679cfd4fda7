import { useTranslation } from 'react-i18next';
import type { Cents } from '../../domain/money';
import { parseMoney } from '../../i18n/format/parseMoney';
import { useFormat } from '../../i18n/useFormat';
import type { TextRowProps } from './TextRow';
import { TypedRow } from './TypedRow';

export interface MoneyRowProps extends Pick<TextRowProps, 'label' | 'help' | 'width'> {
  readonly value: Cents;
  /** Called when the field is left with another amount, zero or more. */
  readonly onCommit: (value: Cents) => void;
}

/** An amount of euros. It is kept when the field is left or Enter is pressed, and only if it stands. */
export function MoneyRow({ width = 150, ...row }: MoneyRowProps): React.JSX.Element {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <TypedRow
      {...row}
      width={width}
      inputMode="decimal"
      maxLength={20}
      suffix={'\u00a0€'}
      write={format.centsForEditing}
      read={(text) => {
        const amount = parseMoney(text);
        return amount === null || amount < 0 ? undefined : amount;
      }}
      wrong={t('field.notAnAmount')}
    />
  );
}
