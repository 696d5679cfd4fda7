/** Which test runner wrote a JSON report. */
export type ReportKind = 'vitest' | 'playwright';

/** What a report should have there, or nothing of it: a runner that fell over writes half a report. */
export function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
