import { describe, expect, it } from 'vitest';
import { DARK, LIGHT } from '../../../renderer/ui/theme/palette';

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((place) => {
    const value = parseInt(colour.slice(place, place + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
] as const)('%s colours', (_name, palette) => {
  const surfaces = {
    page: palette.background.default,
    paper: palette.background.paper,
    header: palette.grid.header,
    hover: palette.grid.hover,
    active: palette.grid.active,
    ticked: palette.grid.ticked,
  };
  const inks = {
    primary: palette.text.primary,
    secondary: palette.text.secondary,
    action: palette.primary.main,
    error: palette.error.main,
    warning: palette.warning.main,
    info: palette.info.main,
    success: palette.success.main,
  };

  it('let every text be read on every surface (AA, 4.5)', () => {
    for (const [surface, behind] of Object.entries(surfaces))
      for (const [ink, text] of Object.entries(inks)) {
        const reached = Math.round(contrast(text, behind) * 100) / 100;
        expect({ ink, surface, reached, enough: reached >= 4.5 }).toEqual({
          ink,
          surface,
          reached,
          enough: true,
        });
      }
  });

  it('let the navigation be read', () => {
    const { nav } = palette;
    expect(contrast(nav.text, nav.background)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(nav.muted, nav.background)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(nav.muted, nav.hover)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(nav.activeText, nav.active)).toBeGreaterThanOrEqual(4.5);
  });

  it('let filled buttons be read, also while pointed at', () => {
    for (const { main, dark, contrastText } of [
      palette.primary,
      palette.error,
      palette.warning,
      palette.success,
    ]) {
      expect(contrast(contrastText, main)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(contrastText, dark)).toBeGreaterThanOrEqual(4.5);
    }
  });
});
