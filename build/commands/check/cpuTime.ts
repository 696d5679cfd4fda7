/** What a command cost, with all that it started, on whatever core. */
export interface CpuTime {
  /** In seconds. */
  readonly user: number;
  readonly system: number;
}

/** Runs what follows it and writes what it cost on the third channel. Every POSIX shell has `times`. */
export const TIMED_SHELL: readonly string[] = [
  '/bin/sh',
  '-c',
  '"$@" 3>&-; code=$?; times >&3; exit $code',
  'sh',
];

/** Reads what `times` says of a shell and, on its second line, of what the shell started; null when it says nothing. */
export function cpuTime(said: string): CpuTime | null {
  const [, ofChildren] = said.trim().split('\n');
  const read = /^(\d+)m([\d.,]+)s (\d+)m([\d.,]+)s$/.exec(ofChildren?.trim() ?? '');
  if (read === null) return null;
  const seconds = (minutes = '', rest = ''): number => Number(minutes) * 60 + Number(rest.replace(',', '.'));
  return { user: seconds(read[1], read[2]), system: seconds(read[3], read[4]) };
}
