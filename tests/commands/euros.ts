/** `1 234,56` as it stands in a PDF, any space between thousands. */
export function euros(cents: number): RegExp {
  const whole = String(Math.floor(cents / 100)).replaceAll(/\B(?=(?:\d{3})+$)/g, '\\s');
  return new RegExp(
    `(?<![\\d\\s])${whole},${String(cents % 100).padStart(2, '0')}(?!\\d)|\\s${whole},${String(cents % 100).padStart(2, '0')}(?!\\d)`,
    'u',
  );
}
