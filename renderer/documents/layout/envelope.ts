/** Millimetres on the paper, from the top left corner of an A4 page. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const PAGE = { width: 210, height: 297 } as const;

/**
 * What the window of a DL envelope (110 x 220, window 100 x 35 at 20 mm from the right and from the bottom) always shows of
 * an A4 page folded in three, wherever the paper has slid.
 */
export const ALWAYS_VISIBLE: Rectangle = { x: 100, y: 55, width: 90, height: 24 };

/** What it may show, depending on how the paper lies: nothing but the address is printed here. */
export const MAY_BE_VISIBLE: Rectangle = { x: 90, y: 44, width: 110, height: 46 };

/** Where address lines are printed, and the widest line. */
export const ADDRESS_BLOCK: Rectangle = { x: 107, y: 55, width: 83, height: 24 };

/** The window as it lies on well-centred paper, for the frame drawn over a preview. */
export const WINDOW_FRAME: Rectangle = { x: 95, y: 49.5, width: 100, height: 35 };

/** Everything but the sender and the address begins under this line. */
export const TEXT_TOP = 95;

/** The sender's block stays above and to the left of these. */
export const SENDER_LIMIT = { right: 95, bottom: 40 } as const;

/** Where an A4 page is folded in three. */
export const FOLDS = [99, 198] as const;

const POINTS_PER_MILLIMETRE = 72 / 25.4;

/** Millimetres as points. */
export function mm(length: number): number {
  return length * POINTS_PER_MILLIMETRE;
}
