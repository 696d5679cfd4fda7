import { type Day, parseDay } from '../domain/day';
import type { Shell } from './bridge';

const SOONEST_LOOK_MS = 1_000;

/** The calendar day on this computer, as the shell says it. */
export async function readToday(shell: Pick<Shell, 'appInfo'>): Promise<Day> {
  const { today } = await shell.appInfo();
  const day = parseDay(today);
  if (day === null) throw new Error(`the shell gave no calendar day: ${today}`);
  return day;
}

function msToMidnight(now: Date): number {
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
  return Math.max(SOONEST_LOOK_MS, midnight.getTime() - now.getTime() + SOONEST_LOOK_MS);
}

/**
 * Tells when the day has changed: at midnight, and when the window is looked at again (the computer may have slept).
 * @returns a function that stops watching
 */
export function watchToday(
  shell: Pick<Shell, 'appInfo'>,
  known: Day,
  onChange: (today: Day) => void,
): () => void {
  let current = known;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const look = async (): Promise<void> => {
    clearTimeout(timer);
    const today = await readToday(shell).catch(() => current);
    if (stopped) return;
    clearTimeout(timer);
    timer = setTimeout(() => void look(), msToMidnight(new Date()));
    if (today === current) return;
    current = today;
    onChange(today);
  };
  const lookWhenSeen = (): void => {
    if (document.visibilityState === 'visible') void look();
  };
  timer = setTimeout(() => void look(), msToMidnight(new Date()));
  window.addEventListener('focus', lookWhenSeen);
  document.addEventListener('visibilitychange', lookWhenSeen);
  return () => {
    stopped = true;
    clearTimeout(timer);
    window.removeEventListener('focus', lookWhenSeen);
    document.removeEventListener('visibilitychange', lookWhenSeen);
  };
}
