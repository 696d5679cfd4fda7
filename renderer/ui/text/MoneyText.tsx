import { styled } from '@mui/material/styles';
import type { Cents } from '../../domain/money';
import { useFormat } from '../../i18n/useFormat';

const Figures = styled('span')({ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' });

export interface MoneyTextProps {
  readonly value: Cents;
  /** Without cents, for tiles; never for a sum to be paid. */
  readonly rounded?: boolean;
  readonly className?: string;
}

export function MoneyText({ value, rounded = false, className }: MoneyTextProps): React.JSX.Element {
  const format = useFormat();
  return <Figures className={className}>{rounded ? format.euros(value) : format.cents(value)}</Figures>;
}
