import type { Day } from '../../domain/day';
import type { DayStyle } from '../../i18n/format/day';
import { useFormat } from '../../i18n/useFormat';
import { UNBROKEN } from './unbroken';

export interface DayTextProps {
  readonly value: Day;
  readonly style?: DayStyle;
}

export function DayText({ value, style = 'short' }: DayTextProps): React.JSX.Element {
  const format = useFormat();
  return (
    <time dateTime={value} style={UNBROKEN}>
      {format.day(value, style)}
    </time>
  );
}
