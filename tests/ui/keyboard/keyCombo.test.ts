import { describe, expect, it } from 'vitest';
import { matchesCombo, writesText } from '../../../renderer/ui/keyboard/keyCombo';

const pressed = (
  key: string,
  code: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {},
) => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

describe('combinations of keys', () => {
  it('know a digit by its place: on a French keyboard it bears another character', () => {
    expect(matchesCombo('Alt+1', pressed('&', 'Digit1', { altKey: true }))).toBe(true);
    expect(matchesCombo('Alt+1', pressed('1', 'Numpad1', { altKey: true }))).toBe(true);
    expect(matchesCombo('Alt+1', pressed('1', 'Digit1'))).toBe(false);
  });

  it('take Command for Ctrl', () => {
    expect(matchesCombo('Ctrl+k', pressed('k', 'KeyK', { metaKey: true }))).toBe(true);
    expect(matchesCombo('Ctrl+k', pressed('k', 'KeyK'))).toBe(false);
    expect(matchesCombo('?', pressed('?', 'KeyM'))).toBe(true);
    expect(matchesCombo('F9', pressed('F9', 'F9'))).toBe(true);
    expect(matchesCombo('+', pressed('+', 'Equal'))).toBe(true);
  });

  it('leave what writes a character to the field that has the focus', () => {
    expect([writesText('?'), writesText('n'), writesText('Ctrl+k'), writesText('F9')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
