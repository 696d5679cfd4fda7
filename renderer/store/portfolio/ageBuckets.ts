/** Days late of the open balance, as an aged balance shows it. */
export const AGE_BUCKETS = ['notDue', 'to30', 'to60', 'to90', 'over90'] as const;
export type AgeBucket = (typeof AGE_BUCKETS)[number];

/** Of an item with this many days since its due date. */
export function bucketOf(daysLate: number): AgeBucket {
  if (daysLate <= 0) return 'notDue';
  if (daysLate <= 30) return 'to30';
  if (daysLate <= 60) return 'to60';
  return daysLate <= 90 ? 'to90' : 'over90';
}
