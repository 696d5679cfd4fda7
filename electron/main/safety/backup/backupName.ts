/**
 * Name of a backup, to be read by people and sorted by file managers: `Encours 2026-11-22 14h03.encours`, local time, without a
 * sign that a stick's format refuses.
 * @param isFree whether no file has the name
 */
export function backupFileName(at: Date, isFree: (name: string) => boolean): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  const stem = `Encours ${day} ${two(at.getHours())}h${two(at.getMinutes())}`;
  for (let attempt = 1; ; attempt += 1) {
    const name = attempt === 1 ? `${stem}.encours` : `${stem} (${attempt}).encours`;
    if (isFree(name)) return name;
  }
}
