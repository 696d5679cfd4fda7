/** 1: the page is as wide as the room there is. */
export const LEAST_ZOOM = 0.5;
export const MOST_ZOOM = 4;
const STEP = 1.25;

/** One step nearer (1) or further away (-1). */
export function zoomed(zoom: number, direction: 1 | -1): number {
  return direction > 0 ? Math.min(MOST_ZOOM, zoom * STEP) : Math.max(LEAST_ZOOM, zoom / STEP);
}
