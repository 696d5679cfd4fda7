import { WINDOW_FRAME, type Rectangle } from './layout/envelope';

/** For the frame that a preview draws over a letter's first page, in millimetres from the page's top left corner. */
export const PREVIEW_WINDOW: Rectangle = WINDOW_FRAME;
