import { styled } from '@mui/material/styles';
import type { Day } from '../../domain/day';
import type { DayStyle } from '../../i18n/format/day';
import { useFormat } from '../../i18n/useFormat';

const Moment = styled('time')({ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' });

export interface DayTextProps {
  readonly value: Day;
  readonly style?: DayStyle;
}

export function DayText({ value, style = 'short' }: DayTextProps): React.JSX.Element {
  const format = useFormat();
  return <Moment dateTime={value}>{format.day(value, style)}</Moment>;
}
