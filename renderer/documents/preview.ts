import { ALWAYS_VISIBLE, MAY_BE_VISIBLE, PAGE, WINDOW_FRAME, type Rectangle } from './layout/envelope';

/** For the frame that a preview draws over a letter's first page, in millimetres from the page's top left corner. */
export const PREVIEW_PAGE = PAGE;
export const PREVIEW_WINDOW: Rectangle = WINDOW_FRAME;
export const PREVIEW_SAFE_ZONE: Rectangle = ALWAYS_VISIBLE;
export const PREVIEW_QUIET_ZONE: Rectangle = MAY_BE_VISIBLE;
