import type { Day } from '../domain/day';

/** `1 234,56 €` or `−12,00 €`, as the screens and the letters write them, for sentences of warnings. */
export function frenchEuros(cents: number): string {
  const magnitude = Math.abs(cents);
  const whole = String(Math.floor(magnitude / 100)).replaceAll(/\B(?=(?:\d{3})+$)/g, '\u202f');
  const sign = cents < 0 ? '−' : '';
  return `${sign}${whole},${String(magnitude % 100).padStart(2, '0')}\u00a0€`;
}

/** `31/12/2024` */
export function frenchDay(value: Day): string {
  return `${value.slice(8)}/${value.slice(5, 7)}/${value.slice(0, 4)}`;
}

/** A cell quoted in a sentence, short and on one line. */
export function quoted(cell: string): string {
  const line = cell.replaceAll(/\s+/g, ' ').trim();
  return `« ${line.length > 40 ? `${line.slice(0, 39)}…` : line} »`;
}
