import type { Cents } from '../../domain/money';
import { useFormat } from '../../i18n/useFormat';
import { UNBROKEN } from './unbroken';

export interface MoneyTextProps {
  readonly value: Cents;
  /** Without cents, for tiles; never for a sum to be paid. */
  readonly rounded?: boolean;
  readonly className?: string;
}

export function MoneyText({ value, rounded = false, className }: MoneyTextProps): React.JSX.Element {
  const format = useFormat();
  return (
    <span className={className} style={UNBROKEN}>
      {rounded ? format.euros(value) : format.cents(value)}
    </span>
  );
}
