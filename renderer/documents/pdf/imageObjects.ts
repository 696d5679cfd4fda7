import { deflate } from './deflate';
import type { PdfFile } from './pdfFile';
import { pdfReference } from './syntax';

/** A logo read from its file, kept as it is compressed there. */
export interface PdfImage {
  readonly width: number;
  readonly height: number;
  readonly entries: string;
  readonly data: Uint8Array;
  /** Bytes of the palette, three for each colour; null when the image has none. */
  readonly palette: Uint8Array | null;
}

/** Why a picture can't be printed: the code is an i18n-free word for the caller, the message is for developers. */
export class ImageError extends Error {}

const DATA_URL = /^data:image\/(png|jpe?g);base64,([A-Za-z0-9+/]+={0,2})$/;

/**
 * Reads an opaque PNG (8 bits or fewer, not interlaced) or a JPEG from its data URL.
 * @throws ImageError for anything else.
 */
export function readImage(dataUrl: string): PdfImage {
  const match = DATA_URL.exec(dataUrl);
  if (match === null || match[2] === undefined) throw new ImageError('neither a PNG nor a JPEG data URL');
  const text = atob(match[2]);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  try {
    return match[1] === 'png' ? readPng(bytes) : readJpeg(bytes);
  } catch (error) {
    if (error instanceof RangeError) throw new ImageError('the picture ends too early');
    throw error;
  }
}

export async function writeImage(file: PdfFile, id: number, image: PdfImage): Promise<void> {
  let entries = image.entries;
  if (image.palette !== null) {
    const palette = file.allocate();
    file.stream(palette, '/Filter/FlateDecode', await deflate(image.palette));
    entries += `/ColorSpace[/Indexed/DeviceRGB ${image.palette.length / 3 - 1} ${pdfReference(palette)}]`;
  }
  file.stream(
    id,
    `/Type/XObject/Subtype/Image/Width ${image.width}/Height ${image.height}${entries}`,
    image.data,
  );
}

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function readPng(bytes: Uint8Array): PdfImage {
  if (PNG_SIGNATURE.some((byte, at) => bytes[at] !== byte)) throw new ImageError('not a PNG');
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const width = file.getUint32(16);
  const height = file.getUint32(20);
  const bits = file.getUint8(24);
  const colour = file.getUint8(25);
  if (width === 0 || height === 0 || width * height > 16_000_000)
    throw new ImageError('a picture of this size');
  if (bits > 8 || file.getUint8(28) !== 0) throw new ImageError('a PNG of 16 bits or interlaced');
  if (colour === 4 || colour === 6) throw new ImageError('a PNG with transparency');
  const parts: Uint8Array[] = [];
  let palette: Uint8Array | null = null;
  let at = 8;
  for (;;) {
    const length = file.getUint32(at);
    const type = file.getUint32(at + 4);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (data.length < length) throw new RangeError('chunk');
    if (type === 0x49444154) parts.push(data);
    else if (type === 0x504c5445) palette = data.slice();
    else if (type === 0x74524e53) throw new ImageError('a PNG with transparency');
    else if (type === 0x49454e44) break;
    at += 12 + length;
  }
  const colours = colour === 2 ? 3 : 1;
  const space = colour === 2 ? '/ColorSpace/DeviceRGB' : colour === 0 ? '/ColorSpace/DeviceGray' : '';
  return {
    width,
    height,
    entries:
      `${space}/BitsPerComponent ${bits}/Filter/FlateDecode` +
      `/DecodeParms<</Predictor 15/Colors ${colours}/BitsPerComponent ${bits}/Columns ${width}>>`,
    data: join(parts),
    palette: colour === 3 ? palette : null,
  };
}

function readJpeg(bytes: Uint8Array): PdfImage {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.getUint16(0) !== 0xffd8) throw new ImageError('not a JPEG');
  let at = 2;
  for (;;) {
    const marker = file.getUint16(at);
    const frame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (frame) {
      const components = file.getUint8(at + 9);
      if (components !== 1 && components !== 3) throw new ImageError('a JPEG for printing presses (CMYK)');
      const space = components === 1 ? 'DeviceGray' : 'DeviceRGB';
      return {
        width: file.getUint16(at + 7),
        height: file.getUint16(at + 5),
        entries: `/ColorSpace/${space}/BitsPerComponent 8/Filter/DCTDecode`,
        data: bytes,
        palette: null,
      };
    }
    if (marker >> 8 !== 0xff) throw new ImageError('a damaged JPEG');
    at += 2 + file.getUint16(at + 2);
  }
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const result = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    result.set(part, offset);
    offset += part.length;
  }
  return result;
}
