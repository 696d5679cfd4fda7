/** What follows the head is frames: type (u8), length of the payload (u32), payload, check (16 bytes). Numbers are big-endian. */
export const FRAME = {
  /** `{name, codec}`: a part begins */
  begin: 0x42,
  /** some of the part's stored bytes */
  data: 0x44,
  /** `{bytes, sha256}`: the part is whole */
  end: 0x45,
  /** some of the manifest's lines */
  manifest: 0x4d,
  /** where the manifest is; the last 53 bytes of the file */
  trailer: 0x54,
} as const;

export const HEAD_BYTES = 5;
export const CHECK_BYTES = 16;
export const MAX_PAYLOAD = 1_048_576;
const TRAILER_PAYLOAD = 32;
export const TRAILER_BYTES = HEAD_BYTES + TRAILER_PAYLOAD + CHECK_BYTES;

export interface FrameHead {
  readonly type: number;
  readonly length: number;
}

/** What the trailer says, each 8 bytes, so that the manifest can be found and checked without reading what is before it. */
export interface Trailer {
  readonly fileBytes: number;
  readonly manifestOffset: number;
  /** number of the manifest's first frame, counted from 0 */
  readonly manifestFrame: number;
  /** its own number */
  readonly frame: number;
}

export function encodeHead({ type, length }: FrameHead): Buffer {
  const head = Buffer.allocUnsafe(HEAD_BYTES);
  head.writeUInt8(type);
  head.writeUInt32BE(length, 1);
  return head;
}

/** @param head 5 bytes */
export function decodeHead(head: Uint8Array): FrameHead {
  const view = viewOf(head);
  return { type: view.getUint8(0), length: view.getUint32(1) };
}

export function encodeTrailer({ fileBytes, manifestOffset, manifestFrame, frame }: Trailer): Buffer {
  const payload = Buffer.alloc(TRAILER_PAYLOAD);
  [fileBytes, manifestOffset, manifestFrame, frame].forEach((value, index) =>
    payload.writeBigUInt64BE(BigInt(value), index * 8),
  );
  return payload;
}

/** @returns null for a payload of another length, or a number that no file has */
export function decodeTrailer(payload: Uint8Array): Trailer | null {
  if (payload.length !== TRAILER_PAYLOAD) return null;
  const view = viewOf(payload);
  const [fileBytes, manifestOffset, manifestFrame, frame] = [0, 8, 16, 24].map((at) => view.getBigUint64(at));
  if (fileBytes === undefined || manifestOffset === undefined) return null;
  if (manifestFrame === undefined || frame === undefined) return null;
  if ([fileBytes, manifestOffset, manifestFrame, frame].some((value) => value > Number.MAX_SAFE_INTEGER))
    return null;
  return {
    fileBytes: Number(fileBytes),
    manifestOffset: Number(manifestOffset),
    manifestFrame: Number(manifestFrame),
    frame: Number(frame),
  };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
