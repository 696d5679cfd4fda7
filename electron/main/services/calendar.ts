const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The calendar day on this computer, from its local parts: in the evening the day in UTC is often another one. */
export function localDay(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A day given by hand for tests and demonstrations, or null when it is not a day of the calendar. */
export function givenDay(text: string | undefined): string | null {
  const match = DAY.exec(text ?? '');
  if (match === null) return null;
  const date = new Date(Number(match[1]), Number(match[2]) - 1, Number(match[3]), 12);
  return localDay(date) === match[0] ? match[0] : null;
}
