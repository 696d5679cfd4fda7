/** `Alt+1`, `Ctrl+Enter`, `Ctrl+k`, `?`, `/`, `F9`, `Escape`. Ctrl stands for Command on macOS. */
export type KeyCombo = string;

interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

export interface ParsedCombo {
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly key: string;
}

export function parseCombo(combo: KeyCombo): ParsedCombo {
  const parts = combo.length > 1 ? combo.split('+') : [combo];
  const key = parts.at(-1) ?? '';
  return { ctrl: parts.includes('Ctrl'), alt: parts.includes('Alt'), shift: parts.includes('Shift'), key };
}

/** Digits are matched by their place on the keyboard: on a French one they bear other characters. */
export function matchesCombo(combo: KeyCombo, event: Pressed): boolean {
  const wanted = parseCombo(combo);
  if (wanted.ctrl !== (event.ctrlKey || event.metaKey) || wanted.alt !== event.altKey) return false;
  if (/^\d$/.test(wanted.key))
    return event.code === `Digit${wanted.key}` || event.code === `Numpad${wanted.key}`;
  return event.key.toLowerCase() === wanted.key.toLowerCase();
}

/** A key that writes a character is left to the field that has the focus. */
export function writesText(combo: KeyCombo): boolean {
  const { ctrl, alt, key } = parseCombo(combo);
  return !ctrl && !alt && key.length === 1;
}
