import { ImageError, type PdfImage, readImage } from './imageObjects';

/** The pictures of one request, given as data URLs: each is read once, however many documents bear it. */
export class Pictures {
  readonly #known = new Map<string, PdfImage | null>();

  /** Null when it is neither an opaque PNG nor a JPEG: what bears it is made without. */
  read(url: string): PdfImage | null {
    let image = this.#known.get(url);
    if (image === undefined) {
      image = readOrNull(url);
      this.#known.set(url, image);
    }
    return image;
  }
}

function readOrNull(url: string): PdfImage | null {
  try {
    return readImage(url);
  } catch (error) {
    if (!(error instanceof ImageError)) throw error;
    return null;
  }
}
