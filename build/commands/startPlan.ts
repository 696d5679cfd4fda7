/** How the program can be shown on this machine. */
export type StartPlan = 'electron' | 'stand-in' | 'without-window';

/** Whether a window could be shown. Windows and macOS always have a screen for the person who types the command. */
export function hasDisplay(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return [env['DISPLAY'], env['WAYLAND_DISPLAY']].some((value) => value !== undefined && value !== '');
}

export function startPlan(machine: { readonly display: boolean; readonly electron: boolean }): StartPlan {
  if (!machine.display) return 'without-window';
  return machine.electron ? 'electron' : 'stand-in';
}
