import type { Bounds } from '../services/shellState';

export const MIN_WIDTH = 960;
export const MIN_HEIGHT = 600;
const USUAL = { width: 1280, height: 800 };

/**
 * Where the window opens: where it was left, moved and shrunk into the display that shows most of it, for a second screen
 * may have gone; in the middle of the first display when it shows on none or was never opened.
 * @param displays work areas, the main display first
 */
export function placeWindow(remembered: Bounds | null, displays: readonly Bounds[]): Bounds {
  const main = displays[0] ?? { x: 0, y: 0, ...USUAL };
  if (remembered === null) return centred(USUAL, main);
  const shown = displays.map((area) => ({ area, seen: overlap(remembered, area) }));
  const best = shown.reduce((a, b) => (b.seen > a.seen ? b : a), { area: main, seen: 0 });
  return best.seen === 0 ? centred(remembered, main) : fitted(remembered, best.area);
}

function centred(size: { readonly width: number; readonly height: number }, area: Bounds): Bounds {
  const { width, height } = limited(size, area);
  return {
    x: area.x + Math.round((area.width - width) / 2),
    y: area.y + Math.round((area.height - height) / 2),
    width,
    height,
  };
}

function fitted(wanted: Bounds, area: Bounds): Bounds {
  const { width, height } = limited(wanted, area);
  return {
    x: Math.min(Math.max(wanted.x, area.x), area.x + area.width - width),
    y: Math.min(Math.max(wanted.y, area.y), area.y + area.height - height),
    width,
    height,
  };
}

/** At least the smallest useful size, but never larger than the display. */
function limited(
  size: { readonly width: number; readonly height: number },
  area: Bounds,
): { width: number; height: number } {
  return {
    width: Math.min(Math.max(size.width, MIN_WIDTH), area.width),
    height: Math.min(Math.max(size.height, MIN_HEIGHT), area.height),
  };
}

function overlap(a: Bounds, b: Bounds): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}
